/** Columns in which each row has a text of its own: the same comes of them as of any other, whichever way they were read. */
import { expect, test } from "vitest";
import { PackedTexts } from "../../src/domain/texts.ts";
import { type InputFile, type LoadResult, load } from "../../src/ingest/load.ts";
import { content, fileOf, QUOTE, said, sums } from "./reading.ts";

const ROWS = 9000;
const HEADING = "actor,issue,stance,evidence,note\n";
const own = (i: number) => `Actor ${i % 50},Issue ${i % 7},yes,statement ${i} of the record,note`;
const table = (rows: readonly string[], end = "\n") => HEADING + rows.join(end) + end;
const sentences = Array.from({ length: ROWS }, (_, i) => own(i));

/** Both ways of reading: from the bytes, and by papaparse. */
const bothWays = async (text: string) => {
  const read = await Promise.all(
    [0, Number.MAX_SAFE_INTEGER].map((plainFrom) => load([fileOf(text)], { plainFrom })),
  );
  const [bytes, papa] = read as [LoadResult, LoadResult];
  expect(sums(bytes)).toBe(sums(papa));
  expect(said(bytes)).toEqual(said(papa));
  expect(content(bytes.dataset!)).toEqual(content(papa.dataset!));
  return bytes;
};

test("cells of every kind after thousands of plain ones", async () => {
  const cells = [
    "",
    '""',
    '"a, ""b"""',
    '"two\nlines"',
    " loose ",
    "'=1+1",
    '"a ""b"', // twice the same below
    "\u00a0\u3000thin\u200a",
    "יובל אבי",
    "かな。",
    "naïve\u00a0text",
    "a\u202eb",
    "a\u202eb",
    "\ufffd lost",
    "\u0007bell",
    "dele\u007fte",
    "\u0085next",
    "tab\tinside",
    "\u1680ogham\u180e",
    "😀\u2060",
    "\ufeffmark",
    "\u180ealone",
    "zero\u200bwidth",
    "“so” – ﬀ カ Ⅷ … ệ",
    " ",
    "x",
    "x",
    // From here on papaparse reads.
    '"two\r\nlines, ""a"" tab\t"',
    "\u180elast",
  ];
  const rows = cells.map((cell, i) => `Odd ${i},Issue 1,no,${cell},${cell}`);
  const result = await bothWays(
    table([...sentences, ...rows, ...sentences.map((row) => row.replace("yes", "no"))]),
  );
  const { evidence, note } = result.dataset!.stances.text;
  expect(evidence!.values).toBeInstanceOf(PackedTexts);
  expect(note!.values).not.toBeInstanceOf(PackedTexts);
  const at = (row: number) => evidence!.values.at(evidence!.codes[row]!);
  expect([at(0), at(ROWS + 2), at(ROWS + 4), at(ROWS + 5), at(ROWS + 7)]).toEqual([
    "statement 0 of the record",
    'a, "b"',
    "loose",
    "=1+1",
    "thin",
  ]);
  // An odd character is named once for each text, in the column of evidence as in that of notes.
  const odd = said(result).filter((line) => line.includes("-character"));
  expect(odd.filter((line) => line.includes("evidence"))).toHaveLength(5);
  expect(odd.filter((line) => line.includes("note"))).toHaveLength(5);
});

test("rows that repeat another cell for cell are merged, and only those", async () => {
  const empty = "E,X,no,,";
  const again = [
    empty,
    empty,
    own(8000),
    own(3),
    `${own(8001)}!`,
    own(8002).replace("statement 8002", "statement 8003"),
  ];
  const { account } = await bothWays(table([...sentences, ...again], "\r\n"));
  expect(account).toEqual({ records: ROWS + 6, kept: ROWS + 3, setAside: 0, merged: 3, ignored: 0 });
});

test("a great many statements of one pair cost no more each than a few", async () => {
  const rows = Array.from({ length: 70_000 }, (_, i) => `A,X,yes,statement ${i},`);
  const start = performance.now();
  const { account } = await load([fileOf(table(rows))], { plainFrom: 0 });
  expect(account.kept).toBe(70_000);
  expect(performance.now() - start).toBeLessThan(5000);
});

test("cells that repeat after all, and a link of its own in each row", async () => {
  const links = sentences.map((row, i) => `${row},https://example.org/${i}`);
  const rows = [...links, "A,X,no,,,javascript:alert(1)", "A,Y,no,,,javascript:alert(1)"];
  const often = Array.from({ length: 9000 }, (_, i) => `B ${i},X,no,the same,,https://example.org/`);
  const text = `${HEADING.trim()},source_url\n${[...rows, ...often].join("\n")}\n`;
  const result = await bothWays(text);
  expect(said(result).filter((line) => line.includes("link-unsafe"))).toEqual([
    `warning link-unsafe ${ROWS + 2}/${ROWS + 2} source_url`,
    `warning link-unsafe ${ROWS + 3}/${ROWS + 3} source_url`,
  ]);
});

test("several files, of which some have sentences of their own; and rows that are set aside between them", async () => {
  const mixed = sentences.map((row, i) => (i % 3 === 0 ? row.replace("yes", "perhaps") : row));
  mixed[1] = mixed[1]!.replace("statement 1 of the record", "");
  const few = `${HEADING}Ann,X,no,said so,\nBo,X,no,,\nCy,X,no,ſaid – שלום,\n`;
  const others = sentences.map((row) => row.replace("statement", "ﬆatement"));
  const files = [table(mixed), few, table(others), few, table(mixed)].map((text, i) =>
    fileOf(text, `${i}.csv`),
  );
  const texts = ({ dataset }: LoadResult) => content(dataset!).rows.map((row) => row[QUOTE]);
  const read = (some: readonly InputFile[]) => load(some, { plainFrom: 0 });
  const alone = await Promise.all(files.map(async (file) => texts(await read([file]))));
  expect(alone.map((each) => each.slice(0, 3))).toEqual([
    ["", "statement 2 of the record", "statement 4 of the record"],
    ["said so", "", "ſaid – שלום"],
    [0, 1, 2].map((i) => `ﬆatement ${i} of the record`),
    ["said so", "", "ſaid – שלום"],
    ["", "statement 2 of the record", "statement 4 of the record"],
  ]);
  for (const some of [[0], [0, 1], [1, 0], [0, 2], [0, 1, 2, 3, 4]]) {
    const together = await read(some.map((i) => files[i]!));
    expect(texts(together)).toEqual(some.flatMap((i) => alone[i]!));
    // As bytes: a hundred thousand texts made one by one cost more than all else.
    expect(together.dataset!.stances.text.evidence!.values).toBeInstanceOf(PackedTexts);
  }
});

test("bytes that are no UTF-8 among them", async () => {
  const text = table(sentences.map((row) => row.replace("record", "récord")));
  const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const result = await load([{ name: "stances.csv", bytes: latin }], { plainFrom: 0 });
  expect(result.files[0]!.encoding).toBe("windows-1252");
  expect(content(result.dataset!).rows[8999]![QUOTE]).toBe("statement 8999 of the récord");
  // The fault stands where the texts are no longer looked up.
  const late = new TextEncoder().encode(table(sentences));
  late[late.length - 12] = 0xe9;
  const read = await load([{ name: "stances.csv", bytes: late }], { plainFrom: 0 });
  expect(read.files[0]!.encoding).toBe("windows-1252");
});

test("a column whose first thousands of cells repeat is looked at again, and is no column of own texts", async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `A ${i},X,yes,statement ${Math.floor(i / 4)},`);
  const { dataset } = await bothWays(table(rows));
  expect(dataset!.stances.text.evidence!.values).toHaveLength(5001);
});
