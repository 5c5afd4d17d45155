/** The order of both columns: few crossings, and of equally few, those of one mind together. */
import { seededRandom } from "../../base/random.ts";
import { countCrossings } from "./crossings.ts";
import { type Exchange, exchange } from "./exchange.ts";
import { ranksOf, type Sides } from "./sides.ts";
import { meanPlace, sweep } from "./sweep.ts";

/** Nodes of each column from top to bottom. */
export type Orders = readonly [actors: Uint32Array, issues: Uint32Array];

/** Whether crossings decide, or who is of one mind. */
export type Wanted = "crossings" | "stance";

/** Rounds of sweeps over both columns. */
const SWEEPS = 8;
/** Ties looked at in all exchanges, at most: so many times the ties, and so many in any case. */
const LOOKS = 120;
const MOST_LOOKS = 8_000_000;
/** Other beginnings are tried while sweeps are cheap: about so many ties are swept in all. */
const TRIED = 4000;
const MOST_TRIES = 16;
/** Share of the crossings that the order of few crossings must save for the order of the stances to be given up. */
const WORTH = 1 / 3;
/** The sweeps alone find most of what can be saved: with less than this, in a large table, the rest is not looked for. */
const PROMISING = 1 / 5;
/** In the order of the stances, neighbours change places where that saves this share of their crossings. */
const FORCED = 0.1;

/**
 * Orders from nothing; the same input gives the same orders. In a sparse table few crossings make ties readable. In a dense one
 * nearly half of all possible ties cross in any order: there those of one mind stand together, so that camps can be read.
 * @param wanted undefined: whichever does more.
 */
export function orderColumns(sides: Sides, seed: number, wanted?: Wanted): Orders {
  const start = byStance(sides);
  const gathered = improve(sides, start, FORCED);
  if (wanted === "stance") return gathered.orders;
  const rough = swept(sides, start);
  const bar = wanted ? Number.POSITIVE_INFINITY : gathered.crossings;
  const small = sides[0].to.length <= TRIED;
  if (!small && crossingsOf(sides, rough) > (1 - PROMISING) * bar) return gathered.orders;
  const fewest = fewestCrossings(sides, rough, seed);
  return fewest.crossings < (1 - WORTH) * bar ? fewest.orders : gathered.orders;
}

function fewestCrossings(sides: Sides, start: Orders, seed: number) {
  const tries = Math.min(MOST_TRIES, Math.floor(TRIED / (sides[0].to.length + 1)));
  let best = improve(sides, start, 0);
  for (let t = 0; t < tries && best.crossings > 0; t++) {
    const found = improve(sides, swept(sides, byChance(sides, seed + t)), 0);
    if (found.crossings < best.crossings) best = found;
  }
  return best;
}

function improve(sides: Sides, [actors, issues]: Orders, gather: number) {
  const orders: Orders = [actors.slice(), issues.slice()];
  settle(sides, orders, { least: 0, gather });
  return { orders, crossings: crossingsOf(sides, orders) };
}

const crossingsOf = (sides: Sides, orders: Orders): number =>
  countCrossings(sides, [ranksOf(orders[0]), ranksOf(orders[1])]);

function byStance(sides: Sides): Orders {
  return sides.map(({ count, group, axis }) =>
    Uint32Array.from({ length: count }, (_, i) => i).sort(
      (p, q) => group[p]! - group[q]! || axis[p]! - axis[q]! || p - q,
    ),
  ) as unknown as Orders;
}

function byChance(sides: Sides, seed: number): Orders {
  const random = seededRandom(seed);
  return sides.map(({ count, group }) => {
    const key = Float64Array.from({ length: count }, random);
    return Uint32Array.from({ length: count }, (_, i) => i).sort(
      (p, q) => group[p]! - group[q]! || key[p]! - key[q]! || p - q,
    );
  }) as unknown as Orders;
}

/** The best of the orders on the way, the start among them. */
function swept(sides: Sides, start: Orders): Orders {
  const [actors, issues] = sides;
  let best = start;
  let least = crossingsOf(sides, start);
  let [, ofIssues] = start;
  for (let round = 0; round < SWEEPS; round++) {
    const byMedian = round % 4 === 3;
    const ofActors = sweep(actors, ranksOf(ofIssues), byMedian);
    ofIssues = sweep(issues, ranksOf(ofActors), byMedian);
    const crossings = crossingsOf(sides, [ofActors, ofIssues]);
    if (crossings >= least) continue;
    least = crossings;
    best = [ofActors, ofIssues];
  }
  return best;
}

/** Exchanges in both columns in turn, until neither changes. */
function settle(sides: Sides, orders: Orders, rule: Exchange): void {
  let left = Math.min(MOST_LOOKS, LOOKS * sides[0].to.length);
  for (let side = 0, still = 0; still < 2 && left > 0; side = 1 - side) {
    const before = orders[side as 0 | 1].slice();
    const other = ranksOf(orders[(1 - side) as 0 | 1]);
    left -= Math.max(1, exchange(sides[side as 0 | 1], orders[side as 0 | 1], other, rule, left));
    still = before.every((node, k) => node === orders[side as 0 | 1][k]) ? still + 1 : 0;
  }
}

/**
 * Orders from those of an earlier picture: what is new goes where its ties lead, the others keep their order, but where that costs too much.
 * @param earlier place of each node in its column, any ascending numbers; NaN = new.
 */
export function reorderColumns(sides: Sides, earlier: readonly [Float64Array, Float64Array]): Orders {
  const [actors, issues] = sides.map((side, k) => {
    const place = earlier[k as 0 | 1].slice();
    for (let i = 0; i < side.count; i++)
      if (Number.isNaN(place[i]!)) place[i] = meanPlace(side, knownOr(earlier[(1 - k) as 0 | 1]), i);
    return place;
  });
  const rank = groupRanks(sides, [actors!, issues!]);
  const orders = sides.map((side, k) => {
    const place = k === 0 ? actors! : issues!;
    return Uint32Array.from({ length: side.count }, (_, i) => i).sort(
      (p, q) =>
        rank[side.group[p]!]! - rank[side.group[q]!]! ||
        place[p]! - place[q]! ||
        side.axis[p]! - side.axis[q]! ||
        p - q,
    );
  }) as unknown as Orders;
  settle(sides, orders, { least: FORCED });
  return orders;
}

/** A new node among new nodes: the middle of the column. */
function knownOr(places: Float64Array): Float64Array {
  const known = places.filter((place) => !Number.isNaN(place));
  const middle = known.length === 0 ? 0 : known.reduce((sum, place) => sum + place, 0) / known.length;
  return places.map((place) => (Number.isNaN(place) ? middle : place));
}

/** Groups in the order of the mean place of their nodes; those without a tie last. */
function groupRanks(sides: Sides, places: readonly [Float64Array, Float64Array]): Float64Array {
  const loose = (side: number, i: number) =>
    sides[side as 0 | 1].start[i + 1] === sides[side as 0 | 1].start[i];
  const sums = new Map<number, { sum: number; count: number }>();
  places.forEach((column, side) => {
    column.forEach((place, i) => {
      const group = sides[side as 0 | 1].group[i]!;
      const own = sums.get(group) ?? { sum: 0, count: 0 };
      own.sum += loose(side, i) ? Number.POSITIVE_INFINITY : place / Math.max(1, column.length - 1);
      own.count++;
      sums.set(group, own);
    });
  });
  const means = new Float64Array(Math.max(-1, ...sums.keys()) + 1);
  for (const [group, { sum, count }] of sums) means[group] = sum / count;
  const order = [...means.keys()].sort((p, q) => (means[p]! === means[q]! ? p - q : means[p]! - means[q]!));
  const rank = new Float64Array(means.length);
  order.forEach((group, k) => {
    rank[group] = k;
  });
  return rank;
}
