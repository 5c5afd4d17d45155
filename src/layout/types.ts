/** What a layout is given, and what it gives back. */

export interface LayoutInput {
  /** Number of nodes; a node is its index. */
  readonly nodes: number;
  /** Tie t runs between nodes source[t] and target[t], and is drawn. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Attraction of tie t, ≥ 0; 0 = none. */
  readonly weight: Float32Array;
  /** Room that node i needs around its centre, half width and half height in pixels: `[w0, h0, w1, h1 …]`. */
  readonly room: Float32Array;
  readonly seed: number;
  /** The long axis runs upright: for a picture higher than wide. */
  readonly upright: boolean;
}

/** `[x0, y0, x1, y1 …]` in pixels of an unzoomed picture, centred on the origin, y pointing up. */
export type Positions = Float64Array;
