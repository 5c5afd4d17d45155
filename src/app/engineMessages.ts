/** What goes to the engine and what comes back: plain data, typed arrays handed over rather than copied. */
import type { Decisions, FileDecisions } from "../domain/decisions.ts";
import type { Doubts, Material, Spot } from "../domain/material.ts";
import type { Problem } from "../domain/problem.ts";
import type { ProblemDigest } from "../domain/problemGroups.ts";
import type { LoadResult } from "../ingest/load.ts";
import type { MendFile } from "../state/own.ts";
import type { Prepared } from "../state/prepared.ts";
import type { MeasureAnswer, MeasurePiece, MeasureQuestion } from "./measureMessages.ts";

/**
 * A file by its bytes; as the browser holds it, which the engine then reads; or by an address of our own origin that
 * the engine fetches while the screen is being made.
 */
export type EngineFile =
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: string; readonly blob: Blob }
  | { readonly name: string; readonly url: string };

/** What was chosen for a table, by the signature of its headings. */
export type RememberedTables = ReadonlyMap<string, Pick<FileDecisions, "columns" | "table">>;

/** What came of reading, and under which decisions. */
export interface ReadFiles extends LoadResult {
  /** Of very many problems; those at hand are then the first of each kind. */
  readonly digest?: ProblemDigest;
  readonly decisions: Decisions;
  /** What is left to be decided. */
  readonly doubts?: Doubts | undefined;
  /** Of the headings of files whose columns were chosen, by name. */
  readonly signatures?: ReadonlyMap<string, string>;
}

export interface Wishes {
  readonly decisions?: Decisions | undefined;
  /** Holds for headings that nothing is decided about. */
  readonly remembered?: RememberedTables | undefined;
}

export type EngineRequest =
  | ({ readonly task: "load"; readonly files: readonly EngineFile[] } & Wishes)
  /** What a person sees of the files before deciding. */
  | {
      readonly task: "material";
      readonly files: readonly EngineFile[];
      readonly decisions: Decisions;
      /** Encoding by the name of the file, as reading all of it has shown. */
      readonly encodings: ReadonlyMap<string, string | null>;
      readonly spots: readonly Spot[];
    }
  /** The rows that were set aside, to be mended. */
  | {
      readonly task: "mend";
      readonly files: readonly EngineFile[];
      readonly decisions: Decisions;
      readonly problems: readonly Problem[];
      /** What is wrong, in words, for each problem. */
      readonly words: readonly string[];
    }
  /** All problems, or all rows that were set aside, where the screen has only the first of them. */
  | {
      readonly task: "whole";
      readonly files: readonly EngineFile[];
      readonly decisions: Decisions;
      /** Problems known beside those of reading. */
      readonly beside: readonly Problem[];
      readonly what: "report" | "mend";
      /** In which language they are said. */
      readonly locale: string;
    }
  /** Makes files of the disk blobs of our own. */
  | { readonly task: "hold"; readonly files: readonly EngineFile[] }
  /** Fetches what only some files need, so that they can be read without a network. */
  | { readonly task: "rest" }
  /** Works out one part of the measures; a newer question about the same part takes its place. */
  | ({ readonly task: "measure" } & MeasureQuestion)
  /** Large data for it, piece by piece. */
  | ({ readonly task: "piece" } & MeasurePiece);

/** Before any question: files that will probably be asked for, to be fetched already. */
export interface EarlyFiles {
  readonly early: readonly EngineFile[];
}

/** The way to the layout, and the how manieth that is. */
export interface LayoutWay {
  readonly layout: MessagePort;
  readonly number: number;
}

/** What was read, and what the screen will ask of it first. */
export interface Loaded extends ReadFiles {
  readonly prepared?: Prepared;
}

/** Something of the dataset, or of what was prepared; or some of a list, in its order. */
export interface Part {
  readonly list?: { readonly of: "actors" | "issues" | "sources"; readonly items: readonly object[] };
  readonly dataset?: Partial<NonNullable<Loaded["dataset"]>>;
  readonly prepared?: Partial<NonNullable<Loaded["prepared"]>>;
}

export interface EngineAnswers {
  load: Loaded;
  material: Material;
  mend: readonly MendFile[];
  whole: readonly MendFile[];
  hold: readonly EngineFile[];
  rest: true;
  measure: MeasureAnswer;
  piece: true;
}

/** How far a task is. */
export interface Far {
  /** Of the work, from 0 to 1. */
  readonly share: number;
  /** Bytes of the files that are read, and of how many. */
  readonly bytes: number;
  readonly of: number;
  readonly rows: number;
}

/** The value ends the task. */
export type EngineReply =
  | { readonly id: number; readonly far: Far }
  /** Belongs to the value that follows. */
  | { readonly id: number; readonly part: Part }
  | { readonly id: number; readonly value: EngineAnswers[keyof EngineAnswers] }
  | { readonly id: number; readonly error: string };
