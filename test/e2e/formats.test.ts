/** A file of every format and in every encoding, chosen: it is open, its picture is complete, the page stays quiet. */
import { test } from "vitest";
import { encoded } from "../ingest/encoded.ts";
import { SEEDS } from "../ingest/fuzzed.ts";
import { parquet } from "../ingest/parquetFile.ts";
import { expectQuiet, onStage, ready } from "../support/page.ts";

const stage = onStage();

const texts = (name: string, ...values: string[]) => ({ name, type: 6, means: 0, values }) as const;
const PARQUET = {
  name: "votes.parquet",
  bytes: parquet(
    [texts("actor", "Council", "Guild"), texts("issue", "Lanes", "Lanes"), texts("stance", "yes", "no")],
    1,
  ),
};

const ENCODED = [
  ["windows-1250", "Łódź Związek"],
  ["windows-1251", "Городской совет"],
  ["windows-1252", "Café “L’Étape”"],
  ["windows-1253", "Δημοτικό Συμβούλιο"],
  ["windows-1254", "Büyükşehir Belediyesi, Yayalar Derneği"],
  ["windows-1255", "עיריית חיפה"],
  ["windows-1256", "مجلس المدينة"],
  ["shift_jis", "市議会 自転車レーン"],
  ["big5", "市議會行人協會計程車公會"],
  ["gb18030", "市议会自行车道出租车公司"],
  ["euc-kr", "시의회 보행자 협회 자전거"],
  ["cp850", "Jyväskylän Pyörätiet"],
] as const;

test("every format opens, one after the other", async () => {
  const visited = await stage.visit();
  const { page } = visited;
  for (const { name, bytes } of [...SEEDS, PARQUET]) {
    await page.setInputFiles('input[type="file"]', {
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes),
    });
    // Of an archive the table of stances inside is named.
    const opened = new RegExp(`^${name.replaceAll(".", "\\.")}\\S* is open`);
    await page.getByRole("main").getByText(opened).waitFor();
    await ready(page);
  }
  expectQuiet(visited);
});

test("names come through in every encoding", async () => {
  const visited = await stage.visit();
  const { page } = visited;
  for (const [encoding, who] of ENCODED) {
    const buffer = Buffer.from(encoded(`actor;issue;stance\n${who};X;yes\n`, encoding));
    await page.setInputFiles('input[type="file"]', { name: `${encoding}.csv`, mimeType: "text/csv", buffer });
    await page.getByRole("main").getByText(`${encoding}.csv is open`).waitFor();
    await page.getByRole("checkbox", { name: who, exact: true }).waitFor();
  }
  expectQuiet(visited);
});
