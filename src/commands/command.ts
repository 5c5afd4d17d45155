/** What a command is, and what it may touch. */
import type { MessageId } from "../i18n/messages.ts";
import type { State } from "../state/model.ts";
import type { Store } from "../state/store.ts";

/** What commands ask of the map; the map view fulfils it when there is one. */
export interface MapControls {
  fit(): void;
  /** factor > 1 comes closer. */
  zoom(factor: number): void;
  /** Shares of the view's size; x to the right, y down. */
  pan(x: number, y: number): void;
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
  readonly map: MapControls | undefined;
  /** Opens the system's file dialog. */
  readonly chooseFiles: () => void;
  readonly openExample: () => void;
  /** Saves, copies or prints; absent where there is nothing to save with. */
  readonly takeAlong?: (what: Taking) => void;
}

export interface Command {
  readonly id: string;
  readonly label: MessageId;
  /** Keys as `KeyboardEvent.key`, with `Mod+` for Ctrl or ⌘; single characters count as single-key shortcuts. */
  readonly keys?: readonly string[];
  /** Only while the map has the focus: arrows and the like. */
  readonly onMap?: boolean;
  readonly when?: (state: State) => boolean;
  readonly run: (context: CommandContext) => void;
}
