/** The springs of a signed map: stances, bonds, pairs of actors. Nothing is known of the other pairs, so they have none. */
import type { ActorPairs } from "./compare.ts";
import type { Components } from "./components.ts";
import type { Making } from "./later.ts";
import { BOND_UP_TO, disagreementLength, longestOf, shortestOf } from "./lengths.ts";
import { comparing } from "./pairs.ts";
import { SpringList } from "./springList.ts";
import type { SignedInput, Springs, Stances } from "./types.ts";

/** How much all pairs of actors may weigh against all stances. */
const LEAST_SHARE = 0.02;
const MOST_SHARE = 4;
/** A pair with this many common issues weighs half as much as one with very many. */
const HALF_TRUSTED = 2;

/** How much a pair that rests on so much counts: 0 … 1. */
export const trust = (common: number): number => common / (common + HALF_TRUSTED);

/** All springs, stances first. Each group of nodes is treated as if it were alone. */
export function* makeSprings(
  stances: Stances,
  bonds: SignedInput["bonds"],
  groups: Components,
  seed: number,
): Making<Springs> {
  const compared: { pairs: ActorPairs; share: number }[] = [];
  let count = stances.actor.length + (bonds?.a.length ?? 0);
  for (let c = 0; c < groups.count; c++) {
    const nodes = groups.nodes.subarray(groups.start[c]!, groups.start[c + 1]!);
    const actors = nodes.filter((node) => node < stances.actors);
    const pairs = yield* comparing(stances, actors, seed);
    compared.push({ pairs, share: shareOf(stancesOf(stances, actors), pairs) });
    count += pairs.a.length;
  }
  yield;
  const list = new SpringList(count);
  addStances(list, stances);
  for (let k = 0; k < (bonds?.a.length ?? 0); k++) list.add(bonds!.a[k]!, bonds!.b[k]!, 0, BOND_UP_TO, 1);
  for (const { pairs, share } of compared) addPairs(list, pairs, share);
  return list.springs();
}

function addStances(list: SpringList, { actor, issue, position, actors }: Stances): void {
  for (let e = 0; e < actor.length; e++) {
    const s = position[e]!;
    list.add(actor[e]!, actors + issue[e]!, shortestOf(s), longestOf(s), 1);
  }
}

function stancesOf({ ofActor }: Stances, actors: Uint32Array): number {
  let count = 0;
  for (const a of actors) count += ofActor[a + 1]! - ofActor[a]!;
  return count;
}

/** All pairs together weigh about as much as all stances. */
function shareOf(stances: number, { a }: ActorPairs): number {
  return Math.min(MOST_SHARE, Math.max(LEAST_SHARE, stances / Math.max(1, a.length)));
}

/** A pair weighs more, the more issues it rests on. */
function addPairs(list: SpringList, pairs: ActorPairs, share: number): void {
  for (let k = 0; k < pairs.a.length; k++) {
    const length = disagreementLength(pairs.disagreement[k]!);
    const common = pairs.common[k]!;
    list.add(pairs.a[k]!, pairs.b[k]!, length, length, (share * common) / (common + HALF_TRUSTED));
  }
}
