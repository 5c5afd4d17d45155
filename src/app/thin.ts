/** More lines than a picture can hold: an even sample of them is drawn, all of what one has chosen, and all are counted; those of what one points at the view adds. */
import { drawLots, LOTS } from "../graph/lots.ts";
import type { DrawnLines } from "../state/model.ts";
import { countLines, knowCount } from "../view/countLines.ts";
import { LEFT_OUT, type MapTies, NO_STANCE_LINE, type Target, type TieLooks } from "../view/types.ts";

/** So many lines are drawn of a map that is seen whole; coming closer shows more. */
export const LINES = 20_000;

export interface Thinned {
  readonly looks: TieLooks;
  /** The sample alone, whatever one points at; undefined where all are drawn. */
  readonly told: DrawnLines | undefined;
}

/**
 * Leaves lines out until about `most` are drawn. Which ones stay depends on their two ends alone, so that a filter, a repeated run or
 * the order of rows changes none of them, and every stance keeps its share. O(lines).
 * @param focus what one has chosen: its lines all stay.
 */
export function thinLines(
  looks: TieLooks,
  lines: MapTies,
  most: number,
  ...focus: readonly number[]
): Thinned {
  const { stance } = looks;
  const all = countLines(stance);
  if (all <= most) return { looks, told: undefined };
  const limit = Math.floor((most / all) * LOTS) | 0;
  const kept = new Uint8Array(stance.length);
  const lots = lotsOf(lines);
  let drawn = 0;
  // No branch: which way it would go is drawn by lot, and this runs at each change of a filter.
  for (let t = 0; t < kept.length; t++) {
    const code = stance[t]!;
    const line = (code - NO_STANCE_LINE) >>> 31;
    const stays = (lots[t]! - limit) >>> 31;
    kept[t] = code + (line & (stays ^ 1)) * LEFT_OUT;
    drawn += line & stays;
  }
  const targets = focus.filter((target) => !Number.isNaN(target));
  for (const target of targets) putBack(kept, stance, lines, target);
  if (targets.length === 0) knowCount(kept, drawn);
  return { looks: { ...looks, stance: kept }, told: { drawn, all } };
}

/** Lines of a target are drawn again, see `focusOf`. */
function putBack(
  kept: Uint8Array,
  stance: Uint8Array,
  { source, target: end }: MapTies,
  target: number,
): void {
  if (target < 0) kept[-1 - target] = stance[-1 - target]!;
  else
    for (let t = 0; t < kept.length; t++) if (source[t] === target || end[t] === target) kept[t] = stance[t]!;
}

const knownLots = new WeakMap<MapTies, Int32Array>();

/** A lot for each line, drawn once. */
export function lotsOf(lines: MapTies): Int32Array {
  let lots = knownLots.get(lines);
  if (!lots) {
    lots = drawLots(lines);
    knownLots.set(lines, lots);
  }
  return lots;
}

/** Lots that were drawn beforehand. */
export function knowLots(lines: MapTies, lots: Int32Array): void {
  knownLots.set(lines, lots);
}

/** A target as one number: its node, or −1 − its tie; NaN where there is none. */
export function focusOf(target: Target): number {
  if (!target) return Number.NaN;
  return "node" in target ? target.node : -1 - target.tie;
}
