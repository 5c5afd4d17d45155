/** A tree of what is alike: the two nearest groups become one, again and again (average linkage). */

/** Joins in the order they were made: join j makes group n + j of two groups; groups below n are the leaves. */
export interface Tree {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}

/** Distances that are looked at before a pause is offered. */
const PART = 1_000_000;

/**
 * Nearest-neighbour chain (Murtagh 1983) with the Lance–Williams update of the mean distance. O(n²).
 * @param distance n × n, symmetric; is used up. Of equal distances the lower index wins.
 */
export function* treeSteps(distance: Float32Array, n: number): Generator<undefined, Tree> {
  const joins = Math.max(0, n - 1);
  const tree = { one: new Uint32Array(joins), other: new Uint32Array(joins) };
  const size = new Uint32Array(n).fill(1);
  const group = Uint32Array.from({ length: n }, (_, i) => i);
  let alive = Uint32Array.from(group);
  const chain: number[] = [];
  let looked = 0;
  for (let made = 0; made < joins; ) {
    looked += 2 * alive.length;
    if (looked > PART) {
      looked = 0;
      yield;
    }
    if (chain.length === 0) chain.push(alive[0]!);
    const top = chain[chain.length - 1]!;
    const before = chain.length > 1 ? chain[chain.length - 2]! : -1;
    const near = nearest(distance, n, alive, top, before);
    if (near !== before) {
      chain.push(near);
      continue;
    }
    chain.length -= 2;
    const [kept, gone] = near < top ? [near, top] : [top, near];
    merge(distance, n, alive, size, kept, gone);
    tree.one[made] = group[kept]!;
    tree.other[made] = group[gone]!;
    group[kept] = n + made++;
    alive = alive.filter((i) => i !== gone);
  }
  return tree;
}

/** The one before on the chain wins among equals, or the chain would never end. */
function nearest(distance: Float32Array, n: number, alive: Uint32Array, of: number, before: number): number {
  let best = before;
  let least = before < 0 ? Number.POSITIVE_INFINITY : distance[of * n + before]!;
  for (const i of alive) {
    if (i === of) continue;
    const d = distance[of * n + i]!;
    if (d < least) {
      least = d;
      best = i;
    }
  }
  return best;
}

function merge(
  distance: Float32Array,
  n: number,
  alive: Uint32Array,
  size: Uint32Array,
  kept: number,
  gone: number,
): void {
  const a = size[kept]!;
  const b = size[gone]!;
  for (const i of alive) {
    if (i === kept || i === gone) continue;
    const d = (a * distance[kept * n + i]! + b * distance[gone * n + i]!) / (a + b);
    distance[kept * n + i] = d;
    distance[i * n + kept] = d;
  }
  size[kept] = a + b;
}

/** The leaves from one end to the other, each fork turned so that the branch whose mean value is lower comes first. */
export function leavesAlong({ one, other }: Tree, value: Float64Array): Uint32Array {
  const n = value.length;
  const sum = new Float64Array(n + one.length);
  const count = new Uint32Array(n + one.length).fill(1, 0, n);
  sum.set(value);
  for (let j = 0; j < one.length; j++) {
    sum[n + j] = sum[one[j]!]! + sum[other[j]!]!;
    count[n + j] = count[one[j]!]! + count[other[j]!]!;
  }
  const leaves = new Uint32Array(n);
  const stack = n === 0 ? [] : [n + one.length - 1];
  let at = 0;
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node < n) {
      leaves[at++] = node;
      continue;
    }
    const [a, b] = [one[node - n]!, other[node - n]!];
    const byMean = sum[a]! / count[a]! - sum[b]! / count[b]!;
    // The last on the stack comes first.
    if (byMean < 0 || (byMean === 0 && a < b)) stack.push(b, a);
    else stack.push(a, b);
  }
  return leaves;
}
