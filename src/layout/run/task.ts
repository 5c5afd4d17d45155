/** What can be asked of the layout, and what a map under way can be asked. */
import type { Held } from "../hold.ts";
import type { Drawn } from "../sis/drawn.ts";
import type { SolveOptions } from "../sis/start.ts";
import type { Places, SignedInput } from "../sis/types.ts";

/** Actors and issues; actors alone; issues alone; actors in one column and issues in another. */
export type LayoutMode = "both" | "actors" | "issues" | "columns";
/** Signed interval stress, or ForceAtlas2 on what attracts alone, for comparison. */
export type LayoutWay = "signed" | "forceAtlas";

/** Stances, and how large their nodes and names are drawn. */
export interface Sheet {
  /** A name for all of it but the shape of its frame, where it has one: the same name is the same sheet. */
  readonly name?: string;
  readonly input: SignedInput;
  readonly look: Required<Pick<SolveOptions, "frame" | "radius" | "upright">> & Pick<SolveOptions, "boxes">;
}

/** A sheet and how it goes with the base; −1 = no such node. */
export interface Related {
  readonly sheet: Sheet;
  readonly from: Int32Array;
}

export interface LayoutTask {
  readonly mode: LayoutMode;
  readonly way: LayoutWay;
  /** The map to start from; on its own, what is asked for. */
  readonly base: Sheet;
  /** What is asked for, where it is not the base itself; `from`: its nodes in the base. */
  readonly now?: Related;
  /** The base is turned to lie as the map of this does; `from`: the nodes of the base in it. */
  readonly like?: Related;
  /** Where a hand has put nodes of what is asked for, in pixels. */
  readonly held: readonly Held[];
}

export interface LayoutRun {
  /** Takes up to `count` steps. @returns whether the map is done. */
  step(count: number): boolean;
  /** From 0 to 1, roughly. */
  readonly share: number;
  /** The map as it is now, pixels; undefined while it is not yet the one that is asked for. */
  places(): Places | undefined;
  /** The base, once it is there: a later task on the same base and in the same mode need not make it again. */
  base(): Drawn | undefined;
  /** One node under the hand, the others giving way by a step. Ends what is under way. */
  drag(node: number, x: number, y: number): Places;
}

/** What is asked for, whether it is the base or not. */
export function askedSheet({ base, now }: LayoutTask): Sheet {
  return now?.sheet ?? base;
}
