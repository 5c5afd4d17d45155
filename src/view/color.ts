/** Colours between CSS, WebGL and canvas. */
import type { Rgb } from "./types.ts";

/** Share `t` of the way from a to b, straight in sRGB. */
export function mix(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** `#rrggbb`, which both canvas and sigma's programs read. */
export function toHex(color: Rgb): string {
  return `#${color
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
