/** What goes to the worker that lays out, and what comes back. */
import type { Figures, Fit } from "../layout/run/fit.ts";
import type { LayoutTask } from "../layout/run/task.ts";
import type { Places, SignedInput } from "../layout/sis/types.ts";

/** Without the base where the worker has it already; or with the name of what the engine has given it, and how that lies. */
export type AskedTask = Omit<LayoutTask, "base" | "like"> &
  Partial<Pick<LayoutTask, "base" | "like">> & {
    readonly named?: { readonly name: string; readonly upright: boolean };
  };

/** The base of data that were just read, as the engine gives it to the layout. */
export interface HandedBase {
  readonly name: string;
  readonly input: SignedInput;
  /** Of each node. */
  readonly radius: Float32Array;
}

/** A map that may be kept: the base of a task by its name alone. */
export interface KeptBase {
  readonly mode: LayoutTask["mode"];
  readonly base: string;
  readonly upright: boolean;
  /** Known positions. */
  readonly entries: number;
}

export type LayoutRequest =
  /** Where the engine gives bases. */
  | { readonly kind: "engine"; readonly port: MessagePort }
  /** Other data are being read: nothing else is to take the machine, for so many milliseconds; and how their map will lie. */
  | { readonly kind: "expect"; readonly upright: boolean; readonly for: number }
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
  /** A hand is at work: its answers come first, for a moment. */
  | { readonly kind: "hand"; readonly id: number }
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
  /** What the engine gave last, before anybody has asked for it. */
  | { readonly kind: "ahead"; readonly name: string; readonly places: Places }
  /** The base that was named is not here. */
  | { readonly kind: "lacking"; readonly id: number }
  | { readonly kind: "failed"; readonly id: number; readonly error: string };
