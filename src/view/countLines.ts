/** How many ties are drawn, four at a time: this is asked at each change of a filter. */
import { NO_STANCE_LINE } from "./types.ts";

const LOW_BITS = 0x3f3f3f3f;
const ONES = 0x01010101;

/** Columns do not change once they are made: each is counted once. */
const known = new WeakMap<Uint8Array, number>();

/** A count that is known from elsewhere. */
export function knowCount(stance: Uint8Array, lines: number): void {
  known.set(stance, lines);
}

/** How many of the codes are those of a line. */
export function countLines(stance: Uint8Array): number {
  const count = known.get(stance) ?? count4(stance);
  known.set(stance, count);
  return count;
}

/** Codes below 4 are the ones without any of the six upper bits. */
function count4(stance: Uint8Array): number {
  const whole = stance.byteOffset % 4 === 0 ? stance.length >>> 2 : 0;
  const words = new Uint32Array(stance.buffer, whole > 0 ? stance.byteOffset : 0, whole);
  let others = 0;
  for (let w = 0; w < whole; w++) {
    const upper = (words[w]! >>> 2) & LOW_BITS;
    others += Math.imul(((upper + LOW_BITS) >>> 6) & ONES, ONES) >>> 24;
  }
  let lines = 4 * whole - others;
  for (let t = 4 * whole; t < stance.length; t++) if (stance[t]! < NO_STANCE_LINE) lines++;
  return lines;
}
