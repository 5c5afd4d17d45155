/** Files that the browser holds, as bytes of our own. */
import type { EngineFile } from "./engineMessages.ts";

/** Files as the browser holds them, read: what is kept for the next visit must not change with the file on the disk. */
export async function inBytes(files: readonly EngineFile[]): Promise<readonly EngineFile[]> {
  const read = files.map(async (file) =>
    "blob" in file ? { name: file.name, bytes: new Uint8Array(await file.blob.arrayBuffer()) } : file,
  );
  return Promise.all(read).catch(() => files);
}
