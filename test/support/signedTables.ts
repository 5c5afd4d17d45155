/** Stances for the signed layout: read from files with our own reader, or made with a seed. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { seededRandom } from "../../src/base/random.ts";
import { isPosition } from "../../src/domain/stance.ts";
import { resolveFold } from "../../src/graph/fold.ts";
import { buildTies, summarizeTies } from "../../src/graph/ties.ts";
import { load } from "../../src/ingest/load.ts";
import type { SignedInput } from "../../src/layout/sis/types.ts";
import { draw } from "./pictures.ts";

export interface Row {
  readonly actor: string;
  readonly issue: string;
  readonly position: number;
}

export interface SignedTable {
  readonly name: string;
  readonly rows: readonly Row[];
  /** In code-point order, as the indexes of `input` count them. */
  readonly actors: readonly string[];
  readonly issues: readonly string[];
  readonly input: SignedInput;
}

const inOrder = (names: Iterable<string>): string[] => [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));

/** Rows → input; actors and issues are those of the rows, and of the lists given besides. */
export function tableOf(
  name: string,
  rows: readonly Row[],
  others: { readonly actors?: readonly string[]; readonly issues?: readonly string[] } = {},
): SignedTable {
  const actors = inOrder([...rows.map(({ actor }) => actor), ...(others.actors ?? [])]);
  const issues = inOrder([...rows.map(({ issue }) => issue), ...(others.issues ?? [])]);
  const actorIndex = new Map(actors.map((id, i) => [id, i]));
  const issueIndex = new Map(issues.map((id, i) => [id, i]));
  return {
    name,
    rows,
    actors,
    issues,
    input: {
      actors: actors.length,
      issues: issues.length,
      actor: Uint32Array.from(rows, ({ actor }) => actorIndex.get(actor)!),
      issue: Uint32Array.from(rows, ({ issue }) => issueIndex.get(issue)!),
      position: Float64Array.from(rows, ({ position }) => position),
    },
  };
}

/**
 * The current position of every tie, persons folded into their bodies, as the map draws them.
 * @param path a folder of tables, or one table of stances (`.gz` too).
 * @param keep which lines of a single table are read; its heading always is.
 * @param unfolded persons and offices stand on their own.
 */
export async function readTable(
  name: string,
  path: string,
  keep?: (line: string) => boolean,
  unfolded = false,
): Promise<SignedTable> {
  const paths = /\.(csv|gz)$/.test(path)
    ? [path]
    : readdirSync(path)
        .filter((file) => file.endsWith(".csv"))
        .map((file) => join(path, file));
  const { dataset } = await load(
    paths.map((file) => ({ name: basename(file).replace(/\.gz$/, ""), bytes: bytesOf(file, keep) })),
  );
  if (!dataset) throw new Error(`${path} cannot be read.`);
  const fold = resolveFold(dataset.actors, new Set(unfolded ? dataset.actors.map(({ id }) => id) : []));
  const ties = buildTies(dataset.stances, fold, dataset.issues.length);
  const { stance, current } = summarizeTies(ties, dataset.stances, undefined);
  const rows = [...ties.actor].flatMap((actor, t) =>
    isPosition(stance[t]!)
      ? [
          {
            actor: dataset.actors[actor]!.id,
            issue: dataset.issues[ties.issue[t]!]!.id,
            position: dataset.stances.position[current[t]!]!,
          },
        ]
      : [],
  );
  return tableOf(name, rows);
}

function bytesOf(path: string, keep: ((line: string) => boolean) | undefined): Uint8Array<ArrayBuffer> {
  const raw = readFileSync(path);
  const bytes = new Uint8Array(path.endsWith(".gz") ? gunzipSync(raw) : raw);
  if (!keep) return bytes;
  const lines = new TextDecoder().decode(bytes).split("\n");
  return new TextEncoder().encode(lines.filter((line, i) => i === 0 || keep(line)).join("\n"));
}

const padded = (kind: string, k: number) => `${kind}${String(k).padStart(5, "0")}`;

export interface Made {
  readonly name: string;
  readonly actors: number;
  readonly issues: number;
  /** Share of the pairs on which there is a position. */
  readonly known: number;
  readonly seed: number;
}

/** Actors and issues at points in so many dimensions; who is nearer to the issue than to its opposite supports it, but for some chance. */
export function idealPoints(
  { name, actors, issues, known, seed }: Made,
  dimensions = 2,
  chance = 0.1,
): SignedTable {
  const random = seededRandom(seed);
  const normal = () => random() + random() + random() + random() - 2;
  const point = () => Array.from({ length: dimensions }, normal);
  const ideals = Array.from({ length: actors }, point);
  const rows: Row[] = [];
  for (let i = 0; i < issues; i++) {
    const way = point();
    const bar = 0.5 * normal();
    for (let a = 0; a < actors; a++) {
      if (random() >= known) continue;
      const pull = ideals[a]!.reduce((sum, x, k) => sum + x * way[k]!, 0) - 0.3 * bar + chance * normal();
      const position = pull > 0.08 ? 1 : pull < -0.08 ? -1 : 0.5;
      rows.push({ actor: padded("a", a), issue: padded("i", i), position });
    }
  }
  return tableOf(name, rows);
}

/** Equal camps, each for or against each issue by the toss of a coin; now and then a member strays. */
export function camps(
  { name, actors, issues, known, seed }: Made,
  count: number,
  stray: number,
): SignedTable {
  const random = seededRandom(seed);
  const rows: Row[] = [];
  for (let i = 0; i < issues; i++) {
    const line = Array.from({ length: count }, () => (random() < 0.5 ? 1 : -1));
    for (let a = 0; a < actors; a++) {
      if (random() >= known) continue;
      const position = line[a % count]! * (random() < stray ? -1 : 1);
      rows.push({ actor: padded("a", a), issue: padded("i", i), position });
    }
  }
  return tableOf(name, rows);
}

/** The same stances in another order. */
export function shuffled(table: SignedTable, seed: number): SignedTable {
  const random = seededRandom(seed);
  const rows = [...table.rows];
  for (let k = rows.length - 1; k > 0; k--) {
    const j = Math.floor(random() * (k + 1));
    [rows[k], rows[j]] = [rows[j]!, rows[k]!];
  }
  return tableOf(table.name, rows);
}

/** Without a seeded share of its rows. */
export function thinned(table: SignedTable, share: number, seed: number): SignedTable {
  const random = seededRandom(seed);
  return tableOf(
    table.name,
    table.rows.filter(() => random() >= share),
  );
}

/**
 * A table drawn as in `draw`, its positions as they count.
 * Actors and issues without a position are nodes too.
 */
export function drawTable(picture: string): SignedTable {
  const { actors, issues, stances } = draw(picture);
  const rows = [...stances.stance].flatMap((stance, row) =>
    isPosition(stance)
      ? [
          {
            actor: actors[stances.actor[row]!]!.id,
            issue: issues[stances.issue[row]!]!.id,
            position: stances.position[row]!,
          },
        ]
      : [],
  );
  return tableOf("picture", rows, { actors: actors.map(({ id }) => id), issues: issues.map(({ id }) => id) });
}

/** Place of a node by its id: an actor's, else an issue's. */
export function placeOf({ actors, issues }: SignedTable, at: ArrayLike<number>, id: string) {
  const actor = actors.indexOf(id);
  const node = actor >= 0 ? actor : actors.length + issues.indexOf(id);
  return { x: at[2 * node]!, y: at[2 * node + 1]! };
}
