/** What the map is told to draw, and what it tells back. */

export interface MapNode {
  /** Stable across data changes: positions tween from node to node by key. */
  readonly key: string;
  readonly kind: "actor" | "issue";
  readonly label: string;
  readonly direction: "ltr" | "rtl";
  /** Outer radius in CSS pixels at the unzoomed picture. */
  readonly radius: number;
  readonly proposed: boolean;
  readonly person: boolean;
  /** Drawn at all: false when the filter leaves nothing of it. */
  readonly visible: boolean;
  /** False when no position of it is known: hollow, never neutral. */
  readonly known: boolean;
  /** Its name stands on this side of it, whatever lies there; undefined = where there is room. */
  readonly nameAt?: "left" | "right" | undefined;
}

/** Ties between nodes by index. Entry t of each array belongs to tie t. */
export interface MapTies {
  readonly length: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/** Stance codes from here on draw no line: what is not known is never drawn as a position. */
export const NO_STANCE_LINE = 4;

/** A line left out of a picture that would hold too many has its stance plus this: it is drawn while one points at it, or at a node it hangs on. */
export const LEFT_OUT = 8;

export const isLeftOut = (code: number): boolean => code >= LEFT_OUT && code < LEFT_OUT + NO_STANCE_LINE;

/** A line of a stance, drawn or left out. */
export const isTie = (code: number): boolean => code < NO_STANCE_LINE || isLeftOut(code);

/** Not a stance: a thin line from a person to the body it belongs to, while that is unfolded. */
export const MEMBER_LINE = 6;

/** How ties look under the filter. */
export interface TieLooks {
  /** 0 support, 1 oppose, 2 conditional, 3 neutral, each perhaps LEFT_OUT; MEMBER_LINE; anything else draws no line. */
  readonly stance: Uint8Array;
  /** Bit s: some statement of the tie has stance s. */
  readonly kinds: Uint8Array;
  /** Bit s: stance s rests on nothing better than attribution or mandate; its sign is hollow. */
  readonly weak: Uint8Array;
  /** 1 stated, 2 reported, 3 attributed, 4 conduct, 5 mandate. */
  readonly basis: Uint8Array;
}

/** A node or a tie by index, or nothing. */
export type Target = { readonly node: number } | { readonly tie: number } | undefined;

/** Colours as `[r, g, b]`, 0 … 1. */
export type Rgb = readonly [number, number, number];

export interface Palette {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly accent: Rgb;
  /** support, oppose, conditional, neutral */
  readonly stances: readonly [Rgb, Rgb, Rgb, Rgb];
  readonly actor: Rgb;
  readonly issue: Rgb;
  readonly issueRim: Rgb;
  /** Ink, 0 … 1, of opposition until it is asked for, and of what is only attributed. */
  readonly quiet: number;
  readonly hearsay: number;
}

/** The part of the plane in sight, whatever the size of the window: its centre in picture pixels, and how close. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  /** 1 = everything just fits. */
  readonly zoom: number;
}

/** With the graphics card, or without it. */
export type DrawWay = "webgl" | "canvas";

export interface MapEvents {
  readonly hover: (target: Target, x: number, y: number) => void;
  readonly select: (target: Target) => void;
  /** The right button or a long press asks for a menu, at a place in CSS pixels within the map. */
  readonly menu: (target: Target, x: number, y: number) => void;
  /** A node is being dragged to a place in picture pixels. */
  readonly drag: (node: number, x: number, y: number) => void;
  /** The dragged node was let go. */
  readonly drop: (node: number) => void;
  /** Another part of the plane is in sight. */
  readonly looked: () => void;
  /** `lost` when the context went away, `ok` when the picture is there (again), drawn this way, `missing` when there can be none. */
  readonly drawing: (state: "ok" | "lost" | "missing", way?: DrawWay) => void;
  /** Radii are drawn this many times their size: for a legend that agrees. */
  readonly scaled: (nodeScale: number) => void;
  /** After each picture; `complete` = data, positions and fonts were all there. */
  readonly painted: (complete: boolean) => void;
}

/** A set that stands out, whatever is pointed at or selected: only its names are shown, the rest steps back. */
export interface Spotlight {
  /** 1 by node index, and by tie index. */
  readonly nodes: Uint8Array;
  readonly ties: Uint8Array;
}

/** What the map says of nodes beside their shape; by node index. */
export interface NodeMarks {
  /** 1: the layout cannot place it, its place means little. */
  readonly doubtful: Uint8Array;
  /** 1: a hand put it there. */
  readonly held: Uint8Array;
}

/** The circle around an issue that best parts those who support it (inside) from those who oppose it. */
export interface Reach {
  readonly node: number;
  /** Picture pixels. */
  readonly radius: number;
  /** Ties of those on the wrong side, whose actor is then outlined. */
  readonly exceptions: Uint32Array;
}

/** Everything the picture is made of; the view keeps it, so that a lost picture can be made again. */
export interface Scene {
  readonly nodes: readonly MapNode[];
  readonly ties: MapTies;
  readonly looks: TieLooks;
  /** `[x0, y0 …]` in pixels of the unzoomed picture, y up. */
  readonly positions: Float64Array;
  /** The part of the plane that an unzoomed picture shows; it holds still while positions move. */
  readonly box: { readonly x: [number, number]; readonly y: [number, number] } | undefined;
  /** See `roomBetween`, of the places at rest; undefined = not known. */
  readonly room?: number;
  readonly hover: Target;
  readonly selected: Target;
  /** 1 by node index of a group: it steps forward where nothing else is pointed at. */
  readonly together?: Uint8Array | undefined;
  readonly spotlight: Spotlight | undefined;
  readonly marks?: NodeMarks | undefined;
  /** Drawn while its issue is in focus. */
  readonly reach?: Reach | undefined;
  readonly palette: Palette;
  readonly font: string;
  /** Changes when fonts have arrived: widths measured before do not hold. */
  readonly fonts: string;
  /** CSS pixels. */
  readonly labelSize: number;
  /** Nodes, lines and signs are drawn this many times their size; 1 at the desk. */
  readonly markScale: number;
  /** Whether the fonts and the first layout are there. */
  readonly complete: boolean;
  /** Another view stands in its place. */
  readonly unseen?: boolean;
  /** None of the nodes has a place yet: nothing is drawn. */
  readonly unplaced?: boolean;
}

/** A scene as it was drawn: where on the screen, in CSS pixels within the map. */
export interface Picture extends Scene {
  /** Centres `[x0, y0 …]`, y down, and radii of nodes. */
  readonly pixels: Float64Array;
  readonly radii: Float64Array;
  /** Where on its tie a sign sits, see `GlyphPlaces`. */
  readonly stops: Uint8Array;
}
