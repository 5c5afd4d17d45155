/** From stances to how alike the actors are, or how alike the issues divide them. */
import { finished } from "../../base/steps.ts";
import { canonical } from "../sis/canonical.ts";
import { sampling } from "../sis/pairs.ts";
import type { SignedInput, Stances } from "../sis/types.ts";
import type { PairInput } from "./types.ts";

/** Pairs looked at, at most about so many. */
const MOST_PAIRS = 400_000;
/** Stances looked at between two breaths. */
const AT_ONCE = 2_000_000;

/**
 * How far two actors agree: 1 − 2 · their mean disagreement, over the issues on which both have a known position. It does not
 * change when an issue is worded the other way round.
 * @param least common issues below which nothing is said of a pair.
 */
export function likeActors(input: SignedInput, least = 1, seed = 1): PairInput {
  return finished(likeActorSteps(input, least, seed));
}

/** The same in steps. */
export function* likeActorSteps(input: SignedInput, least = 1, seed = 1): Generator<undefined, PairInput> {
  const stances = canonical(input);
  yield;
  const { a, b, common, disagreement } = yield* sampling(stances, least, MOST_PAIRS, seed);
  return {
    nodes: stances.actors,
    a,
    b,
    likeness: disagreement.map((delta) => 1 - 2 * delta),
    overlap: Float64Array.from(common),
  };
}

/**
 * How alike two issues divide the actors known on both: +1 the same way, −1 the other way round (so the wording decides the sign).
 * The cosine of their positions, each centred on the issue's mean drawn a little towards 0: what all are for divides nobody,
 * and is like others only as far as nothing else is known.
 * @param least common actors below which nothing is said of a pair.
 */
export function likeIssues(input: SignedInput, least = 1, seed = 1): PairInput {
  return finished(likeIssueSteps(input, least, seed));
}

/** The same in steps. */
export function* likeIssueSteps(input: SignedInput, least = 1, seed = 1): Generator<undefined, PairInput> {
  const stances = canonical(input);
  yield;
  const turned = transposed(stances);
  yield;
  const { a, b, common } = yield* sampling(turned, least, MOST_PAIRS, seed);
  const mean = meansOf(turned);
  const likeness = new Float64Array(a.length);
  const row = new Float64Array(turned.issues);
  const owner = new Int32Array(turned.issues).fill(-1);
  let looked = 0;
  for (let k = 0; k < a.length; k++) {
    if (k === 0 || a[k] !== a[k - 1]) spreadOut(turned, a[k]!, row, owner);
    likeness[k] = cosine(turned, a[k]!, b[k]!, mean, row, owner);
    looked += turned.ofActor[b[k]! + 1]! - turned.ofActor[b[k]!]!;
    if (looked < AT_ONCE) continue;
    looked = 0;
    yield;
  }
  return { nodes: stances.issues, a, b, likeness, overlap: Float64Array.from(common) };
}

/** Issues in the place of actors. */
function transposed({ actors, issues, actor, issue, position }: Stances): Stances {
  return canonical({ actors: issues, issues: actors, actor: issue, issue: actor, position });
}

function meansOf({ actors, ofActor, position }: Stances): Float64Array {
  return Float64Array.from({ length: actors }, (_, i) => {
    const own = position.subarray(ofActor[i]!, ofActor[i + 1]!);
    return own.reduce((sum, s) => sum + s, 0) / (own.length + 1);
  });
}

function spreadOut(
  { ofActor, issue, position }: Stances,
  i: number,
  row: Float64Array,
  owner: Int32Array,
): void {
  for (let e = ofActor[i]!; e < ofActor[i + 1]!; e++) {
    row[issue[e]!] = position[e]!;
    owner[issue[e]!] = i;
  }
}

/** Of row `i`, spread out in `row`, and row `j`, over what they share; 0 where either has nothing to say. */
function cosine(
  { ofActor, issue, position }: Stances,
  i: number,
  j: number,
  mean: Float64Array,
  row: Float64Array,
  owner: Int32Array,
): number {
  let both = 0;
  let ofI = 0;
  let ofJ = 0;
  for (let e = ofActor[j]!; e < ofActor[j + 1]!; e++) {
    if (owner[issue[e]!] !== i) continue;
    const p = row[issue[e]!]! - mean[i]!;
    const q = position[e]! - mean[j]!;
    both += p * q;
    ofI += p * p;
    ofJ += q * q;
  }
  return ofI > 0 && ofJ > 0 ? Math.max(-1, Math.min(1, both / Math.sqrt(ofI * ofJ))) : 0;
}
