/** Fault 32: a kept record comes back whole or is known to be damaged, whatever bit of it changed. */
import { expect, test } from "vitest";
import {
  type KeptFiles,
  sealDecisions,
  sealFiles,
  sealView,
  unsealDecisions,
  unsealFiles,
  unsealView,
} from "../../src/app/keep/records.ts";
import { AS_FOUND } from "../../src/domain/decisions.ts";

const VIEW = { files: "0123456789abcdef", link: "v1&stance=oppose&end", panels: [true, false, true] };
const OWN = Uint8Array.from({ length: 37 }, (_, i) => i * 7);
const FILES = {
  name: "own.csv",
  files: [
    { name: "own.csv", blob: new Blob([OWN]) },
    { name: "actors.csv", blob: new Blob([]) },
  ],
};
interface Sealed {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}
const bytesOf = async ({ files }: KeptFiles) =>
  Promise.all(files.map(async ({ name, blob }) => [name, new Uint8Array(await blob.arrayBuffer())]));

test("what was sealed comes back", async () => {
  expect(unsealView(structuredClone(sealView(VIEW)))).toMatchObject({ value: VIEW });
  const sealed = await sealFiles(FILES);
  const found = (await unsealFiles(structuredClone(sealed))) as { value: KeptFiles; checksum: string };
  expect(found).toMatchObject({ value: { name: FILES.name }, checksum: sealed.checksum });
  expect(await bytesOf(found.value)).toEqual([
    ["own.csv", OWN],
    ["actors.csv", new Uint8Array(0)],
  ]);
});

test("every flipped bit of a file is found, also in the last bytes", async () => {
  for (let i = 0; i < 37; i++)
    for (const bit of [1, 128]) {
      const sealed = structuredClone(await sealFiles(FILES)) as unknown as Sealed;
      sealed.files[0]!.bytes[i]! ^= bit;
      expect(await unsealFiles(sealed)).toBe("damaged");
    }
});

test("a large file is kept as a blob; cut short or changed it is damaged", async () => {
  const bytes = Uint8Array.from({ length: 9_000_001 }, (_, i) => i % 251);
  const files = [{ name: "large.csv", blob: new Blob([bytes]) }, FILES.files[0]!];
  const large = { name: "large.csv", files };
  const sealed = (await sealFiles(large)) as unknown as { files: [{ name: string; blob: Blob }, unknown] };
  const { blob } = sealed.files[0];
  expect(blob.size).toBe(bytes.length);
  const found = (await unsealFiles(sealed)) as { value: KeptFiles };
  const [first, second] = await bytesOf(found.value);
  expect([Buffer.compare(first![1] as Uint8Array, bytes), second]).toEqual([0, ["own.csv", OWN]]);
  const other = bytes.with(8_999_999, 1);
  for (const damaged of [blob.slice(0, 9_000_000), new Blob([other]), new Blob([])]) {
    const changed = [{ name: "large.csv", blob: damaged }, sealed.files[1]];
    expect(await unsealFiles({ ...sealed, files: changed })).toBe("damaged");
  }
});

test.each([
  ["nothing", undefined, "nothing"],
  ["no object", "v1", "damaged"],
  ["null", null, "damaged"],
  ["another link", { ...(sealView(VIEW) as object), link: "v1&end" }, "damaged"],
  ["another panel", { ...(sealView(VIEW) as object), panels: [true, true, true] }, "damaged"],
  ["no checksum", { version: 1, ...VIEW }, "damaged"],
  ["wrong kinds", { version: 1, checksum: "", files: 1, link: [], panels: {} }, "damaged"],
  ["an older version than there ever was", { ...(sealView(VIEW) as object), version: 0 }, "damaged"],
  ["a newer version", { version: 2, mood: "calm" }, "newer"],
])("%s", (_what, record, found) => {
  expect(unsealView(record)).toBe(found);
});

test("a file whose place among the files changed is damaged", async () => {
  const sealed = (await sealFiles(FILES)) as unknown as Sealed;
  expect(await unsealFiles({ ...sealed, files: sealed.files.toReversed() })).toBe("damaged");
  expect(await unsealFiles({ ...sealed, files: [] })).toBe("damaged");
});

test("decisions come back whole; another meaning of a word, other files or another shape is damaged", () => {
  const columns = new Map([["Who", "actor"]]);
  const files = new Map([["own.csv", { encoding: "cp850", separator: ";", columns }]]);
  const decisions = { ...AS_FOUND, words: new Map([["meh", "neutral"] as const]), files };
  const kept = { files: "0123", decisions };
  expect(unsealDecisions(structuredClone(sealDecisions(kept)))).toMatchObject({ value: kept });
  const sealed = sealDecisions(kept) as object;
  for (const other of [
    { files: "4567" },
    { decisions: { ...decisions, words: new Map([["meh", "oppose"]]) } },
    { decisions: { ...decisions, files: new Map([["own.csv", { encoding: "cp850", columns }]]) } },
    { decisions: { ...decisions, words: [] } },
    { decisions: { ...decisions, statements: "loudest" } },
    { decisions: { ...decisions, conditional: 0.25 } },
    { decisions: null },
  ])
    expect(unsealDecisions({ ...sealed, ...other })).toBe("damaged");
});
