/** Shows what was drawn for one camera where another sees it, for a while: moved, not drawn again. */
import { samePlane, sameScale, type TieFrame } from "./tieFrame.ts";

/** Farther than this share of the picture too much would be missing at its edge. */
const FARTHEST = 1 / 8;

type Drawn = Pick<TieFrame, "toPixels">;

/** @returns false where it has to be drawn: another scale, or too far away. */
export function carry(canvas: HTMLCanvasElement, drawn: Drawn, frame: TieFrame): boolean {
  if (!sameScale(drawn, frame)) return false;
  const x = frame.toPixels[6]! - drawn.toPixels[6]!;
  const y = frame.toPixels[7]! - drawn.toPixels[7]!;
  if (Math.abs(x) > FARTHEST * frame.width || Math.abs(y) > FARTHEST * frame.height) return false;
  canvas.style.transform = samePlane(drawn, frame)
    ? ""
    : `translate(${x / frame.pixelRatio}px, ${y / frame.pixelRatio}px)`;
  return true;
}
