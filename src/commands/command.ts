/** What a command is, and what it may touch. */
import type { MessageId } from "../i18n/messages.ts";
import type { State } from "../state/model.ts";
import type { Selectors } from "../state/selectors.ts";
import type { Store } from "../state/store.ts";

/** What commands ask of the map; the map view fulfils it when there is one. */
export interface MapControls {
  fit(): void;
  /** factor > 1 comes closer. */
  zoom(factor: number): void;
  /** Shares of the view's size; x to the right, y down. */
  pan(x: number, y: number): void;
}

export interface CommandContext {
  readonly store: Store;
  readonly selectors: Selectors;
  readonly map: MapControls | undefined;
  /** Opens the system's file dialog. */
  readonly chooseFiles: () => void;
  readonly openExample: () => void;
}

export interface Command {
  readonly id: string;
  readonly label: MessageId;
  /** Keys as `KeyboardEvent.key`, with `Mod+` for Ctrl or ⌘; single characters count as single-key shortcuts. */
  readonly keys?: readonly string[];
  /** Only while the map has the focus: arrows and the like. */
  readonly onMap?: boolean;
  /** `only`: while presenting; `also`: then too. Anything else rests then, so that a slip of the hand changes nothing. */
  readonly presenting?: "only" | "also";
  readonly when?: (state: State) => boolean;
  readonly run: (context: CommandContext) => void;
}
