/** What the signed layout is given, and the arrays it works on. */

/**
 * Actors, issues and the known positions between them, by index. Indexes follow an order that the caller fixes (ids sorted),
 * so that shuffled rows of a file are the same input.
 */
export interface SignedInput {
  readonly actors: number;
  readonly issues: number;
  /** Stance e: actor 0 … actors − 1, issue 0 … issues − 1, position −1 (opposes) … +1 (supports). */
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
  /** An unknown position has no entry; 0 is a stated neutral. */
  readonly position: Float64Array | Float32Array;
  /** Pairs of nodes (issue i is node actors + i) that belong together, as a member to its body. */
  readonly bonds?: { readonly a: Uint32Array; readonly b: Uint32Array };
}

/** Stances in canonical order, each pair once, reachable by actor and by issue. */
export interface Stances {
  readonly actors: number;
  readonly issues: number;
  /** Sorted by (actor, issue). */
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
  readonly position: Float64Array;
  /** Stances of actor a: `ofActor[a] … ofActor[a + 1] − 1`. Length: actors + 1. */
  readonly ofActor: Uint32Array;
  /** Stances of issue i: `byIssue[ofIssue[i]] … byIssue[ofIssue[i + 1] − 1]`, by ascending actor. */
  readonly ofIssue: Uint32Array;
  readonly byIssue: Uint32Array;
}

/**
 * Springs, each content with any length of an interval. Spring k joins nodes a[k] and b[k]; the first springs are the stances,
 * in their order, actor to issue. Lengths in map units.
 */
export interface Springs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly low: Float64Array;
  /** `Infinity`: pushes, never pulls. */
  readonly high: Float64Array;
  readonly weight: Float64Array;
}

/** Where nodes are, `[x0, y0, x1, y1 …]`: actors, then issues; y points up. In map units unless said to be pixels. */
export type Places = Float64Array;

/** The canvas the map is made for, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Kept free on every side. */
  readonly margin: number;
}
