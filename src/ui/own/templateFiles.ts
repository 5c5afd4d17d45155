/** The template: native tables with two example rows each, about nobody, that open in a spreadsheet and load back as they are. */
import { spreadsheetCsv } from "../../base/csv.ts";

/** Columns by table, in the order of the format; the required ones come first. */
export const TEMPLATE_COLUMNS = {
  stances:
    "actor issue stance position date source source_url locator evidence basis voice confidence salience condition condition_actor condition_issue condition_stance coder note reliability credibility",
  actors: "id name type part_of status description aliases name_ar name_he influence influences",
  issues: "id name topic description support_means oppose_means aliases name_ar name_he",
  sources: "id title outlet author date url licence note reliability",
  events: "date name end description source",
} as const;

export type TemplateTable = keyof typeof TEMPLATE_COLUMNS;

export const TEMPLATE_TABLES = Object.keys(TEMPLATE_COLUMNS) as readonly TemplateTable[];

/** How many of a table's columns are required. */
export const REQUIRED: Readonly<Record<TemplateTable, number>> = {
  stances: 3,
  actors: 2,
  issues: 2,
  sources: 2,
  events: 2,
};

type Row = Readonly<Record<string, string | number>>;

const ROWS: Readonly<Record<TemplateTable, readonly Row[]>> = {
  stances: [
    {
      actor: "council",
      issue: "tram",
      stance: "support",
      date: "2026-01-19",
      source: "minutes",
      locator: "p. 3",
      evidence: "The council is recorded as voting for the line.",
      basis: "stated",
      voice: "Minutes of the council",
      confidence: 0.9,
      salience: 0.8,
      coder: "AB",
    },
    {
      actor: "riders",
      issue: "tram",
      stance: "conditional",
      position: 0.5,
      date: "2026-01",
      source: "report",
      locator: "¶ 5",
      evidence: "The riders are said to agree if fares stay as they are.",
      basis: "reported",
      voice: "Local paper",
      confidence: 0.6,
      salience: 0.7,
      condition: "Fares stay as they are",
      condition_actor: "council",
      condition_issue: "fares",
      condition_stance: "support",
      coder: "AB",
    },
  ],
  actors: [
    {
      id: "council",
      name: "City council",
      type: "public body",
      name_ar: "مجلس المدينة",
      influence: 0.9,
      influences: "riders:3",
    },
    {
      id: "riders",
      name: "Riders’ association",
      type: "association",
      name_ar: "جمعية الركاب",
      influence: 0.4,
      influences: "council:1",
    },
  ],
  issues: [
    {
      id: "tram",
      name: "New tram line",
      topic: "Transport",
      support_means: "The line is built.",
      oppose_means: "The line is not built.",
      name_ar: "خط الترام الجديد",
    },
    { id: "fares", name: "Fares stay as they are", topic: "Transport", name_ar: "إبقاء الأجرة" },
  ],
  sources: [
    {
      id: "minutes",
      title: "Minutes of the council",
      date: "2026-01-19",
      url: "https://example.org/minutes",
    },
    {
      id: "report",
      title: "Report on the tram",
      outlet: "Local paper",
      author: "C. Writer",
      date: "2026-01",
    },
  ],
  events: [
    { date: "2026-01-19", name: "Vote of the council", source: "minutes" },
    { date: "2026-02", name: "Works begin", end: "2026-09" },
  ],
};

/** A table as a file; a mark at its start tells spreadsheets that it is UTF-8. */
export function templateFile(table: TemplateTable): { name: string; text: string } {
  const columns = TEMPLATE_COLUMNS[table].split(" ");
  const rows = ROWS[table].map((row) => columns.map((column) => row[column] ?? ""));
  return { name: `${table}.csv`, text: spreadsheetCsv([columns, ...rows]) };
}
