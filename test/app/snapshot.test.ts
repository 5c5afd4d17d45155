/** What is kept of a file is what was read of it, whatever becomes of the file on the disk. */
import { expect, test } from "vitest";
import type { EngineFile } from "../../src/app/engineMessages.ts";
import { holdFiles } from "../../src/app/holdFiles.ts";
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

test("large files of the disk are held by the engine, small ones and bytes by the page; the order stays", async () => {
  const disk = { name: "disk.csv", blob: new File([bytes], "disk.csv") };
  const files: EngineFile[] = [{ name: "pasted.csv", bytes: bytes.subarray(0, 10) }, disk];
  const asked: unknown[] = [];
  const ask = async (request: { task: string; files?: readonly EngineFile[] }) => {
    asked.push(request);
    return snapshot(request.files ?? []); // what the engine does with it
  };
  const held = await holdFiles(files, { ask: ask as never });
  expect(asked).toEqual([{ task: "hold", files: [disk] }]);
  expect(held.map(isHeld)).toEqual([true, true]);
  const [pasted, large] = await textOf(held);
  expect([pasted?.length, large?.length]).toEqual([10, bytes.length]);
  const small = [{ name: "small.csv", blob: new File([bytes.subarray(0, 99)], "small.csv") }];
  expect((await holdFiles(small, { ask: ask as never })).map(isHeld)).toEqual([true]);
  expect(asked.length).toBe(1);
});

test("where the engine fails the files stay as they were", async () => {
  const files = [{ name: "disk.csv", blob: new File([bytes], "disk.csv") }];
  expect(await holdFiles(files, { ask: () => Promise.reject(new Error("ended")) })).toBe(files);
});
