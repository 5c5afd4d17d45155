/** What goes to the engine and what comes back: plain data, typed arrays handed over rather than copied. */
import type { LoadResult } from "../ingest/load.ts";
import type { Prepared } from "../state/prepared.ts";

/**
 * A file by its bytes; as the browser holds it, which the engine then reads; or by an address of our own origin that
 * the engine fetches while the screen is being made.
 */
export type EngineFile =
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: string; readonly blob: Blob }
  | { readonly name: string; readonly url: string };

export type EngineRequest =
  | { readonly task: "load"; readonly files: readonly EngineFile[] }
  /** Fetches what only some files need, so that they can be read without a network. */
  | { readonly task: "rest" };

/** What was read, and what the screen will ask of it first. */
export interface Loaded extends LoadResult {
  readonly prepared?: Prepared;
}

export interface EngineAnswers {
  load: Loaded;
  rest: true;
}

/** A share from 0 to 1 says how far the task is; the value ends it. */
export type EngineReply =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly value: EngineAnswers[keyof EngineAnswers] }
  | { readonly id: number; readonly error: string };
