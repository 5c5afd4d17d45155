/** Opening data: the example on start, a person's own files when they choose; a refused file leaves the screen as it is. */
import { ENGLISH } from "../i18n/messages.ts";
import { beginLoad, failLoad, openDataset, type Store } from "../state/store.ts";
import type { Engine } from "./engine.ts";
import type { EngineFile } from "./engineMessages.ts";
import { exampleFiles } from "./example.ts";

const EXAMPLE_NAME = ENGLISH["example.name"];

export interface Opener {
  /** Opens the case that the app comes with. */
  openExample(): Promise<void>;
  /** Opens files that the person chose or dropped. */
  openFiles(files: readonly File[]): Promise<void>;
}

/** What was asked for last is what is shown, however long what was asked before takes. */
export function createOpener(store: Store, engine: Engine): Opener {
  let asked = 0;
  const open = async (name: string, files: () => Promise<readonly EngineFile[]>) => {
    const turn = ++asked;
    beginLoad(store, name);
    try {
      const { dataset, account, problems } = await engine.ask({ task: "load", files: await files() });
      if (turn !== asked) return;
      if (dataset) openDataset(store, { dataset: { ...dataset, name }, account, problems });
      else failLoad(store, name, problems);
    } catch (error) {
      if (turn === asked) failWith(store, name, error);
    }
  };
  return {
    openExample: () => open(EXAMPLE_NAME, async () => exampleFiles()),
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
