/** Names for a figure: placed anew for its size, each whole or absent, never cut. */
import { toHex } from "./color.ts";
import type { FigureText, Measure, Rect, Weight } from "./figure.ts";
import type { Box, LabelPlace, LabelRequest } from "./nameTypes.ts";
import { moved } from "./obstacles.ts";
import { roomOutside } from "./outside.ts";
import type { Circle } from "./placeGlyphs.ts";
import { placeLabels, type Segment } from "./placeLabels.ts";
import { LINE_HEIGHT, nameWeight, WRAP_AT_EMS, WRAP_IN_ROW_AT_EMS } from "./sizes.ts";
import type { MapNode, Palette } from "./types.ts";

const MOST_LINES = 4;
/** A line may be so much longer rather than one line more. */
const SLACK = 1.35;
/** No more names than this are tried; the largest nodes come first. */
const MOST_NAMES = 500;
const EDGE = 4;
/** Middle of a line of text above its baseline, in ems. */
export const MIDDLE_EM = 0.35;

export interface NamesInput {
  readonly nodes: readonly MapNode[];
  /** Nodes that stand inside the frame. */
  readonly inside: readonly number[];
  readonly pixels: Float64Array;
  readonly radii: Float64Array;
  readonly segments: readonly Segment[];
  readonly frame: Rect;
  readonly size: number;
  readonly measure: Measure;
  /** 1 by node when in focus; undefined = all. */
  readonly lit: Uint8Array | undefined;
}

export interface PlacedNames {
  readonly boxes: readonly Box[];
  /** Names that found no room. */
  readonly leftOut: number;
  /** The name of a node, if it has a place. */
  textOf(node: number, palette: Palette, alpha: number): FigureText | undefined;
}

const weightOf = ({ kind }: MapNode): Weight => nameWeight(kind);

/** Finds places for the names among lines and signs. */
export function placeNames(input: NamesInput, glyphs: readonly Circle[]): PlacedNames {
  const { nodes, pixels, radii, frame, size, measure, lit } = input;
  const named = input.inside.filter((node) => nodes[node]!.label !== "");
  const wanted = [...named]
    .sort((a, b) => (lit?.[b] ?? 0) - (lit?.[a] ?? 0) || radii[b]! - radii[a]! || a - b)
    .slice(0, MOST_NAMES);
  const lines = new Map(
    wanted.map((node) => {
      const { label, known, nameAt } = nodes[node]!;
      const [left, right] = [frame.x + EDGE, frame.x + frame.width - EDGE];
      const most = nameAt
        ? roomOutside(nodes[node]!, pixels[2 * node]!, radii[node]!, left, right, size)
        : (known ? WRAP_AT_EMS : WRAP_IN_ROW_AT_EMS) * size;
      return [node, wrapWhole(label, (text) => measure(text, size, weightOf(nodes[node]!)), most)];
    }),
  );
  const requests = wanted.map((node): LabelRequest => {
    const { kind, direction, known, nameAt } = nodes[node]!;
    return {
      x: pixels[2 * node]!,
      y: pixels[2 * node + 1]!,
      radius: radii[node]!,
      lines: lines.get(node)!.map((line) => measure(line, size, weightOf(nodes[node]!))),
      lineHeight: size * LINE_HEIGHT,
      direction,
      beneath: !known,
      at: nameAt,
      priority: radii[node]! + (kind === "actor" ? 0.5 : 0) + (lit?.[node] === 1 ? 1000 : 0),
    };
  });
  const bounds = {
    left: frame.x + EDGE,
    top: frame.y + EDGE,
    right: frame.x + frame.width - EDGE,
    bottom: frame.y + frame.height - EDGE,
  };
  const places = placeLabels(requests, input.segments, glyphs, bounds);
  const placed = new Map<number, LabelPlace>();
  wanted.forEach((node, i) => {
    if (places[i]) placed.set(node, places[i]);
  });
  return {
    boxes: [...placed].map(([node, place]) => moved(place, pixels[2 * node]!, pixels[2 * node + 1]!)),
    leftOut: named.length - placed.size,
    textOf(node, palette, alpha) {
      const place = placed.get(node);
      return place && nameText(input, node, place, lines.get(node)!, palette, alpha);
    },
  };
}

function nameText(
  { nodes, pixels, size }: NamesInput,
  node: number,
  place: LabelPlace,
  lines: readonly string[],
  palette: Palette,
  alpha: number,
): FigureText {
  const { direction } = nodes[node]!;
  const atLeft = (place.align === "start") === (direction === "ltr");
  const anchor = place.align === "center" ? "center" : atLeft ? "left" : "right";
  const x = { left: place.left, center: (place.left + place.right) / 2, right: place.right }[anchor];
  const lineHeight = (place.bottom - place.top) / lines.length;
  return {
    kind: "text",
    at: [pixels[2 * node]! + x, pixels[2 * node + 1]! + place.top + lineHeight / 2 + size * MIDDLE_EM],
    lines,
    lineHeight,
    size,
    weight: weightOf(nodes[node]!),
    anchor,
    direction,
    color: toHex(palette.ink),
    halo: toHex(palette.paper),
    alpha,
  };
}

/** As few lines as will do, of about equal width, broken between words only; a word too long has a line to itself. */
export function wrapWhole(text: string, widthOf: (text: string) => number, most: number): string[] {
  const width = widthOf(text);
  const words = text.split(" ").filter((word) => word !== "");
  if (width <= most || words.length < 2) return [text];
  const room = Math.max(most * SLACK, width / (MOST_LINES - 0.5));
  const count = fill(words, widthOf, room).length;
  let low = width / (count + 1);
  let high = room;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(words, widthOf, middle).length <= count) high = middle;
    else low = middle;
  }
  return fill(words, widthOf, high);
}

/** Puts words on lines one after the other. */
export function fill(words: readonly string[], widthOf: (text: string) => number, most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
