/** Fault 17: a file that is there twice, or cannot be had any more, is named; the others are read. */
import { expect, test } from "vitest";
import { secondsLeft } from "../../src/app/farTeller.ts";
import { readAll } from "../../src/app/readAll.ts";

const TABLE = "actor,issue,stance\nA,X,support\n";
const blob = (name: string, text: string) => ({ name, blob: new Blob([text]) });

/** As a browser's file after it was changed or deleted on the disk. */
function lost(name: string, error: string) {
  const gone = new Blob([TABLE]);
  gone.arrayBuffer = () => Promise.reject(new DOMException("", error));
  return { name, blob: gone };
}

test("fault 17: the same file twice is read once, and said", async () => {
  const { dataset, problems, account } = await readAll(
    [blob("a.csv", TABLE), blob("copy of a.csv", TABLE), blob("b.csv", TABLE.replace("A,", "B,"))],
    () => {},
  );
  expect(dataset?.actors.map(({ name }) => name)).toEqual(["A", "B"]);
  expect(account.records).toBe(2);
  expect(problems).toMatchObject([{ code: "file-twice", file: "copy of a.csv", params: { other: "a.csv" } }]);
});

test("fault 17: files that were changed or deleted after they were chosen are named, the others are read", async () => {
  const { dataset, problems } = await readAll(
    [blob("a.csv", TABLE), lost("changed.csv", "NotReadableError"), lost("deleted.csv", "NotFoundError")],
    () => {},
  );
  expect(dataset?.stances.length).toBe(1);
  expect(problems).toMatchObject([
    { code: "file-changed", file: "changed.csv", level: "error" },
    { code: "file-gone", file: "deleted.csv", level: "error" },
  ]);
  const none = await readAll([lost("a.csv", "NotFoundError")], () => {});
  expect(none).toMatchObject({ refused: true, dataset: null, problems: [{ code: "file-gone" }] });
});

test("how far the reading is goes up from file to file", async () => {
  const shares: number[] = [];
  const rows = Array.from({ length: 60_000 }, (_, i) => `Actor ${i % 50},Issue ${i % 40},support`).join("\n");
  const table = (name: string) => blob(`${name}.csv`, `actor,issue,stance\n${rows}\n${name},X,oppose\n`);
  await readAll([table("a"), table("b")], ({ share }) => shares.push(share));
  expect(shares.length).toBeGreaterThan(4);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

test("how long it will still take is told once there is a pace, in whole seconds, of many in whole fives", () => {
  expect([secondsLeft(500, 0.5), secondsLeft(5000, 0.01)]).toEqual([undefined, undefined]);
  expect([secondsLeft(2000, 0.5), secondsLeft(4000, 0.99), secondsLeft(9900, 0.3)]).toEqual([2, 1, 25]);
});

test("bytes go up to those of all files, and rows with them", async () => {
  const seen: { bytes: number; of: number; rows: number }[] = [];
  const one = blob("a.csv", "actor,issue,stance\nA,X,yes\n");
  const two = blob("b.csv", "actor,issue,stance\nB,X,no\nC,X,no\n");
  await readAll([one, two], ({ bytes, of, rows }) => seen.push({ bytes, of, rows }));
  expect(seen.at(-1)).toEqual({ bytes: 60, of: 60, rows: 3 });
  expect(seen[0]).toEqual({ bytes: 27, of: 60, rows: 1 });
});
