/** What a stance word and a position say together: the position decides where it is given, and the word is kept. */
import {
  CONDITIONAL,
  DEFAULT_POSITION,
  NEUTRAL,
  NOT_APPLICABLE,
  OPPOSE,
  STANCES,
  type StanceCode,
  SUPPORT,
  stanceOfPosition,
} from "../domain/stance.ts";
import type { WordMap } from "./options.ts";
import { readNumber, readStanceWord, saysNoPosition, stanceWordKey } from "./values.ts";

/** A stance as read, or why there is none. */
export interface Reading {
  /** Undefined where neither the word nor a position says which. */
  readonly stance: StanceCode | undefined;
  /** NaN where there is no position. */
  readonly position: number;
  readonly given: boolean;
  /** The source's own word, where it is not the name of the stance. */
  readonly word: string;
  /** `stance-empty` or `stance-unknown` without a stance, else a doubt about the position: said of each row. */
  readonly problem: string | undefined;
  /** How it was read, where that is not plain: said once. */
  readonly note?: string;
}

/** What a table tells about its own words. */
export interface Vocabulary {
  /** What its words mean, where a person or the format has said so. */
  readonly words: WordMap | undefined;
  /** It has words of its own and places them by positions: a word without a position has no place. */
  readonly own: boolean;
  /** Its numbers are of a scale of its own, as positions beside them tell: 1, 0 and −1 are no words then. */
  readonly numbered: boolean;
  /** It has a column of positions: “absent” beside an empty one is no position, and no gap. */
  readonly scaled: boolean;
}

/** A table that tells nothing. */
export const PLAIN: Vocabulary = { words: undefined, own: false, numbered: false, scaled: false };

/** Reads a stance cell beside a position cell; both may be empty. */
export function readStance(
  word: string,
  position: string,
  decimalComma: boolean,
  vocabulary: Vocabulary = PLAIN,
): Reading {
  const told = vocabulary.words?.get(stanceWordKey(word));
  const isWord = !vocabulary.numbered || readNumber(word, decimalComma) === undefined;
  const known = told ?? (isWord ? readStanceWord(word) : undefined);
  const value = position === "" ? undefined : readNumber(position, decimalComma);
  if (value !== undefined && Math.abs(value) <= 1) {
    const fits = known !== undefined && agrees(known, value);
    const problem = known === undefined || fits ? undefined : "position-contradicts-stance";
    const note = known === undefined && saysNoPosition(word) ? "position-of-no-position" : undefined;
    return reading(fits ? known : stanceOfPosition(value), value, true, word, problem, note);
  }
  const problem =
    position === "" ? undefined : value === undefined ? "position-unreadable" : "position-out-of-range";
  const note = told === undefined ? undefined : "word-mapped";
  if (known !== undefined) return reading(known, DEFAULT_POSITION[known]!, false, word, problem, note);
  if (word !== "" && position === "") {
    const none = saysNoPosition(word);
    const state = none ? "stance-no-position" : "stance-unplaced";
    if (none ? vocabulary.scaled : vocabulary.own)
      return reading(NOT_APPLICABLE, Number.NaN, false, word, undefined, state);
  }
  const missing = word === "" ? "stance-empty" : "stance-unknown";
  return { stance: undefined, position: Number.NaN, given: false, word, problem: missing };
}

function reading(
  stance: StanceCode,
  position: number,
  given: boolean,
  word: string,
  problem: string | undefined,
  note?: string,
): Reading {
  const own = word === STANCES[stance] ? "" : word;
  return { stance, position, given, word: own, problem, ...(note !== undefined && { note }) };
}

/** Whether a position can stand beside a stance. */
export function agrees(stance: StanceCode, position: number): boolean {
  if (stance === SUPPORT) return position > 0;
  if (stance === OPPOSE) return position < 0;
  return stance === CONDITIONAL || (stance === NEUTRAL && position === 0);
}
