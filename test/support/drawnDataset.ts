/** A dataset from a drawing: actors down, issues across, one sign a statement; what a test means can be seen. */
import type { Actor, Dataset, Issue, TextColumn, TextField } from "../../src/domain/dataset.ts";
import { type DaySpan, NO_DAY, parseSpan } from "../../src/domain/days.ts";
import {
  BASES,
  type Basis,
  CONDITIONAL,
  DEFAULT_POSITION,
  NEUTRAL,
  NOT_APPLICABLE,
  NOT_FOUND,
  OPPOSE,
  SUPPORT,
} from "../../src/domain/stance.ts";

const SIGNS = new Map([
  ["+", SUPPORT],
  ["-", OPPOSE],
  ["~", CONDITIONAL],
  ["=", NEUTRAL],
  ["?", NOT_FOUND],
  ["/", NOT_APPLICABLE],
]);

export interface DrawnOptions {
  readonly name?: string;
  readonly date?: string;
  readonly basis?: Basis;
  readonly voice?: string;
  /** Other names for the ids of the drawing. */
  readonly names?: Readonly<Record<string, string>>;
}

/**
 * The first line names the issues; each other line an actor, and under each issue its statements, oldest first:
 * `+` supports, `-` opposes, `~` conditional, `=` neutral, `?` not found, `/` not applicable, `.` nothing.
 * `katz<israel` is an actor that is part of another. Words serve as ids and as names.
 */
export function drawnDataset(drawing: string, options: DrawnOptions = {}): Dataset {
  const [head = "", ...lines] = drawing.split("\n").filter((line) => line.trim() !== "");
  const heads = lines.map((line) => line.trim().split(/\s+/));
  const ids = heads.map(([name]) => name!.split("<")[0]!);
  const rows = heads.flatMap(([, ...cells], actor) =>
    cells.flatMap((cell, issue) =>
      [...cell].flatMap((sign) => (SIGNS.has(sign) ? [{ actor, issue, stance: SIGNS.get(sign)! }] : [])),
    ),
  );
  const names = new Map(Object.entries(options.names ?? {}));
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    name: options.name ?? "Drawn",
    files: ["stances.csv"],
    actors: heads.map(([name], line) =>
      actor(ids[line]!, nameOf(ids[line]!), ids.indexOf(name!.split("<")[1] ?? ""), line),
    ),
    issues: head
      .trim()
      .split(/\s+/)
      .map((id, line) => issue(id, nameOf(id), line)),
    sources: [],
    events: [],
    stances: table(rows, options),
  };
}

const shared = (id: string, name: string, file: string, line: number) => ({
  id,
  name,
  names: new Map<string, string>(),
  description: "",
  aliases: [],
  origin: { file, line: line + 2 },
});

function actor(id: string, name: string, partOf: number, line: number): Actor {
  return { ...shared(id, name, "actors.csv", line), type: "", partOf, status: "", influence: Number.NaN };
}

function issue(id: string, name: string, line: number): Issue {
  return { ...shared(id, name, "issues.csv", line), topic: "", supportMeans: "", opposeMeans: "" };
}

function table(
  rows: readonly { actor: number; issue: number; stance: number }[],
  { date, basis = "reported", voice = "" }: DrawnOptions,
): Dataset["stances"] {
  const { length } = rows;
  const span: DaySpan | undefined = date ? parseSpan(date) : undefined;
  const text: Partial<Record<TextField, TextColumn>> = voice
    ? { voice: { codes: new Uint32Array(length).fill(1), values: ["", voice] } }
    : {};
  return {
    length,
    actor: Uint32Array.from(rows, (row) => row.actor),
    issue: Uint32Array.from(rows, (row) => row.issue),
    stance: Uint8Array.from(rows, (row) => row.stance),
    position: Float64Array.from(rows, (row) => DEFAULT_POSITION[row.stance]!),
    positionGiven: new Uint8Array(length),
    salience: undefined,
    confidence: undefined,
    from: new Int32Array(length).fill(span?.from ?? NO_DAY),
    to: new Int32Array(length).fill(span?.to ?? NO_DAY),
    seconds: undefined,
    basis: new Uint8Array(length).fill(BASES.indexOf(basis)),
    source: new Uint32Array(length),
    file: new Uint8Array(length),
    row: Uint32Array.from(rows, (_, row) => row + 2),
    line: Uint32Array.from(rows, (_, row) => row + 2),
    text,
  };
}
