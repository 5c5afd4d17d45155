/** Who is in the middle of those who agree: degree, strength, betweenness and eigenvector centrality. */
import { type Neighbours, neighboursOf, type SignedTies } from "./signed.ts";

/** By node; a node without the ties in question has 0. */
export interface Centralities {
  /** Positive and negative ties, and Σt over both. */
  readonly friends: Uint32Array;
  readonly foes: Uint32Array;
  readonly strength: Float64Array;
  /** Share of the shortest ways between others, along positive ties, that lead through the node, 0 … 1. */
  readonly betweenness: Float64Array;
  /** Leading eigenvector of the positive ties by strength, length 1; 0 outside the strongest part. */
  readonly eigenvector: Float64Array;
}

/** All of them. O(nodes × positive ties). */
export function centralities(ties: SignedTies): Centralities {
  const friends = new Uint32Array(ties.nodes);
  const foes = new Uint32Array(ties.nodes);
  const strength = new Float64Array(ties.nodes);
  for (let e = 0; e < ties.length; e++)
    for (const node of [ties.a[e]!, ties.b[e]!]) {
      strength[node]! += ties.strength[e]!;
      (ties.strength[e]! > 0 ? friends : foes)[node]!++;
    }
  const positive = neighboursOf(positiveOf(ties));
  return {
    friends,
    foes,
    strength,
    betweenness: betweenness(positive),
    eigenvector: eigenvector(positive),
  };
}

function positiveOf(ties: SignedTies): SignedTies {
  const kept = [...ties.strength.keys()].filter((e) => ties.strength[e]! > 0);
  return {
    nodes: ties.nodes,
    length: kept.length,
    a: Uint32Array.from(kept, (e) => ties.a[e]!),
    b: Uint32Array.from(kept, (e) => ties.b[e]!),
    strength: Float64Array.from(kept, (e) => ties.strength[e]!),
  };
}

/**
 * Unweighted, undirected, divided by (n − 1)(n − 2)/2 over the nodes that have a tie.
 * U. Brandes, "A faster algorithm for betweenness centrality", J. Mathematical Sociology 25 (2001) 163–177.
 */
export function betweenness({ node }: Neighbours): Float64Array {
  const total = new Float64Array(node.length);
  const ways = new Float64Array(node.length);
  const depth = new Int32Array(node.length);
  const share = new Float64Array(node.length);
  const order = new Uint32Array(node.length);
  let tied = 0;
  for (let source = 0; source < node.length; source++) {
    if (node[source]!.length === 0) continue;
    tied++;
    ways.fill(0);
    depth.fill(-1);
    share.fill(0);
    ways[source] = 1;
    depth[source] = 0;
    order[0] = source;
    let reached = 1;
    for (let head = 0; head < reached; head++) {
      const v = order[head]!;
      for (const w of node[v]!) {
        if (depth[w]! < 0) {
          depth[w] = depth[v]! + 1;
          order[reached++] = w;
        }
        if (depth[w] === depth[v]! + 1) ways[w]! += ways[v]!;
      }
    }
    for (let tail = reached - 1; tail > 0; tail--) {
      const w = order[tail]!;
      for (const v of node[w]!)
        if (depth[v] === depth[w]! - 1) share[v]! += (ways[v]! / ways[w]!) * (1 + share[w]!);
      total[w]! += share[w]!;
    }
  }
  const most = (tied - 1) * (tied - 2);
  return total.map((value) => (most > 0 ? value / most : 0));
}

/** What is left of a part that is not the strongest. */
const NOTHING = 1e-9;

/** Power iteration on A + I, which also settles on parts with two sides. P. Bonacich (1972). */
export function eigenvector({ node, strength }: Neighbours): Float64Array {
  let vector = Float64Array.from(node, (ends) => (ends.length > 0 ? 1 : 0));
  for (let step = 0; step < 500; step++) {
    const next = vector.map((value, v) => {
      let sum = value;
      for (let k = 0; k < node[v]!.length; k++) sum += strength[v]![k]! * vector[node[v]![k]!]!;
      return sum;
    });
    let square = 0;
    for (const value of next) square += value * value;
    const size = Math.sqrt(square);
    if (size === 0) return vector;
    let moved = 0;
    for (let v = 0; v < next.length; v++) {
      next[v]! /= size;
      moved += Math.abs(next[v]! - vector[v]!);
    }
    vector = next;
    if (moved < 1e-12 * node.length) break;
  }
  return vector.map((value) => (value < NOTHING ? 0 : value));
}
