/** What a stance word and a position say together: the position decides where it is given, and the word is kept. */
import {
  CONDITIONAL,
  DEFAULT_POSITION,
  NEUTRAL,
  OPPOSE,
  STANCES,
  type StanceCode,
  SUPPORT,
  stanceOfPosition,
} from "../domain/stance.ts";
import { readNumber, readStanceWord } from "./values.ts";

/** A stance as read, or why there is none. */
export interface Reading {
  /** Undefined where neither the word nor a position says which. */
  readonly stance: StanceCode | undefined;
  /** NaN where there is no position. */
  readonly position: number;
  readonly given: boolean;
  /** The source's own word, where it is not the name of the stance. */
  readonly word: string;
  /** `stance-empty` or `stance-unknown` without a stance, else a doubt about the position. */
  readonly problem: string | undefined;
}

/** Reads a stance cell beside a position cell; both may be empty. */
export function readStance(word: string, position: string, decimalComma: boolean): Reading {
  const known = readStanceWord(word);
  const value = position === "" ? undefined : readNumber(position, decimalComma);
  if (value !== undefined && Math.abs(value) <= 1) {
    const fits = known !== undefined && agrees(known, value);
    const problem = known === undefined || fits ? undefined : "position-contradicts-stance";
    return reading(fits ? known : stanceOfPosition(value), value, true, word, problem);
  }
  const problem =
    position === "" ? undefined : value === undefined ? "position-unreadable" : "position-out-of-range";
  if (known !== undefined) return reading(known, DEFAULT_POSITION[known]!, false, word, problem);
  const missing = word === "" ? "stance-empty" : "stance-unknown";
  return { stance: undefined, position: Number.NaN, given: false, word, problem: missing };
}

function reading(
  stance: StanceCode,
  position: number,
  given: boolean,
  word: string,
  problem: string | undefined,
): Reading {
  return { stance, position, given, word: word === STANCES[stance] ? "" : word, problem };
}

function agrees(stance: StanceCode, position: number): boolean {
  if (stance === SUPPORT) return position > 0;
  if (stance === OPPOSE) return position < 0;
  return stance === CONDITIONAL || (stance === NEUTRAL && position === 0);
}
