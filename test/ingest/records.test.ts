/** Every record ends in exactly one place, and its row and line are true. */
import { describe, expect, test } from "vitest";
import { read, said, stances, sums } from "./reading.ts";

test("a plain table is read without a word", async () => {
  const result = await read("actor,issue,stance\nCouncil,Bike lanes,support\nShops,Bike lanes,oppose\n");
  expect(stances(result)).toEqual(["Council > Bike lanes: support", "Shops > Bike lanes: oppose"]);
  expect(said(result)).toEqual([]);
  expect(sums(result)).toBe("2 = 2 + 0 + 0 + 0");
});

describe("separators and lines above the heading", () => {
  test.each([",", ";", "\t", "|"])("separator %j", async (separator) => {
    const text = "actor,issue,stance,note\nA,X,support,one\n".replaceAll(",", separator);
    const result = await read(text);
    expect(stances(result)).toEqual(["A > X: support"]);
    expect(result.files[0]!.separator).toBe(separator);
  });

  test("the separator is the one under which the headings appear, whatever else the lines hold", async () => {
    const result = await read("Survey, autumn, a, b, c\nactor;issue;stance\nA, B, C and D;X, Y;support\n");
    expect(stances(result)).toEqual(["A, B, C and D > X, Y: support"]);
    expect(said(result)).toEqual(["info preamble 1/1"]);
    expect(sums(result)).toBe("2 = 1 + 0 + 0 + 1");
  });

  test("a sep= line, a title and blank lines are ignored, and the first two are named", async () => {
    const result = await read("sep=;\n\nStakeholders; 2025\n\nactor;issue;stance\nA;X;support\n");
    expect(said(result)).toEqual(["info separator-line 1/1", "info preamble 3/3"]);
    expect(sums(result)).toBe("5 = 1 + 0 + 0 + 4");
    expect(result.dataset!.stances.row[0]).toBe(6);
  });

  test("a quoted cell above the heading does not move the rows", async () => {
    const result = await read('"Title\nof two lines"\nactor,issue,stance\nA,X,support\n');
    expect([result.dataset!.stances.row[0], result.dataset!.stances.line[0]]).toEqual([3, 4]);
  });
});

describe("rows and lines", () => {
  test("rows count as in a spreadsheet, lines as in the file", async () => {
    const result = await read(
      'actor,issue,stance,note\nA,X,support,"one\ntwo\n\nfour"\n\nB,X,oppose,\nC,X,perhaps,\n',
    );
    const { row, line } = result.dataset!.stances;
    expect([...row]).toEqual([2, 4]);
    expect([...line]).toEqual([2, 7]);
    expect(said(result)).toEqual(["error stance-unknown 5/8 stance"]);
  });

  test.each(["\n", "\r\n", "\r"])("line ends %j", async (end) => {
    const text = [
      "actor,issue,stance,note",
      'A,X,support,"a"',
      "B,X,oppose,b",
      'C,X,neutral,"c\nc"',
      "D,X,oppose,d",
    ];
    const result = await read(text.join(end));
    expect(stances(result)).toHaveLength(4);
    expect([...result.dataset!.stances.line]).toEqual([2, 3, 4, 6]);
  });

  test("mixed line ends are all line ends, but inside quotes they are text", async () => {
    const result = await read(
      'actor,issue,stance,note\r\nA,X,support,"1\r\n2\r3"\rB,X,oppose,x\nC,X,neutral,"y"\r\n',
    );
    const { dataset } = result;
    expect([...dataset!.stances.line]).toEqual([2, 5, 6]);
    expect(dataset!.stances.text.note?.values).toEqual(["", "1\r\n2\r3", "x", "y"]);
    expect(said(result)).toEqual([]);
  });

  test("no line end at the end, blank lines, and rows of empty cells", async () => {
    const result = await read("actor,issue,stance\n\nA,X,support\n,,\n  , ,\n\nB,X,oppose");
    expect(sums(result)).toBe("6 = 2 + 0 + 0 + 4");
    expect(said(result)).toEqual([]);
  });
});

describe("fault 1: rows that do not fit the heading", () => {
  test("short rows are kept when they hold what is required", async () => {
    const result = await read("actor,issue,stance,date,note\nA,X,support\nB,X\nC\nD,X,oppose,2024,n\n");
    expect(stances(result)).toEqual(["A > X: support", "D > X: oppose"]);
    expect(said(result)).toEqual([
      "warning row-short 2/2 date",
      "error cell-missing 3/3 stance",
      "error cell-missing 4/4 issue",
    ]);
    expect(sums(result)).toBe("4 = 2 + 2 + 0 + 0");
  });

  test("long rows are set aside, unless what is too much is empty", async () => {
    const result = await read("actor,issue,stance\nSmith, Jones & Co,X,support\nB,X,oppose,,\n");
    expect(stances(result)).toEqual(["B > X: oppose"]);
    expect(said(result)).toEqual(["error too-many-cells 2/2"]);
  });

  test("columns without a heading may be empty; if they are not, that is said", async () => {
    const empty = await read("actor,issue,stance,,\nA,X,support,,\nB,X,oppose\n");
    expect(said(empty)).toEqual([]);
    const filled = await read("actor,issue,stance,,\nA,X,support,,!\n");
    expect(said(filled)).toEqual(["info column-unnamed 1/1"]);
  });

  test("a comment is a # line that is no full row", async () => {
    const result = await read("actor,issue,stance\n# checked by KM, May\n#MeToo,X,support\n#Hashtag,X,\n");
    expect(stances(result)).toEqual(["#MeToo > X: support"]);
    expect(said(result)).toEqual(["info comment-line 2/2", "error stance-empty 4/4 stance"]);
  });

  test("a totals line is set aside", async () => {
    expect(said(await read("actor,issue,stance\nA,X,support\nTotal,,1\n"))).toEqual([
      "error cell-empty 3/3 issue",
    ]);
  });
});

describe("fault 4: repeated and contradicting rows", () => {
  test("a row that repeats another counts once and is named", async () => {
    const result = await read(
      "actor,issue,stance,id\nA,X,support,1\nB,X,oppose,2\nA,X,support,1\n A ,X,support,1\n",
    );
    expect(stances(result)).toHaveLength(2);
    expect(said(result)).toEqual(["info column-unknown 1/1 id", "info duplicate 4/4", "info duplicate 5/5"]);
    expect(sums(result)).toBe("4 = 2 + 0 + 2 + 0");
  });

  test("a row that differs in a column that is not read is no repetition", async () => {
    const result = await read("actor,issue,stance,id\nA,X,support,1\nA,X,support,2\n");
    expect(sums(result)).toBe("2 = 2 + 0 + 0 + 0");
  });

  test("two stances at one time are both kept and both named", async () => {
    const header = "actor,issue,stance,date\n";
    const result = await read(
      `${header}A,X,support,2024-05-17\nB,X,oppose,2024-05-17\nA,X,oppose,2024-05-17\n`,
    );
    expect(stances(result)).toHaveLength(3);
    expect(said(result)).toEqual(["warning contradiction 2/2 stance", "warning contradiction 4/4 stance"]);
    const change = await read(`${header}A,X,support,2024-05-17\nA,X,oppose,2024-05-18\nA,X,neutral,2024\n`);
    expect(said(change)).toEqual([]);
  });
});

test("a file of many pieces is one table", async () => {
  const lines = Array.from(
    { length: 40_000 },
    (_, i) => `Actor ${i},"Issue\n${i % 7}",support,${"x".repeat(i % 50)}`,
  );
  const result = await read(`actor,issue,stance,note\n${lines.join("\n")}\n`);
  expect(said(result)).toEqual([]);
  expect(sums(result)).toBe("40000 = 40000 + 0 + 0 + 0");
  const { row, line } = result.dataset!.stances;
  expect([row[39_999], line[39_999]]).toEqual([40_001, 80_000]);
});
