/** All of a map that does not move: stances, springs, groups, and how much each force counts at each node. */
import { canonical } from "./canonical.ts";
import { type Components, findComponents } from "./components.ts";
import { buildSprings } from "./springs.ts";
import type { SignedInput, Springs, Stances } from "./types.ts";

/** The forces beside the springs, for nodes that both support and opposition reach. Entry e belongs to stance e. */
export interface Camps {
  /** Weight of the reach force, by the issue's camps and by the actor's; 0 where there is only one camp, or neutral. */
  readonly reachOfIssue: Float64Array;
  readonly reachOfActor: Float64Array;
  /** Weight of the side force. */
  readonly side: Float64Array;
}

export interface Model {
  /** Actors + issues: issue i is node `stances.actors + i`. */
  readonly nodes: number;
  readonly stances: Stances;
  readonly springs: Springs;
  readonly groups: Components;
  readonly camps: Camps;
  /** Sum of the weights at each node: of the springs alone, and of all forces. */
  readonly springLoad: Float64Array;
  readonly fullLoad: Float64Array;
}

export interface ModelOptions {
  /** Weight of the push between pairs of unknown position; default: 0.6 up to 1,000 such pairs at most, else 0. */
  readonly unknownPush?: number;
  /** Fixes the start and the sampled pairs. */
  readonly seed?: number;
}

const PUSH = 0.6;
const PUSHED_UP_TO = 1000;

const REACH = { weight: 3, most: 18 };
const SIDE = { weight: 1, most: 6 };

/** @throws RangeError on indexes or positions out of range, see `canonical`. */
export function buildModel(input: SignedInput, options: ModelOptions = {}): Model {
  const stances = canonical(input);
  const nodes = stances.actors + stances.issues;
  const groups = findComponents(stances, input.bonds);
  const push = options.unknownPush ?? (stances.actors * stances.issues <= PUSHED_UP_TO ? PUSH : 0);
  const springs = buildSprings(stances, input.bonds, groups, push, options.seed ?? 1);
  const camps = weighCamps(stances);
  const springLoad = new Float64Array(nodes);
  for (let k = 0; k < springs.a.length; k++) {
    springLoad[springs.a[k]!]! += springs.weight[k]!;
    springLoad[springs.b[k]!]! += springs.weight[k]!;
  }
  const fullLoad = springLoad.slice();
  for (let e = 0; e < stances.actor.length; e++) {
    const weight = camps.reachOfIssue[e]! + camps.reachOfActor[e]! + camps.side[e]!;
    fullLoad[stances.actor[e]!]! += weight;
    fullLoad[stances.actors + stances.issue[e]!]! += weight;
  }
  return { nodes, stances, springs, groups, camps, springLoad, fullLoad };
}

/** Both camps of a node count alike: five opponents among 150 neither vanish nor rule. */
function weighCamps({ actors, issues, actor, issue, position }: Stances): Camps {
  const ofActor = countCamps(actors, actor, position);
  const ofIssue = countCamps(issues, issue, position);
  const weigh = (camps: Uint32Array, of: Uint32Array, { weight, most }: typeof REACH) =>
    Float64Array.from(position, (s, e) => {
      const supporters = camps[2 * of[e]!]!;
      const opponents = camps[2 * of[e]! + 1]!;
      if (s === 0 || supporters === 0 || opponents === 0) return 0;
      const own = s > 0 ? supporters : opponents;
      return Math.min(most, (weight * (supporters + opponents)) / (2 * own));
    });
  return {
    reachOfIssue: weigh(ofIssue, issue, REACH),
    reachOfActor: weigh(ofActor, actor, REACH),
    side: weigh(ofIssue, issue, SIDE),
  };
}

/** `[supporting 0, opposing 0, supporting 1 …]` */
function countCamps(nodes: number, of: Uint32Array, position: Float64Array): Uint32Array {
  const camps = new Uint32Array(nodes * 2);
  for (let e = 0; e < position.length; e++)
    if (position[e] !== 0) camps[2 * of[e]! + (position[e]! > 0 ? 0 : 1)]!++;
  return camps;
}
