/** Wide tables: actors down and issues across, or issues down and actors across, with a stance in each cell. */

import { NOT_APPLICABLE } from "../../domain/stance.ts";
import type { RawColumn } from "../raw-table.ts";
import { SCHEMAS } from "../schemas.ts";
import { fold } from "../text.ts";
import { readStanceWord, saysNoPosition, stanceWordKey } from "../values.ts";
import { Columns, wordsOf } from "./columns.ts";
import type { HeadOfTable, PartOfFile, TableFormat, Told } from "./format.ts";
import { melt, sayBareRows } from "./melt.ts";

const STANCES = SCHEMAS.find(({ kind }) => kind === "stances")!;
const OTHERS =
  "name country state member member_state party legislator mp senator group organisation organization stakeholder player candidate voter participant";
const ACTORS = new Set(`actor actors ${OTHERS}`.split(" "));
const ISSUES = new Set(
  "issue issues question questions bill bills topic topics concept vote votes roll_call rollcall motion proposal policy statement".split(
    " ",
  ),
);
/** What a column beside the stances may tell of the actor. */
const TYPES = ["type", "actor_type", "actor_group", "party", "group", "sector", "category"];

const NO_WORDS = {
  absent: NOT_APPLICABLE,
  no_show: NOT_APPLICABLE,
  not_voting: NOT_APPLICABLE,
  did_not_vote: NOT_APPLICABLE,
  present: NOT_APPLICABLE,
  pass: NOT_APPLICABLE,
  excused: NOT_APPLICABLE,
} as const;

const isStance = (text: string, { words }: Told) =>
  readStanceWord(text) !== undefined || saysNoPosition(text) || words?.has(stanceWordKey(text)) === true;

export type Corner = "actor" | "issue" | "";

/** What the rows are, as the heading over them says. */
function cornerOf(heading: string, { columns, table }: Told): Corner {
  if (table) return table === "matrix-issues" ? "issue" : "actor";
  for (const [key, role] of columns ?? [])
    if (fold(key) === heading && (role === "actor" || role === "issue")) return role;
  return cornerByWord(heading);
}

/** What the rows are by a folded heading alone. */
export function cornerByWord(heading: string): Corner {
  const first = heading.split(/[\\/×|]| x | by |_x_|_by_/)[0]!.replace(/_+$/, "");
  return ISSUES.has(first) ? "issue" : ACTORS.has(first) ? "actor" : "";
}

export const MATRIX: TableFormat = {
  id: "matrix",
  kind: "matrix",
  firstOnly: true,
  recognise(head: HeadOfTable) {
    const { folded, records, index, told } = head;
    const body = records.slice(index + 1).map(({ cells }) => cells);
    const filled = body.filter((cells) => cells.some((cell) => cell.trim() !== ""));
    if (told.table) return folded.length > 1 && filled.length > 0 ? [0] : undefined;
    if (folded.length < 3 || filled.length === 0 || isLong(folded)) return undefined;
    const columns = folded.map((_, i) =>
      filled.flatMap((cells) => ((cells[i] ?? "").trim() === "" ? [] : [cells[i]!])),
    );
    const wide = columns.filter(
      (cells, i) =>
        i > 0 && folded[i] !== "" && cells.length > 0 && mostly(cells, (cell) => isStance(cell, told)),
    );
    const named = columns.slice(1).filter((cells) => cells.length > 0);
    if (wide.length >= 2 && wide.length * 2 >= named.length) return [0];
    return cornerOf(folded[0]!, told) !== "" && hasFewWords(named) ? [0] : undefined;
  },
};

/** A table with two of the three columns of stances is one of those, with a column that is missing. */
const isLong = (folded: readonly string[]) => {
  const roles = new Set(folded.map((heading) => STANCES.synonyms.get(heading) ?? heading));
  return (
    [...roles].filter((role) => STANCES.columns.has(role)).length >= 3 ||
    (roles.has("actor") && roles.has("issue"))
  );
};

const mostly = (cells: readonly string[], fits: (cell: string) => boolean) =>
  cells.filter(fits).length * 2 >= cells.length;

/** A few words that return again and again: stances of a kind that is not known yet. */
function hasFewWords(columns: readonly (readonly string[])[]): boolean {
  const cells = columns.flat();
  const words = new Set(cells.map(fold));
  return columns.length >= 2 && cells.length >= 12 && words.size <= 8 && cells.length >= words.size * 3;
}

/** Each filled cell becomes a stance. */
export function joinMatrix(parts: readonly PartOfFile[], told: Told): void {
  for (const part of parts) {
    const { table } = part.part;
    const columns = new Columns(part);
    const corner = cornerOf(table.folded[0]!, { ...told, table: part.part.told });
    const stances = (column: RawColumn) => isStanceColumn(column, told);
    const sure = table.headings.map(
      (name, i) => i > 0 && name !== "" && stances(table.raw.columns.get(String(i))!),
    );
    const any = sure.some((is) => is);
    const side =
      corner === "issue"
        ? undefined
        : columns.find(...TYPES.filter((type) => !sure[table.folded.indexOf(type)]));
    const wide = table.headings.flatMap((name, i) => {
      const isType = side !== undefined && table.raw.columns.get(String(i)) === side;
      const taken = i > 0 && name !== "" && !isType && (any ? sure[i] : true);
      return taken ? [{ column: columns.at(i), name }] : [];
    });
    const down = corner === "issue" ? "issue" : "actor";
    const across = down === "issue" ? "actor" : "issue";
    const long = melt(columns.raw, { [down]: columns.at(0), actor_type: side }, wide, across, "stance");
    sayBareRows(columns.raw, long, part.report);
    const words = wordsOf(NO_WORDS, told.words);
    part.tables.push({ kind: "stances", separator: table.separator, raw: { ...long, words } });
    if (corner === "") part.report.add("info", "matrix-direction", table.heading, table.headings[0] || null);
    columns.sayLeft(part.report);
  }
}

/** Whether most of what stands in a column is a stance. */
function isStanceColumn({ values, codes }: RawColumn, told: Told): boolean {
  const fits = values.map((value) => isStance(value, told));
  let filled = 0;
  let known = 0;
  for (const code of codes) {
    if (code === 0) continue;
    filled++;
    if (fits[code]) known++;
  }
  return filled > 0 && known * 2 >= filled;
}
