/** The force of what is not known: a gap must not look like support. */
import { distance, NEAR } from "./forces.ts";
import type { Gaps } from "./gaps.ts";
import { MARGIN } from "./stanceForces.ts";
import type { Places, Stances } from "./types.ts";

/**
 * An issue that an actor is not known to stand on goes farther from it than the nearest that it does stand on, and the nearest
 * that it supports comes nearer.
 * @param drawn as that is drawn now; else as long as its spring asks for, and nothing comes nearer.
 */
export function addGaps(gaps: Gaps, stances: Stances, at: Places, force: Float64Array, drawn: boolean): void {
  if (gaps.actor.length === 0) return;
  const { nearest, supported } = nearestOf(stances, at);
  const worst = new Float64Array(stances.actors);
  for (let k = 0; k < gaps.actor.length; k++) {
    const a = gaps.actor[k]!;
    const length = distance(at, a, gaps.issue[k]!);
    const lack = (drawn ? nearest[a]! + MARGIN : gaps.length[a]!) - length;
    if (lack <= 0 || length < NEAR) continue;
    worst[a] = Math.max(worst[a]!, lack);
    along(at, force, a, gaps.issue[k]!, (gaps.push * lack) / (2 * length));
  }
  if (!drawn) return;
  for (let a = 0; a < stances.actors; a++) {
    if (worst[a] === 0 || supported[a]! < 0) continue;
    const length = distance(at, a, supported[a]!);
    if (length >= NEAR) along(at, force, a, supported[a]!, (-gaps.pull * worst[a]!) / (2 * length));
  }
}

/** For each actor how far the nearest issue is that it is known to stand on, and which the nearest is that it supports, or −1. */
function nearestOf({ actors, actor, issue, position }: Stances, at: Places) {
  const nearest = new Float64Array(actors).fill(Number.POSITIVE_INFINITY);
  const supported = new Int32Array(actors).fill(-1);
  const least = nearest.slice();
  for (let e = 0; e < actor.length; e++) {
    const a = actor[e]!;
    const length = distance(at, a, actors + issue[e]!);
    nearest[a] = Math.min(nearest[a]!, length);
    if (!(position[e]! > 0) || length >= least[a]!) continue;
    least[a] = length;
    supported[a] = actors + issue[e]!;
  }
  return { nearest, supported };
}

/** Pushes two nodes apart by g times their difference; together, where it is negative. */
function along(at: Places, force: Float64Array, i: number, j: number, g: number): void {
  const gx = g * (at[2 * i]! - at[2 * j]!);
  const gy = g * (at[2 * i + 1]! - at[2 * j + 1]!);
  force[2 * i]! += gx;
  force[2 * i + 1]! += gy;
  force[2 * j]! -= gx;
  force[2 * j + 1]! -= gy;
}
