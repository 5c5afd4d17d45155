/** One softened line, as `LINE_FRAGMENT` reckons it; all lengths in device pixels. */
import { CHOSEN_REACH } from "../sizes.ts";
import type { Dash } from "./looks.ts";
import { clamp, type Ink, over, type Sheet } from "./sheet.ts";

export interface LineLook {
  readonly half: number;
  readonly ink: Ink;
  readonly alpha: number;
  readonly dash: Dash | undefined;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
  readonly halo: Ink;
  /** Ink of what surrounds a line pointed at or chosen; 0 = nothing does. */
  readonly haloAlpha: number;
}

const HALO_ROOM = 4;

/** 1 inside [from, to], with a pixel of softness. */
const within = (at: number, from: number, to: number) => clamp(at - from + 0.5) * clamp(to - at + 0.5);

function dashed(along: number, { period, first, from, to }: Dash, ratio: number): number {
  const at = along / ratio;
  const p = (at - period * Math.floor(at / period)) * ratio;
  const one = within(p, 0, first * ratio);
  return to === 0 ? one : Math.max(one, within(p, from * ratio, to * ratio));
}

export function drawLine(sheet: Sheet, x0: number, y0: number, x1: number, y1: number, look: LineLook): void {
  const { width, height } = sheet;
  // The main axis is the one along which the line runs farther.
  if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) run(sheet, x0, y0, x1, y1, width, height, 1, width, look);
  else run(sheet, y0, x0, y1, x1, height, width, width, 1, look);
}

function run(
  { pixels }: Sheet,
  m0: number,
  n0: number,
  m1: number,
  n1: number,
  mains: number,
  sides: number,
  mainStride: number,
  sideStride: number,
  { half, ink, alpha, dash, ratio, halo, haloAlpha }: LineLook,
): void {
  const reach = Math.hypot(m1 - m0, n1 - n0);
  if (!(reach >= 1)) return;
  const am = (m1 - m0) / reach;
  const an = (n1 - n0) / reach;
  const room = half + 1 + (haloAlpha > 0 ? HALO_ROOM * ratio : 0);
  const bulge = room * Math.abs(an);
  const first = Math.max(0, Math.floor(Math.min(m0, m1) - bulge));
  const last = Math.min(mains - 1, Math.ceil(Math.max(m0, m1) + bulge));
  const span = room / Math.abs(am);
  const slope = (n1 - n0) / (m1 - m0);
  const haloHalf = half + CHOSEN_REACH * ratio + 0.5;
  for (let m = first; m <= last; m++) {
    const dm = m + 0.5 - m0;
    const middle = n0 + dm * slope;
    const from = Math.max(0, Math.floor(middle - span));
    const to = Math.min(sides - 1, Math.floor(middle + span));
    for (let n = from; n <= to; n++) {
      const dn = n + 0.5 - n0;
      const along = dm * am + dn * an;
      if (along < 0 || along > reach) continue;
      const across = Math.abs(dn * am - dm * an);
      const at = m * mainStride + n * sideStride;
      if (haloAlpha > 0) {
        const around = clamp(haloHalf - across);
        if (around > 0) over(pixels, at, halo, around * haloAlpha);
      }
      const cover = clamp(half + 0.5 - across);
      if (cover <= 0) continue;
      const drawn = dash ? cover * dashed(along, dash, ratio) : cover;
      if (drawn > 0) over(pixels, at, ink, drawn * alpha);
    }
  }
}
