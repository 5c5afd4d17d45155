/** The shape of the one store. */
import type { ListClause } from "../domain/filter.ts";
import type { Account, FileAccount, Problem } from "../domain/problem.ts";
import type { Beside, Side } from "./beside.ts";
import type { CountRef } from "./countRef.ts";
import {
  type Document,
  EMPTY_DOCUMENT,
  type Pointed,
  type Selection,
  VIEWS,
  type ViewName,
} from "./document.ts";
import type { MapFit } from "./fit.ts";
import { EMPTY_HISTORY, type History } from "./history.ts";
import type { FigureRef } from "./measures/figure.ts";
import type { MeasuresPart } from "./measures/missing.ts";
import type { Note } from "./notes.ts";
import type { Decided, Opened } from "./opened.ts";
import { INITIAL_OWN, type OwnState } from "./own.ts";
import type { Presentation } from "./presentation.ts";
import type { ReachTold } from "./reach.ts";

export type { Decided, Opened } from "./opened.ts";
export { type Document, EMPTY_DOCUMENT, type Selection, VIEWS, type ViewName };

export const THEMES = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];
/** What the panel at the start of the page shows. */
export const LEFT_TABS = ["filters", "outline"] as const;
export type LeftTab = (typeof LEFT_TABS)[number];
/** What the outline begins with. */
export const OUTLINE_ORDERS = ["actor", "issue"] as const;
export type OutlineOrder = (typeof OUTLINE_ORDERS)[number];

/** Pictures to take along: on white paper as documents are, or as the screen shows them. */
export const PICTURE_GROUNDS = ["paper", "screen"] as const;
export type PictureGround = (typeof PICTURE_GROUNDS)[number];

export interface Session {
  readonly theme: Theme;
  readonly locale: string;
  /** Language of actor and issue names; empty = as written in the file, else falls back to that. */
  readonly names: string;
  readonly view: ViewName;
  /** The view beside it; undefined where it has all the room. */
  readonly beside: Beside | undefined;
  /** Of two views the one used last. */
  readonly side: Side;
  /** Which part of the view "measures" is in sight. */
  readonly measures: MeasuresPart;
  readonly filtersOpen: boolean;
  readonly leftTab: LeftTab;
  readonly outlineOrder: OutlineOrder;
  readonly evidenceOpen: boolean;
  readonly timelineOpen: boolean;
  /** Single-key shortcuts (WCAG 2.1.4: they can be turned off). */
  readonly singleKeys: boolean;
  readonly pictureGround: PictureGround;
}

export interface Pointer {
  readonly hover: Pointed | undefined;
  /** Ids of the members of a group, where that is what one points at. */
  readonly together?: readonly string[];
  /** CSS pixels within the map; negative when pointed at from elsewhere: then no note stands beside it. */
  readonly x: number;
  readonly y: number;
  /** No note beside it: pointed at from a list that says the same, or put away. */
  readonly quiet?: boolean;
}

/** The place of the keys on the map, while one walks it by arrow keys. */
export interface Cursor {
  readonly at: Pointed;
  /** CSS pixels within the map: the middle of the ring around it, and its radius. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export type Load =
  | { readonly phase: "loading"; readonly name: string }
  | { readonly phase: "ready"; readonly name: string }
  | ({ readonly phase: "failed"; readonly name: string; readonly problems: readonly Problem[] } & Refused);

/** What is known of a refusal beyond its problems. */
export interface Refused extends Decided {
  /** What became of the records, where any were found. */
  readonly account?: Account;
  readonly files?: readonly FileAccount[];
  /** Asking again may help: it was the network, or the engine. */
  readonly again?: boolean;
}

/** How the map draws: `lost` = the context went away and is being fetched back. */
export type Drawing = "starting" | "ok" | "missing" | "lost";

/** With the graphics card, or without it. */
export type DrawnBy = "webgl" | "canvas";

/** What may lie above the page, one at a time. */
export type DialogName =
  | "shortcuts"
  | "find"
  | "commands"
  | "faith"
  | "compare"
  | "groups"
  | "ego"
  | "figure"
  | "count";

/** What a menu is about: a thing of the data, or a value that the filters list. */
export type MenuTarget =
  | Pointed
  | { readonly kind: "choice"; readonly clause: ListClause; readonly value: string };

/** A menu where it was asked for, in CSS pixels of the window; without a target it is about the map as a whole. */
export interface MenuRequest {
  readonly target: MenuTarget | undefined;
  /** Asked for on the map itself, where its target is in sight. */
  readonly onMap: boolean;
  readonly x: number;
  readonly y: number;
}

/** What became of something that was to be taken along. */
export interface Taken {
  readonly end: "saved" | "copied" | "cannotCopy" | "tooLarge" | "failed";
  /** Name of the file, or the empty string. */
  readonly file: string;
  /** Of a picture that was too large: its pixels, and the largest scale that can be had (0 = none). */
  readonly width: number;
  readonly height: number;
  readonly offer: number;
}

/** How many pairs a map of one kind of node draws, of those of which something is known. */
export interface DrawnPairs {
  readonly kind: "actor" | "issue";
  readonly drawn: number;
  readonly all: number;
}

/** How many lines a map of actors and issues draws, of those that pass the filter. */
export interface DrawnLines {
  readonly drawn: number;
  readonly all: number;
}

export interface State {
  readonly load: Load;
  readonly opened: Opened | undefined;
  readonly document: Document;
  readonly history: History;
  readonly session: Session;
  readonly pointer: Pointer;
  readonly drawing: Drawing;
  /** Undefined until something is drawn. */
  readonly drawnBy: DrawnBy | undefined;
  readonly dialog: DialogName | undefined;
  readonly menu: MenuRequest | undefined;
  /** What the dialog "figure" opens. */
  readonly figure: FigureRef | undefined;
  /** What the dialog "count" opens. */
  readonly count: CountRef | undefined;
  /** What is still to be told; at most one of a kind. */
  readonly notes: readonly Note[];
  /** Undefined while arrow keys move the map. */
  readonly cursor: Cursor | undefined;
  /** Keys of the rows of the outline that are open, see `OutlineRow.key`. */
  readonly outlineOpen: readonly string[];
  /** Who is asked to take the focus, until it has. */
  readonly focusOn: "outline" | "side" | undefined;
  readonly own: OwnState;
  readonly taken: Taken | undefined;
  /** Undefined while nothing is presented. Never undone, never kept. */
  readonly presentation: Presentation | undefined;
  /** Whether the page "How to read this map" lies above. */
  readonly reading: boolean;
  /** Undefined until the map on screen has been measured. */
  readonly fit: MapFit | undefined;
  /** What a map of one kind of node draws; undefined on other maps. */
  readonly drawnPairs: DrawnPairs | undefined;
  /** Undefined where all lines are drawn. */
  readonly drawnLines: DrawnLines | undefined;
  /** Of the issue in focus, once nodes have come to rest; undefined where there is none, or one camp only. */
  readonly reach: ReachTold | undefined;
  /** How far the layout is, from 0 to 1, once it takes longer than a moment. */
  readonly layingOut: number | undefined;
}

export const INITIAL_STATE: State = {
  load: { phase: "loading", name: "" },
  opened: undefined,
  document: EMPTY_DOCUMENT,
  history: EMPTY_HISTORY,
  session: {
    theme: "system",
    locale: "en",
    names: "",
    view: "map",
    beside: undefined,
    side: "first",
    measures: "ranks",
    filtersOpen: true,
    leftTab: "filters",
    outlineOrder: "actor",
    evidenceOpen: true,
    timelineOpen: true,
    singleKeys: true,
    pictureGround: "paper",
  },
  pointer: { hover: undefined, x: 0, y: 0 },
  drawing: "starting",
  drawnBy: undefined,
  dialog: undefined,
  menu: undefined,
  figure: undefined,
  count: undefined,
  notes: [],
  cursor: undefined,
  outlineOpen: [],
  focusOn: undefined,
  own: INITIAL_OWN,
  taken: undefined,
  presentation: undefined,
  reading: false,
  fit: undefined,
  drawnPairs: undefined,
  drawnLines: undefined,
  reach: undefined,
  layingOut: undefined,
};
