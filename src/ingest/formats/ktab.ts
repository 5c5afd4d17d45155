/** Tables of stakeholders with a position and a salience on each question: KTAB, and the older form with one question. */
import type { RawColumn } from "../raw-table.ts";
import type { Report } from "../report.ts";
import { fold } from "../text.ts";
import { readNumber } from "../values.ts";
import { Columns, mapped } from "./columns.ts";
import type { HeadOfTable, PartOfFile, TableFormat, Told } from "./format.ts";
import { type MeltColumn, melt, sayBareRows } from "./melt.ts";

/** Positions and salience run from 0 to 100. */
export const SCALE = 100;

export const KTAB: TableFormat = {
  id: "ktab",
  kind: "ktab",
  recognise: ({ folded }: HeadOfTable) =>
    folded[0] === "actor" &&
    folded[1] === "description" &&
    folded.some((heading) => heading.endsWith("_position"))
      ? [0]
      : undefined,
};

export const BDM: TableFormat = {
  id: "ktab",
  kind: "bdm",
  recognise: ({ folded }: HeadOfTable) => {
    const needed = ["clout", "position", "salience"].map((heading) => folded.indexOf(heading));
    const actor = folded.findIndex((heading) => heading === "stakeholder" || heading === "actor");
    return actor < 0 || needed.some((index) => index < 0) ? undefined : [actor];
  },
};

/** Each question becomes an issue, each position a stance from −1 (0) to 1 (100). */
export function joinKtab(parts: readonly PartOfFile[], { words }: Told): void {
  for (const part of parts) {
    const columns = new Columns(part);
    const { table, kind } = part.part;
    const actor = columns.get("actor", "stakeholder");
    const wide = kind === "bdm" ? onlyQuestion(columns, part) : questions(columns, part);
    const long = melt(columns.raw, { actor }, wide, "issue", "stance");
    sayBareRows(columns.raw, long, part.report);
    saySalienceAlone(wide, part.report);
    const value = long.columns.get("stance")!;
    const number = (text: string) => readNumber(text, long.decimalComma);
    const position = mapped(value, (text) => positionOf(number(text)), "position");
    const salience = long.columns.get("salience");
    const share = salience && mapped(salience, (text) => salienceOf(number(text)) || text);
    const all = new Map([...long.columns, ["position", position]]);
    if (share) all.set("salience", share);
    const raw = { ...long, columns: all, scaled: true, ...(words && { words }) };
    part.tables.push({ kind: "stances", separator: table.separator, raw });
    part.tables.push(actorsTable(columns, actor));
    part.report.add("info", "scale-read", null, null, "", { from: 0, to: SCALE });
    columns.sayLeft(part.report);
  }
}

export const positionOf = (value: number | undefined) => scaled(value, (share) => share * 2 - 1);
export const salienceOf = (value: number | undefined) => scaled(value, (share) => share);

/** A number of the scale as a share of it, changed; the empty text where it is none. */
function scaled(value: number | undefined, change: (share: number) => number): string {
  if (value === undefined || value < 0 || value > SCALE) return "";
  return String(Number(change(value / SCALE).toFixed(6)));
}

/** A salience without a position says nothing of where one stands. */
function saySalienceAlone(wide: readonly MeltColumn[], report: Report): void {
  for (const { column, beside } of wide) {
    const salience = beside?.["salience"];
    const count = salience?.codes.filter((code, i) => code !== 0 && column.codes[i] === 0).length ?? 0;
    const heading = salience?.heading ?? "";
    if (count > 0) report.add("info", "attribute-left-out", null, heading, heading, { count });
  }
}

function questions(columns: Columns, { part }: PartOfFile): MeltColumn[] {
  const { headings, folded } = part.table;
  return folded.flatMap((heading, i): MeltColumn[] => {
    if (!heading.endsWith("_position")) return [];
    const name = headings[i]!.replace(/[\s_-]*position$/i, "");
    const salience = folded.indexOf(`${fold(name)}_salience`);
    const beside = salience < 0 ? {} : { salience: columns.at(salience) };
    return [{ column: columns.at(i), name, beside }];
  });
}

function onlyQuestion(columns: Columns, { report }: PartOfFile): MeltColumn[] {
  const name = report.file
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.[a-z]+$/i, "");
  return [{ column: columns.get("position"), name, beside: { salience: columns.get("salience") } }];
}

function actorsTable(columns: Columns, actor: RawColumn) {
  const description = columns.find("description");
  const influence = columns.find("influence", "capability", "clout", "power");
  return columns.described("actors", { id: actor, name: actor, description, influence });
}
