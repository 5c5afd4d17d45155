/** Groups of nodes that something known connects; distance between groups means nothing. */
import type { SignedInput, Stances } from "./types.ts";

export interface Components {
  readonly count: number;
  /** Group of each node, or −1 for a node that nothing reaches. Groups are numbered by their first node. */
  readonly of: Int32Array;
  /** Nodes of group c, ascending: `nodes[start[c]] … nodes[start[c + 1] − 1]`. */
  readonly nodes: Uint32Array;
  readonly start: Uint32Array;
}

/** Pairs of nodes: entry k joins a[k] and b[k]. */
export interface Links {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

/** Of nodes that are linked. O(links + nodes), nearly. */
export function findComponents(n: number, { a, b }: Links): Components {
  const parent = alone(n);
  const tied = new Uint8Array(n);
  joinAll(parent, tied, { a, b });
  return numbered(parent, tied);
}

/** Of actors and issues. O(nodes) where they are one group, as nearly always: once all are joined, the other stances say nothing new. */
export function findGroups(stances: Stances, bonds: SignedInput["bonds"]): Components {
  const { actors, issues, actor, issue, ofActor, ofIssue, byIssue } = stances;
  const parent = alone(actors + issues);
  const tied = new Uint8Array(actors + issues);
  if (bonds) joinAll(parent, tied, bonds);
  for (let a = 0; a < actors; a++) if (ofActor[a + 1]! > ofActor[a]!) tied[a] = 1;
  for (let i = 0; i < issues; i++) {
    if (ofIssue[i + 1] === ofIssue[i]) continue;
    tied[actors + i] = 1;
    join(parent, actor[byIssue[ofIssue[i]!]!]!, actors + i);
  }
  for (let a = 0; a < actors; a++)
    if (ofActor[a + 1]! > ofActor[a]!) join(parent, a, actors + issue[ofActor[a]!]!);
  for (let left = rootsOf(parent, tied) - 1, e = 0; left > 0 && e < actor.length; e++)
    if (join(parent, actor[e]!, actors + issue[e]!)) left--;
  return numbered(parent, tied);
}

/** Union-find with path halving; each group under its first node. */
function alone(n: number): Int32Array {
  const parent = new Int32Array(n);
  for (let i = 0; i < n; i++) parent[i] = i;
  return parent;
}

function joinAll(parent: Int32Array, tied: Uint8Array, { a, b }: Links): void {
  for (let k = 0; k < a.length; k++) {
    tied[a[k]!] = 1;
    tied[b[k]!] = 1;
    join(parent, a[k]!, b[k]!);
  }
}

/** @returns whether they were apart. */
function join(parent: Int32Array, a: number, b: number): boolean {
  const p = rootOf(parent, a);
  const q = rootOf(parent, b);
  if (p < q) parent[q] = p;
  else parent[p] = q;
  return p !== q;
}

function rootOf(parent: Int32Array, node: number): number {
  let at = node;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}

function rootsOf(parent: Int32Array, tied: Uint8Array): number {
  let roots = 0;
  for (let i = 0; i < parent.length; i++) if (tied[i] === 1 && parent[i] === i) roots++;
  return roots;
}

/** The root of a group is its first node, so one pass numbers the groups by it. */
function numbered(parent: Int32Array, tied: Uint8Array): Components {
  const n = parent.length;
  const of = new Int32Array(n).fill(-1);
  const size: number[] = [];
  for (let i = 0; i < n; i++) {
    if (tied[i] === 0) continue;
    const root = rootOf(parent, i);
    if (root === i) of[i] = size.push(0) - 1;
    else of[i] = of[root]!;
    size[of[i]!]!++;
  }
  const start = new Uint32Array(size.length + 1);
  for (let c = 0; c < size.length; c++) start[c + 1] = start[c]! + size[c]!;
  const next = start.slice();
  const nodes = new Uint32Array(start[size.length]!);
  for (let i = 0; i < n; i++) if (of[i]! >= 0) nodes[next[of[i]!]!++] = i;
  return { count: size.length, of, nodes, start };
}
