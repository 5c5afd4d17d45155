/** The four maps of one set of stances, each with what it shows, what chance would show, and where it fails. */
import { columnFloor, layOutColumns } from "../layout/columns/columns.ts";
import { measureFaith } from "../layout/faith/faith.ts";
import { noiseFloor } from "../layout/faith/floor.ts";
import { measurePairs } from "../layout/pairs/faith.ts";
import { pairNoiseFloor } from "../layout/pairs/floor.ts";
import { likeActors, likeIssues } from "../layout/pairs/likeness.ts";
import { layOutPairs } from "../layout/pairs/task.ts";
import { canonical } from "../layout/sis/canonical.ts";
import { layOutSigned } from "../layout/sis/solver.ts";
import type { Places } from "../layout/sis/types.ts";
import type { LayoutNodes } from "./layoutInput.ts";

export const LAYOUT_MODES = ["actors-and-issues", "actors", "issues", "columns"] as const;
export type LayoutMode = (typeof LAYOUT_MODES)[number];

type Figures = Readonly<Record<string, number | null>>;

export interface LaidOut {
  /** `actor:…` and `issue:…`, in the order of the places. */
  readonly keys: readonly string[];
  readonly places: Places;
  /** How much the picture shows; null where a set is too small to tell. */
  readonly fit: Figures;
  /** The same of a picture of chance. */
  readonly floor: Figures;
  /** How truly each node is drawn, 0 … 1; NaN = cannot be tested. By the keys. */
  readonly accuracy: Float64Array;
}

export const LAY_OUT: Readonly<Record<LayoutMode, (nodes: LayoutNodes) => LaidOut>> = {
  "actors-and-issues": both,
  actors: (nodes) => alike(likeActors(nodes.input), nodes.actors, "actor", leastCommon(nodes)),
  issues: (nodes) => alike(likeIssues(nodes.input), nodes.issues, "issue", leastCommon(nodes)),
  columns,
};

/** Pairs are compared over two things in common where there are few actors, else over three. */
const FEW_ACTORS = 40;
const leastCommon = ({ input }: LayoutNodes): number => (input.actors <= FEW_ACTORS ? 2 : 3);
/** Names are kept apart up to this many nodes. */
const NAMED_UP_TO = 60;
const DISC = 7;
const LETTER = 6.2;
const LETTERS = 24;

const keysOf = (kind: "actor" | "issue", names: readonly string[]) => names.map((name) => `${kind}:${name}`);
const bothKeys = ({ actors, issues }: LayoutNodes) => [
  ...keysOf("actor", actors),
  ...keysOf("issue", issues),
];
const wide = (name: string) => DISC + 2 + LETTER * Math.min(LETTERS, [...name].length);

/** A disc with its name to the right, while there are few. */
function look(names: readonly string[]) {
  if (names.length > NAMED_UP_TO) return {};
  return { boxes: Float32Array.from(names.flatMap((name) => [DISC, DISC, wide(name), DISC])) };
}

function finish<T>(course: Generator<undefined, T>): T {
  for (let step = course.next(); ; step = course.next()) if (step.done) return step.value;
}

function both(nodes: LayoutNodes): LaidOut {
  const { input } = nodes;
  const places = layOutSigned(input, look([...nodes.actors, ...nodes.issues]));
  const { nodes: accuracy, ...fit } = measureFaith(canonical(input), places);
  const floor = finish(noiseFloor(input));
  return { keys: bothKeys(nodes), places, fit: { ...fit }, floor: { ...floor }, accuracy };
}

function alike(
  pairs: ReturnType<typeof likeActors>,
  names: readonly string[],
  kind: "actor" | "issue",
  least: number,
): LaidOut {
  const places = layOutPairs(pairs, look(names));
  const { nodes: accuracy, ...fit } = measurePairs(pairs, places, least);
  const floor = finish(pairNoiseFloor(pairs, {}, undefined, least));
  return { keys: keysOf(kind, names), places, fit: { ...fit }, floor: { ...floor }, accuracy };
}

function columns(nodes: LayoutNodes): LaidOut {
  const { input, actors, issues } = nodes;
  const room = Float32Array.from([...actors, ...issues].flatMap((name) => [wide(name), DISC]));
  const { positions, fit } = layOutColumns(input, { room });
  const { issues: gathered, ...figures } = fit;
  const accuracy = new Float64Array(actors.length + issues.length).fill(Number.NaN);
  accuracy.set(gathered, actors.length);
  return {
    keys: bothKeys(nodes),
    places: positions,
    fit: { ...figures },
    floor: { ...columnFloor(input) },
    accuracy,
  };
}
