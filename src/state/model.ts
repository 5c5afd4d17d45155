/** The shape of the one store. */
import type { Dataset } from "../domain/dataset.ts";
import { EMPTY_FILTER, type Filter } from "../domain/filter.ts";
import type { Account, Problem } from "../domain/problem.ts";
import type { NodeMeasure } from "../graph/measure.ts";
import type { Presentation } from "./presentation.ts";

/** What evidence is asked about, by ids as the files have them. */
export type Selection =
  | { readonly kind: "actor"; readonly id: string }
  | { readonly kind: "issue"; readonly id: string }
  | { readonly kind: "tie"; readonly actor: string; readonly issue: string };

export interface Document {
  readonly filter: Filter;
  /** Ids of bodies whose members stand on their own. */
  readonly unfolded: readonly string[];
  readonly selection: Selection | undefined;
  readonly sizeBy: NodeMeasure;
}

export const THEMES = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];
export const VIEWS = ["map", "table"] as const;
export type ViewName = (typeof VIEWS)[number];

export interface Session {
  readonly theme: Theme;
  readonly locale: string;
  /** Language of actor and issue names; empty = as written in the file, else falls back to that. */
  readonly names: string;
  readonly view: ViewName;
  readonly filtersOpen: boolean;
  readonly evidenceOpen: boolean;
  readonly timelineOpen: boolean;
  /** Single-key shortcuts (WCAG 2.1.4: they can be turned off). */
  readonly singleKeys: boolean;
}

export interface Pointer {
  readonly hover: Selection | undefined;
  /** CSS pixels within the map. */
  readonly x: number;
  readonly y: number;
}

export type Load =
  | { readonly phase: "loading"; readonly name: string }
  | { readonly phase: "ready"; readonly name: string }
  | { readonly phase: "failed"; readonly name: string; readonly problems: readonly Problem[] };

/** What is on screen, and what became of every record of its files. */
export interface Opened {
  readonly dataset: Dataset;
  readonly account: Account;
  readonly problems: readonly Problem[];
}

/** How the map draws: `lost` = the context went away and is being fetched back. */
export type Drawing = "starting" | "ok" | "missing" | "lost";

export interface State {
  readonly load: Load;
  readonly opened: Opened | undefined;
  readonly document: Document;
  readonly session: Session;
  readonly pointer: Pointer;
  readonly drawing: Drawing;
  /** Undefined while nothing is presented. Never undone, never kept. */
  readonly presentation: Presentation | undefined;
  /** Whether the page "How to read this map" lies above. */
  readonly reading: boolean;
}

export const EMPTY_DOCUMENT: Document = {
  filter: EMPTY_FILTER,
  unfolded: [],
  selection: undefined,
  sizeBy: "ties",
};

export const INITIAL_STATE: State = {
  load: { phase: "loading", name: "" },
  opened: undefined,
  document: EMPTY_DOCUMENT,
  session: {
    theme: "system",
    locale: "en",
    names: "",
    view: "map",
    filtersOpen: true,
    evidenceOpen: true,
    timelineOpen: true,
    singleKeys: true,
  },
  pointer: { hover: undefined, x: 0, y: 0 },
  drawing: "starting",
  presentation: undefined,
  reading: false,
};
