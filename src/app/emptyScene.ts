/** The picture before there is anything to draw. */
import type { Scene } from "../view/types.ts";
import { MAP_FONT } from "./fonts.ts";
import { readPalette } from "./palette.ts";

export function emptyScene(): Scene {
  return {
    nodes: [],
    ties: { length: 0, source: new Uint32Array(0), target: new Uint32Array(0) },
    looks: {
      stance: new Uint8Array(0),
      kinds: new Uint8Array(0),
      weak: new Uint8Array(0),
      basis: new Uint8Array(0),
    },
    positions: new Float64Array(0),
    box: undefined,
    hover: undefined,
    selected: undefined,
    spotlight: undefined,
    palette: readPalette(),
    font: MAP_FONT,
    fonts: "",
    labelSize: 0,
    markScale: 1,
    complete: false,
  };
}
