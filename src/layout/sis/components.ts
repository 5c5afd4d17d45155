/** Groups of nodes that something known connects; distance between groups means nothing. */

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

/** Union-find with path halving. O((links + nodes)·α). */
export function findComponents(n: number, ...links: readonly Links[]): Components {
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const tied = new Uint8Array(n);
  const join = (a: number, b: number) => {
    tied[a] = 1;
    tied[b] = 1;
    const p = rootOf(parent, a);
    const q = rootOf(parent, b);
    if (p < q) parent[q] = p;
    else parent[p] = q;
  };
  for (const { a, b } of links) for (let k = 0; k < a.length; k++) join(a[k]!, b[k]!);
  return numbered(parent, tied);
}

function rootOf(parent: Int32Array, node: number): number {
  let at = node;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
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
