/** What is kept of a file is what was read of it, whatever becomes of the file on the disk. */
import { expect, test } from "vitest";
import type { EngineFile } from "../../src/app/engineMessages.ts";
import { isHeld, snapshot } from "../../src/app/snapshot.ts";

const bytes = Uint8Array.from({ length: 9_000_001 }, (_, i) => i % 253);
const textOf = async (files: readonly EngineFile[]) =>
  Promise.all(
    files.map(async (file) => (isHeld(file) ? new Uint8Array(await file.blob.arrayBuffer()) : "other")),
  );

test("files of the disk and bytes become blobs of our own; an address stays one", async () => {
  const files: EngineFile[] = [
    { name: "disk.csv", blob: new File([bytes], "disk.csv") },
    { name: "pasted.csv", bytes },
    { name: "empty.csv", blob: new File([], "empty.csv") },
    { name: "example.csv", url: "/example.csv" },
  ];
  const held = await snapshot(files);
  expect(held.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
  expect(held.map(isHeld)).toEqual([true, true, true, false]);
  const [disk, pasted, empty, example] = await textOf(held);
  expect(Buffer.compare(disk as Uint8Array, bytes)).toBe(0);
  expect(Buffer.compare(pasted as Uint8Array, bytes)).toBe(0);
  expect([empty, example]).toEqual([new Uint8Array(0), "other"]);
});

test("what is held already is not copied again", async () => {
  const files: EngineFile[] = [
    { name: "own.csv", blob: new Blob([bytes]) },
    { name: "example.csv", url: "/example.csv" },
  ];
  expect(await snapshot(files)).toBe(files);
});

test("where a file has gone meanwhile all stay as they were", async () => {
  class Gone extends File {
    override slice(): Blob {
      throw new DOMException("", "NotFoundError");
    }
  }
  const files: EngineFile[] = [
    { name: "pasted.csv", bytes },
    { name: "gone.csv", blob: new Gone([bytes], "gone.csv") },
  ];
  expect(await snapshot(files)).toBe(files);
});
