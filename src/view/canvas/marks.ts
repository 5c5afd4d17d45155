/** The nodes, as `../nodeShaders.ts` reckons them: discs and rounded squares, rims solid or dashed. */
import { HIDDEN_NODE, type NodeInks } from "../nodeLooks.ts";
import { NODE_RIM } from "../sizes.ts";
import { clamp, inkOfBits, mixInk, over, type Sheet } from "./sheet.ts";

function distanceTo(x: number, y: number, radius: number, square: boolean): number {
  if (!square) return Math.sqrt(x * x + y * y) - radius;
  const half = radius * 0.88;
  const corner = half * 0.42;
  const qx = Math.abs(x) - (half - corner);
  const qy = Math.abs(y) - (half - corner);
  if (qx <= 0 || qy <= 0) return Math.max(qx, qy) - corner;
  return Math.sqrt(qx * qx + qy * qy) - corner;
}

function smooth(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/** Share of a dashed rim at this place. */
function dashes(x: number, y: number, radius: number): number {
  const count = Math.max(6, Math.floor(radius * 0.95));
  const turn = (Math.atan2(y, x) / (2 * Math.PI)) * count;
  const wave = Math.abs(turn - Math.floor(turn) - 0.5) * 2;
  const soft = count / (2 * Math.PI * radius);
  return smooth(0.38 - soft, 0.38 + soft, wave);
}

/** @param radius in CSS pixels; `ratio` device pixels a CSS pixel. */
export function drawMark(
  { width, height, pixels }: Sheet,
  cx: number,
  cy: number,
  radius: number,
  ratio: number,
  inks: NodeInks,
  node: number,
): void {
  const shape = inks.shape[node]!;
  if (shape === HIDDEN_NODE || !(radius > 0)) return;
  const fill = inkOfBits(inks.fill[node]!);
  const rimInk = inkOfBits(inks.rim[node]!);
  const room = (radius + 1) * ratio;
  const fromY = Math.max(0, Math.floor(cy - room));
  const toY = Math.min(height - 1, Math.floor(cy + room));
  const fromX = Math.max(0, Math.floor(cx - room));
  const toX = Math.min(width - 1, Math.floor(cx + room));
  for (let py = fromY; py <= toY; py++)
    for (let px = fromX; px <= toX; px++) {
      const x = (px + 0.5 - cx) / ratio;
      const y = (py + 0.5 - cy) / ratio;
      const d = distanceTo(x, y, radius, (shape & 1) === 1);
      const inside = clamp(0.5 - d * ratio);
      if (inside <= 0) continue;
      let rim = clamp(0.5 + (d + NODE_RIM) * ratio);
      if (rim > 0 && (shape & 2) === 2) rim *= dashes(x, -y, radius);
      over(
        pixels,
        py * width + px,
        rim === 0 ? fill : rim === 1 ? rimInk : mixInk(fill, rimInk, rim),
        inside,
      );
    }
}
