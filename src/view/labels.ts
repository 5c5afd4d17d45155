/** Names on the map: measured and wrapped once, placed when the scale changes, drawn on sigma's canvas of labels. */
import { toHex } from "./color.ts";
import type { Circle } from "./placeGlyphs.ts";
import {
  type Box,
  type LabelPlace,
  type LabelRequest,
  moved,
  placeLabels,
  type Segment,
} from "./placeLabels.ts";
import type { MapNode, Palette } from "./types.ts";

/** Names longer than this many times their size go on two lines. */
const WRAP_AT_EMS = 11;
/** Narrower where nodes stand in a row. */
const WRAP_IN_ROW_AT_EMS = 6.7;
const LINE_HEIGHT = 1.22;
/** No more names than this are tried at once; the largest nodes come first. */
const MOST_NAMES = 400;

interface Measured {
  readonly lines: readonly string[];
  readonly widths: readonly number[];
}

export interface LabelScene {
  readonly nodes: readonly MapNode[];
  /** CSS pixels, `[x0, y0 …]`, y down. */
  readonly pixels: Float64Array;
  readonly radii: Float64Array;
  readonly segments: readonly Segment[];
  /** What glyphs cover. */
  readonly glyphs: readonly Circle[];
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly font: string;
  readonly size: number;
}

/** How strongly a name shows: 1 in focus or nothing in focus, 0 not at all. */
export type Strength = (node: number) => number;

export class Labels {
  #measured = new Map<string, Measured>();
  #places = new Map<number, LabelPlace>();
  #focusPlaces = new Map<number, LabelPlace>();
  #fontKey = "";

  /** What the placed names cover, in CSS pixels. */
  boxes(pixels: Float64Array): Box[] {
    return [...this.#places].map(([node, place]) => moved(place, pixels[2 * node]!, pixels[2 * node + 1]!));
  }

  /** Finds a place for every name; call when scale, positions, names or visibility change, not when merely panning. */
  place(context: CanvasRenderingContext2D, scene: LabelScene, keepInside: boolean): void {
    this.#adoptFont(scene);
    const wanted = namesToTry(scene);
    const requests = wanted.map((node) => this.#request(context, scene, node));
    const bounds = keepInside
      ? { left: 4, top: 4, right: scene.width - 4, bottom: scene.height - 4 }
      : undefined;
    const places = placeLabels(requests, scene.segments, scene.glyphs, bounds);
    this.#places = new Map();
    wanted.forEach((node, i) => {
      const place = places[i];
      if (place) this.#places.set(node, place);
    });
  }

  /** Finds places for names in focus that have none: the names out of focus, which fade, need not be minded. */
  placeFocus(context: CanvasRenderingContext2D, scene: LabelScene, lit: Uint8Array | undefined): void {
    this.#focusPlaces = new Map();
    if (!lit) return;
    const wanted = namesToTry(scene).filter((node) => lit[node] === 1);
    const requests = wanted.map((node) => ({
      ...this.#request(context, scene, node),
      fixed: this.#places.get(node),
    }));
    const places = placeLabels(requests, [], [], {
      left: 2,
      top: 2,
      right: scene.width - 2,
      bottom: scene.height - 2,
    });
    wanted.forEach((node, i) => {
      const place = places[i];
      if (place && !this.#places.has(node)) this.#focusPlaces.set(node, place);
    });
  }

  #request(context: CanvasRenderingContext2D, scene: LabelScene, node: number): LabelRequest {
    const { kind, direction, known } = scene.nodes[node]!;
    return {
      x: scene.pixels[2 * node]!,
      y: scene.pixels[2 * node + 1]!,
      radius: scene.radii[node]!,
      lines: this.#measure(context, scene, scene.nodes[node]!).widths,
      lineHeight: scene.size * LINE_HEIGHT,
      direction,
      beneath: !known,
      priority: scene.radii[node]! + (kind === "actor" ? 0.5 : 0),
    };
  }

  /** Draws the placed names. `context` is scaled to CSS pixels. */
  draw(context: CanvasRenderingContext2D, scene: LabelScene, strength: Strength): void {
    this.#adoptFont(scene);
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.strokeStyle = toHex(scene.palette.paper);
    context.fillStyle = toHex(scene.palette.ink);
    context.lineWidth = 4;
    for (const [node, place] of [...this.#places, ...this.#focusPlaces]) {
      const shown = scene.nodes[node];
      if (!shown?.visible) continue;
      const alpha = strength(node);
      if (alpha <= 0) continue;
      context.globalAlpha = alpha;
      this.#drawName(context, scene, node, place);
    }
    context.globalAlpha = 1;
  }

  #drawName(context: CanvasRenderingContext2D, scene: LabelScene, node: number, place: LabelPlace): void {
    const shown = scene.nodes[node]!;
    const { lines } = this.#measure(context, scene, shown);
    const x = scene.pixels[2 * node]!;
    const y = scene.pixels[2 * node + 1]!;
    const atLeft = (place.align === "start") === (shown.direction === "ltr");
    context.font = fontOf(scene, shown);
    context.direction = shown.direction;
    context.textAlign = place.align === "center" ? "center" : atLeft ? "left" : "right";
    const at = place.align === "center" ? (place.left + place.right) / 2 : atLeft ? place.left : place.right;
    const lineHeight = (place.bottom - place.top) / lines.length;
    lines.forEach((line, k) => {
      const middle = y + place.top + lineHeight * (k + 0.5);
      context.strokeText(line, x + at, middle);
      context.fillText(line, x + at, middle);
    });
  }

  #adoptFont({ font, size }: LabelScene): void {
    const key = `${size} ${font}`;
    if (key === this.#fontKey) return;
    this.#fontKey = key;
    this.#measured.clear();
  }

  /** Fonts have arrived: widths measured before do not hold. */
  forgetWidths(): void {
    this.#measured.clear();
  }

  #measure(context: CanvasRenderingContext2D, scene: LabelScene, node: MapNode): Measured {
    const key = `${node.kind}${node.known} ${node.label}`;
    const known = this.#measured.get(key);
    if (known) return known;
    context.font = fontOf(scene, node);
    const widthOf = (text: string) => context.measureText(text).width;
    const lines = wrap(node.label, widthOf, (node.known ? WRAP_AT_EMS : WRAP_IN_ROW_AT_EMS) * scene.size);
    const measured = { lines, widths: lines.map(widthOf) };
    this.#measured.set(key, measured);
    return measured;
  }
}

function fontOf({ font, size }: LabelScene, { kind }: MapNode): string {
  return `${kind === "actor" ? 600 : 400} ${size}px ${font}`;
}

function namesToTry({ nodes, pixels, radii, width, height }: LabelScene): number[] {
  const inView: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    if (!nodes[i]!.visible || nodes[i]!.label === "") continue;
    const x = pixels[2 * i]!;
    const y = pixels[2 * i + 1]!;
    if (
      nodes.length <= MOST_NAMES ||
      (x > -width / 2 && x < 1.5 * width && y > -height / 2 && y < 1.5 * height)
    )
      inView.push(i);
  }
  if (inView.length <= MOST_NAMES) return inView;
  return inView.sort((a, b) => radii[b]! - radii[a]! || a - b).slice(0, MOST_NAMES);
}

/** One line, or two of as equal width as the words allow; a very long name keeps its first words and an ellipsis. */
export function wrap(text: string, widthOf: (text: string) => number, most: number): string[] {
  if (widthOf(text) <= most) return [text];
  const words = text.split(" ");
  let best = [text];
  let bestWidth = widthOf(text);
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(" "), words.slice(i).join(" ")];
    const width = Math.max(...lines.map(widthOf));
    if (width < bestWidth) {
      bestWidth = width;
      best = lines;
    }
  }
  return best.map((line) => shorten(line, widthOf, most * 1.35));
}

function shorten(line: string, widthOf: (text: string) => number, most: number): string {
  if (widthOf(line) <= most) return line;
  const letters = Array.from(line);
  const cut = (length: number) => `${letters.slice(0, length).join("").trimEnd()}…`;
  let low = 1;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (widthOf(cut(middle)) <= most) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}
