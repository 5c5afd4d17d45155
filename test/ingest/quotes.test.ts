/** Quotes: what they hold is text, and one that is broken costs its own line only. */
import { expect, test } from "vitest";
import { read, said, stances, sums } from "./reading.ts";

test("separators, line breaks and doubled quotes in quotes are text", async () => {
  const result = await read(
    'actor,issue,stance,note\n"Doe, Smith & Co","Bike\nlanes",support,"says ""no"""\n"""",X,oppose," "\n',
  );
  expect(stances(result)).toEqual(["Doe, Smith & Co > Bike\nlanes: support", '" > X: oppose']);
  expect(result.dataset!.stances.text.note?.values).toEqual(["", 'says "no"']);
});

test("a quote inside a cell that does not start with one is text", async () => {
  const result = await read('actor,issue,stance\nThe "Green" Party,12" pipes,support\n');
  expect(stances(result)).toEqual(['The "Green" Party > 12" pipes: support']);
});

test("blanks between a closing quote and the separator do not matter", async () => {
  expect(stances(await read('actor,issue,stance\n"A" ,"X"\t,"support" \n'))).toEqual(["A > X: support"]);
});

test("a quote that is never closed is named where it opens, and the next line is read", async () => {
  const result = await read('actor,issue,stance\nA,X,support\n"B,X,oppose\nC,X,neutral\nD,"X, Y",support\n');
  expect(stances(result)).toEqual(["A > X: support", "C > X: neutral", "D > X, Y: support"]);
  expect(said(result)).toEqual(["error quote-text-after 3/3"]);
  const open = await read('actor,issue,stance\nA,X,support\n"B,X,oppose\nC,X,neutral\n');
  expect(said(open)).toEqual(["error quote-open 3/3"]);
  expect(sums(open)).toBe("3 = 2 + 1 + 0 + 0");
});

test("a quote that opens on the second line of a record is named there", async () => {
  const result = await read('actor,issue,stance,note,voice\nA,X,support,"one\ntwo","open\nB,X,oppose,,\n');
  expect(stances(result)).toEqual(["B > X: oppose"]);
  expect(said(result)).toEqual(["error quote-open 2/3"]);
  expect([...result.dataset!.stances.row, ...result.dataset!.stances.line]).toEqual([3, 4]);
});

test("text after a closing quote sets the row aside", async () => {
  const result = await read('actor,issue,stance\n"A" B,X,support\nC,X,oppose\n');
  expect(stances(result)).toEqual(["C > X: oppose"]);
  expect(said(result)).toEqual(["error quote-text-after 2/2"]);
});

test("fault 16: a file cut off inside quotes keeps what comes before", async () => {
  const result = await read('actor,issue,stance,note\nA,X,support,"whole"\nB,X,oppose,"cut o');
  expect(stances(result)).toEqual(["A > X: support"]);
  expect(said(result)).toEqual(["error quote-open 3/3"]);
});

test("a byte order mark in the middle does not open a quote", async () => {
  const result = await read('actor,issue,stance\n\ufeff"A",X,support\n');
  expect(stances(result)).toEqual(['"A" > X: support']);
});

test.each([
  ["never closed", '"A,X,support\n'],
  ["followed by text", '"A"b,X,support\n'],
  ["opened and passed over", '"A,X,"\n"",X,support\n'],
])("100,000 quotes that are %s are read in linear time", async (_, line) => {
  const start = performance.now();
  const result = await read(`actor,issue,stance\n${line.repeat(100_000)}`);
  expect(performance.now() - start).toBeLessThan(10_000);
  const { records, kept, setAside, merged, ignored } = result.account;
  expect(kept + setAside + merged + ignored).toBe(records);
});

test("fault 16: a quote that is never closed before 20 MB of rows is read in linear time", async () => {
  const lines = Array.from(
    { length: 200_000 },
    (_, i) => `Actor ${i % 1000},${"x".repeat(80)},oppose,${i}\n`,
  );
  const start = performance.now();
  const result = await read(`actor,issue,stance,note\n"A,X,support,\n${lines.join("")}`);
  expect(performance.now() - start).toBeLessThan(15_000);
  // To read on as though the quote were not there would be to guess 200,000 rows: it is named with all that stands in it.
  expect(said(result)).toEqual(["error quote-open-long 2/2"]);
  expect(result.problems[0]!.params).toEqual({ lines: 200_000 });
  expect(sums(result)).toBe("1 = 0 + 1 + 0 + 0");
});

test("a long open quote takes nothing from the rows before it, and of those after it a few are still read", async () => {
  const before = "A,X,support,\nB,X,neutral,\n";
  const after = (count: number) => `C,X,oppose,${"x".repeat(1000)}\n`.repeat(count);
  const far = await read(`actor,issue,stance,note\n${before}"D,X,support,\n${after(1100)}`);
  expect(stances(far)).toEqual(["A > X: support", "B > X: neutral"]);
  expect(said(far)).toEqual(["error quote-open-long 4/4"]);
  expect(sums(far)).toBe("3 = 2 + 1 + 0 + 0");
  const near = await read(`actor,issue,stance,note\n${before}"D,X,support,\n${after(900)}`);
  expect(said(near)[0]).toBe("error quote-open 4/4");
  expect(sums(near)).toBe("903 = 3 + 1 + 899 + 0");
});
