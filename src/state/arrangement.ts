/** What decides the places of nodes beyond the data: what stands on the map, by which layout, and how stances are read for it. */
import type { Filter } from "../domain/filter.ts";
import type { NeutralValue } from "../graph/positions.ts";
import { sameFilter, sameList } from "./same.ts";

export type { NeutralValue };

export const MAP_MODES = ["both", "actors", "issues", "columns"] as const;
/** Actors and issues; actors alone; issues alone; actors in one column and issues in another. */
export type MapMode = (typeof MAP_MODES)[number];

export const LAYOUT_WAYS = ["signed", "forceAtlas"] as const;
/** The signed layout; or ForceAtlas2, for comparison. */
export type LayoutWay = (typeof LAYOUT_WAYS)[number];

export const PAIR_LINES = ["difference", "congruence", "conflict"] as const;
/** Of a map of one kind of node: lines for how far pairs agree or disagree on the whole; for what they agree on; for what they disagree on. */
export type PairLine = (typeof PAIR_LINES)[number];

export const NEUTRAL_READINGS = ["between", "against", "unknown"] as const;
/** How a stated neutral, an abstention, is read: half way between support and opposition; mild opposition; no position. */
export type NeutralReading = (typeof NEUTRAL_READINGS)[number];

/** What a neutral counts as: an abstention read as opposition is a mild one. */
export const NEUTRAL_VALUE: Readonly<Record<NeutralReading, NeutralValue>> = {
  between: 0,
  against: -0.5,
  unknown: null,
};

/** The filter and the unfolded bodies for which the map was laid out afresh. */
export interface Afresh {
  readonly filter: Filter;
  readonly unfolded: readonly string[];
}

export interface Arrangement {
  readonly mode: MapMode;
  readonly way: LayoutWay;
  readonly lines: PairLine;
  readonly neutral: NeutralReading;
  /** Ids of issues whose wording is turned round: support of them is drawn as opposition, and the other way. */
  readonly flipped: readonly string[];
  /** Undefined: the map rests on everything, folded, and all else is placed from there. */
  readonly afresh: Afresh | undefined;
}

export const EMPTY_ARRANGEMENT: Arrangement = {
  mode: "both",
  way: "signed",
  lines: "difference",
  neutral: "between",
  flipped: [],
  afresh: undefined,
};

export function sameArrangement(a: Arrangement, b: Arrangement): boolean {
  return (
    a === b ||
    (a.mode === b.mode &&
      a.way === b.way &&
      a.lines === b.lines &&
      a.neutral === b.neutral &&
      sameList(a.flipped, b.flipped) &&
      sameAfresh(a.afresh, b.afresh))
  );
}

export function sameAfresh(a: Afresh | undefined, b: Afresh | undefined): boolean {
  if (!a || !b) return a === b;
  return sameFilter(a.filter, b.filter) && sameList(a.unfolded, b.unfolded);
}
