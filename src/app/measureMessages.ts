/** A question about measures on its way to the engine: what is asked, of which data, under which filter. */
import type { NeutralValue } from "../graph/positions.ts";
import type { Answers, Asked } from "../state/measures/answers.ts";
import type { MeasureSource } from "../state/measures/source.ts";
import type { AskedLines } from "./pairScene.ts";
import type { PairLines } from "./pairTargets.ts";
import type { Framed, Piece } from "./pieces.ts";

/** Beside what views ask: what the map draws. */
export interface AllAsked extends Asked {
  readonly lines: AskedLines;
}
export interface AllAnswers extends Answers {
  readonly lines: PairLines;
}
export type AnyPart = keyof AllAsked;

export interface MeasureQuestion {
  readonly part: AnyPart;
  readonly asked: AllAsked[AnyPart];
  /** The data by a number; they come along when the engine does not have them yet. */
  readonly of: number;
  readonly source?: MeasureSource;
  /** The same without its large columns, which went before. */
  readonly framed?: Framed<MeasureSource>;
  /** The filter by a number, and the rows that it lets through; undefined = all. */
  readonly filter: number;
  readonly mask: Uint32Array | undefined;
  /** What a stated neutral counts as. */
  readonly neutral: NeutralValue;
}

/** A part of the data to be asked about. */
export interface MeasurePiece {
  readonly of: number;
  readonly piece: Piece;
}

/** The engine does not have the data: it is to be asked again with them. */
export const UNKNOWN_SOURCE = "unknown source";

/** Something newer about the same part was asked. */
export const SUPERSEDED = "superseded";

export type MeasureAnswer = AllAnswers[AnyPart] | typeof UNKNOWN_SOURCE | typeof SUPERSEDED;
