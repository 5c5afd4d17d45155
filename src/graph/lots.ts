/** A lot for each line, by which an even sample of very many is drawn: it depends on the two ends alone. */
import type { NodeLines } from "./order.ts";

/** Lots are numbers from 0 up to this. */
export const LOTS = 2 ** 31;

/** O(lines). */
export function drawLots({ length, source, target }: NodeLines): Int32Array {
  const lots = new Int32Array(length);
  for (let t = 0; t < length; t++) lots[t] = lotOf(source[t]!, target[t]!);
  return lots;
}

/** An evenly spread number of two others, 0 … 2³¹ − 1 (the finish of MurmurHash3, by A. Appleby, public domain). */
function lotOf(a: number, b: number): number {
  let lot = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  lot = Math.imul(lot ^ (lot >>> 16), 0x85ebca6b);
  lot = Math.imul(lot ^ (lot >>> 13), 0xc2b2ae35);
  return (lot ^ (lot >>> 16)) >>> 1;
}
