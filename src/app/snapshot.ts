/** Files as they were when they were read, held by the browser: the engine and the store are told of them without a copy. */
import { nextTask } from "../base/task.ts";
import type { EngineFile } from "./engineMessages.ts";

/** A file that no change on the disk reaches. */
export type HeldFile = Extract<EngineFile, { blob: Blob }>;

/** Bytes at a time: the browser copies what goes into a blob. */
const PORTION = 4_000_000;

/** A `File` is a promise of what lies on the disk; a blob that is none is ours. */
export const isHeld = (file: EngineFile): file is HeldFile => "blob" in file && !(file.blob instanceof File);

/** The same files where nothing has to be copied, or where one cannot be read any more. */
export async function snapshot(files: readonly EngineFile[]): Promise<readonly EngineFile[]> {
  if (files.every((file) => isHeld(file) || "url" in file)) return files;
  const held: EngineFile[] = [];
  try {
    for (const file of files) held.push(isHeld(file) || "url" in file ? file : await hold(file));
    return held;
  } catch {
    return files;
  }
}

/** A blob of blobs, each made in a task of its own; never is the whole file in the memory of the page. */
async function hold(file: Exclude<EngineFile, { url: string }>): Promise<HeldFile> {
  const portions: Blob[] = [];
  const size = "bytes" in file ? file.bytes.length : file.blob.size;
  for (let from = 0; from < size; from += PORTION) {
    const to = from + PORTION;
    const bytes =
      "bytes" in file ? file.bytes.subarray(from, to) : await file.blob.slice(from, to).arrayBuffer();
    portions.push(new Blob([bytes]));
    if (to < size) await nextTask();
  }
  return { name: file.name, blob: new Blob(portions) };
}
