/** Names on the map: measured and wrapped once, placed when the scale changes, drawn on sigma's canvas of labels. */
import { toHex } from "./color.ts";
import type { Box, LabelPlace, LabelRequest } from "./nameTypes.ts";
import { moved } from "./obstacles.ts";
import { roomOutside } from "./outside.ts";
import type { Circle } from "./placeGlyphs.ts";
import { placeLabels, type Segment } from "./placeLabels.ts";
import { LINE_HEIGHT, nameWeight, WRAP_AT_EMS, WRAP_IN_ROW_AT_EMS } from "./sizes.ts";
import type { MapNode, Palette } from "./types.ts";
import { STRETCH, wrap } from "./wrap.ts";

const MOST_LINES = 2;
const MOST_LINES_IN_ROW = 3;
/** No more names than this are tried at once; the largest nodes come first. */
const MOST_NAMES = 400;
/** With so few nodes the names of hidden ones keep their room: a filter then moves no name. */
const KEEP_ROOM_UP_TO = 60;
/** A node may grow by so many pixels, and its name with it, before names are placed anew. */
const GROWTH = 4;
/** Names keep this far from the edges. */
const EDGE = 4;

/** Letters of what is probably one word. */
const LONGEST_WORD = 24;

interface Measured {
  readonly lines: readonly string[];
  readonly widths: readonly number[];
}

export interface LabelScene {
  readonly nodes: readonly MapNode[];
  /** CSS pixels, `[x0, y0 …]`, y down. */
  readonly pixels: Float64Array;
  readonly radii: Float64Array;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly font: string;
  readonly size: number;
}

/** What names keep clear of, beside nodes and one another. */
export interface InTheWay {
  readonly segments: readonly Segment[];
  /** What glyphs cover. */
  readonly glyphs: readonly Circle[];
}

/** How strongly a name shows: 1 in focus or nothing in focus, 0 not at all. */
export type Strength = (node: number) => number;

export class Labels {
  #measured = new Map<string, Measured>();
  #words = new Map<string, number>();
  #places = new Map<number, LabelPlace>();
  #focusPlaces = new Map<number, LabelPlace>();
  #fontKey = "";
  #placedNodes: readonly MapNode[] = [];
  #placedRadii = new Float64Array(0);
  #tried = new Set<number>();
  /** How wide names outside may be, by node. */
  #rooms = new Map<number, number>();

  /** What the placed names cover, in CSS pixels. */
  boxes(pixels: Float64Array): Box[] {
    return [...this.#places].map(([node, place]) => moved(place, pixels[2 * node]!, pixels[2 * node + 1]!));
  }

  /** Whether the places found last still serve: the same names, none that was not tried, no node much larger. */
  stillServe(nodes: readonly MapNode[], nodeScale: number): boolean {
    const before = this.#placedNodes;
    return (
      nodes.length === before.length &&
      nodes.every(
        ({ label, visible, known, radius, nameAt }, i) =>
          label === before[i]!.label &&
          known === before[i]!.known &&
          nameAt === before[i]!.nameAt &&
          (!visible || (this.#tried.has(i) && radius * nodeScale <= this.#placedRadii[i]! + GROWTH)),
      )
    );
  }

  /** Measures some of the names that will be given a place; what was measured is remembered. @returns whether there are more. */
  measure(context: CanvasRenderingContext2D, scene: LabelScene, from: number, count: number): boolean {
    this.#adoptFont(scene);
    this.#rooms = roomsIn(scene);
    const wanted = namesToTry(scene);
    for (const node of wanted.slice(from, from + count)) this.#measure(context, scene, node);
    return from + count < wanted.length;
  }

  /** Finds a place for every name; call when scale or positions change or `stillServe` says so, not when merely panning. */
  place(
    context: CanvasRenderingContext2D,
    scene: LabelScene,
    { segments, glyphs }: InTheWay,
    keepInside: boolean,
  ): void {
    this.#adoptFont(scene);
    this.#rooms = roomsIn(scene);
    const wanted = namesToTry(scene);
    const requests = wanted.map((node) => this.#request(context, scene, node));
    const bounds = keepInside
      ? { left: EDGE, top: EDGE, right: scene.width - EDGE, bottom: scene.height - EDGE }
      : undefined;
    const places = placeLabels(requests, segments, glyphs, bounds);
    this.#placedNodes = scene.nodes;
    this.#placedRadii = Float64Array.from(scene.radii);
    this.#tried = new Set(wanted);
    this.#places = new Map();
    wanted.forEach((node, i) => {
      const place = places[i];
      if (place) this.#places.set(node, place);
    });
  }

  /** No name has a place. */
  clear(): void {
    this.#places = new Map();
    this.#placedNodes = [];
    this.#tried = new Set();
  }

  /** Finds places for names in focus that have none: the names out of focus, which fade, need not be minded. */
  placeFocus(context: CanvasRenderingContext2D, scene: LabelScene, lit: Uint8Array | undefined): void {
    this.#focusPlaces = new Map();
    if (!lit) return;
    const wanted = namesToTry(scene).filter((node) => lit[node] === 1 && scene.nodes[node]!.visible);
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
    const { kind, direction, known, nameAt } = scene.nodes[node]!;
    return {
      x: scene.pixels[2 * node]!,
      y: scene.pixels[2 * node + 1]!,
      radius: scene.radii[node]!,
      lines: this.#measure(context, scene, node).widths,
      lineHeight: scene.size * LINE_HEIGHT,
      direction,
      beneath: !known,
      at: nameAt,
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
    const { lines } = this.#measure(context, scene, node);
    const grown = this.#places.has(node) ? scene.radii[node]! - this.#placedRadii[node]! : 0;
    const x = snapped(scene.pixels[2 * node]! + grown * place.out[0]);
    const y = snapped(scene.pixels[2 * node + 1]! + grown * place.out[1]);
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
    this.#words.clear();
  }

  /** Fonts have arrived: widths measured before do not hold. */
  forgetWidths(): void {
    this.#measured.clear();
    this.#words.clear();
  }

  /** Of words it is remembered: names share them. */
  #widthOf(context: CanvasRenderingContext2D, font: string, text: string): number {
    const key = text.length <= LONGEST_WORD ? `${font} ${text}` : "";
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const { width } = context.measureText(text);
    if (key) this.#words.set(key, width);
    return width;
  }

  #measure(context: CanvasRenderingContext2D, scene: LabelScene, index: number): Measured {
    const node = scene.nodes[index]!;
    const room = this.#rooms.get(index);
    const key = `${node.kind}${node.known}${room ?? ""} ${node.label}`;
    const known = this.#measured.get(key);
    if (known) return known;
    const font = fontOf(scene, node);
    context.font = font;
    const widthOf = (text: string) => this.#widthOf(context, font, text);
    const lines =
      room !== undefined
        ? inside(node.label, widthOf, room)
        : node.known
          ? wrap(node.label, widthOf, WRAP_AT_EMS * scene.size, MOST_LINES)
          : wrap(node.label, widthOf, WRAP_IN_ROW_AT_EMS * scene.size, MOST_LINES_IN_ROW);
    const measured = { lines, widths: lines.map(widthOf) };
    this.#measured.set(key, measured);
    return measured;
  }
}

/** To a quarter of a pixel: letters are no finer, and the same view is the same picture, however the camera came to it. */
const snapped = (value: number): number => Math.round(4 * value) / 4;

/** On one line where there is room for it, else on two. */
function inside(label: string, widthOf: (text: string) => number, room: number): string[] {
  return widthOf(label) <= room ? [label] : wrap(label, widthOf, room / STRETCH, MOST_LINES);
}

/** Names outside wrap only where the picture ends. */
function roomsIn({ nodes, pixels, radii, width, size }: LabelScene): Map<number, number> {
  const rooms = new Map<number, number>();
  nodes.forEach((node, i) => {
    if (node.nameAt)
      rooms.set(i, Math.round(roomOutside(node, pixels[2 * i]!, radii[i]!, EDGE, width - EDGE, size)));
  });
  return rooms;
}

function fontOf({ font, size }: LabelScene, { kind }: MapNode): string {
  return `${nameWeight(kind)} ${size}px ${font}`;
}

function namesToTry({ nodes, pixels, radii, width, height }: LabelScene): number[] {
  const inView: number[] = [];
  const all = nodes.length <= KEEP_ROOM_UP_TO;
  for (let i = 0; i < nodes.length; i++) {
    if (!(all || nodes[i]!.visible) || nodes[i]!.label === "") continue;
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
