/** Records that are read straight from their bytes, and those that papaparse cuts, become the same; nobody can tell which was which. */
import { expect, test } from "vitest";
import { seededRandom } from "../../src/base/random.ts";
import { load } from "../../src/ingest/load.ts";
import { content, fileOf, said, sums } from "./reading.ts";

/** Small files too. */
const ALL = { plainFrom: 0 };

/** Cells as files have them: plain, quoted, with doubled quotes, blank in many ways, in many alphabets. */
const CELLS = [
  "Council",
  '"Council"',
  "Shops",
  " Shops",
  '" Shops"',
  '"say ""yes"""',
  'say "yes"',
  '"a,b"',
  "",
  '""',
  " ",
  "\u00a0",
  "\u3000",
  "\ufeff",
  "יובל",
  "אבי",
  "かな",
  "Zoë",
  "Zoe\u0308",
  "😀",
  '"two\nlines"',
  "'=1+1",
  "x",
  "y",
]; // prettier-ignore
const STANCES = ["support", "oppose", '"neutral"', "Yes", "perhaps", ""];
const DATES = ["2024-01-02", "2024", '"2024-05"', "", "soon"];

/** A table whose rows end as asked for. A lone return is left to papaparse, all else is read from the bytes where it can be. */
function table(seed: number, end: string): string {
  const random = seededRandom(seed);
  const of = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const row = () => [of(CELLS), of(CELLS), of(STANCES), of(DATES), of(CELLS), of(CELLS)].join(",");
  const odd = ["", ",,,,,", "# a comment", '"open', "one"];
  const rows = Array.from({ length: 1 + Math.floor(random() * 30) }, () =>
    random() < 0.05 ? of(odd) : row(),
  );
  return ["actor,issue,stance,date,,my own", ...rows].join(end) + (random() < 0.5 ? end : "");
}

test("whatever ends the rows", async () => {
  for (let seed = 1; seed <= 400; seed++) {
    const read = await Promise.all(["\n", "\r\n", "\r"].map((end) => load([fileOf(table(seed, end))], ALL)));
    const told = read.map((result) => ({
      sums: sums(result),
      said: said(result),
      content: result.dataset && content(result.dataset),
      lines: [...(result.dataset?.stances.line ?? [])],
    }));
    expect(told[1], `seed ${seed}`).toEqual(told[0]);
    expect(told[2], `seed ${seed}`).toEqual(told[0]);
  }
});

test("a text is one text, quoted or not, in a row that is plain and in one that is not", async () => {
  const rows = ['Ann,X,yes,"a ""b"""', 'Ann,X,no,a "b"', '"Ann",X,yes,c', "Ann ,X,no,c,", "Ann,X,neutral,c"];
  const { dataset } = await load([fileOf(`actor,issue,stance,note\n${rows.join("\n")}\n`)], ALL);
  expect(dataset!.actors.map(({ name }) => name)).toEqual(["Ann"]);
  const { codes, values } = dataset!.stances.text.note!;
  expect(Array.from(codes, (code) => values.at(code))).toEqual(['a "b"', 'a "b"', "c", "c", "c"]);
  expect(values).toHaveLength(3);
});

test("many different texts in one piece, also beyond ASCII, and a byte that is no UTF-8 in a column that is not read", async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `Actor ${i},Issue ${i % 7},yes,note ${i}${i === 2999 ? " é" : ""}`,
  );
  const text = `actor,issue,stance,note,mine\n${rows.map((row) => `${row},z`).join("\n")}\n`;
  const { dataset } = await load([fileOf(text)], ALL);
  expect([dataset!.actors.length, dataset!.actors[2999]!.name]).toEqual([3000, "Actor 2999"]);
  expect(dataset!.stances.text.note!.values.at(-1)).toBe("note 2999 é");
  const bytes = new TextEncoder().encode(text);
  bytes[bytes.length - 2] = 0xe9;
  const latin = await load([{ name: "stances.csv", bytes }], ALL);
  expect([latin.files[0]!.encoding, latin.dataset!.stances.length]).toEqual(["windows-1252", 3000]);
  expect(said(latin)[0]).toBe("warning encoding-guessed");
});

test("texts that have one checksum are two, whatever their length; so are cells of other forms", async () => {
  const who = [
    "liquid",
    "costarring",
    "declinate",
    "macallums",
    '"liquid"',
    '"x""y"',
    'x"y',
    '"x""z"',
    'x"z',
    '"Actor ""3ng9"""',
    "Actor 496j",
  ];
  // In the last column the other way round.
  const rows = who.map((name, i) => `${name},Issue ${i},yes,${who.at(-1 - i)},"",q`);
  const { dataset } = await load([fileOf(`actor,issue,stance,note,,mine\n${rows.join("\n")}\n`)], ALL);
  expect(dataset!.actors.map(({ name }) => name)).toEqual([
    "liquid",
    "costarring",
    "declinate",
    "macallums",
    'x"y',
    'x"z',
    'Actor "3ng9"',
    "Actor 496j",
  ]);
  const { codes, values } = dataset!.stances.text.note!;
  const plain = (cell: string) => cell.replace(/^"|"$/g, "").replaceAll('""', '"');
  expect(Array.from(codes, (code) => values.at(code))).toEqual(who.map((_, i) => plain(who.at(-1 - i)!)));
});

test("a separator that a person chose may be no single byte, or a space: then papaparse reads all", async () => {
  for (const separator of ["§", " "]) {
    const text = "actor,issue,stance\nAnn,X,yes\nBo,X,no\n".replaceAll(",", separator);
    const { dataset } = await load([fileOf(text)], { ...ALL, separator });
    expect(dataset!.actors.map(({ name }) => name)).toEqual(["Ann", "Bo"]);
  }
});

test("cells with doubled quotes that begin alike are told apart; thousands of positions are each read once", async () => {
  const quoted = ['"a ""b"""', '"a ""b"" c"', '"a ""c"""', '"a ""b"""'];
  const notes = quoted.map((note, i) => `Q${i},X,yes,,${note}`);
  const places = Array.from({ length: 3000 }, (_, i) => `P${i},X,,${(i / 3000).toFixed(4)},`);
  const again = places.map((row) => row.replace(",X,", ",Y,"));
  const text = `actor,issue,stance,position,note\n${[...notes, ...places, ...again].join("\n")}\n`;
  const { dataset } = await load([fileOf(text)], ALL);
  const { note } = dataset!.stances.text;
  expect(Array.from(note!.codes.subarray(0, 4), (code) => note!.values.at(code))).toEqual([
    'a "b"',
    'a "b" c',
    'a "c"',
    'a "b"',
  ]);
  const { position } = dataset!.stances;
  expect([...position.subarray(4, 3004)]).toEqual([...position.subarray(3004)]);
  expect(position[4 + 1500]).toBe(0.5);
});
