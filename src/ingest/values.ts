/** Single cells → numbers, stances, bases, dates; undefined where the text is not one. */
import { BASES, STANCES, type StanceCode } from "../domain/stance.ts";
import { fold, nameKey, nameText } from "./text.ts";

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A finite number; U+2212 is a minus; a comma is the decimal point where it does not separate the cells. */
export function readNumber(text: string, decimalComma: boolean): number | undefined {
  let plain = text.replace("\u2212", "-");
  if (decimalComma && !plain.includes(".")) plain = plain.replace(",", ".");
  if (!NUMBER.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value + 0 : undefined;
}

const SYNONYMS: Readonly<Record<"support" | "oppose" | "conditional" | "neutral", string>> = {
  support:
    "supports supported supporting supportive in_support yes yea aye for in_favour in_favor favour favor favours favors agree agrees agreed pro +1 1 +1.0 1.0",
  oppose: "opposes opposed opposing no nay against disagree disagrees disagreed con contra -1 -1.0",
  conditional: "conditionally conditional_support conditionally_support conditionally_supports",
  neutral: "abstain abstains abstained abstaining abstention 0 0.0",
};

// A Map: a plain object would take "constructor" for a stance.
const WORDS = new Map<string, StanceCode>(STANCES.map((word, code) => [fold(word), code as StanceCode]));
for (const [stance, words] of Object.entries(SYNONYMS))
  for (const word of words.split(" ")) WORDS.set(word, WORDS.get(stance)!);

/** A word as it is looked up: case, spaces, hyphens and invisible characters do not count, a sign does. */
export function stanceWordKey(text: string): string {
  const plain = nameKey(nameText(text)).replace("\u2212", "-").toLowerCase();
  return /^[+-]/.test(plain) ? plain : fold(plain);
}

/** The stance that a word stands for. Unknown words, `n/a`, `-` and blanks stand for none: nothing is guessed. */
export function readStanceWord(text: string): StanceCode | undefined {
  return WORDS.get(stanceWordKey(text));
}

const NO_POSITION = new Set(
  "absent absence no_show not_present not_voting non_voting did_not_vote no_vote not_voted excused present pass passed skip skipped".split(
    " ",
  ),
);

/** Whether a word says that no position was taken: somebody who is absent, only present, or passes is not neutral. */
export function saysNoPosition(text: string): boolean {
  return NO_POSITION.has(stanceWordKey(text));
}

/** Index into `BASES`, 0 for an empty cell. */
export function readBasis(text: string): number | undefined {
  const index = (BASES as readonly string[]).indexOf(fold(text));
  return index < 0 ? undefined : index;
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** Whether the text is a link of a kind that we do not follow (`javascript:`, `data:`, `file:` …). */
export function isUnsafeLink(text: string): boolean {
  // Browsers skip white space and control characters inside a scheme.
  const scheme = SCHEME.exec(
    text.replace(/[\0-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, ""),
  );
  return scheme !== null && !["http", "https", "mailto"].includes(scheme[1]!.toLowerCase());
}

/** The canonical BCP 47 tag, or undefined. */
export function readLanguage(tag: string): string | undefined {
  // Longer first parts are allowed but name no language: `name_short` is no name in “short”.
  if (!/^[a-z]{2,3}(?![a-z])/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}
