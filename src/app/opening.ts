/** What opening data is asked, and what it tells. */
import type { OwnPort } from "../commands/command.ts";
import type { Dataset } from "../domain/dataset.ts";
import type { Counting, Decisions } from "../domain/decisions.ts";
import type { Problem } from "../domain/problem.ts";
import type { Document } from "../state/model.ts";
import type { Dropped, Origin } from "../state/own.ts";
import type { FirstView } from "../state/store.ts";
import type { EngineFile, ReadFiles } from "./engineMessages.ts";

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
  /** The machine belongs to what comes above the map now; or not any more. */
  giveWay(on: boolean): void;
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

export interface Request {
  /** While it is being read, and where it is refused. */
  readonly name: string;
  readonly origin: Origin;
  readonly files: (signal: AbortSignal) => Promise<readonly EngineFile[]> | readonly EngineFile[];
  /** Known beforehand of the files. */
  readonly problems?: readonly Problem[];
  /** The dataset's name, where it is not that of its files. */
  readonly called?: string;
  /** The data that the address of the page names is what is opened, or still asked about. */
  readonly linkStays?: boolean;
  /** How the files are to be read; undefined = as they are found, or as was chosen before for such headings. */
  readonly decisions?: Decisions;
  /** The same files were read before, and this is to take the place of that. */
  readonly instead?: Given;
  /** How they are to be shown, where that is known already. */
  readonly first?: FirstView;
}

/** What was read, and what came of it. */
export interface Given {
  readonly request: Request;
  /** As they were when they were read, once these are at hand. */
  files: readonly EngineFile[];
  readonly read?: Pick<ReadFiles, "decisions" | "signatures" | "files">;
  /** Of what was refused: what is on screen are the same files, read otherwise. */
  readonly beside?: Given | undefined;
}
