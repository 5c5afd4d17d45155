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
}

export interface CommandContext {
  readonly store: Store;
  readonly map: MapControls | undefined;
  /** Opens the system's file dialog. */
  readonly chooseFiles: () => void;
  readonly openExample: () => void;
  readonly own: OwnPort;
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
