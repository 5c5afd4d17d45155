/** The reach of an issue on the map: who stands on which side of its circle; the words are made in `ui`. */
import { CONDITIONAL, NEUTRAL } from "../domain/stance.ts";

/** Those of one side who stand where they should, and how many of them support on conditions, or are neutral. */
export interface Camp {
  readonly count: number;
  readonly conditional: number;
  readonly neutral: number;
}

/** An actor on the wrong side of the circle. */
export interface ReachException {
  readonly actor: string;
  /** Stance code, as coded in the data. */
  readonly stance: number;
}

export interface ReachTold {
  readonly issue: string;
  /** The wording is turned round: those inside are the ones who oppose it as coded. */
  readonly turned: boolean;
  readonly inside: Camp;
  readonly outside: Camp;
  readonly exceptions: readonly ReachException[];
}

/** @param stances codes of those in the camp. */
export function campOf(stances: readonly number[]): Camp {
  const having = (code: number) => stances.filter((stance) => stance === code).length;
  return { count: stances.length, conditional: having(CONDITIONAL), neutral: having(NEUTRAL) };
}
