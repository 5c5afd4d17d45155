/** What the figures of a map are worked out from: pairs with their distance, nodes with their own share. Plain data. */

/** Two nodes that can be compared; what they are called comes from the map. */
export interface FitPair {
  readonly a: number;
  readonly b: number;
  /** On how many things both are known. */
  readonly common: number;
  /** 0 = the same, 1 = opposed. */
  readonly disagreement: number;
  /** As drawn, in shares of the longest. */
  readonly distance: number;
  /** Places among all pairs from the least, equals sharing theirs. */
  readonly rankOfDisagreement: number;
  readonly rankOfDistance: number;
}

/** A node that can be tested. */
export interface FitNode {
  readonly node: number;
  /** How many it is to lie near to, and how many far from. */
  readonly near: number;
  readonly far: number;
  /** Its own share, of which the figure is the mean. */
  readonly share: number;
}

/** Figures that are the mean over nodes. */
export type NodeFigure = "issueAccuracy" | "actorAccuracy" | "accuracy" | "kappa" | "gathered";

export interface FitTerms {
  /** Known positions that all rests on. */
  readonly positions: number;
  /** Of so many actors and issues. */
  readonly actors: number;
  readonly issues: number;
  /** Pairs that are compared, and of how many. */
  readonly compared: number;
  readonly possible: number;
  /** The pairs whose two ranks differ most; of very many only so many. */
  readonly pairs: readonly FitPair[];
  /** Σ(d − d̄)² of the disagreement of the compared. */
  readonly spread: number;
  /** Pairs that agree, and that disagree. */
  readonly friends: number;
  readonly foes: number;
  /** The worst first. */
  readonly nodes: Readonly<Partial<Record<NodeFigure, readonly FitNode[]>>>;
  /** Of columns: lines that cross, and that could. */
  readonly crossings: number;
  readonly crossable: number;
}

/** The same with the keys of the nodes. */
export interface ToldTerms {
  readonly keys: readonly string[];
  readonly terms: FitTerms;
}
