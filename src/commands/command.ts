/** What a command is, and what it may touch. */
import type { Decisions } from "../domain/decisions.ts";
import type { Material, Spot } from "../domain/material.ts";
import type { Problem } from "../domain/problem.ts";
import type { MessageId } from "../i18n/messages.ts";
import type { Selection, State } from "../state/model.ts";
import type { MendFile } from "../state/own.ts";
import type { Selectors } from "../state/selectors.ts";
import type { Store } from "../state/store.ts";

/** A step of the cursor that keys walk the picture with: `start` puts it there, `leave` takes it away. */
export type MapStep = "start" | "leave" | "left" | "right" | "up" | "down" | "nextTie" | "previousTie";

/** What commands ask of the map; the map view fulfils it when there is one. */
export interface MapControls {
  fit(): void;
  /** factor > 1 comes closer. */
  zoom(factor: number): void;
  /** Shares of the view's size; x to the right, y down. */
  pan(x: number, y: number): void;
  /** Moves the picture, once it has come to rest, so far that the thing is in sight. */
  reveal(selection: Selection): void;
  /** Opens the menu of the selection at its place, or that of the whole map. */
  menu(): void;
  /** Moves the selected node by CSS pixels; x to the right, y down. */
  nudge?(x: number, y: number): void;
  walk(step: MapStep): void;
  /** Takes the layout under way as it is now. */
  stopLayout(): void;
}

/** What a made command is about: its name stands in the label as `{name}`. */
export type About =
  | { readonly kind: "actor"; readonly id: string }
  | { readonly kind: "language" | "locale"; readonly tag: string };
/** What commands ask of whoever opens data. */
export interface OwnPort {
  /** Stops what is being read. */
  cancel(): void;
  /** Asks once more for what was refused. */
  again(): void;
  /** Shows a dataset again that gave way to another. */
  back(id: number): void;
  /** Fetches web addresses to whose hosts the person has agreed, and opens what they hold. */
  openAddresses(hrefs: readonly string[]): void;
  /** Reads the files of the report once more, as a person has decided. */
  reread(decisions: Decisions): void;
  /** What is to be seen of these files under such decisions, and rows of them; undefined when they cannot be had. */
  material(decisions: Decisions, spots: readonly Spot[]): Promise<Material | undefined>;
  /** Rows that were set aside as tables; `words` says what is wrong for each problem. */
  mend(problems: readonly Problem[], words: readonly string[]): Promise<readonly MendFile[]>;
  /** All problems, or all rows that were set aside, where only the first of them are at hand. */
  whole(what: "report" | "mend"): Promise<readonly MendFile[]>;
}

/** What can be taken along; the number is the scale of a picture. */
export const TAKINGS = [
  "copyPicture",
  "svg",
  "png1",
  "png2",
  "png4",
  "csvShown",
  "csvAll",
  "json",
  "print",
] as const;
export type Taking = (typeof TAKINGS)[number];

export interface CommandContext {
  readonly store: Store;
  readonly selectors: Selectors;
  readonly map: MapControls | undefined;
  /** Opens the system's file dialog. */
  readonly chooseFiles: () => void;
  readonly openExample: () => void;
  readonly copyLink?: () => void;
  /** Forgets what this browser keeps of files, views and preferences. */
  readonly forget?: () => void;
  readonly own: OwnPort;
  /** Saves, copies or prints; absent where there is nothing to save with. */
  readonly takeAlong?: (what: Taking) => void;
}

export interface Command {
  readonly id: string;
  readonly label: MessageId;
  /** Other words that it can be found by. */
  readonly words?: MessageId;
  readonly about?: About;
  /** Keys as `KeyboardEvent.key`, with `Mod+` for Ctrl or ⌘; single characters count as single-key shortcuts. */
  readonly keys?: readonly string[];
  /** Only while the map has the focus: arrows and the like. */
  readonly onMap?: boolean;
  /** Where typing means text, these keys are the browser's own. */
  readonly notInText?: boolean;
  /** `only`: while presenting; `also`: then too. Anything else rests then, so that a slip of the hand changes nothing. */
  readonly presenting?: "only" | "also";
  readonly when?: (state: State) => boolean;
  /** Why it cannot run while `when` says no. */
  readonly why?: MessageId;
  /** Of a switch: whether it is on. */
  readonly checked?: (state: State) => boolean;
  readonly run: (context: CommandContext) => void;
}
