/** Pairs in canonical order, whatever the order of the rows, and a sample of them where they are too many for springs. */
import type { PairInput } from "./types.ts";

/**
 * Sorted by (a, b), a < b, each pair once (of several, the mean by overlap), those that rest on nothing left out.
 * O(pairs · log).
 * @throws RangeError where an index, a likeness or an overlap is out of range: a mistake of the caller.
 */
export function canonicalPairs(input: PairInput): PairInput {
  check(input);
  const { nodes, likeness, overlap } = input;
  const low = input.a.map((a, k) => Math.min(a, input.b[k]!));
  const high = input.a.map((a, k) => Math.max(a, input.b[k]!));
  const known = [...overlap.keys()].filter((k) => overlap[k]! > 0 && low[k] !== high[k]);
  const order = Uint32Array.from(known).sort(
    (p, q) =>
      low[p]! - low[q]! || high[p]! - high[q]! || likeness[p]! - likeness[q]! || overlap[p]! - overlap[q]!,
  );
  const kept: number[] = [];
  const ofPair: { likeness: number; overlap: number }[] = [];
  for (let k = 0; k < order.length; ) {
    const first = order[k]!;
    let sum = 0;
    let weight = 0;
    for (; k < order.length && low[order[k]!] === low[first] && high[order[k]!] === high[first]; k++) {
      sum += likeness[order[k]!]! * overlap[order[k]!]!;
      weight += overlap[order[k]!]!;
    }
    kept.push(first);
    ofPair.push({ likeness: Math.min(1, Math.max(-1, sum / weight)), overlap: weight });
  }
  return {
    nodes,
    a: Uint32Array.from(kept, (k) => low[k]!),
    b: Uint32Array.from(kept, (k) => high[k]!),
    likeness: Float64Array.from(ofPair, (pair) => pair.likeness),
    overlap: Float64Array.from(ofPair, (pair) => pair.overlap),
  };
}

function check({ nodes, a, b, likeness, overlap }: PairInput): void {
  if (b.length !== a.length || likeness.length !== a.length || overlap.length !== a.length)
    throw new RangeError("Columns of pairs differ in length.");
  for (let k = 0; k < a.length; k++) {
    if (a[k]! >= nodes || b[k]! >= nodes) throw new RangeError(`Pair ${k} names a node out of range.`);
    if (!(likeness[k]! >= -1 && likeness[k]! <= 1)) throw new RangeError(`Likeness of pair ${k}.`);
    if (!(overlap[k]! >= 0 && overlap[k]! < Number.POSITIVE_INFINITY))
      throw new RangeError(`Overlap of pair ${k}.`);
  }
}

/** Up to so many pairs, all become springs; of more, each node keeps this many. */
const ALL_UP_TO = 90_000;
const OF_EACH = 24;

/**
 * The pairs that become springs. Of very many, each node keeps those that a seeded hash ranks first; a pair stays when either
 * end keeps it, and does not change because another pair comes or goes. O(pairs · log).
 */
export function springPairs(pairs: PairInput, seed: number): PairInput {
  if (pairs.a.length <= ALL_UP_TO) return pairs;
  const rank = Float64Array.from(pairs.a, (a, k) => hashOf(a, pairs.b[k]!, seed));
  const order = Uint32Array.from(rank.keys()).sort((p, q) => rank[p]! - rank[q]! || p - q);
  const kept = new Uint8Array(pairs.a.length);
  const left = new Uint8Array(pairs.nodes).fill(OF_EACH);
  for (const k of order) {
    const a = pairs.a[k]!;
    const b = pairs.b[k]!;
    if (left[a]! === 0 && left[b]! === 0) continue;
    kept[k] = 1;
    if (left[a]! > 0) left[a]!--;
    if (left[b]! > 0) left[b]!--;
  }
  return pick(pairs, (k) => kept[k] === 1);
}

/** 32 bits that look like chance (after murmur3's last steps, Austin Appleby, public domain). */
function hashOf(a: number, b: number, seed: number): number {
  let h = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(seed + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Some of the pairs. */
export function pick(pairs: PairInput, keep: (k: number) => boolean): PairInput {
  const kept = Uint32Array.from([...pairs.a.keys()].filter(keep));
  return {
    nodes: pairs.nodes,
    a: kept.map((k) => pairs.a[k]!),
    b: kept.map((k) => pairs.b[k]!),
    likeness: Float64Array.from(kept, (k) => pairs.likeness[k]!),
    overlap: Float64Array.from(kept, (k) => pairs.overlap[k]!),
  };
}
