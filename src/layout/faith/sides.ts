/** Does an issue stand between its supporters and its opponents? */
import { seededRandom } from "../../base/random.ts";
import { turnOf } from "../sis/turnOf.ts";
import type { Places, Stances } from "../sis/types.ts";
import { mean } from "./ranks.ts";

/** Shuffles per issue that tell what chance would reach. */
const SHUFFLES = 10;

export interface Sides {
  /** Issues with both camps. */
  readonly scored: number;
  /** (accuracy − chance) / (1 − chance): 1 = every issue parts its camps, 0 = no better than chance; null for no issue. */
  readonly kappa: number | null;
}

/**
 * For each issue the best half-plane whose border passes through it, by balanced accuracy; the same for shuffled labels within
 * the issue is chance. O(SHUFFLES · stances · log).
 */
export function measureSides(stances: Stances, at: Places, seed: number): Sides {
  const random = seededRandom(seed);
  const found: number[] = [];
  const chance: number[] = [];
  for (let i = 0; i < stances.issues; i++) {
    const { turn, supports } = around(stances, at, i);
    const supporters = supports.reduce((sum, s) => sum + s, 0);
    if (supporters === 0 || supporters === supports.length) continue;
    found.push(bestHalfPlane(turn, supports));
    let sum = 0;
    for (let k = 0; k < SHUFFLES; k++) sum += bestHalfPlane(turn, shuffle(supports, random)) / SHUFFLES;
    chance.push(sum);
  }
  const accuracy = mean(found);
  const expected = mean(chance);
  const kappa = accuracy !== null && expected! < 1 ? (accuracy - expected!) / (1 - expected!) : null;
  return { scored: found.length, kappa };
}

/** Balanced accuracy of the best half-plane through an issue, ½ … 1; null where it has one camp only. O(its stances · log). */
export function halfPlaneAccuracy(stances: Stances, at: Places, issue: number): number | null {
  const { turn, supports } = around(stances, at, issue);
  const supporters = supports.reduce((sum, s) => sum + s, 0);
  return supporters === 0 || supporters === supports.length ? null : bestHalfPlane(turn, supports);
}

/** Supporters and opponents of an issue in the order of their direction from it. */
function around({ actor, position, actors, ofIssue, byIssue }: Stances, at: Places, i: number) {
  const stances: { turn: number; supports: number }[] = [];
  for (let k = ofIssue[i]!; k < ofIssue[i + 1]!; k++) {
    const e = byIssue[k]!;
    if (position[e] === 0) continue;
    const dx = at[2 * actor[e]!]! - at[2 * (actors + i)]!;
    const dy = at[2 * actor[e]! + 1]! - at[2 * (actors + i) + 1]!;
    stances.push({ turn: turnOf(dx, dy), supports: position[e]! > 0 ? 1 : 0 });
  }
  stances.sort((p, q) => p.turn - q.turn);
  return {
    turn: Float64Array.from(stances, ({ turn }) => turn),
    supports: Uint8Array.from(stances, ({ supports }) => supports),
  };
}

/** A window of half the circle runs once around; inside may be either camp. Balanced accuracy, ½ … 1. */
function bestHalfPlane(turn: Float64Array, supports: Uint8Array): number {
  const n = turn.length;
  let supporters = 0;
  for (const s of supports) supporters += s;
  const opponents = n - supporters;
  let best = 0;
  let inside = 0;
  let opposedInside = 0;
  for (let from = 0, to = 0; from < n; from++) {
    for (; to < from + n; to++) {
      const here = to < n ? turn[to]! : turn[to - n]! + 4;
      if (here >= turn[from]! + 2 - 1e-12) break;
      if (supports[to % n]) inside++;
      else opposedInside++;
    }
    const accuracy = (inside / supporters + (opponents - opposedInside) / opponents) / 2;
    best = Math.max(best, accuracy, 1 - accuracy);
    if (supports[from]) inside--;
    else opposedInside--;
  }
  return best;
}

function shuffle(labels: Uint8Array, random: () => number): Uint8Array {
  const next = labels.slice();
  for (let k = next.length - 1; k > 0; k--) {
    const j = Math.floor(random() * (k + 1));
    const other = next[j]!;
    next[j] = next[k]!;
    next[k] = other;
  }
  return next;
}
