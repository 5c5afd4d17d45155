/** A question about measures on its way to the engine: what is asked, of which data, under which filter. */
import type { NeutralValue } from "../graph/positions.ts";
import type { Answers, Asked, Part } from "../state/measures/answers.ts";
import type { MeasureSource } from "../state/measures/source.ts";
import type { Framed, Piece } from "./pieces.ts";

export interface MeasureQuestion {
  readonly part: Part;
  readonly asked: Asked[Part];
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

export type MeasureAnswer = Answers[Part] | typeof UNKNOWN_SOURCE | typeof SUPERSEDED;
