/** What opens data, and what is told of each opening. */
import type { OwnPort } from "../commands/command.ts";
import type { Dataset } from "../domain/dataset.ts";
import type { Counting, Decisions } from "../domain/decisions.ts";
import type { Document } from "../state/model.ts";
import type { Dropped } from "../state/own.ts";
import type { FirstView } from "../state/store.ts";
import type { EngineFile } from "./engineMessages.ts";

/** Data that were opened, and from what. */
export interface Opening {
  readonly name: string;
  readonly files: readonly EngineFile[];
  readonly example: boolean;
  /** How they were read. */
  readonly decisions: Decisions;
}

/** What goes with every opening. */
export interface OpenHooks {
  /** How these data are shown first; undefined = nothing is arranged. */
  firstView(dataset: Dataset): Promise<FirstView | undefined>;
  opened(opening: Opening): void;
}

export interface Opener extends OwnPort {
  /** Opens what the address of the page asks for, else the case that the app comes with. */
  openFirst(): Promise<void>;
  openExample(): Promise<void>;
  /** Opens files that the person chose, dropped or pasted. */
  openFiles(files: readonly File[], dropped?: Dropped): Promise<void>;
  /** Opens files that were kept, under the name they had before. */
  openKept(name: string, files: readonly EngineFile[], decisions?: Decisions): Promise<void>;
  openAddresses(hrefs: readonly string[]): Promise<void>;
  /** Shows what is on screen with its statements counted otherwise, and so arranged. */
  recount(counting: Counting, document: Document): Promise<void>;
}
