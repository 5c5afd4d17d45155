/** Where nodes start when a map is already there: those known stay, new ones go where their stances point. */
import { boxOf, GROUP_GAP, shift } from "./frame.ts";
import { lengthOf } from "./lengths.ts";
import type { Ground } from "./model.ts";
import type { Places } from "./types.ts";

/** How often new nodes are placed from new nodes before the rest is left to `fresh`. */
const PASSES = 4;

/**
 * Fills in the nodes of `at` that are NaN. A new actor: the mean, over its stances, of the place of the issue, moved towards the
 * issue's camp that it belongs to by the length that its position asks for; without a camp, the issue's own place. A new issue:
 * the mean of its supporters, else of all who stand on it. Groups that no known node reaches come from `fresh`, beside the map.
 * @returns 1 for each node that was new.
 */
export function placeNew(ground: Ground, at: Places, fresh: () => Places): Uint8Array {
  const { actors } = ground.stances;
  const isNew = newNodes(ground, at);
  if (!isNew.includes(1)) return isNew;
  for (let pass = 0; pass < PASSES; pass++) {
    const camps = campDirections(ground, at);
    for (let i = actors; i < ground.nodes; i++) if (missing(at, i)) placeIssue(ground, at, i);
    for (let a = 0; a < actors; a++) if (missing(at, a)) placeActor(ground, at, a, camps);
  }
  placeRest(ground, at, fresh);
  return isNew;
}

/** 1 for each node without a place. */
export function newNodes({ nodes }: Ground, at: Places): Uint8Array {
  return Uint8Array.from({ length: nodes }, (_, i) => (missing(at, i) ? 1 : 0));
}

const missing = (at: Places, node: number): boolean => Number.isNaN(at[2 * node]!);

function placeActor({ stances }: Ground, at: Places, a: number, camps: Float64Array): void {
  let x = 0;
  let y = 0;
  let count = 0;
  for (let e = stances.ofActor[a]!; e < stances.ofActor[a + 1]!; e++) {
    const i = stances.actors + stances.issue[e]!;
    if (missing(at, i)) continue;
    const s = stances.position[e]!;
    const reach = s === 0 ? 0 : s > 0 ? lengthOf(s) : -lengthOf(s);
    x += at[2 * i]! + reach * camps[2 * stances.issue[e]!]!;
    y += at[2 * i + 1]! + reach * camps[2 * stances.issue[e]! + 1]!;
    count++;
  }
  if (count === 0) return;
  at[2 * a] = x / count;
  at[2 * a + 1] = y / count;
}

function placeIssue({ stances }: Ground, at: Places, node: number): void {
  const { ofIssue, byIssue, actor, position, actors } = stances;
  const of = (test: (s: number) => boolean) => {
    let x = 0;
    let y = 0;
    let count = 0;
    for (let k = ofIssue[node - actors]!; k < ofIssue[node - actors + 1]!; k++) {
      const e = byIssue[k]!;
      if (!test(position[e]!) || missing(at, actor[e]!)) continue;
      x += at[2 * actor[e]!]!;
      y += at[2 * actor[e]! + 1]!;
      count++;
    }
    if (count === 0) return false;
    at[2 * node] = x / count;
    at[2 * node + 1] = y / count;
    return true;
  };
  if (!of((s) => s > 0)) of(() => true);
}

/** For each issue the unit vector towards its supporters: from its opponents where it has any, else from itself. */
function campDirections({ stances }: Ground, at: Places): Float64Array {
  const { actor, issue, position, actors, issues } = stances;
  const sums = new Float64Array(issues * 6);
  for (let e = 0; e < actor.length; e++) {
    if (position[e] === 0 || missing(at, actor[e]!)) continue;
    const k = 6 * issue[e]! + (position[e]! > 0 ? 0 : 3);
    sums[k]! += at[2 * actor[e]!]!;
    sums[k + 1]! += at[2 * actor[e]! + 1]!;
    sums[k + 2]!++;
  }
  const direction = new Float64Array(issues * 2);
  for (let i = 0; i < issues; i++) {
    const own = [at[2 * (actors + i)]!, at[2 * (actors + i) + 1]!] as const;
    const [px, py] = meanOr(sums, 6 * i, own);
    const [nx, ny] = meanOr(sums, 6 * i + 3, own);
    const length = Math.sqrt((px - nx) * (px - nx) + (py - ny) * (py - ny));
    if (!(length > 1e-9)) continue;
    direction[2 * i] = (px - nx) / length;
    direction[2 * i + 1] = (py - ny) / length;
  }
  return direction;
}

function meanOr(sums: Float64Array, k: number, other: readonly [number, number]): readonly [number, number] {
  const count = sums[k + 2]!;
  return count > 0 ? [sums[k]! / count, sums[k + 1]! / count] : other;
}

/** Groups without any known node, each as `fresh` draws it, in a row at the far side of the map. */
export function placeRest(ground: Ground, at: Places, fresh: () => Places): void {
  const { groups } = ground;
  if (!groups.nodes.some((node) => missing(at, node))) return;
  const drawn = fresh();
  const known = groups.nodes.filter((node) => !missing(at, node));
  let { x1: edge, y0, y1 } = boxOf(at, known);
  const middle = (y0 + y1) / 2;
  for (let c = 0; c < groups.count; c++) {
    const nodes = groups.nodes.subarray(groups.start[c]!, groups.start[c + 1]!).filter((i) => missing(at, i));
    if (nodes.length === 0) continue;
    const box = boxOf(drawn, nodes);
    shift(drawn, nodes, edge + GROUP_GAP - box.x0, middle - (box.y0 + box.y1) / 2);
    for (const node of nodes) at.set(drawn.subarray(2 * node, 2 * node + 2), 2 * node);
    edge += GROUP_GAP + box.x1 - box.x0;
  }
}
