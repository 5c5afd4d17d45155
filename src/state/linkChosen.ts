/** What of a link names things of the data, or views: each checked, and dropped by name where it fails. */
import { type Beside, shareOf } from "./beside.ts";
import { type Compared, type Ego, type Selection, VIEWS, type ViewName } from "./document.ts";
import { type ComparedGroups, GROUPINGS, type Group } from "./groups.ts";
import { decodeWords, type Part, readNumbers } from "./linkWords.ts";

export function readSelection({ text, known, drop }: Part): Selection | undefined {
  const [kind, first, second, ...more] = decodeWords(text) ?? [];
  const count = kind === "tie" ? 3 : 2;
  const given = [kind, first, second].filter((word) => word !== undefined).length;
  if (first === undefined || more.length > 0 || given !== count) return drop("bad");
  if (kind !== "actor" && kind !== "issue" && kind !== "tie") return drop("bad");
  const lost = known.get(kind === "issue" ? "issues" : "actors")!.has(first) ? undefined : first;
  if (lost !== undefined) return drop("missing", lost);
  if (kind !== "tie") return { kind, id: first };
  if (known.get("issues")!.has(second!)) return { kind, actor: first, issue: second! };
  return drop("missing", second);
}

export function readCompared({ text, known, drop }: Part): Compared | undefined {
  const [kind, a, b, ...more] = decodeWords(text) ?? [];
  if (a === undefined || b === undefined || more.length > 0 || a === b) return drop("bad");
  if (kind !== "actor" && kind !== "issue") return drop("bad");
  const things = known.get(kind === "actor" ? "actors" : "issues")!;
  const lost = [a, b].find((id) => !things.has(id));
  return lost === undefined ? { kind, a, b } : drop("missing", lost);
}

export function readEgo(part: Part): Ego | undefined {
  const ego = readSelection(part);
  return ego?.kind === "tie" ? part.drop("bad") : ego;
}

export function readGroups(part: Part): ComparedGroups | undefined {
  const [a, b, ...more] = part.text.split(",").map((word) => readGroup(word, part));
  if (more.length > 0 || !a || !b || (a.by === "others" && b.by === "others")) return part.drop("bad");
  return { a, b };
}

/** A group as far as the dataset has it; undefined where nothing of it is left. */
function readGroup(text: string, { known, drop }: Part): Group | undefined {
  const [word, ...ids] = decodeWords(text) ?? [];
  const by = GROUPINGS.find((each) => each === word);
  if (by === undefined) return undefined;
  if (by === "others") return ids.length === 0 ? { by, ids } : undefined;
  const list = known.get(by === "type" ? "types" : "actors")!;
  const found = [...new Set(ids)].filter((id) => list.has(id) || drop("missing", id));
  const one = by === "type" || by === "body";
  return found.length === 0 || (one && found.length > 1) ? undefined : { by, ids: found };
}

/** `matrix:0.6`; beside itself a view is not shown. */
export function readBeside({ text, drop }: Part, first: ViewName): Beside | undefined {
  const [name, given, ...more] = text.split(":");
  const view = VIEWS.find((each) => each === name && each !== first);
  const [share] = readNumbers(given === undefined ? undefined : [given], 1) ?? [];
  if (view === undefined || share === undefined || more.length > 0) return drop("bad");
  return { view, share: shareOf(share) };
}
