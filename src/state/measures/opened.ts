/** What an opened figure is, and what may be needed to open one. */
import type { Arithmetic } from "../../analytics/arithmetic.ts";
import type { FORMULAS } from "../../analytics/formulas.ts";
import type { Network } from "../../analytics/networks.ts";
import type { PairTable, Unknown } from "../../analytics/pairTable.ts";
import type { Robustness } from "../../analytics/robustness.ts";
import type { FigureRef } from "./figure.ts";

export type { Arithmetic, Term } from "../../analytics/arithmetic.ts";
export type Readings = Readonly<Record<Unknown, number>>;

export interface OpenedFigure {
  readonly arithmetic: Arithmetic;
  readonly formula: (typeof FORMULAS)[keyof typeof FORMULAS];
  /** Undefined where only the bounds are worked out, or nothing depends on the unknown. */
  readonly readings: Readings | undefined;
}

/** Before its formula is looked up. */
export type Opened = Pick<OpenedFigure, "arithmetic" | "readings">;

/** A figure with its value. */
export interface Sibling {
  readonly ref: FigureRef;
  readonly value: number;
}

/** A figure opened, with others of the same thing. */
export interface FigureAnswer {
  readonly opened: OpenedFigure | undefined;
  readonly siblings: readonly Sibling[];
}

/** What a figure may need beside the positions; what it does not need may be left out. */
export interface Parts {
  readonly pairs?: PairTable | undefined;
  readonly networks?: Partial<Readonly<Record<Unknown, Network>>>;
  readonly robustness?: Robustness | undefined;
}
