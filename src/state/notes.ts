/** What the page has to tell about links and about what this browser keeps: data, the words are made in `ui`. */

/** A part of a link, or of what was kept, that was not taken. */
export interface Dropped {
  /** The part's name as the link writes it. */
  readonly part: string;
  readonly value: string;
  /** missing = names what the open data does not have; bad = no value of its kind; unknown = no part, stance or basis of ours; twice = came before. */
  readonly why: "missing" | "bad" | "unknown" | "twice";
}

export type Note =
  | {
      readonly kind: "linkOpened";
      readonly dropped: readonly Dropped[];
      /** Made with a later version of the app. */
      readonly newer: boolean;
      /** Its end is missing. */
      readonly cut: boolean;
      /** Made for another state of data of this name. */
      readonly otherData: boolean;
    }
  /** Nothing was opened: not readable, or of a size no link of ours has. */
  | { readonly kind: "linkRefused"; readonly why: "unreadable" | "long" }
  /** Made for data that is not open; it is shown when that is opened. */
  | { readonly kind: "linkWaits"; readonly name: string }
  /** `places`: so many nodes moved by hand did not fit into it. */
  | { readonly kind: "linkCopied"; readonly places: number }
  /** The clipboard was refused: the text, to be copied by hand. */
  | { readonly kind: "linkShown"; readonly text: string; readonly places: number }
  | { readonly kind: "linkTooLong" }
  | { readonly kind: "restoredPartly"; readonly dropped: readonly Dropped[] }
  | {
      readonly kind: "keeping";
      /** corrupt = set aside; newer = left alone; unreached = no answer in time; denied, full, large = not kept. */
      readonly trouble: "corrupt" | "newer" | "unreached" | "denied" | "full" | "large";
    }
  | { readonly kind: "forgotten" };
