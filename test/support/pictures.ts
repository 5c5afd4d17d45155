/** Datasets drawn as tables of actors and issues, and what comes out of them in names again. */
import { BitSet } from "../../src/base/bitset.ts";
import type {
  Actor,
  Dataset,
  DatedEvent,
  Issue,
  Source,
  StanceTable,
  TextColumn,
} from "../../src/domain/dataset.ts";
import { type DaySpan, NO_DAY, parseSpan } from "../../src/domain/days.ts";
import { BASES, type Basis, DEFAULT_POSITION } from "../../src/domain/stance.ts";

/** One sign a statement; several in a cell are several statements, the later ones on later lines of the file. */
const SIGNS = "+-c=?/";

/** What the picture cannot show; the i-th entry belongs to the i-th statement, counted as one reads. */
export interface Columns {
  readonly date?: readonly string[];
  readonly voice?: readonly string[];
  readonly basis?: readonly Basis[];
  readonly confidence?: readonly (number | undefined)[];
  readonly evidence?: readonly string[];
  readonly reliability?: readonly string[];
  readonly credibility?: readonly string[];
  readonly source?: readonly (number | undefined)[];
  readonly position?: readonly (number | undefined)[];
  readonly events?: readonly { name: string; date: string }[];
  readonly sources?: readonly Partial<Source>[];
}

interface Statement {
  readonly actor: number;
  readonly issue: number;
  readonly stance: number;
}

/**
 * Draws a dataset:
 *
 * ```
 *                   Truce (security)   Aid
 * Israel (state)    -+                 .
 * > Katz (person)   -                  ?
 * Hamas             c                  +
 * ```
 *
 * `+ - c = ? /` support, oppose, conditional, neutral, not found, not applicable; `.` nothing. Two spaces part columns.
 * In round brackets the type or topic; `>` = member of the last actor with one `>` less. Ids are names in lower case.
 */
export function draw(picture: string, columns: Columns = {}): Dataset {
  const [head = "", ...lines] = picture.split("\n").filter((line) => line.trim() !== "");
  const issues = cellsOf(head).map(toIssue);
  const actors: Actor[] = [];
  const statements: Statement[] = [];
  const bodies: number[] = [];
  for (const line of lines) {
    const [name = "", ...cells] = cellsOf(line);
    const depth = /^>*/.exec(name)![0].length;
    const actor = actors.length;
    bodies[depth] = actor;
    actors.push(toActor(name.slice(depth), depth === 0 ? -1 : bodies[depth - 1]!, actor));
    cells.forEach((cell, issue) => {
      for (const sign of cell.replaceAll(".", ""))
        statements.push({ actor, issue, stance: SIGNS.indexOf(sign) });
    });
  }
  return {
    name: "picture",
    files: ["stances.csv"],
    actors,
    issues,
    sources: (columns.sources ?? []).map(toSource),
    events: (columns.events ?? []).map(toEvent),
    stances: tableOf(statements, columns),
  };
}

/** "Hamas–Aid" */
export function pairName(dataset: Dataset, actor: number, issue: number): string {
  return `${dataset.actors[actor]!.name}–${dataset.issues[issue]!.name}`;
}

/** A statement as "Hamas + Aid". */
export function rowName({ actors, issues, stances }: Dataset, row: number): string {
  return `${actors[stances.actor[row]!]!.name} ${SIGNS[stances.stance[row]!]} ${issues[stances.issue[row]!]!.name}`;
}

/** The statements of a mask by {@link rowName}; undefined = all. */
export function rowNames(dataset: Dataset, mask: BitSet | undefined): string[] {
  const names: string[] = [];
  (mask ?? BitSet.full(dataset.stances.length)).forEach((row) => {
    names.push(rowName(dataset, row));
  });
  return names;
}

const cellsOf = (line: string) => line.trim().split(/\s{2,}/);

function nameAndKind(cell: string): { name: string; kind: string } {
  const match = /^(.*?)\s*\((.*)\)$/.exec(cell.trim());
  return { name: match?.[1] ?? cell.trim(), kind: match?.[2] ?? "" };
}

function toIssue(cell: string, index: number): Issue {
  const { name, kind } = nameAndKind(cell);
  return {
    id: name.toLowerCase(),
    name,
    names: new Map(),
    topic: kind,
    description: "",
    supportMeans: "",
    opposeMeans: "",
    aliases: [],
    origin: { file: "issues.csv", line: index + 2 },
  };
}

function toActor(cell: string, partOf: number, index: number): Actor {
  const { name, kind } = nameAndKind(cell);
  return {
    id: name.toLowerCase(),
    name,
    names: new Map(),
    type: kind,
    partOf,
    status: "",
    description: "",
    aliases: [],
    influence: Number.NaN,
    origin: { file: "actors.csv", line: index + 2 },
  };
}

function toSource(source: Partial<Source>, index: number): Source {
  return {
    id: `s${index + 1}`,
    title: "",
    outlet: "",
    author: "",
    date: undefined,
    url: "",
    licence: "",
    note: "",
    described: true,
    origin: { file: "sources.csv", line: index + 2 },
    ...source,
  };
}

function toEvent({ name, date }: { name: string; date: string }, index: number): DatedEvent {
  const origin = { file: "events.csv", line: index + 2 };
  return { name, span: parseSpan(date)!, description: "", source: "", origin };
}

function tableOf(statements: readonly Statement[], columns: Columns): StanceTable {
  const { length } = statements;
  const spans = statements.map((_, row): DaySpan | undefined => parseSpan(columns.date?.[row] ?? ""));
  const text: Partial<Record<"voice" | "evidence" | "reliability" | "credibility", TextColumn>> = {};
  if (columns.voice) text.voice = textColumn(length, columns.voice);
  if (columns.evidence) text.evidence = textColumn(length, columns.evidence);
  if (columns.reliability) text.reliability = textColumn(length, columns.reliability);
  if (columns.credibility) text.credibility = textColumn(length, columns.credibility);
  const lines = Uint32Array.from(statements, (_, row) => row + 2);
  return {
    length,
    actor: Uint32Array.from(statements, ({ actor }) => actor),
    issue: Uint32Array.from(statements, ({ issue }) => issue),
    stance: Uint8Array.from(statements, ({ stance }) => stance),
    position: Float64Array.from(
      statements,
      ({ stance }, row) => columns.position?.[row] ?? DEFAULT_POSITION[stance]!,
    ),
    positionGiven: Uint8Array.from(statements, (_, row) => (columns.position?.[row] === undefined ? 0 : 1)),
    salience: undefined,
    confidence:
      columns.confidence &&
      Float64Array.from(statements, (_, row) => columns.confidence?.[row] ?? Number.NaN),
    from: Int32Array.from(spans, (span) => span?.from ?? NO_DAY),
    to: Int32Array.from(spans, (span) => span?.to ?? NO_DAY),
    seconds: undefined,
    basis: Uint8Array.from(statements, (_, row) => BASES.indexOf(columns.basis?.[row] ?? "")),
    source: Uint32Array.from(statements, (_, row) => columns.source?.[row] ?? 0),
    file: new Uint8Array(length),
    row: lines,
    line: lines,
    text,
  };
}

function textColumn(length: number, cells: readonly string[]): TextColumn {
  const values = [...new Set(["", ...cells])];
  return { codes: Uint32Array.from({ length }, (_, row) => values.indexOf(cells[row] ?? "")), values };
}
