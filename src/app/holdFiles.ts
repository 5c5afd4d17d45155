/** Keeps hold of opened files as they were read: small ones at once, large ones by the engine, when the picture is there. */
import type { Engine } from "./engine.ts";
import type { EngineFile } from "./engineMessages.ts";
import { snapshot } from "./snapshot.ts";

/** Bytes that the page copies itself: one portion, unnoticed. */
const SMALL = 4_000_000;
/** The picture of large files comes first. */
const AFTER_MS = 700;

/** The same files, or blobs of our own in their place. Never fails: what cannot be held stays what it was. */
export async function holdFiles(
  files: readonly EngineFile[],
  engine: Pick<Engine, "ask">,
): Promise<readonly EngineFile[]> {
  const size = files.reduce((sum, file) => sum + (onDisk(file)?.size ?? 0), 0);
  if (size <= SMALL) return snapshot(files);
  await new Promise((later) => setTimeout(later, AFTER_MS));
  const held = await engine.ask({ task: "hold", files: files.filter(onDisk) }).catch(() => undefined);
  if (!held) return files;
  const mine = [...held];
  return snapshot(files.map((file) => (onDisk(file) ? (mine.shift() ?? file) : file)));
}

/** Bytes that are at hand would have to go to the engine first. */
const onDisk = (file: EngineFile) => ("blob" in file && file.blob instanceof File ? file.blob : undefined);
