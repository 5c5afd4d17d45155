/** Names that look for a place, and the places they find. */

/** A name waiting for its place; all lengths in CSS pixels, y down. */
export interface LabelRequest {
  /** Centre and radius of its node. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Width of each line of the name. */
  readonly lines: readonly number[];
  readonly lineHeight: number;
  readonly direction: "ltr" | "rtl";
  /** Larger is placed first. */
  readonly priority: number;
  /** Its name would rather stand beneath it: nodes in a row. */
  readonly beneath?: boolean;
  /** Its name stands on this side of it or nowhere. */
  readonly at?: "left" | "right" | undefined;
  /** It has a place already, and keeps it. */
  readonly fixed?: LabelPlace | undefined;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Place of a name relative to the centre of its node. */
export interface LabelPlace extends Box {
  readonly align: "start" | "end" | "center";
  /** Where it goes when its node grows by a pixel, and back when it shrinks. */
  readonly out: readonly [number, number];
}
