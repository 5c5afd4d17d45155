/** The forces between actors and issues, all at once for each stance: its spring, both circles of reach, the side. */
import { NEAR, pushFromOnePlace } from "./forces.ts";
import type { Model } from "./model.ts";
import type { Places } from "./types.ts";

/** Room between a circle of reach, or a border between sides, and the nodes on both sides of it; map units. */
export const MARGIN = 0.3;
/** A supporter is never asked to sit on the issue itself. */
const SHORTEST_REACH = 0.2;

/**
 * Adds to `force`, for each stance, half of what its spring lacks; half of what supporters lack to be within the circle of reach,
 * and opponents to be out of it, once with the circle of the issue and once with the actor's; and half of what either lacks to
 * stand on its side of the issue, along the line between the means of both camps. Each lack times its weight.
 * @param radius of each node in map units, from `measureReach`; NaN = no circle.
 */
export function addStances(model: Model, at: Places, radius: Float64Array, force: Float64Array): void {
  const { issue, position, actors, ofActor } = model.stances;
  const { low, high, weight } = model.springs;
  const { reachOfIssue, reachOfActor, side } = model.camps;
  const axis = sideAxes(model, at);
  for (let a = 0; a < actors; a++) {
    const x = at[2 * a]!;
    const y = at[2 * a + 1]!;
    const ownRadius = radius[a]!;
    let sumX = 0;
    let sumY = 0;
    for (let e = ofActor[a]!; e < ofActor[a + 1]!; e++) {
      const i = 2 * issue[e]!;
      const q = 2 * actors + i;
      const dx = x - at[q]!;
      const dy = y - at[q + 1]!;
      const length = Math.sqrt(dx * dx + dy * dy);
      let fx = 0;
      let fy = 0;
      if (length < NEAR) pushFromOnePlace(force, 2 * a, q, e, (weight[e]! * low[e]!) / 2);
      else {
        let lack = 0;
        if (length < low[e]!) lack = weight[e]! * (low[e]! - length);
        else if (length > high[e]!) lack = weight[e]! * (high[e]! - length);
        if (reachOfIssue[e]! > 0) lack += reachOfIssue[e]! * ofReach(length, radius[q >> 1]!, position[e]!);
        if (reachOfActor[e]! > 0) lack += reachOfActor[e]! * ofReach(length, ownRadius, position[e]!);
        const g = lack / (2 * length);
        fx = g * dx;
        fy = g * dy;
      }
      if (side[e]! > 0) {
        const sign = position[e]! > 0 ? 1 : -1;
        const ux = axis[i]!;
        const uy = axis[i + 1]!;
        const lack = MARGIN - sign * (ux * dx + uy * dy);
        if (lack > 0) {
          const g = (side[e]! * sign * lack) / 2;
          fx += g * ux;
          fy += g * uy;
        }
      }
      sumX += fx;
      sumY += fy;
      force[q]! -= fx;
      force[q + 1]! -= fy;
    }
    force[2 * a]! += sumX;
    force[2 * a + 1]! += sumY;
  }
}

/** By how much a length is to grow, or shrink (negative), to be on the right side of the circle; 0 where there is none. */
function ofReach(length: number, radius: number, s: number): number {
  if (s > 0) {
    const most = radius - MARGIN > SHORTEST_REACH ? radius - MARGIN : SHORTEST_REACH;
    return length > most && radius > 0 ? most - length : 0;
  }
  return length < radius + MARGIN ? radius + MARGIN - length : 0;
}

/** Weighted sum of squares of what nodes lack to stand on their side of each issue: what the side force is against. Map units². */
export function sideStrain(model: Model, at: Places): number {
  const { actor, issue, position, actors } = model.stances;
  const { side } = model.camps;
  const axis = sideAxes(model, at);
  let sum = 0;
  for (let e = 0; e < actor.length; e++) {
    if (side[e] === 0) continue;
    const p = 2 * actor[e]!;
    const q = 2 * (actors + issue[e]!);
    const dx = at[p]! - at[q]!;
    const dy = at[p + 1]! - at[q + 1]!;
    const along = axis[2 * issue[e]!]! * dx + axis[2 * issue[e]! + 1]! * dy;
    const lack = Math.max(0, MARGIN - (position[e]! > 0 ? along : -along));
    sum += side[e]! * lack * lack;
  }
  return sum;
}

/** For each issue the unit vector from the mean of its opponents to that of its supporters; zero where they coincide. */
function sideAxes({ stances, camps }: Model, at: Places): Float64Array {
  const { actor, issue, issues } = stances;
  const axis = new Float64Array(issues * 2);
  for (let e = 0; e < actor.length; e++) {
    const share = camps.shareOfMean[e]!;
    axis[2 * issue[e]!]! += share * at[2 * actor[e]!]!;
    axis[2 * issue[e]! + 1]! += share * at[2 * actor[e]! + 1]!;
  }
  for (let i = 0; i < axis.length; i += 2) {
    const length = Math.sqrt(axis[i]! * axis[i]! + axis[i + 1]! * axis[i + 1]!);
    axis[i] = length < NEAR ? 0 : axis[i]! / length;
    axis[i + 1] = length < NEAR ? 0 : axis[i + 1]! / length;
  }
  return axis;
}
