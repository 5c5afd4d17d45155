/** Parquet files, written here byte by byte as the format has it, read as the table that they hold. */
import { describe, expect, test } from "vitest";
import { textAt } from "../../../src/domain/dataset.ts";
import { load } from "../../../src/ingest/load.ts";
import { type Column, parquet } from "../parquetFile.ts";
import { said, stances } from "../reading.ts";

const TABLE: readonly Column[] = [
  { name: "actor", type: 6, means: 0, values: ["Council", "Zoë", "=Shops"] },
  { name: "issue", type: 6, means: 0, values: ["Bike, lanes", 'The "ring"', "Tram"] },
  { name: "stance", type: 6, means: 0, values: ["yes", "no", "perhaps"] },
  { name: "position", type: 5, values: [0.5, -1, -0.25] },
  { name: "date", type: 1, means: 6, values: [19_000, 19_001, 19_002] },
];
const open = (bytes: Uint8Array, name = "votes.parquet") => load([{ name, bytes }]);

describe("Parquet", () => {
  test.each([0, 1])("every row with its text, numbers and days (codec %i)", async (codec) => {
    const result = await open(parquet(TABLE, codec));
    expect(stances(result)).toEqual([
      "Council > Bike, lanes: support",
      'Zoë > The "ring": oppose',
      "=Shops > Tram: oppose",
    ]);
    const { stances: table, name } = result.dataset!;
    expect([name, [...table.position], [...table.from], [...table.row]]).toEqual([
      "votes",
      [0.5, -1, -0.25],
      [19_000, 19_001, 19_002],
      [2, 3, 4],
    ]);
    expect(result.files).toMatchObject([{ file: "votes.parquet", table: "stances", format: "parquet" }]);
    expect(said(result)).toEqual([]);
  });

  test("times, whole numbers, and columns that are not known", async () => {
    const result = await open(
      parquet([
        ...TABLE.slice(0, 3),
        { name: "date", type: 2, means: 9, values: [1_700_000_000_123, 0, 1] },
        { name: "mine", type: 2, values: [1, 2, 3] },
      ]),
    );
    const { from, seconds } = result.dataset!.stances;
    expect([from[0], seconds?.[0]]).toEqual([19_675, 80_000]);
    expect(said(result)[0]).toBe("info column-unknown 1/1 mine");
  });

  test("times of 96 bits, as older programs write them", async () => {
    const date: Column = { name: "date", type: 3, values: [1_700_000_000_000, 0, 1] };
    const { stances: table } = (await open(parquet([...TABLE.slice(0, 3), date]))).dataset!;
    expect([table.from[0], table.seconds?.[0]]).toEqual([19_675, 80_000]);
  });

  test("times in millionths of a second, and a table whose name says what it is", async () => {
    const columns: Column[] = [
      { name: "date", type: 2, means: 10, values: [1_700_000_000_123_456] },
      { name: "name", type: 6, means: 0, values: ["Vote"] },
    ];
    const stancesFile = { name: "stances.parquet", bytes: parquet(TABLE) };
    const { dataset } = await load([stancesFile, { name: "events.parquet", bytes: parquet(columns) }]);
    expect(dataset!.events.map(({ name, span }) => [name, span.from])).toEqual([["Vote", 19_675]]);
  });

  test("bytes, objects and lists are text; a column that is none of ours has them all the same", async () => {
    const result = await open(
      parquet([
        ...TABLE.slice(0, 4),
        { name: "note", type: 7, values: ["abc", "def", "ghi"] },
        { name: "evidence", type: 6, means: 19, values: ['{"page":1}', "[true]", '"said"'] },
        { name: "page", type: 2, values: [7, 8, 9], within: "condition" },
        { name: "locator", type: 2, values: [1, 2, 3, 4], goesOn: [false, true, false, false] },
      ]),
    );
    const { stances: table } = result.dataset!;
    const texts = (field: "note" | "evidence" | "locator" | "condition") =>
      [0, 1, 2].map((row) => textAt(table, field, row));
    expect(texts("note")).toEqual(["abc", "def", "ghi"]);
    expect(texts("evidence")).toEqual(['{"page":1}', "[true]", "said"]);
    expect(texts("locator")).toEqual(['["1","2"]', '["3"]', '["4"]']);
    expect(texts("condition")).toEqual(['{"page":"7"}', '{"page":"8"}', '{"page":"9"}']);
    expect(said(result)).toEqual(["info column-nested condition", "info column-nested locator"]);
  });

  test("another packing is named; what is cut, damaged or says that it is huge is refused; none throws", async () => {
    expect(said(await open(parquet(TABLE, 6)))).toEqual(["error parquet-codec"]);
    const whole = parquet(TABLE, 1);
    expect(said(await open(whole.slice(0, 60)))).toEqual(["error parquet-broken"]);
    expect(said(await open(parquet(TABLE, 1, 2_000_000_000)))).toEqual(["error file-too-big"]);
    expect(said(await open(parquet(TABLE, 0, undefined, 10_000_001)))).toEqual(["error file-too-big"]);
    for (let at = 4; at < whole.length; at++) {
      const damaged = whole.slice();
      damaged[at]! ^= 1 << (at % 8);
      const { refused, dataset, account } = await open(damaged);
      expect(refused).toBe(dataset === null);
      expect(account.kept + account.setAside + account.merged + account.ignored).toBe(account.records);
    }
    expect(said(await open(whole, "votes.csv"))).toEqual(["error not-csv-parquet"]);
  });
});
