/** A real browser reads every format and encoding: its decoders and its unpacking are not those of Node. */
import { expect, test } from "vitest";
import { gunzip } from "../../src/ingest/gunzip.ts";
import { load } from "../../src/ingest/load.ts";
import { encoded } from "../ingest/encoded.ts";
import { fileOf, stances } from "../ingest/reading.ts";

async function packed(bytes: Uint8Array<ArrayBuffer>, format: "gzip" | "deflate-raw") {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A zip archive, deflated by the browser. */
async function zipped(files: Readonly<Record<string, string>>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const list: Uint8Array<ArrayBuffer>[] = [];
  const size = (chunks: readonly Uint8Array[]) => chunks.reduce((sum, { length }) => sum + length, 0);
  const record = (length: number, fill: (view: DataView) => void) => {
    const bytes = new Uint8Array(length);
    fill(new DataView(bytes.buffer));
    return bytes;
  };
  for (const [name, text] of Object.entries(files)) {
    const content = new TextEncoder().encode(text);
    const title = new TextEncoder().encode(name);
    const data = await packed(content, "deflate-raw");
    const offset = size(parts);
    const fields = (view: DataView, at: number) => {
      view.setUint16(at + 4, 8, true);
      view.setUint32(at + 10, crc32(content), true);
      view.setUint32(at + 14, data.length, true);
      view.setUint32(at + 18, content.length, true);
      view.setUint16(at + 22, title.length, true);
    };
    const own = record(30, (view) => {
      view.setUint32(0, 0x04034b50, true);
      fields(view, 4);
    });
    const entry = record(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      fields(view, 6);
      view.setUint32(42, offset, true);
    });
    parts.push(own, title, data);
    list.push(entry, title);
  }
  const end = record(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(10, list.length / 2, true);
    view.setUint32(16, size(parts), true);
  });
  return new Uint8Array(await new Blob([...parts, ...list, end]).arrayBuffer());
}

const TABLE = "actor,issue,stance\nAnn,Tax,yes\n";
const WANTED = ["Ann > Tax: support"];

test.each([
  ["native", "stances.csv", TABLE],
  [
    "dna-events",
    "dna.csv",
    '"statement_id";"time";"organization";"concept";"agreement";"start_position"\n1;"2024-05-17";"Ann";"Tax";1;0\n',
  ],
  ["dna-matrix", "dna.csv", '"";"Tax"\n"Ann";2\n'],
  ["matrix", "wide.csv", "Member,Tax,Roads\nAnn,yes,no\n"],
  ["un-votes", "unvotes.csv", "rcid,country,country_code,vote\nTax,Ann,A,yes\n"],
  ["ktab", "ktab.csv", "p,d,1,1,\nActor,Description,Influence,Tax Position,Tax Salience\nAnn,,1,100,50\n"],
  ["policymaker", "Tax.json", '{"Player": [{"Player_name": "Ann", "Position_rating": 1}]}'],
  ["edges", "edges.csv", "Source;Target;Label\nAnn;Tax;yes\n"],
  ["kumu", "kumu.csv", "From,To,Type\nAnn,Tax,supports\n"],
  [
    "gexf",
    "a.gexf",
    '<gexf><graph><nodes><node id="a" label="Ann"/></nodes><edges><edge source="a" target="Tax" label="yes"/></edges></graph></gexf>',
  ],
  [
    "graphml",
    "a.graphml",
    '<graphml><key id="k" for="edge" attr.name="sign"/><graph><edge source="Ann" target="Tax"><data key="k">+1</data></edge></graph></graphml>',
  ],
  [
    "graphology",
    "a.json",
    '{"nodes": [], "edges": [{"source": "Ann", "target": "Tax", "attributes": {"stance": "for"}}]}',
  ],
])("%s", async (format, name, text) => {
  const result = await load([fileOf(text, name)]);
  expect([stances(result).slice(0, 1), result.files[0]!.format]).toEqual([WANTED, format]);
});

test("polis, gzip, zip and xlsx", async () => {
  const polis = await load([
    fileOf("timestamp,datetime,comment-id,voter-id,vote\n1435654192085,x,Tax,7,1\n", "votes.csv"),
  ]);
  expect(stances(polis)).toEqual(["participant 7 > Tax: support"]);
  const bytes = new TextEncoder().encode(TABLE);
  expect(stances(await load([{ name: "a.csv.gz", bytes: await packed(bytes, "gzip") }]))).toEqual(WANTED);
  expect(stances(await load([{ name: "a.zip", bytes: await zipped({ "stances.csv": TABLE }) }]))).toEqual(
    WANTED,
  );
  const cells = (row: readonly string[]) =>
    row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
  const book = await zipped({
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="s" r:id="r0"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r0" Target="worksheets/s.xml"/></Relationships>',
    "xl/worksheets/s.xml": `<worksheet><sheetData><row r="1">${cells(["actor", "issue", "stance"])}</row><row r="2">${cells(["Ann", "Tax", "yes"])}</row></sheetData></worksheet>`,
  });
  expect(stances(await load([{ name: "a.xlsx", bytes: book }]))).toEqual(WANTED);
});

test("a bomb is stopped while it is unpacked", async () => {
  const bomb = await packed(new Uint8Array(20_000_000), "gzip");
  expect(await gunzip(bomb, 1_000_000)).toEqual({ failed: "gzip-too-big" });
});

test.each([
  ["windows-1250", "Łódź Związek"],
  ["windows-1251", "Городской совет"],
  ["windows-1252", "Café “L’Étape” – Société"],
  ["windows-1253", "Δημοτικό Συμβούλιο"],
  ["windows-1254", "Büyükşehir Belediyesi, Yayalar Derneği"],
  ["windows-1255", "עיריית חיפה"],
  ["windows-1256", "مجلس المدينة"],
  ["shift_jis", "市議会 自転車レーン"],
  ["big5", "市議會行人協會計程車公會"],
  ["gb18030", "市议会自行车道出租车公司"],
  ["euc-kr", "시의회 보행자 협회 자전거"],
  ["cp850", "Jyväskylän kaupunki, Pyörätiet"],
])("%s", async (encoding, name) => {
  const bytes = encoded(`actor;issue;stance\n${name};X;yes\n`, encoding);
  const result = await load([{ name: "stances.csv", bytes }]);
  expect([result.files[0]!.encoding, stances(result)]).toEqual([encoding, [`${name} > X: support`]]);
});

test("UTF-16 with and without a mark", async () => {
  const text = "actor,issue,stance\nAnn,Tax,yes\n";
  const wide = (mark: string) =>
    new Uint8Array(Uint16Array.from(mark + text, (char) => char.charCodeAt(0)).buffer);
  expect(stances(await load([{ name: "a.csv", bytes: wide("\ufeff") }]))).toEqual(WANTED);
  expect(stances(await load([{ name: "a.csv", bytes: wide("") }]))).toEqual(WANTED);
});
