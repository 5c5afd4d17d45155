/** Tables made by chance whose truth is known, and files of every format to be damaged. */
import { gzipSync } from "node:zlib";
import { type Random, seededRandom } from "../../src/base/random.ts";
import type { InputFile } from "../../src/ingest/load.ts";
import { encoded } from "./encoded.ts";
import { fileOf } from "./reading.ts";
import { workbook, zip } from "./zipped.ts";

/** A table, and what must become of its records. */
export interface MadeTable {
  readonly file: InputFile;
  readonly records: number;
  readonly setAside: number;
  readonly ignored: number;
  /** `actor|issue|stance` of each row that must be kept, in the order of the file. */
  readonly kept: readonly string[];
}

const PIECES = [
  ..."Acme Société עיר هيئة 港湾局 O'Neil R&D <b>x</b> =1+1 -3 007 1e5 2024-01-02 #tag __proto__ constructor null 😀 É \\ %s support no 0 {0} &amp;".split(
    " ",
  ),
  "a, b",
  "x; y",
  "p|q",
  'say "no"',
  "two\nlines",
  "tab\there",
];
const STANCES: readonly (readonly [string, string])[] = [
  ["support", "support"],
  [" YES ", "support"],
  ["+1", "support"],
  ["Against", "oppose"],
  ["-1", "oppose"],
  ["abstain", "neutral"],
  ["conditional", "conditional"],
  ["Not found", "not found"],
  ["not-applicable", "not applicable"],
];
const UNKNOWN = ["maybe", "n/a", "?", "", "5", "0.5", "absent", "pass", "valueOf", "support oppose"];
const ENCODINGS = ["utf-8", "utf-8", "utf-8", "bom", "utf-16le", "utf-16be"];

/** The table of a seed. */
export function makeTable(seed: number): MadeTable {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const chance = (share: number) => random() < share;
  const name = (end: string) =>
    `${Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(PIECES)).join(" ")} ${end}`;
  const columns = shuffled(
    ["actor", "issue", "stance", ...["evidence", "note", "zz"].filter(() => chance(0.4))],
    random,
  );
  const separator = pick([",", ",", ";", "\t", "|"]);
  const quoteAll = chance(0.3);
  const cell = (text: string) =>
    quoteAll || /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [
    columns.map((column) => cell(chance(0.3) ? ` ${column.toUpperCase()} ` : column)).join(separator),
  ];
  const kept: string[] = [];
  let setAside = 0;
  let ignored = 0;
  const rows = 1 + Math.floor(random() * 20);
  for (let i = 0; i < rows; i++) {
    const [word, stance] = pick(STANCES);
    const row = new Map([
      ["actor", name(`A${i}`)],
      ["issue", name(`I${i % 3}`)],
      ["stance", word],
      ["evidence", chance(0.5) ? name("e") : ""],
      ["note", chance(0.2) ? name("n") : ""],
      ["zz", name("z")],
    ]);
    const fate = random();
    if (fate < 0.06) row.set("stance", pick(UNKNOWN));
    else if (fate < 0.09) row.set(pick(["actor", "issue"]), pick(["", "  ", "\u200b"]));
    const cells = columns.map((column) => cell(row.get(column)!));
    if (fate >= 0.09 && fate < 0.12) cells.push("one", "more");
    lines.push(cells.join(separator));
    if (fate < 0.12) setAside++;
    else kept.push([row.get("actor")!, row.get("issue")!, stance].join("|"));
    if (separator !== "\t" && chance(0.03)) {
      lines.push("");
      ignored++;
    }
  }
  if (chance(0.08)) {
    lines.unshift(`sep=${separator}`);
    ignored++;
  }
  const end = pick(["\n", "\r\n", "\r"]);
  const text = lines.join(end) + (lines.at(-1) === "" || chance(0.7) ? end : "");
  return {
    file: { name: `${seed}.csv`, bytes: bytesOf(text, pick(ENCODINGS)) },
    records: rows + ignored,
    setAside,
    ignored,
    kept,
  };
}

function shuffled<T>(list: T[], random: Random): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

function bytesOf(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "bom") return new TextEncoder().encode(`\ufeff${text}`);
  const wide = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(encoding === "utf-16le" ? wide : wide.swap16());
}

const PLAIN = 'actor,issue,stance,date,note\nA,X,support,2024-05-17,"a ""b"", c"\nB,X,no,,\nA,Y,0,2024,=1\n';

/** One small file of every format. */
export const SEEDS: readonly InputFile[] = [
  fileOf(PLAIN),
  fileOf(PLAIN.replaceAll(",", ";"), "semicolon.csv"),
  { name: "wide.csv", bytes: new Uint8Array(Buffer.from(`\ufeff${PLAIN}`, "utf16le")) },
  {
    name: "cyrillic.csv",
    bytes: encoded("actor,issue,stance\nГород,Дорога,yes\nСоюз,Дорога,no\n", "windows-1251"),
  },
  { name: "packed.csv.gz", bytes: new Uint8Array(gzipSync(PLAIN)) },
  {
    name: "set.zip",
    bytes: zip({ "stances.csv": PLAIN, "actors.csv": "id,name\nA,Alpha\n" }, { stored: true }),
  },
  {
    name: "book.xlsx",
    bytes: workbook({
      stances: [
        ["actor", "issue", "stance"],
        ["A", "X", "yes"],
      ],
    }),
  },
  fileOf(
    '{"standpoint": 1, "name": "n", "stances": [{"actor": "A", "issue": "X", "stance": "support"}]}',
    "own.json",
  ),
  fileOf(
    '"statement_id";"time";"person";"organization";"concept";"agreement";"start_position";"stop_position";"text"\n1;"2024-05-17 10:00:00";"P";"O";"C";1;0;5;"t"\n2;"2024-05-18 10:00:00";"P";"O";"D";0;0;5;"t"\n',
    "dna.csv",
  ),
  fileOf('"";"C";"D"\n"O";1;-1\n"P";0;2\n', "matrix.csv"),
  fileOf("Member,Tax,Roads\nAnn,yes,no\nBob,absent,yes\n", "wide-table.csv"),
  fileOf("rcid,country,country_code,vote\n3,F,FD,yes\n3,S,SY,no\n", "unvotes.csv"),
  fileOf(
    "Plan,About,2,1,\nActor,Description,Influence,Tax Position,Tax Salience\nAnn,Mayor,80,100,50\n",
    "ktab.csv",
  ),
  fileOf(
    "<Scenario><Dimensions><dName>Tax</dName></Dimensions>\n<Actors><Actor><name>Ann</name><capability>80</capability><Position><dCoord>100</dCoord></Position><Salience><dSal>50</dSal></Salience></Actor></Actors></Scenario>\n",
    "ktab.xml",
  ),
  fileOf("'actor';'issue';'stance'\n'A; b';'X';'yes'\n'B';'X';'no'\n", "quotes.csv"),
  fileOf(
    "timestamp,datetime,comment-id,voter-id,vote\n1435654192085,x,0,7,1\n1435654192085,x,1,7,0\n",
    "votes.csv",
  ),
  fileOf(
    "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\n7,1,0,2,1,0,1,0\n",
    "participants.csv",
  ),
  fileOf("Source;Target;Type;Label;Weight\nA;X;Directed;yes;1\nB;X;Directed;no;2\n", "edges.csv"),
  fileOf("From,To,Type\nA,X,supports\n", "kumu.csv"),
  fileOf(
    '{"Player": [{"Player_name": "Ann", "Position_rating": 2}, {"Player_name": "Bob", "Position_rating": 4}]}',
    "pm.json",
  ),
  fileOf(
    '{"nodes": [{"key": "a"}], "edges": [{"source": "a", "target": "x", "attributes": {"sign": "-1"}}]}',
    "g.json",
  ),
  fileOf(
    '<?xml version="1.0"?><gexf><graph><attributes class="edge"><attribute id="0" title="stance"/></attributes><nodes><node id="a" label="A"/><node id="x" label="X"/></nodes><edges><edge source="a" target="x"><attvalues><attvalue for="0" value="yes"/></attvalues></edge></edges></graph></gexf>',
    "net.gexf",
  ),
  fileOf(
    '<graphml><key id="k" for="edge" attr.name="sign"/><graph><node id="a"/><edge source="a" target="x"><data key="k">-1</data></edge></graph></graphml>',
    "net.graphml",
  ),
];

const BITS = [
  '"',
  ",",
  "\n",
  "\r",
  "\0",
  ";",
  "\t",
  '""',
  "\ufeff",
  "\u202e",
  "=",
  "<script>",
  "<",
  ">",
  "&",
  "{",
  "]",
  "\\",
  "1e999",
];

/** The file with a few bytes changed, cut, doubled or put in. */
export function damaged({ name, bytes }: InputFile, seed: number): InputFile {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  let buffer: Buffer = Buffer.from(bytes);
  for (let left = 1 + below(5); left > 0; left--) {
    const from = below(buffer.length + 1);
    const to = Math.min(buffer.length, from + below(40));
    const [before, part, after] = [buffer.subarray(0, from), buffer.subarray(from, to), buffer.subarray(to)];
    const kind = below(7);
    if (kind === 0) buffer = Buffer.concat([before, Buffer.of(below(256)), buffer.subarray(from + 1)]);
    else if (kind === 1) buffer = Buffer.concat([before, after]);
    else if (kind === 2) buffer = Buffer.concat([before, part, part, after]);
    else if (kind === 3 && left === 1) buffer = before;
    else buffer = Buffer.concat([before, Buffer.from(BITS[below(BITS.length)]!), buffer.subarray(from)]);
  }
  return { name, bytes: new Uint8Array(buffer) };
}
