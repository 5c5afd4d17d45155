/** A picture as a list of primitives: what a writer, of SVG text or on a canvas, needs to know and no more. */

export type Point = readonly [x: number, y: number];

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line's pen; lengths in units of the figure. Colours are `#rrggbb`. */
export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly dash?: readonly number[] | undefined;
  /** How far into the dashes the line begins. */
  readonly offset?: number;
}

export type Weight = 400 | 600;
export type Direction = "ltr" | "rtl";

/** `alpha` is 1 where it is left out. */
export type Primitive =
  | {
      readonly kind: "line";
      readonly from: Point;
      readonly to: Point;
      readonly stroke: Stroke;
      readonly alpha?: number;
    }
  | {
      readonly kind: "disc";
      readonly at: Point;
      readonly radius: number;
      readonly fill: string | undefined;
      readonly stroke?: Stroke;
      readonly alpha?: number;
    }
  | {
      /** A rectangle with round corners. */
      readonly kind: "box";
      readonly rect: Rect;
      readonly corner: number;
      readonly fill: string | undefined;
      readonly stroke?: Stroke;
      readonly alpha?: number;
    }
  | {
      /** Path data as SVG and `Path2D` read it. */
      readonly kind: "path";
      readonly d: string;
      readonly fill: string | undefined;
      readonly stroke?: Stroke;
      readonly alpha?: number;
    }
  | FigureText
  | FigureGroup;

/** Text in one or more lines; `at` is on the baseline of the first, at the end or middle that `anchor` names. */
export interface FigureText {
  readonly kind: "text";
  readonly at: Point;
  readonly lines: readonly string[];
  readonly lineHeight: number;
  readonly size: number;
  readonly weight: Weight;
  /** Sides of the paper, whichever way the text runs. */
  readonly anchor: "left" | "center" | "right";
  readonly direction: Direction;
  readonly color: string;
  /** A rim of this colour keeps the text apart from lines beneath. */
  readonly halo?: string;
  readonly alpha?: number;
}

/** Primitives that belong together: a node, a tie. */
export interface FigureGroup {
  readonly kind: "group";
  /** What it stands for, by names such as `node`: carried into SVG as `data-node`. */
  readonly data: Readonly<Record<string, string>>;
  /** Its name in words. */
  readonly title?: string;
  /** Nothing of it is drawn outside. */
  readonly clip?: Rect;
  readonly items: readonly Primitive[];
}

export interface Figure {
  /** Of the paper, in units of the figure. */
  readonly width: number;
  readonly height: number;
  /** Pixels that a unit takes in the picture at its natural size. */
  readonly unit: number;
  readonly background: string;
  readonly direction: Direction;
  readonly title: string;
  readonly description: string;
  readonly font: string;
  readonly items: readonly Primitive[];
}

/** Width of a text in units of the figure. */
export type Measure = (text: string, size: number, weight: Weight) => number;

/** Width of the rim around names. */
export const HALO_WIDTH = 4;

/** Pixels of the picture at a scale: 1 is its natural size. */
export function pixelSize(
  { width, height, unit }: Pick<Figure, "width" | "height" | "unit">,
  scale: number,
): { width: number; height: number } {
  return { width: Math.round(width * unit) * scale, height: Math.round(height * unit) * scale };
}

/** What a map draws of a scene is decided for these, however large it stands on the screen. */
export interface Framing {
  /** Column-major 3 × 3: picture pixels → pixels of the frame, y down. */
  readonly toPixels: Float32Array;
  readonly width: number;
  readonly height: number;
  /** Radii are drawn this many times their size. */
  readonly nodeScale: number;
}
