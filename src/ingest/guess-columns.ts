/** What the columns of a table may hold, and what the table may be, by its headings and by what the cells look like: a guess that a person confirms. */
import { TABLE_KINDS, type TableChoice, type TableKind } from "../domain/decisions.ts";
import type { KindPreview } from "../domain/material.ts";
import { readDate } from "./dates.ts";
import { cornerByWord } from "./formats/matrix.ts";
import { kindOfName } from "./heading.ts";
import type { LoadOptions } from "./options.ts";
import { foldHeadings, matchHeadings, requiredColumns, schemaOf } from "./schemas.ts";
import { isUnsafeLink, readNumber, readStanceWord, saysNoPosition } from "./values.ts";
import { readWrittenDate } from "./written-dates.ts";

type Rows = readonly (readonly string[])[];

/** The columns as those of each kind of table. */
export function previewKinds(
  headings: readonly string[],
  rows: Rows,
  { columns, table }: LoadOptions,
): Readonly<Record<TableKind, KindPreview>> {
  const folded = foldHeadings(headings);
  const previews = TABLE_KINDS.map((kind) => {
    const schema = schemaOf(kind);
    // Columns that were chosen for one table say nothing of another.
    const chosen = (table ?? "stances") === kind ? columns : undefined;
    const known = matchHeadings(schema, folded, chosen, kind).roles;
    const names = known.filter((role) => role?.startsWith("name:")) as string[];
    const preview: KindPreview = {
      known,
      guess: guessColumns(kind, folded.folded, known, rows),
      roles: [...[...schema.columns].filter((role) => role !== "copy"), ...names],
      required: requiredColumns(schema, kind),
    };
    return [kind, preview] as const;
  });
  return Object.fromEntries(previews) as Record<TableKind, KindPreview>;
}

/** What a table seems to be: as its name says, else what its cells and headings speak for. */
export function guessTable(
  file: string,
  headings: readonly string[],
  rows: Rows,
  kinds: Readonly<Record<TableKind, KindPreview>>,
): TableChoice {
  const enough = (kind: TableKind) => kinds[kind].required.every((role) => kinds[kind].guess.includes(role));
  const wide = headings.filter((_, i) => i > 0 && isWide(rows, i)).length;
  if (wide > 1)
    return cornerByWord(foldHeadings(headings).folded[0]!) === "issue" ? "matrix-issues" : "matrix-actors";
  const named = kindOfName(file);
  if (named && enough(named)) return named;
  if (enough("stances")) return "stances";
  const { folded } = foldHeadings(headings);
  const count = (kind: TableKind) =>
    folded.filter((heading, i) => kinds[kind].known[i] !== null || HINTS[kind].has(heading)).length;
  const others = TABLE_KINDS.filter((kind) => kind !== "stances" && enough(kind));
  const most = Math.max(...others.map(count));
  return others.find((kind) => count(kind) === most && most > 1) ?? "stances";
}

/** Whether stances stand in most cells of a column: then it is one of a grid. */
function isWide(rows: Rows, index: number): boolean {
  const cells = rows.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== "");
  const stances = cells.filter((cell) => readStanceWord(cell) !== undefined || saysNoPosition(cell));
  return cells.length > 0 && stances.length * 2 >= cells.length;
}

/** Headings that may mean these columns: enough for a guess that a person confirms, too little for reading. */
const HINTS: Readonly<Record<TableKind, ReadonlyMap<string, string>>> = {
  stances: hints({
    actor: "who person speaker name party member group country company respondent akteur acteur",
    issue: "about subject item theme statement measure bill demand object thema sujet enjeu",
    stance: "verdict answer response reply side says choice sign haltung avis",
    date: "when day time datum fecha",
    source: "reference document publication quelle",
    source_url: "website web_address href",
    evidence: "quote text excerpt says_what wording zitat",
    voice: "said_by reported_by according_to",
    locator: "page paragraph",
    note: "remarks remark comment comments",
  }),
  actors: hints({
    id: "code key abbreviation short short_name iso iso3 no nr number",
    name: "actor who person organisation organization stakeholder party member country company full_name title label",
    type: "kind category sector group class role",
    part_of: "parent belongs_to member_of faction body",
    description: "about note notes profile comment",
    aliases: "also_known_as other_names synonyms alias",
    influence: "power capability clout weight",
  }),
  issues: hints({
    id: "code key abbreviation short short_name no nr number",
    name: "issue question title label subject statement concept policy motion bill",
    topic: "theme area field category group",
    description: "about note notes text explanation",
    support_means: "for yes pro in_favour",
    oppose_means: "against no con",
    aliases: "also_known_as other_names synonyms alias",
  }),
  sources: hints({
    id: "code key source no nr number",
    title: "headline name document publication",
    outlet: "publisher medium newspaper journal site",
    author: "authors by writer",
    date: "published day when",
    url: "link address source_url website href",
    licence: "rights",
    note: "notes comment remarks",
  }),
  events: hints({
    date: "day when start from",
    name: "event title what",
    end: "to until",
    description: "about note notes",
    source: "reference",
  }),
};

function hints(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([role, list]) => list.split(" ").map((word) => [word, role] as const)),
  );
}

type Look = readonly [role: string, fits: (cell: string) => boolean];

const isText = (cell: string) => /\p{L}/u.test(cell);
const isDate = (cell: string) => (readDate(cell) ?? readWrittenDate(cell)) !== undefined;
const isLink = (cell: string) => /^https?:\/\//i.test(cell) && !isUnsafeLink(cell);
const isStance = (cell: string) => readStanceWord(cell) !== undefined;
const upTo = (length: number) => (cell: string) => isText(cell) && cell.length < length;

/** What cells look like, in the order in which it is looked for. */
const LOOKS: Readonly<Record<TableKind, readonly Look[]>> = {
  stances: [
    ["source_url", isLink],
    ["stance", (cell) => isStance(cell) && !readNumber(cell, false)],
    ["date", isDate],
    ["stance", isStance],
    ["actor", upTo(80)],
    ["issue", upTo(200)],
    ["evidence", (cell) => cell.length >= 40],
  ],
  actors: [["name", upTo(120)]],
  issues: [["name", upTo(300)]],
  sources: [
    ["url", isLink],
    ["date", isDate],
    ["title", upTo(300)],
  ],
  events: [
    ["date", isDate],
    ["name", upTo(200)],
  ],
};

/** Short, without a space, and each only once. */
const areIds = (cells: readonly string[]) =>
  cells.length > 0 && new Set(cells).size === cells.length && cells.every((cell) => /^\S{1,16}$/.test(cell));

/** What the headings say or hint at, then what the cells look like. A name stands for an id that is not there. */
function guessColumns(
  kind: TableKind,
  headings: readonly string[],
  known: readonly (string | null)[],
  rows: Rows,
): (string | null)[] {
  const guess = known.map((role) => role);
  headings.forEach((heading, i) => {
    const hint = HINTS[kind].get(heading);
    if (hint && guess[i] === null && !guess.includes(hint)) guess[i] = hint;
  });
  const cells = known.map((_, i) => rows.map((row) => (row[i] ?? "").trim()).filter((cell) => cell !== ""));
  const named = kind === "sources" ? "title" : "name";
  const other = cells.some((column, i) => i > 0 && guess[i] === null && column.some(isText));
  if (kind !== "stances" && kind !== "events" && !guess.includes("id") && guess[0] === null)
    if (areIds(cells[0]!) && (other || guess.includes(named))) guess[0] = "id";
  for (const [role, fits] of LOOKS[kind]) {
    if (guess.includes(role)) continue;
    const index = cells.findIndex(
      (column, i) =>
        guess[i] === null && column.length > 0 && column.filter(fits).length >= column.length * 0.8,
    );
    if (index >= 0) guess[index] = role;
  }
  const name = guess.indexOf(named);
  if (kind !== "stances" && kind !== "events" && !guess.includes("id") && name >= 0) guess[name] = "id";
  return guess;
}
