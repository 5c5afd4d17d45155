/** What goes to the worker that lays out, and what comes back. */
import type { Figures, Fit } from "../layout/run/fit.ts";
import type { LayoutTask } from "../layout/run/task.ts";
import type { Places } from "../layout/sis/types.ts";

/** The base by name alone where the worker has it already. */
export type AskedTask = Omit<LayoutTask, "base" | "like"> & Partial<Pick<LayoutTask, "base" | "like">>;

export type LayoutRequest =
  /** A new task; what was under way is not wanted any more. */
  | { readonly kind: "layout"; readonly id: number; readonly baseKey: number; readonly task: AskedTask }
  /** One node of the map in hand is being moved. */
  | {
      readonly kind: "drag";
      readonly id: number;
      readonly node: number;
      readonly x: number;
      readonly y: number;
    }
  /** The picture of it is there: how true it is may be found out. */
  | { readonly kind: "measure"; readonly id: number }
  /** Another view is at work: what takes long and nobody waits for is to rest so many milliseconds. */
  | { readonly kind: "rest"; readonly id: number; readonly for: number }
  /** The map as it is now is good enough. */
  | { readonly kind: "stop"; readonly id: number };

export type LayoutReply =
  /** On the way, then done; or what the hand has moved. */
  | {
      readonly kind: "places";
      readonly id: number;
      readonly places: Places;
      readonly done: boolean;
    }
  | { readonly kind: "share"; readonly id: number; readonly share: number }
  /** How faithful the map is that was last told. */
  | { readonly kind: "faith"; readonly id: number; readonly faith: Fit }
  /** What chance would show. */
  | { readonly kind: "floor"; readonly id: number; readonly floor: Figures }
  | { readonly kind: "failed"; readonly id: number; readonly error: string };
