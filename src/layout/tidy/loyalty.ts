/** The faith of a map as one number, cheap enough to be asked after every move. */
import { halfPlaneAccuracy } from "../faith/sides.ts";
import { samplePairs } from "../sis/pairs.ts";
import type { Places, Stances } from "../sis/types.ts";

/** Fewer actors than this are compared over two common issues, others over three, as `measureFaith` does. */
const FEW_ACTORS = 40;
const MOST_PAIRS = 100_000;
/** Neighbours of an actor that are looked at. */
const NEIGHBOURS = 10;

/**
 * The mean of those of these that can be told: ρ of disagreement and distance, accuracy of issues and of actors (−1 … 1), sides, and
 * how many of an actor's nearest are those it agrees with most, beyond chance.
 */
export function loyaltyOf(stances: Stances): (at: Places) => number {
  const rho = rhoOf(stances);
  const lift = liftOf(stances);
  const { actors, issues, ofActor, ofIssue, byIssue } = stances;
  const own = Uint32Array.from(stances.actor.keys());
  return (at) => {
    const figures = [rho(at), lift(at)];
    figures.push(
      accuracy(stances, at, actors, ofActor, own),
      accuracy(stances, at, issues, ofIssue, byIssue),
    );
    let sum = 0;
    let count = 0;
    for (let i = 0; i < issues; i++) {
      const side = halfPlaneAccuracy(stances, at, i);
      if (side === null) continue;
      sum += 2 * side - 1;
      count++;
    }
    if (count > 0) figures.push(sum / count);
    const told = figures.filter((figure) => figure !== null);
    return told.length === 0 ? 1 : told.reduce((total, figure) => total + figure, 0) / told.length;
  };
}

function apart(at: Places, i: number, j: number): number {
  const dx = at[2 * i]! - at[2 * j]!;
  const dy = at[2 * i + 1]! - at[2 * j + 1]!;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Mean over nodes with both camps, −1 … 1. Every pair of a supporter and an opponent is looked at: there are few. */
function accuracy(
  { actors, actor, issue, position }: Stances,
  at: Places,
  count: number,
  start: Uint32Array,
  list: Uint32Array,
): number | null {
  let sum = 0;
  let tested = 0;
  for (let i = 0; i < count; i++) {
    let right = 0;
    let pairs = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const e = list[k]!;
      if (position[e]! <= 0) continue;
      const near = apart(at, actor[e]!, actors + issue[e]!);
      for (let l = start[i]!; l < start[i + 1]!; l++) {
        const f = list[l]!;
        if (position[f]! >= 0) continue;
        const far = apart(at, actor[f]!, actors + issue[f]!);
        right += near < far ? 1 : near > far ? -1 : 0;
        pairs++;
      }
    }
    if (pairs === 0) continue;
    sum += right / pairs;
    tested++;
  }
  return tested > 0 ? sum / tested : null;
}

function comparable(stances: Stances) {
  return samplePairs(stances, stances.actors <= FEW_ACTORS ? 2 : 3, MOST_PAIRS, 1);
}

/** Spearman's ρ; the ranks of the disagreements are found once. Of equal distances the first rank counts: they hardly occur. */
function rhoOf(stances: Stances): (at: Places) => number | null {
  const { a, b, disagreement } = comparable(stances);
  const n = a.length;
  const wanted = centredRanks(disagreement);
  const size = Math.sqrt(wanted.reduce((sum, rank) => sum + rank * rank, 0));
  const distance = new Float64Array(n);
  if (n < 3 || size === 0) return () => null;
  return (at) => {
    for (let k = 0; k < n; k++) distance[k] = apart(at, a[k]!, b[k]!);
    const sorted = distance.slice().sort();
    let both = 0;
    let own = 0;
    for (let k = 0; k < n; k++) {
      const rank = placeIn(sorted, distance[k]!) - (n - 1) / 2;
      both += rank * wanted[k]!;
      own += rank * rank;
    }
    return own > 0 ? both / (size * Math.sqrt(own)) : 0;
  };
}

/** Ranks with ties shared, less their mean. */
function centredRanks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  return values.map((value) => {
    const first = placeIn(sorted, value);
    let last = first;
    while (last + 1 < sorted.length && sorted[last + 1] === value) last++;
    return (first + last) / 2 - (sorted.length - 1) / 2;
  });
}

/** How many of the sorted values are smaller. */
function placeIn(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of each actor's nearest, the share that it agrees with most, less what chance would give. */
function liftOf(stances: Stances): (at: Places) => number | null {
  const { a, b, disagreement } = comparable(stances);
  const of: { readonly other: number; readonly disagreement: number }[][] = Array.from(
    { length: stances.actors },
    () => [],
  );
  for (let k = 0; k < a.length; k++) {
    of[a[k]!]!.push({ other: b[k]!, disagreement: disagreement[k]! });
    of[b[k]!]!.push({ other: a[k]!, disagreement: disagreement[k]! });
  }
  const asked = of.flatMap((others, actor) => {
    const count = Math.min(NEIGHBOURS, Math.floor(others.length / 3));
    if (count < 1) return [];
    const bar = others.map((pair) => pair.disagreement).sort((p, q) => p - q)[count - 1]!;
    const agrees = Uint8Array.from(others, (pair) => (pair.disagreement <= bar ? 1 : 0));
    const chance = agrees.reduce((sum, own) => sum + own, 0) / others.length;
    const who = Uint32Array.from(others, ({ other }) => other);
    return chance < 1 ? [{ actor, who, agrees, count, chance, distance: new Float64Array(who.length) }] : [];
  });
  if (asked.length === 0) return () => null;
  return (at) => {
    let sum = 0;
    for (const { actor, who, agrees, count, chance, distance } of asked) {
      for (let k = 0; k < who.length; k++) distance[k] = apart(at, actor, who[k]!);
      const farthest = distance.slice().sort()[count - 1]!;
      let right = 0;
      for (let k = 0; k < who.length; k++) if (distance[k]! <= farthest) right += agrees[k]!;
      sum += (right / count - chance) / (1 - chance);
    }
    return sum / asked.length;
  };
}
