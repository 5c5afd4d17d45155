/** Opening data: the example on start, a person's own files when they choose; a refused file leaves the screen as it is. */

import type { Dataset } from "../domain/dataset.ts";
import { ENGLISH } from "../i18n/messages.ts";
import { beginLoad, type FirstView, failLoad, openDataset, type Store } from "../state/store.ts";
import type { Engine } from "./engine.ts";
import type { EngineFile } from "./engineMessages.ts";
import { exampleFiles } from "./example.ts";

const EXAMPLE_NAME = ENGLISH["example.name"];

/** Data that were opened, and from what. */
export interface Opening {
  readonly name: string;
  readonly files: readonly EngineFile[];
  readonly example: boolean;
}

/** What goes with every opening. */
export interface OpenHooks {
  /** How these data are shown first; undefined = nothing is arranged. */
  firstView(dataset: Dataset): Promise<FirstView | undefined>;
  opened(opening: Opening): void;
}

export interface Opener {
  /** Opens the case that the app comes with. */
  openExample(): Promise<void>;
  /** Opens files that the person chose or dropped. */
  openFiles(files: readonly File[]): Promise<void>;
  /** Opens files whose bytes are at hand, under a name they had before. */
  openBytes(name: string, files: readonly EngineFile[]): Promise<void>;
}

/** What was asked for last is what is shown, however long what was asked before takes. */
export function createOpener(store: Store, engine: Engine, hooks?: OpenHooks): Opener {
  let asked = 0;
  const open = async (name: string, read: () => Promise<readonly EngineFile[]>, example = false) => {
    const turn = ++asked;
    beginLoad(store, name);
    try {
      const files = await read();
      const { dataset: found, account, problems } = await engine.ask({ task: "load", files });
      if (turn !== asked) return;
      if (!found) return failLoad(store, name, problems);
      const dataset = { ...found, name };
      const first = await hooks?.firstView(dataset);
      if (turn !== asked) return;
      openDataset(store, { dataset, account, problems }, first);
      hooks?.opened({ name, files, example });
    } catch (error) {
      if (turn === asked) failWith(store, name, error);
    }
  };
  return {
    openExample: () => open(EXAMPLE_NAME, async () => exampleFiles(), true),
    openBytes: (name, files) => open(name, async () => files),
    async openFiles(files) {
      if (files.length === 0) return;
      const name = files.map((file) => file.name).join(", ");
      await open(name, () => Promise.all(files.map(bytesOf)));
    },
  };
}

async function bytesOf(file: File): Promise<EngineFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function failWith(store: Store, name: string, error: unknown): void {
  const value = error instanceof Error ? error.message : String(error);
  failLoad(store, name, [
    { code: "file-unreadable", level: "error", file: name, row: null, line: null, column: null, value },
  ]);
}
