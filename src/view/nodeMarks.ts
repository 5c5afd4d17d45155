/** What stands around nodes: that the layout cannot place one, that a hand put one there, and the reach of an issue. Pure. */
import { mix, toHex } from "./color.ts";
import type { Primitive, Rect, Stroke } from "./figure.ts";
import type { Focus } from "./focus.ts";
import { isTie, type Palette, type Scene } from "./types.ts";

/** A primitive that these marks are made of. */
export type MarkShape = Extract<Primitive, { kind: "disc" | "line" }>;

/** Where and how large things are drawn. */
export interface MarkFrame {
  readonly scene: Scene;
  readonly focus: Focus;
  /** Centres `[x0, y0 …]`, y down, and radii of nodes. */
  readonly pixels: Float64Array;
  readonly radii: Float64Array;
  /** Pixels a picture pixel. */
  readonly scale: number;
  /** What is in sight, in the same pixels. */
  readonly sight: Rect;
}

const OUT_OF_FOCUS = 0.18;
/** Of more nodes in sight that cannot be placed, only those in focus have a ring: a thousand rings single nothing out. */
const MOST_RINGS = 200;
/** Marks keep this far from the rim; nearer where nodes are small. */
const MOST_GAP = 4.5;
const DOUBT = { width: 1.25, dash: [3, 3] };
const PIN = { head: 3.1, paper: 1.6, stem: 1.5 };
const EXCEPTION_WIDTH = 2.5;
const RING = { width: 1.25, ink: 0.55, wash: 0.04 };

/** No mark reaches farther from its node. */
const MARK_ROOM = 16;

const gapOf = (radius: number) => Math.min(MOST_GAP, 1.5 + 0.4 * radius);
const softInks = new WeakMap<Palette, string>();

function softOf(palette: Palette): string {
  const known = softInks.get(palette) ?? toHex(mix(palette.ink, palette.paper, 0.22));
  softInks.set(palette, known);
  return known;
}

/** The ring around a node that the layout cannot place. */
export function doubtMark(x: number, y: number, radius: number, palette: Palette, scale = 1): MarkShape[] {
  const stroke: Stroke = {
    color: softOf(palette),
    width: DOUBT.width * scale,
    dash: DOUBT.dash.map((length) => length * scale),
  };
  return [{ kind: "disc", at: [x, y], radius: radius + gapOf(radius) * scale, fill: undefined, stroke }];
}

/** A pin stuck into the shoulder of a node. */
export function pinMark(x: number, y: number, radius: number, palette: Palette, scale = 1): MarkShape[] {
  const out = Math.SQRT1_2;
  const reach = radius + (gapOf(radius) + 2) * scale;
  const head: [number, number] = [x + out * reach, y - out * reach];
  const foot = Math.max(0, radius - 2.5 * scale) * out;
  const color = softOf(palette);
  const paper = toHex(palette.paper);
  const stem = (width: number, ink: string): MarkShape => ({
    kind: "line",
    from: [x + foot, y - foot],
    to: head,
    stroke: { color: ink, width: width * scale },
  });
  const disc = (size: number, fill: string): MarkShape => ({
    kind: "disc",
    at: head,
    radius: size * scale,
    fill,
  });
  return [
    stem(PIN.stem + 2 * PIN.paper, paper),
    disc(PIN.head + PIN.paper, paper),
    stem(PIN.stem, color),
    disc(PIN.head, color),
  ];
}

/** The circle of an issue: a thin line, and a breath of ink inside it. */
export function ringMark(x: number, y: number, radius: number, palette: Palette, scale = 1): MarkShape[] {
  const color = toHex(palette.ink);
  return [
    { kind: "disc", at: [x, y], radius, fill: color, alpha: RING.wash },
    {
      kind: "disc",
      at: [x, y],
      radius,
      fill: undefined,
      stroke: { color, width: RING.width * scale },
      alpha: RING.ink,
    },
  ];
}

/** Whether the circle is drawn now: its issue is in focus, and nothing stands in the light of a spotlight. */
export function reachOf({ reach, spotlight }: Scene, focus: Focus): Scene["reach"] {
  return reach && !spotlight && focus.node === reach.node ? reach : undefined;
}

/** All of them, in the order in which they are drawn: the circle, then marks of nodes. */
export function marksAround(frame: MarkFrame): MarkShape[] {
  const { scene, focus, pixels, radii, scale } = frame;
  const { nodes, marks, palette, markScale } = scene;
  const shapes = drawReach(scene, focus, pixels, radii, scale);
  if (!marks) return shapes;
  const many = doubtfulInSight(frame) > MOST_RINGS;
  for (let node = 0; node < nodes.length; node++) {
    const ringed = marks.doubtful[node] === 1 && (!many || focus.lit?.[node] === 1);
    if ((!ringed && marks.held[node] !== 1) || !nodes[node]!.visible) continue;
    if (!isNear(frame, node)) continue;
    const place = [pixels[2 * node]!, pixels[2 * node + 1]!, radii[node]!, palette, markScale] as const;
    const own = [
      ...(ringed ? doubtMark(...place) : []),
      ...(marks.held[node] === 1 ? pinMark(...place) : []),
    ];
    const lit = !focus.lit || focus.lit[node] === 1;
    shapes.push(...(lit ? own : own.map((shape) => ({ ...shape, alpha: OUT_OF_FOCUS }))));
  }
  return shapes;
}

/** Whether something of what stands around a node may be in sight. */
function isNear({ pixels, radii, sight, scene }: MarkFrame, node: number): boolean {
  const room = radii[node]! + MARK_ROOM * scene.markScale;
  const x = pixels[2 * node]! - sight.x;
  const y = pixels[2 * node + 1]! - sight.y;
  return x > -room && x < sight.width + room && y > -room && y < sight.height + room;
}

function doubtfulInSight({ scene: { nodes, marks }, pixels, sight }: MarkFrame): number {
  let count = 0;
  for (let node = 0; node < nodes.length; node++) {
    if (marks?.doubtful[node] !== 1 || !nodes[node]!.visible) continue;
    const x = pixels[2 * node]! - sight.x;
    const y = pixels[2 * node + 1]! - sight.y;
    if (x >= 0 && x <= sight.width && y >= 0 && y <= sight.height) count++;
  }
  return count;
}

function drawReach(
  scene: Scene,
  focus: Focus,
  pixels: Float64Array,
  radii: Float64Array,
  scale: number,
): MarkShape[] {
  const reach = reachOf(scene, focus);
  if (!reach) return [];
  const { palette, markScale, ties, looks, nodes } = scene;
  const { node, radius, exceptions } = reach;
  const shapes = ringMark(pixels[2 * node]!, pixels[2 * node + 1]!, radius * scale, palette, markScale);
  for (const tie of exceptions) {
    const actor = ties.source[tie]!;
    const code = looks.stance[tie]!;
    if (!isTie(code) || !nodes[actor]!.visible) continue;
    const colour = palette.stances[(code & 3) as 0 | 1 | 2 | 3]; // one that is left out too: its issue is pointed at
    const around = radii[actor]! + (0.9 + EXCEPTION_WIDTH / 2) * markScale;
    shapes.push({
      kind: "disc",
      at: [pixels[2 * actor]!, pixels[2 * actor + 1]!],
      radius: around,
      fill: undefined,
      stroke: { color: toHex(colour), width: EXCEPTION_WIDTH * markScale },
    });
  }
  return shapes;
}
