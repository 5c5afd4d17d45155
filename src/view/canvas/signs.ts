/** One sign on its line, as `GLYPH_FRAGMENT` reckons it. */
import { NOTCH, SIGN_GAP, SIGN_RADIUS, SIGN_RIM } from "../sizes.ts";
import { clamp, type Ink, mixInk, over, type Sheet } from "./sheet.ts";

const ROOM = SIGN_RADIUS + SIGN_GAP + 1;
/** Notches reach farther. */
const ROOM_OF_CONDUCT = SIGN_RADIUS + NOTCH + 1;
const RIM = SIGN_RIM / 2;
const SUPPORT = 0;
const OPPOSE = 1;
const CONDITIONAL = 2;
const NEUTRAL = 3;
const ATTRIBUTED = 3;
const CONDUCT = 4;
const MANDATE = 5;

export interface Sign {
  readonly kind: number;
  readonly basis: number;
  readonly ink: Ink;
  readonly alpha: number;
  readonly paper: Ink;
  /** Device pixels a unit of the sign. */
  readonly unit: number;
  /** Direction of its line. */
  readonly alongX: number;
  readonly alongY: number;
}

/** Distance to a bar around the origin. */
function bar(x: number, y: number, halfX: number, halfY: number): number {
  const qx = Math.abs(x) - halfX;
  const qy = Math.abs(y) - halfY;
  if (qx <= 0 || qy <= 0) return Math.max(qx, qy);
  return Math.sqrt(qx * qx + qy * qy);
}

function strokeOf(kind: number, x: number, y: number): number {
  if (kind === SUPPORT) return Math.min(bar(x, y, 3.6, 0.55), bar(x, y, 0.55, 3.6)) - 0.4;
  if (kind === OPPOSE) return bar(x, y, 3.6, 0.55) - 0.4;
  if (kind === NEUTRAL) return Math.min(bar(x, y - 1.7, 3.2, 0.45), bar(x, y + 1.7, 3.2, 0.45)) - 0.35;
  return 9;
}

/** Ink of the sign within its disc: 1 = its colour, 0 = paper. */
function inside(kind: number, hollow: boolean, x: number, y: number, disc: number, unit: number): number {
  const cover = (distance: number) => clamp(0.5 - distance * unit);
  const rim = cover(Math.abs(disc + RIM) - RIM);
  if (kind === CONDITIONAL) {
    const half = Math.max(disc, x);
    return Math.max(hollow ? cover(Math.abs(half) - 0.6) : cover(half), rim);
  }
  const stroke = cover(strokeOf(kind, x, y));
  return hollow ? Math.max(stroke, rim) : 1 - stroke;
}

export function drawSign({ width, height, pixels }: Sheet, cx: number, cy: number, sign: Sign): void {
  const { kind, basis, ink, alpha, paper, unit, alongX, alongY } = sign;
  const hollow = basis === ATTRIBUTED || basis === MANDATE;
  const room = (basis === CONDUCT ? ROOM_OF_CONDUCT : ROOM) * unit;
  const cover = (distance: number) => clamp(0.5 - distance * unit);
  for (let py = Math.max(0, Math.floor(cy - room)); py < Math.min(height, cy + room); py++)
    for (let px = Math.max(0, Math.floor(cx - room)); px < Math.min(width, cx + room); px++) {
      const x = (px + 0.5 - cx) / unit;
      const y = (py + 0.5 - cy) / unit;
      const disc = Math.sqrt(x * x + y * y) - SIGN_RADIUS;
      let here = cover(disc - SIGN_GAP);
      if (here === 0 && basis !== CONDUCT) continue;
      const within = cover(disc);
      let shown = within === 0 ? 0 : inside(kind, hollow, x, y, disc, unit) * within;
      if (basis === CONDUCT) {
        const along = x * alongX + y * alongY;
        const across = y * alongX - x * alongY;
        const notch = cover(bar(along, Math.abs(across) - (SIGN_RADIUS + NOTCH / 2), 0.75, NOTCH / 2));
        shown += (1 - shown) * notch;
        here = Math.max(here, notch);
      }
      if (here > 0) over(pixels, py * width + px, mixInk(paper, ink, shown), here * alpha);
    }
}
