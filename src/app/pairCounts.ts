/** Of each pair, on how many of the things both are known on they stand on the same side, and on how many on opposite sides. */
import { finished } from "../base/steps.ts";
import type { PairInput } from "../layout/pairs/types.ts";
import type { SignedInput } from "../layout/sis/types.ts";

export interface PairCounts {
  readonly congruence: Uint32Array;
  readonly conflict: Uint32Array;
}

/** The rows of one kind of node, one after the other: what each stands on, ascending, and on which side. */
interface Rows {
  readonly start: Uint32Array;
  readonly by: Uint32Array;
  readonly sign: Int8Array;
}

/** Steps along rows between two breaths. */
const AT_ONCE = 2_000_000;

/** A neutral takes no side. O(pairs · stances of a node). */
export function countPairs(input: SignedInput, pairs: PairInput, kind: "actors" | "issues"): PairCounts {
  return finished(countPairSteps(input, pairs, kind));
}

/** The same in steps. */
export function* countPairSteps(
  input: SignedInput,
  { a, b }: PairInput,
  kind: "actors" | "issues",
): Generator<undefined, PairCounts> {
  const { start, by, sign } = rowsOf(input, kind);
  const congruence = new Uint32Array(a.length);
  const conflict = new Uint32Array(a.length);
  let looked = 0;
  for (let k = 0; k < a.length; k++) {
    let p = start[a[k]!]!;
    let q = start[b[k]!]!;
    while (p < start[a[k]! + 1]! && q < start[b[k]! + 1]!) {
      if (by[p] === by[q]) {
        const sides = sign[p++]! * sign[q++]!;
        if (sides > 0) congruence[k]!++;
        else if (sides < 0) conflict[k]!++;
      } else if (by[p]! < by[q]!) p++;
      else q++;
    }
    looked += start[a[k]! + 1]! - start[a[k]!]! + start[b[k]! + 1]! - start[b[k]!]!;
    if (looked < AT_ONCE) continue;
    looked = 0;
    yield;
  }
  return { congruence, conflict };
}

function rowsOf(input: SignedInput, kind: "actors" | "issues"): Rows {
  const [own, other] = kind === "actors" ? [input.actor, input.issue] : [input.issue, input.actor];
  const order = Uint32Array.from(own.keys()).sort((p, q) => own[p]! - own[q]! || other[p]! - other[q]!);
  const start = new Uint32Array(input[kind] + 1);
  for (const node of own) start[node + 1]!++;
  for (let node = 0; node < input[kind]; node++) start[node + 1]! += start[node]!;
  return {
    start,
    by: order.map((e) => other[e]!),
    sign: Int8Array.from(order, (e) => Math.sign(input.position[e]!)),
  };
}
