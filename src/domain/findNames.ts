/** Finding actors and issues by any of their names: how well a name fits, and which part of it. */
import { foldText, foldWithPlaces } from "./text.ts";

/** How a name fits, the best first. */
export const FITS = ["exact", "start", "word", "inside", "joined", "apart"] as const;
export type Fit = (typeof FITS)[number];

/** What has names: an actor, an issue, a command. */
export interface Named {
  readonly name: string;
  readonly names: ReadonlyMap<string, string>;
  readonly aliases: readonly string[];
}

/** One thing's names, as written and as compared. */
interface Entry {
  readonly names: readonly string[];
  readonly folded: readonly string[];
}

export interface NameIndex {
  readonly entries: readonly Entry[];
  /** What of two that fit alike comes first: the one with more. */
  readonly weight: ArrayLike<number>;
}

export interface NameHit {
  readonly index: number;
  readonly fit: Fit;
  /** The name that fits best, as written. */
  readonly name: string;
}

export function buildNames(things: readonly Named[], weight: ArrayLike<number>): NameIndex {
  const entries = things.map(({ name, names, aliases }) => {
    const all = [...new Set([name, ...names.values(), ...aliases])].filter((each) => each !== "");
    return { names: all, folded: all.map(foldText) };
  });
  return { entries, weight };
}

/** What fits a folded query: exact before start, word start, anywhere; then the weightier, then file order. O(characters of all names). */
export function searchNames({ entries, weight }: NameIndex, query: string): NameHit[] {
  if (query === "") return [];
  const words = query.split(" ");
  const hits = entries.flatMap(({ names, folded }, index) => {
    let best: number = FITS.length;
    let which = 0;
    folded.forEach((name, i) => {
      const fit = fitOf(name, query);
      if (fit < best) [best, which] = [fit, i];
    });
    const all = folded.join("\n");
    if (best === FITS.length && words.length > 1 && words.every((word) => all.includes(word))) best = APART;
    return best < FITS.length ? [{ index, fit: FITS[best]!, name: names[which]!, best }] : [];
  });
  return hits
    .sort((a, b) => a.best - b.best || weight[b.index]! - weight[a.index]! || a.index - b.index)
    .map(({ index, fit, name }) => ({ index, fit, name }));
}

const APART = FITS.indexOf("apart");

function fitOf(name: string, query: string): number {
  const at = name.indexOf(query);
  if (at === 0) return name.length === query.length ? 0 : 1;
  if (at > 0) return name.includes(` ${query}`) ? 2 : 3;
  return joined(name).includes(joined(query)) ? 4 : FITS.length;
}

const joined = (text: string) => text.replaceAll(" ", "");

/** A part of a text, from its first character to before its end. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The parts of a text that a folded query found: the whole query where it stands, else written apart or together, else its words. */
export function partsFound(text: string, query: string): Part[] {
  if (query === "") return [];
  const { text: folded, from } = foldWithPlaces(text);
  const part = (start: number, length: number) => ({
    start: from[start]!,
    end: endOf(text, from[start + length - 1]!),
  });
  const word = ` ${folded}`.indexOf(` ${query}`);
  const whole = word >= 0 ? word : folded.indexOf(query);
  if (whole >= 0) return [part(whole, query.length)];
  const together = findJoined(folded, query);
  if (together) return [part(together.start, together.length)];
  const parts = query.split(" ").flatMap((each) => {
    const at = each === "" ? -1 : folded.indexOf(each);
    return at < 0 ? [] : [part(at, each.length)];
  });
  return merged(parts);
}

function findJoined(folded: string, query: string): { start: number; length: number } | undefined {
  const letters = Array.from(folded, (_, at) => at).filter((at) => folded[at] !== " ");
  const wanted = joined(query);
  const at = joined(folded).indexOf(wanted);
  if (at < 0 || wanted === "") return undefined;
  const start = letters[at]!;
  return { start, length: letters[at + wanted.length - 1]! - start + 1 };
}

/** After a character and the marks that stand on it. */
function endOf(text: string, at: number): number {
  let end = at + String.fromCodePoint(text.codePointAt(at)!).length;
  while (end < text.length && /[\p{M}\u0640]/u.test(text[end]!)) end++;
  return end;
}

function merged(parts: readonly Part[]): Part[] {
  const sorted = [...parts].sort((a, b) => a.start - b.start);
  const found: Part[] = [];
  for (const part of sorted) {
    const last = found.at(-1);
    if (last && part.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    else found.push(part);
  }
  return found;
}
