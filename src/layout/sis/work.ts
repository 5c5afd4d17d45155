/** A map being made: its model, where its nodes are now, and one step of each kind. */

import { addSprings } from "./forces.ts";
import { boxOf, packGroups, scaleFor, shift } from "./frame.ts";
import { addGaps } from "./gapForce.ts";
import type { Later } from "./later.ts";
import type { Ground, Model } from "./model.ts";
import { type Hold, type Moved, move, type Swing } from "./move.ts";
import { measureReach } from "./reach.ts";
import { type Room, separateNodes } from "./separate.ts";
import { addStances } from "./stanceForces.ts";
import { alignment, applyMotion, turnGroup } from "./turn.ts";
import type { Frame, Places } from "./types.ts";

export interface Work extends Sketch {
  /** What moves its nodes: not there yet when they begin. */
  readonly model: Later<Model>;
  /** The short course, as for the largest maps. */
  readonly quick: boolean;
  /** Where nodes began. */
  readonly rough: Places;
  readonly force: Float64Array;
  /** Circle of reach of each node, as last measured; map units. */
  readonly reach: Float64Array;
  /** How far a map on its way is shown turned, from as it began (0) to as it would lie if it ended now (1). */
  turned: number;
}

/** A map as it lies on its sheet. */
export interface Sketch {
  readonly ground: Ground;
  readonly frame: Frame;
  readonly room: Room;
  readonly upright: boolean;
  /** A map to lie as, in any unit; NaN for nodes that are not on it. */
  readonly like: Places | undefined;
  /** Where nodes are, map units; NaN for those that nothing reaches. */
  readonly at: Places;
  /** Pixels per map unit; 0 until the groups are on one sheet. */
  scale: number;
}

/** A step of springs alone. */
export function springStep({ model: { value: model }, at, force }: Work, alpha: number): Moved {
  addSprings(model.springs, at, force);
  addGaps(model.gaps, model.stances, at, force, false);
  return move(at, force, model.springLoad, alpha);
}

/** What may be added to a step. */
interface StepOptions {
  /** What holds nodes back. */
  readonly hold?: Hold;
  /** What nodes go on with of the step before. */
  readonly swing?: Swing;
}

/** A step of all forces. @param measure whether circles of reach are measured anew. */
export function fullStep(
  work: Work,
  alpha: number,
  measure: boolean,
  { hold, swing }: StepOptions = {},
): Moved {
  const { at, force, reach } = work;
  const model = work.model.value;
  if (measure) measureReach(model.stances, model.camps, at, reach);
  addAll(model, at, reach, force);
  return move(at, force, model.fullLoad, alpha, hold, swing);
}

function addAll(model: Model, at: Places, reach: Float64Array, force: Float64Array): void {
  addStances(model, at, reach, force);
  addSprings(model.springs, at, force, model.stances.actor.length);
  addGaps(model.gaps, model.stances, at, force, true);
}

/** What all forces ask of each node where it is now, map units: the move that α = ½ would make. */
export function unrestOf({ model: { value: model }, at, reach }: Work): Float64Array {
  const force = new Float64Array(at.length);
  const radius = reach.slice();
  measureReach(model.stances, model.camps, at, radius);
  addAll(model, at, radius, force);
  for (let k = 0; k < force.length; k++)
    force[k] = model.fullLoad[k >> 1]! > 0 ? force[k]! / model.fullLoad[k >> 1]! : 0;
  return force;
}

/** Nodes of one and the same place cannot be told apart by any force: a sunflower's pattern, too small to see, parts them. */
export function ruffle({ ground: { groups }, at }: Sketch, size: number): void {
  let x = size;
  let y = 0;
  groups.nodes.forEach((node, k) => {
    // One golden angle on: its cosine and sine.
    [x, y] = [
      x * -0.7373688780783197 - y * 0.6754902942615238,
      x * 0.6754902942615238 + y * -0.7373688780783197,
    ];
    const radius = Math.sqrt((k + 0.5) / groups.nodes.length);
    at[2 * node]! += x * radius;
    at[2 * node + 1]! += y * radius;
  });
}

/**
 * Turns every group onto its long axis, puts the groups onto one sheet, and fits the sheet into the frame.
 * @param share how far they are turned, 0 … 1.
 */
export function arrange(sheet: Sketch, share = 1): void {
  const { groups } = sheet.ground;
  for (let c = 0; c < groups.count; c++)
    turnGroup(sheet.at, groups.nodes.subarray(groups.start[c]!, groups.start[c + 1]!), sheet.upright, share);
  packGroups(sheet.at, groups, sheet.frame);
  if (sheet.like) lieAs(sheet, sheet.like);
  refit(sheet);
}

/** Turns and mirrors the whole sheet so that the largest group lies as it did before. */
function lieAs({ at, ground: { groups } }: Sketch, like: Places): void {
  let largest = 0;
  const size = (c: number) => groups.start[c + 1]! - groups.start[c]!;
  for (let c = 1; c < groups.count; c++) if (size(c) > size(largest)) largest = c;
  const common = groups.nodes.filter((node) => groups.of[node] === largest && !Number.isNaN(like[2 * node]!));
  applyMotion(at, groups.nodes, alignment(at, like, common));
}

/** Centres the sheet on the origin, and takes the scale that fits it into the frame. */
export function refit(sheet: Sketch): void {
  const { nodes } = sheet.ground.groups;
  const box = boxOf(sheet.at, nodes);
  shift(sheet.at, nodes, -(box.x0 + box.x1) / 2, -(box.y0 + box.y1) / 2);
  sheet.scale = scaleFor(box, sheet.frame, nodes.length);
}

/** Pushes overlaps apart in pixels of the present scale. @returns rounds that found an overlap. */
export function separateAt({ at, scale, room }: Sketch, rounds: number, pinned?: Uint8Array): number {
  for (const node of room.nodes) {
    at[2 * node]! *= scale;
    at[2 * node + 1]! *= scale;
  }
  const used = separateNodes(at, room, rounds, pinned);
  for (const node of room.nodes) {
    at[2 * node]! /= scale;
    at[2 * node + 1]! /= scale;
  }
  return used;
}
