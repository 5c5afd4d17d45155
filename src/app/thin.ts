/** More lines than a picture can hold: an even sample of them is drawn, all of the node one is at, and all are counted. */
import type { DrawnLines } from "../state/model.ts";
import { type MapTies, NO_STANCE_LINE, type Target, type TieLooks } from "../view/types.ts";

/** So many lines are drawn of a map that is seen whole; coming closer shows more. */
export const LINES = 20_000;

export interface Thinned {
  readonly looks: TieLooks;
  /** The sample alone, whatever one points at; undefined where all are drawn. */
  readonly told: DrawnLines | undefined;
}

/** A hidden line. */
const HIDDEN = 255;

/**
 * Hides lines until about `most` are left. Which ones stay depends on their two ends alone, so that a filter, a repeated run or
 * the order of rows changes none of them, and every stance keeps its share. O(lines).
 * @param focus what one points at, or has chosen: its lines all stay.
 */
export function thinLines(
  looks: TieLooks,
  lines: MapTies,
  most: number,
  ...focus: readonly number[]
): Thinned {
  const { stance } = looks;
  let all = 0;
  for (let t = 0; t < stance.length; t++) if (stance[t]! < NO_STANCE_LINE) all++;
  if (all <= most) return { looks, told: undefined };
  const limit = Math.floor((most / all) * 2 ** 32);
  const kept = stance.slice();
  const pointed = focus.filter((target) => !Number.isNaN(target));
  let drawn = 0;
  for (let t = 0; t < kept.length; t++) {
    if (kept[t]! >= NO_STANCE_LINE) continue;
    const a = lines.source[t]!;
    const b = lines.target[t]!;
    if (lotOf(a, b) < limit) drawn++;
    else if (pointed.length === 0 || !isFor(pointed, t, a, b)) kept[t] = HIDDEN;
  }
  return { looks: { ...looks, stance: kept }, told: { drawn, all } };
}

/** Whether a line is what one points at, or hangs on it. */
function isFor(pointed: readonly number[], line: number, a: number, b: number): boolean {
  return pointed.includes(a) || pointed.includes(b) || pointed.includes(-1 - line);
}

/** An evenly spread number of two others, 0 … 2³² − 1 (the finish of MurmurHash3, by A. Appleby, public domain). */
function lotOf(a: number, b: number): number {
  let lot = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  lot = Math.imul(lot ^ (lot >>> 16), 0x85ebca6b);
  lot = Math.imul(lot ^ (lot >>> 13), 0xc2b2ae35);
  return (lot ^ (lot >>> 16)) >>> 0;
}

/** A target as one number: its node, or −1 − its tie; NaN where there is none. */
export function focusOf(target: Target): number {
  if (!target) return Number.NaN;
  return "node" in target ? target.node : -1 - target.tie;
}
