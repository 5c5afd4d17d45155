/** What a person has arranged: undone step by step, carried by links, found again after a reload. */

import type { Unknown } from "../analytics/pairTable.ts";
import { EMPTY_FILTER, type Filter } from "../domain/filter.ts";
import type { NodeMeasure } from "../graph/measure.ts";
import { type Arrangement, EMPTY_ARRANGEMENT, sameArrangement } from "./arrangement.ts";
import { type ComparedGroups, sameGroups } from "./groups.ts";
import { EMPTY_ORDERS, type Orders, sameOrders } from "./orders.ts";
import { sameFilter, sameList } from "./same.ts";
import { EMPTY_TABLE, sameTable, type TableLook } from "./tableLook.ts";

/** What evidence is asked about, by ids as the files have them. */
export type Selection =
  | { readonly kind: "actor"; readonly id: string }
  | { readonly kind: "issue"; readonly id: string }
  | { readonly kind: "tie"; readonly actor: string; readonly issue: string };

/** Two displayed actors, or two issues, side by side. */
export interface Compared {
  readonly kind: "actor" | "issue";
  readonly a: string;
  readonly b: string;
}

/** Who, or what, stands in the middle of the ego view. */
export type Ego = Exclude<Selection, { kind: "tie" }>;

/** What one can point at: also a line between two of one kind, which stands for their comparison. */
export type Pointed = Selection | { readonly kind: "pair"; readonly compared: Compared };

/** Whole pixels of an unzoomed picture that lies on its long side, y up; a picture that stands upright turns them. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** By node key, the nodes that a hand has put somewhere; all others stand where the layout has them, and give way. */
export type Places = ReadonlyMap<string, Place>;

export const NO_PLACES: Places = new Map();

export interface Document {
  readonly filter: Filter;
  /** Ids of bodies whose members stand on their own. */
  readonly unfolded: readonly string[];
  readonly selection: Selection | undefined;
  /** Never together with a selection. */
  readonly compared: Compared | undefined;
  /** Two sets of actors side by side; never together with a selection or a comparison of two. */
  readonly groups: ComparedGroups | undefined;
  /** Undefined: whoever is selected, or most is known of. */
  readonly ego: Ego | undefined;
  readonly sizeBy: NodeMeasure;
  readonly places: Places;
  readonly arrangement: Arrangement;
  readonly orders: Orders;
  readonly table: TableLook;
  /** How measures read what is unknown. */
  readonly missing: Unknown;
}

export const EMPTY_DOCUMENT: Document = {
  filter: EMPTY_FILTER,
  unfolded: [],
  selection: undefined,
  compared: undefined,
  groups: undefined,
  ego: undefined,
  sizeBy: "ties",
  places: NO_PLACES,
  arrangement: EMPTY_ARRANGEMENT,
  orders: EMPTY_ORDERS,
  table: EMPTY_TABLE,
  missing: "ignore",
};

export const VIEWS = ["map", "matrix", "agreement", "table", "measures", "ego"] as const;
export type ViewName = (typeof VIEWS)[number];

/** What the map shows of its plane: survives another size of the window. */
export interface MapCamera {
  /** Centre, in the units of {@link Place}. */
  readonly x: number;
  readonly y: number;
  /** 1 = everything just fits, 2 = twice as close. */
  readonly zoom: number;
}

export function sameSelection(a: Pointed | undefined, b: Pointed | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  if (a.kind === "pair") return b.kind === "pair" && sameCompared(a.compared, b.compared);
  if (a.kind === "tie") return b.kind === "tie" && a.actor === b.actor && a.issue === b.issue;
  return b.kind === a.kind && a.id === b.id;
}

/** Who is named first makes no other comparison. */
export function sameCompared(a: Compared | undefined, b: Compared | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.kind !== b.kind) return false;
  return (a.a === b.a && a.b === b.b) || (a.a === b.b && a.b === b.a);
}

/** Whether two documents say the same, whatever objects they are made of. */
export function sameDocument(a: Document, b: Document): boolean {
  return (
    sameFilter(a.filter, b.filter) &&
    sameList(a.unfolded, b.unfolded) &&
    sameSelection(a.selection, b.selection) &&
    sameCompared(a.compared, b.compared) &&
    sameGroups(a.groups, b.groups) &&
    sameSelection(a.ego, b.ego) &&
    a.sizeBy === b.sizeBy &&
    samePlaces(a.places, b.places) &&
    sameArrangement(a.arrangement, b.arrangement) &&
    sameOrders(a.orders, b.orders) &&
    sameTable(a.table, b.table) &&
    a.missing === b.missing
  );
}

export function samePlaces(a: Places, b: Places): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [key, { x, y }] of a) {
    const other = b.get(key);
    if (!other || other.x !== x || other.y !== y) return false;
  }
  return true;
}
