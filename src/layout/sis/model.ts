/** All of a map that does not move: stances, springs, groups, and how much each force counts at each node. */
import { finished } from "../../base/steps.ts";
import { canonical } from "./canonical.ts";
import { type Components, findGroups } from "./components.ts";
import { findGaps, type Gaps, loadGaps, NO_GAPS } from "./gaps.ts";
import type { Making } from "./later.ts";
import { makeSprings } from "./springs.ts";
import type { SignedInput, Springs, Stances } from "./types.ts";

/** The forces beside the springs, for nodes that both support and opposition reach. Entry e belongs to stance e. */
export interface Camps {
  /** Weight of the reach force, by the issue's camps and by the actor's; 0 where there is only one camp, or neutral. */
  readonly reachOfIssue: Float64Array;
  readonly reachOfActor: Float64Array;
  /** Weight of the side force. */
  readonly side: Float64Array;
  /** What the actor counts in the mean of its issue's camp: 1 / supporters, −1 / opponents, 0 where there is only one camp. */
  readonly shareOfMean: Float64Array;
}

/** What a map rests on: enough for its nodes to begin somewhere, long before it is known what moves them. */
export interface Ground {
  /** Actors + issues: issue i is node `stances.actors + i`. */
  readonly nodes: number;
  /** How many known things the map rests on: the course is shorter where they are very many. */
  readonly known: number;
  /** None on a map of pairs. */
  readonly stances: Stances;
  readonly groups: Components;
}

export interface Model extends Ground {
  readonly springs: Springs;
  readonly camps: Camps;
  readonly gaps: Gaps;
  /** Sum of the weights at each node: of the springs alone, and of all forces. */
  readonly springLoad: Float64Array;
  readonly fullLoad: Float64Array;
}

export interface ModelOptions {
  /** Weight of the force on pairs of unknown position; default: 0.8 where actors × issues ≤ 1,000, else 0. */
  readonly unknownPush?: number;
  /** Fixes the start and the sampled pairs. */
  readonly seed?: number;
}

const PUSH = 0.8;
const PUSHED_UP_TO = 1000;

const REACH = { weight: 3, most: 18 };
const SIDE = { weight: 0.85, most: 5 };

/** @throws RangeError on indexes or positions out of range, see `canonical`. */
export function groundOf(input: SignedInput): Ground {
  const stances = canonical(input);
  const groups = findGroups(stances, input.bonds);
  return { nodes: stances.actors + stances.issues, known: stances.actor.length, stances, groups };
}

/** All at once. @throws RangeError as `groundOf`. */
export function buildModel(input: SignedInput, options: ModelOptions = {}): Model {
  return finished(makeModel(groundOf(input), input.bonds, options));
}

export function* makeModel(
  ground: Ground,
  bonds: SignedInput["bonds"],
  options: ModelOptions,
): Making<Model> {
  const { nodes, stances, groups } = ground;
  const push = options.unknownPush ?? (stances.actors * stances.issues <= PUSHED_UP_TO ? PUSH : 0);
  const springs = yield* makeSprings(stances, bonds, groups, options.seed ?? 1);
  yield;
  const camps = weighCamps(stances);
  const gaps = push > 0 ? findGaps(stances, groups, push) : NO_GAPS;
  const springLoad = loadOf(springs, nodes);
  const fullLoad = springLoad.slice();
  for (let e = 0; e < stances.actor.length; e++) {
    const weight = camps.reachOfIssue[e]! + camps.reachOfActor[e]! + camps.side[e]!;
    fullLoad[stances.actor[e]!]! += weight;
    fullLoad[stances.actors + stances.issue[e]!]! += weight;
  }
  loadGaps(gaps, springLoad, false);
  loadGaps(gaps, fullLoad, true);
  return { ...ground, springs, camps, gaps, springLoad, fullLoad };
}

/** A map of springs alone: its nodes are all of one kind, and no force but these acts on them. */
export function springModel(nodes: number, springs: Springs, groups: Components): Model {
  const none = new Float64Array(0);
  const no = new Uint32Array(0);
  const stances = canonical({ actors: nodes, issues: 0, actor: no, issue: no, position: none });
  const load = loadOf(springs, nodes);
  return {
    nodes,
    known: springs.a.length,
    stances,
    springs,
    groups,
    camps: { reachOfIssue: none, reachOfActor: none, side: none, shareOfMean: none },
    gaps: NO_GAPS,
    springLoad: load,
    fullLoad: load,
  };
}

function loadOf(springs: Springs, nodes: number): Float64Array {
  const load = new Float64Array(nodes);
  for (let k = 0; k < springs.a.length; k++) {
    load[springs.a[k]!]! += springs.weight[k]!;
    load[springs.b[k]!]! += springs.weight[k]!;
  }
  return load;
}

/** Both camps of a node count alike: five opponents among 150 neither vanish nor rule. */
function weighCamps({ actors, issues, actor, issue, position }: Stances): Camps {
  const ofActor = countCamps(actors, actor, position);
  const ofIssue = countCamps(issues, issue, position);
  const empty = () => new Float64Array(position.length);
  const camps = { reachOfIssue: empty(), reachOfActor: empty(), side: empty(), shareOfMean: empty() };
  for (let e = 0; e < position.length; e++) {
    const s = position[e]!;
    if (s === 0) continue;
    const own = s > 0 ? 0 : 1;
    const a = 2 * actor[e]!;
    const i = 2 * issue[e]!;
    camps.reachOfActor[e] = weightOf(REACH, ofActor[a + own]!, ofActor[a + 1 - own]!);
    camps.reachOfIssue[e] = weightOf(REACH, ofIssue[i + own]!, ofIssue[i + 1 - own]!);
    camps.side[e] = weightOf(SIDE, ofIssue[i + own]!, ofIssue[i + 1 - own]!);
    if (camps.side[e]! > 0) camps.shareOfMean[e] = (s > 0 ? 1 : -1) / ofIssue[i + own]!;
  }
  return camps;
}

/** Of one stance, by how many are in its own camp and in the other; nothing where there is no other. */
function weightOf({ weight, most }: typeof REACH, own: number, other: number): number {
  return other === 0 ? 0 : Math.min(most, (weight * (own + other)) / (2 * own));
}

/** `[supporting 0, opposing 0, supporting 1 …]` */
function countCamps(nodes: number, of: Uint32Array, position: Float64Array): Uint32Array {
  const camps = new Uint32Array(nodes * 2);
  for (let e = 0; e < position.length; e++)
    if (position[e] !== 0) camps[2 * of[e]! + (position[e]! > 0 ? 0 : 1)]!++;
  return camps;
}
