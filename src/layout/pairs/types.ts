/** What a map of one kind of node is given. */

/**
 * Nodes 0 … nodes − 1 and what is known of some pairs of them. Indexes follow an order that the caller fixes (ids sorted), so that
 * shuffled rows are the same input; a pair may be named either way round.
 */
export interface PairInput {
  readonly nodes: number;
  /** Pair k joins nodes a[k] and b[k]. A pair that is not listed is not known: it has no spring. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** +1 = always agree … −1 = always disagree. */
  readonly likeness: Float64Array;
  /** How much the likeness rests on (things both are known to stand on), ≥ 0; 0 = nothing, as if not listed. */
  readonly overlap: Float64Array;
}
