/** Where on its tie a glyph sits: near the middle, clear of nodes, of other ties and of other glyphs. */
import { type MapTies, NO_STANCE_LINE, type TieLooks } from "./types.ts";

/** Room of one glyph, and distance of two on the same tie, in CSS pixels; the shader draws them the same. */
export const GLYPH_RADIUS = 9;
export const GLYPH_SPACING = 17;
/** Share of the free part of the tie, in order of preference. */
const STOPS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];
const MIDDLE = 128;

/** Circle `[x, y, radius]` that a glyph (or a row of them) covers. */
export type Circle = readonly [number, number, number];

export interface GlyphPlaces {
  /** Share of the free part of tie t, 0 … 255. */
  readonly stops: Uint8Array;
  /** What the glyphs cover, for names to keep clear of. */
  readonly circles: readonly Circle[];
  /** 1 where a tie was drawn when the places were found; undefined = in the middle, whatever is drawn. */
  readonly drawn: Uint8Array | undefined;
}

/** Every glyph in the middle of its tie. */
export function middlePlaces(ties: number): GlyphPlaces {
  return { stops: new Uint8Array(ties).fill(MIDDLE), circles: [], drawn: undefined };
}

/** Whether the places hold for these looks: what is drawn now was drawn when they were found. */
export function hasPlaces({ drawn }: GlyphPlaces, { stance }: TieLooks): boolean {
  return !drawn || stance.every((each, t) => each >= NO_STANCE_LINE || drawn[t] === 1);
}

/** A rectangle that glyphs should leave free: a name. */
export interface Taken {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Chooses a stop for each tie in turn. O(ties × stops × (nodes + ties)): meant for pictures whose glyphs are all shown.
 * @param pixels node centres, @param radii node radii, both in CSS pixels.
 * @param scale see `glyphScale`.
 * @param taken what glyphs should leave free.
 */
export function placeGlyphs(
  ties: MapTies,
  looks: TieLooks,
  pixels: Float64Array,
  radii: Float64Array,
  scale: number,
  taken: readonly Taken[] = [],
): GlyphPlaces {
  const stops = new Uint8Array(ties.length).fill(MIDDLE);
  const circles: Circle[] = [];
  const drawn = Uint8Array.from(looks.stance, (stance) => (stance < NO_STANCE_LINE ? 1 : 0));
  for (let t = 0; t < ties.length; t++) {
    if (looks.stance[t]! >= NO_STANCE_LINE) continue;
    const run = freeRun(ties, pixels, radii, t);
    if (!run) continue;
    const count = bits(looks.kinds[t]! & 15);
    const room = scale * (GLYPH_RADIUS + ((count - 1) * GLYPH_SPACING) / 2);
    let best: Circle = [run.x + run.dx / 2, run.y + run.dy / 2, room];
    let bestCost = Number.POSITIVE_INFINITY;
    STOPS.forEach((share, rank) => {
      const circle: Circle = [run.x + run.dx * share, run.y + run.dy * share, room];
      let cost = rank * 0.12 + costOf(circle, t, ties, looks, pixels, radii, circles);
      for (const box of taken) if (touches(circle, box)) cost += 2;
      if (cost >= bestCost) return;
      bestCost = cost;
      best = circle;
      stops[t] = Math.round(share * 255);
    });
    circles.push(best);
  }
  return { stops, circles, drawn };
}

/** The part of a tie between the rims of its two nodes. */
function freeRun(ties: MapTies, pixels: Float64Array, radii: Float64Array, t: number) {
  const a = ties.source[t]!;
  const b = ties.target[t]!;
  const dx = pixels[2 * b]! - pixels[2 * a]!;
  const dy = pixels[2 * b + 1]! - pixels[2 * a + 1]!;
  const length = Math.hypot(dx, dy);
  const free = (length - radii[a]! - radii[b]!) / length;
  if (!(free > 0)) return undefined;
  const from = radii[a]! / length;
  return { x: pixels[2 * a]! + dx * from, y: pixels[2 * a + 1]! + dy * from, dx: dx * free, dy: dy * free };
}

/** The middle of a tie's sign; of a tie too short to have one, its own. */
export function signPlace(
  ties: MapTies,
  stops: Uint8Array,
  pixels: Float64Array,
  radii: Float64Array,
  t: number,
): { x: number; y: number } {
  const run = freeRun(ties, pixels, radii, t);
  const share = (stops[t] ?? MIDDLE) / 255;
  if (run) return { x: run.x + run.dx * share, y: run.y + run.dy * share };
  const a = 2 * ties.source[t]!;
  return { x: pixels[a]!, y: pixels[a + 1]! };
}

function costOf(
  [x, y, room]: Circle,
  tie: number,
  ties: MapTies,
  looks: TieLooks,
  pixels: Float64Array,
  radii: Float64Array,
  circles: readonly Circle[],
): number {
  let cost = 0;
  for (const [cx, cy, other] of circles) if (Math.hypot(cx - x, cy - y) < room + other) cost += 4;
  for (let i = 0; i < radii.length; i++)
    if (Math.hypot(pixels[2 * i]! - x, pixels[2 * i + 1]! - y) < room + radii[i]!) cost += 3;
  for (let t = 0; t < ties.length; t++) {
    if (t === tie || looks.stance[t]! >= NO_STANCE_LINE) continue;
    if (distanceToTie(ties, pixels, t, x, y) < room) cost += 0.5;
  }
  return cost;
}

function touches([x, y, room]: Circle, { left, top, right, bottom }: Taken): boolean {
  return Math.hypot(Math.max(left, Math.min(x, right)) - x, Math.max(top, Math.min(y, bottom)) - y) < room;
}

/** Distance from a point to a tie, in the unit of the pixels. */
export function distanceToTie(ties: MapTies, pixels: Float64Array, t: number, x: number, y: number): number {
  const a = 2 * ties.source[t]!;
  const b = 2 * ties.target[t]!;
  const dx = pixels[b]! - pixels[a]!;
  const dy = pixels[b + 1]! - pixels[a + 1]!;
  const square = dx * dx + dy * dy;
  const along =
    square === 0 ? 0 : Math.max(0, Math.min(1, ((x - pixels[a]!) * dx + (y - pixels[a + 1]!) * dy) / square));
  return Math.hypot(x - pixels[a]! - along * dx, y - pixels[a + 1]! - along * dy);
}

function bits(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Glyphs shrink with a picture squeezed together, less than nodes do, and never grow. */
export function glyphScale(nodeScale: number): number {
  return Math.min(1, Math.max(0.62, nodeScale));
}
