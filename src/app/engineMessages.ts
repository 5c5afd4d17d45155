/** What goes to the engine and what comes back: plain data, typed arrays handed over rather than copied. */
import type { LoadResult } from "../ingest/load.ts";
import type { LayoutInput, Positions } from "../layout/types.ts";

export interface EngineFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type EngineRequest =
  | { readonly task: "load"; readonly files: readonly EngineFile[] }
  | { readonly task: "layout"; readonly input: LayoutInput };

export interface EngineAnswers {
  load: LoadResult;
  layout: Positions;
}

export type EngineReply =
  | { readonly id: number; readonly value: EngineAnswers[keyof EngineAnswers] }
  | { readonly id: number; readonly error: string };
