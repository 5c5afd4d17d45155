/** How easily the straight ties of a picture can be followed: crossings, angles between them, nodes that they pass under. */
import { seededRandom } from "../base/random.ts";
import type { Positions } from "./types.ts";

/** Ties of a picture: entry t joins nodes a[t] and b[t]. */
export interface TieEnds {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

export interface Readability {
  /** Pairs of ties that cross; counted, or for many ties estimated from a sample. */
  readonly crossings: number;
  /** Pairs of ties without an end in common. */
  readonly possible: number;
  /** crossings / possible; null where none could cross. */
  readonly share: number | null;
  readonly sampled: boolean;
  /** Mean over nodes of the narrowest angle between two of their ties, as a share of the widest possible; null where no node has two. */
  readonly angularResolution: number | null;
  /** Ties that run under a node at neither of their ends. */
  readonly passing: number;
}

/** Up to so many ties every pair is looked at; of more, as many pairs as these have. */
const ALL_UP_TO = 800;

/**
 * @param radius of each node, in the unit of the positions; default: 0, so that nothing is passed under.
 * O(ties²) up to 800 ties, then O(ties · nodes) for passing alone.
 */
export function measureReadability(
  ties: TieEnds,
  at: Positions,
  radius?: ArrayLike<number>,
  seed = 1,
): Readability {
  const sampled = ties.a.length > ALL_UP_TO;
  const possible = possiblePairs(ties, at.length / 2);
  const share =
    possible === 0 ? null : sampled ? sampledShare(ties, at, seed) : countAll(ties, at) / possible;
  return {
    crossings: share === null ? 0 : Math.round(share * possible),
    possible,
    share,
    sampled,
    angularResolution: angularResolution(ties, at),
    passing: radius ? passing(ties, at, radius) : 0,
  };
}

function possiblePairs({ a, b }: TieEnds, nodes: number): number {
  const degree = new Uint32Array(nodes);
  const pairs = (n: number) => (n < 2 ? 0 : (n * (n - 1)) / 2);
  for (let t = 0; t < a.length; t++) {
    degree[a[t]!]!++;
    degree[b[t]!]!++;
  }
  return degree.reduce((sum, n) => sum - pairs(n), pairs(a.length));
}

function countAll(ties: TieEnds, at: Positions): number {
  let crossings = 0;
  for (let t = 0; t < ties.a.length; t++) for (let u = 0; u < t; u++) if (cross(ties, at, t, u)) crossings++;
  return crossings;
}

/** Pairs with an end in common are drawn again. */
function sampledShare(ties: TieEnds, at: Positions, seed: number): number {
  const random = seededRandom(seed);
  const { a, b } = ties;
  const draws = (ALL_UP_TO * (ALL_UP_TO - 1)) / 2;
  let crossings = 0;
  let apart = 0;
  for (let k = 0; k < draws; k++) {
    const t = Math.floor(random() * a.length);
    const u = Math.floor(random() * a.length);
    if (a[t] === a[u] || b[t] === b[u] || a[t] === b[u] || b[t] === a[u]) continue;
    apart++;
    if (cross(ties, at, t, u)) crossings++;
  }
  return apart === 0 ? 0 : crossings / apart;
}

/** Whether two ties cross; those with an end in common do not. */
export function cross({ a, b }: TieEnds, at: Positions, t: number, u: number): boolean {
  const p = 2 * a[t]!;
  const q = 2 * b[t]!;
  const r = 2 * a[u]!;
  const s = 2 * b[u]!;
  if (p === r || q === s || p === s || q === r) return false;
  return side(at, p, q, r) * side(at, p, q, s) < 0 && side(at, r, s, p) * side(at, r, s, q) < 0;
}

/** Positive where the place at r lies to the left of the line from that at p to that at q. */
function side(at: Positions, p: number, q: number, r: number): number {
  const px = at[p]!;
  const py = at[p + 1]!;
  return (at[q]! - px) * (at[r + 1]! - py) - (at[q + 1]! - py) * (at[r]! - px);
}

function angularResolution({ a, b }: TieEnds, at: Positions): number | null {
  const directions: number[][] = Array.from({ length: at.length / 2 }, () => []);
  for (let t = 0; t < a.length; t++) {
    const dx = at[2 * b[t]!]! - at[2 * a[t]!]!;
    const dy = at[2 * b[t]! + 1]! - at[2 * a[t]! + 1]!;
    directions[a[t]!]!.push(Math.atan2(dy, dx));
    directions[b[t]!]!.push(Math.atan2(-dy, -dx));
  }
  let sum = 0;
  let count = 0;
  for (const own of directions) {
    if (own.length < 2) continue;
    own.sort((p, q) => p - q);
    const narrowest = own.reduce(
      (least, angle, k) => Math.min(least, k > 0 ? angle - own[k - 1]! : angle + 2 * Math.PI - own.at(-1)!),
      2 * Math.PI,
    );
    sum += (narrowest * own.length) / (2 * Math.PI);
    count++;
  }
  return count === 0 ? null : sum / count;
}

function passing({ a, b }: TieEnds, at: Positions, radius: ArrayLike<number>): number {
  let count = 0;
  for (let t = 0; t < a.length; t++)
    for (let i = 0; i < radius.length; i++) {
      if (i === a[t] || i === b[t] || !passes(at, a[t]!, b[t]!, i, radius[i]!)) continue;
      count++;
      break;
    }
  return count;
}

/** Whether the line between nodes p and q comes nearer to node i than `radius`. */
export function passes(at: Positions, p: number, q: number, i: number, radius: number): boolean {
  const dx = at[2 * q]! - at[2 * p]!;
  const dy = at[2 * q + 1]! - at[2 * p + 1]!;
  const ox = at[2 * i]! - at[2 * p]!;
  const oy = at[2 * i + 1]! - at[2 * p + 1]!;
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, (ox * dx + oy * dy) / square));
  const x = ox - share * dx;
  const y = oy - share * dy;
  return x * x + y * y < radius * radius;
}
