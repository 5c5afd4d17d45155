/** Files written as visible text, and what was read of them as short lines. */
import type { Dataset } from "../../src/domain/dataset.ts";
import { STANCES } from "../../src/domain/stance.ts";
import { type InputFile, type LoadResult, load } from "../../src/ingest/load.ts";
import { schemaOf } from "../../src/ingest/schemas.ts";
import { stanceValue } from "../../src/ingest/written.ts";

export const fileOf = (text: string, name = "stances.csv"): InputFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** Reads one table of stances, or several tables by their names. */
export function read(tables: string | Readonly<Record<string, string>>): Promise<LoadResult> {
  const files =
    typeof tables === "string" ? [fileOf(tables)] : Object.entries(tables).map(([n, t]) => fileOf(t, n));
  return load(files);
}

/** `actor > issue: stance` of each row that was kept. */
export function stances({ dataset }: LoadResult): string[] {
  if (!dataset) return [];
  const { actors, issues, stances: table } = dataset;
  return Array.from(
    { length: table.length },
    (_, i) =>
      `${actors[table.actor[i]!]!.name} > ${issues[table.issue[i]!]!.name}: ${STANCES[table.stance[i]!]}`,
  );
}

/** `level code row/line column` of each problem; row and line are left out for a whole file. */
export function said({ problems }: LoadResult): string[] {
  return problems.map(({ level, code, row, line, column }) =>
    [level, code, row === null ? "" : `${row}/${line}`, column ?? ""].filter((part) => part !== "").join(" "),
  );
}

/** `records = kept + set aside + merged + ignored` */
export function sums({ account: { records, kept, setAside, merged, ignored } }: LoadResult): string {
  return `${records} = ${kept} + ${setAside} + ${merged} + ${ignored}`;
}

/** Every column that statements can have; that of copies follows from the others. */
const COLUMNS = [...schemaOf("stances").columns].filter((column) => column !== "copy");
/** Where in a row of {@link content} the words of the evidence are. */
export const QUOTE = COLUMNS.indexOf("evidence");

/** Everything but where it came from. */
export function content(dataset: Dataset) {
  const { actors, issues, sources, events, stances: table } = dataset;
  const plain = <T extends object>(things: readonly T[]) =>
    things.map((thing) => ({ ...thing, origin: undefined }));
  const rows = Array.from({ length: table.length }, (_, row) => [
    ...COLUMNS.map((column) => stanceValue(dataset, column, row) || ""),
    table.stance[row],
    table.position[row],
    table.from[row],
    table.to[row],
    table.seconds?.[row] ?? 0,
  ]);
  return {
    actors: plain(actors),
    issues: plain(issues),
    sources: plain(sources),
    events: plain(events),
    rows,
  };
}
