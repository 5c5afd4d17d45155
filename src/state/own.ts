/** The part of the state about one's own data: what is being read, what gave way, what is asked before it is fetched. */
import type { Problem } from "../domain/problem.ts";

export const OWN_DIALOGS = ["report", "address", "paste", "template"] as const;
export type OwnDialog = (typeof OWN_DIALOGS)[number];

/** How far a reading is. */
export interface Progress {
  /** From the network, or from the files. */
  readonly step: "fetching" | "reading";
  readonly name: string;
  /** Bytes so far. */
  readonly done: number;
  /** Bytes in all, where that is known. */
  readonly total: number | undefined;
  /** Of the work, from 0 to 1, where that is known. */
  readonly share?: number;
  /** Rows so far. */
  readonly rows?: number;
  /** Seconds that it will still take, once that can be told. */
  readonly left?: number | undefined;
}

/** A dataset of one's own that gave way to another and is kept in memory. */
export interface Former {
  readonly id: number;
  readonly name: string;
  readonly statements: number;
}

export interface OwnState {
  readonly dialog: OwnDialog | undefined;
  readonly progress: Progress | undefined;
  /** The latest first. */
  readonly former: readonly Former[];
  /** Addresses that a link brought along; nothing of them is fetched before the person agrees. */
  readonly asking: readonly string[];
  /** An address that the dialog starts with. */
  readonly typed: string;
}

export const INITIAL_OWN: OwnState = {
  dialog: undefined,
  progress: undefined,
  former: [],
  asking: [],
  typed: "",
};

/** What is known of dropped files beyond themselves. */
export interface Dropped {
  /** The folder that they came in. */
  readonly folder?: string;
  /** What was not looked at. */
  readonly problems?: readonly Problem[];
}

/** Where the dataset on screen came from. */
export type Origin =
  | { readonly kind: "example" }
  | { readonly kind: "files" }
  | { readonly kind: "addresses"; readonly hrefs: readonly string[] };

/** Rows of a file that were set aside, as a table to be mended. */
export interface MendFile {
  readonly name: string;
  readonly text: string | Blob;
}
