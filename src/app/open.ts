/** Opening data: the example on start, a person's own files when they choose; a refused file leaves the screen as it is. */
import { ENGLISH } from "../i18n/messages.ts";
import { beginLoad, failLoad, openDataset, type Store } from "../state/store.ts";
import type { Engine } from "./engine.ts";
import type { EngineFile } from "./engineMessages.ts";
import { exampleFiles } from "./example.ts";

const EXAMPLE_NAME = ENGLISH["example.name"];

/** Opens the case that the app comes with. */
export async function openExample(store: Store, engine: Engine): Promise<void> {
  beginLoad(store, EXAMPLE_NAME);
  try {
    await openFiles(store, engine, EXAMPLE_NAME, exampleFiles());
  } catch (error) {
    failWith(store, EXAMPLE_NAME, "file-unreadable", error);
  }
}

/** Opens files that the person chose or dropped. */
export async function openOwnFiles(store: Store, engine: Engine, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const name = files.map((file) => file.name).join(", ");
  beginLoad(store, name);
  try {
    const read = files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    await openFiles(store, engine, name, await Promise.all(read));
  } catch (error) {
    failWith(store, name, "file-unreadable", error);
  }
}

async function openFiles(
  store: Store,
  engine: Engine,
  name: string,
  files: readonly EngineFile[],
): Promise<void> {
  const { dataset, account, problems } = await engine.ask({ task: "load", files });
  if (dataset) openDataset(store, { dataset: { ...dataset, name }, account, problems });
  else failLoad(store, name, problems);
}

function failWith(store: Store, name: string, code: string, error: unknown): void {
  const value = error instanceof Error ? error.message : String(error);
  failLoad(store, name, [{ code, level: "error", file: name, row: null, line: null, column: null, value }]);
}
