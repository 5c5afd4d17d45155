/** An opaque sheet of pixels, and ink laid over it. */

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Red in the lowest byte, as canvases have it. */
  readonly pixels: Uint32Array;
}

/** 0 … 255 each. */
export type Ink = readonly [number, number, number];

const OPAQUE = 0xff000000;

/** A colour of 0 … 1 as ink. */
export function inkOf([r, g, b]: readonly [number, number, number]): Ink {
  return [r * 255, g * 255, b * 255];
}

/** A colour of 24 bits, red highest, as ink. */
export function inkOfBits(bits: number): Ink {
  return [(bits >> 16) & 255, (bits >> 8) & 255, bits & 255];
}

export function pack(r: number, g: number, b: number): number {
  return (OPAQUE | ((b + 0.5) << 16) | ((g + 0.5) << 8) | (r + 0.5)) >>> 0;
}

/** Lays ink of this strength, 0 … 1, over one pixel. */
export function over(pixels: Uint32Array, at: number, ink: Ink, alpha: number): void {
  const r = ink[0];
  const g = ink[1];
  const b = ink[2];
  const below = pixels[at]!;
  const red = below & 255;
  const green = (below >> 8) & 255;
  const blue = (below >> 16) & 255;
  pixels[at] = pack(red + (r - red) * alpha, green + (g - green) * alpha, blue + (b - blue) * alpha);
}

/** 0 … 1. */
export function clamp(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/** Share `t` of the way from a to b. */
export function mixInk(a: Ink, b: Ink, t: number): Ink {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}
