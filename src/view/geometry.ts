/** Between the plane of the picture (y up) and the pixels of the screen (y down). */
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { Segment } from "./placeLabels.ts";
import { NO_STANCE_LINE, type Scene } from "./types.ts";

/** Column-major 3 × 3 affine from picture to CSS pixels, read off sigma's own conversion; for the camera as it is, or as it would be. */
export function pictureToPixels(sigma: Sigma, cameraState?: CameraState): Float32Array {
  const override = cameraState && { cameraState };
  const origin = sigma.graphToViewport({ x: 0, y: 0 }, override);
  const right = sigma.graphToViewport({ x: 1000, y: 0 }, override);
  const up = sigma.graphToViewport({ x: 0, y: 1000 }, override);
  return new Float32Array([
    (right.x - origin.x) / 1000,
    (right.y - origin.y) / 1000,
    0,
    (up.x - origin.x) / 1000,
    (up.y - origin.y) / 1000,
    0,
    origin.x,
    origin.y,
    1,
  ]);
}

/** Applies such an affine to `[x0, y0 …]`. */
export function project(positions: Float64Array, m: Float32Array): Float64Array {
  const pixels = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    const x = positions[i]!;
    const y = positions[i + 1]!;
    pixels[i] = m[0]! * x + m[3]! * y + m[6]!;
    pixels[i + 1] = m[1]! * x + m[4]! * y + m[7]!;
  }
  return pixels;
}

/** Radii on the screen. */
export function radiiOf(nodes: Scene["nodes"], scale: number): Float64Array<ArrayBuffer> {
  const radii = new Float64Array(nodes.length);
  for (let i = 0; i < nodes.length; i++) radii[i] = nodes[i]!.radius * scale;
  return radii;
}

/** Beyond this, names do not weigh ties beneath them: there would be no free place anyway. */
const MOST_SEGMENTS = 800;

/** The drawn ties as segments between projected nodes; none when there are too many to matter. */
export function segmentsOf({ ties, looks, spotlight }: Scene, pixels: Float64Array): Segment[] {
  const segments: Segment[] = [];
  for (let t = 0; t < ties.length; t++) {
    if (looks.stance[t]! >= NO_STANCE_LINE || spotlight?.ties[t] === 0) continue;
    if (segments.length === MOST_SEGMENTS) return [];
    const a = 2 * ties.source[t]!;
    const b = 2 * ties.target[t]!;
    segments.push([pixels[a]!, pixels[a + 1]!, pixels[b]!, pixels[b + 1]!]);
  }
  return segments;
}

/** The box of all positions, never empty. */
export function boxOf(positions: Float64Array): { x: [number, number]; y: [number, number] } {
  const x: [number, number] = [-1, 1];
  const y: [number, number] = [-1, 1];
  for (let i = 0; i < positions.length; i += 2) {
    x[0] = Math.min(x[0], positions[i]!);
    x[1] = Math.max(x[1], positions[i]!);
    y[0] = Math.min(y[0], positions[i + 1]!);
    y[1] = Math.max(y[1], positions[i + 1]!);
  }
  return { x, y };
}

export type Box = ReturnType<typeof boxOf>;

/** Pixels a picture pixel when a box just fits into the view: sigma's own rule, so that it can be asked for any box. */
export function fitScale({ x, y }: Box, width: number, height: number, padding: number): number {
  const wide = x[1] - x[0] || 1;
  const high = y[1] - y[0] || 1;
  const crossed = (height < width && high > wide) || (height > width && high < wide);
  const stretch = crossed
    ? 1
    : Math.min(Math.max(high / wide, wide / high), Math.max(width / height, height / width));
  return ((Math.min(width, height) - 2 * padding) * stretch) / Math.max(wide, high);
}

/** Gives a canvas its pixels, and its place on the screen. */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  { width, height, pixelRatio }: { width: number; height: number; pixelRatio: number },
): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.style.width = `${width / pixelRatio}px`;
  canvas.style.height = `${height / pixelRatio}px`;
}
