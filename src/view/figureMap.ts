/** A scene as it stands in its frame on the screen → primitives in a frame on paper; pure, and without WebGL. */
import { countLines } from "./countLines.ts";
import type { FigureGroup, Framing, Measure, Point, Primitive, Rect } from "./figure.ts";
import { nodeMark, signMark, tieMark } from "./figureMarks.ts";
import { type NamesInput, type PlacedNames, placeNames } from "./figureNames.ts";
import { type Focus, focusOf } from "./focus.ts";
import { boxOf, project, segmentsOf } from "./geometry.ts";
import { crowdOf, restingInk } from "./ink.ts";
import { marksAround, reachOf } from "./nodeMarks.ts";
import { GLYPH_SPACING, glyphScale, middlePlaces, placeGlyphs } from "./placeGlyphs.ts";
import { crosses } from "./placeLabels.ts";
import {
  FAINT,
  GLYPHS_EVERYWHERE_UP_TO,
  LARGEST_NODES,
  NAME_OUT_OF_FOCUS,
  nodeScaleAt,
  OUT_OF_FOCUS,
  paddingOf,
  ROOM_FOR_SIGN,
  SLIMMEST,
} from "./sizes.ts";
import { MEMBER_LINE, NO_STANCE_LINE, type Scene } from "./types.ts";

const OPPOSE = 1;
const ATTRIBUTED = 3;
const ROUNDS = 4;

/** Which marks the picture holds, for a legend that shows no others. */
export interface Occurring {
  /** By stance code 0 … 3, by basis code 0 … 5. */
  readonly stances: ReadonlySet<number>;
  readonly bases: ReadonlySet<number>;
  readonly differ: boolean;
  readonly members: boolean;
  readonly nodes: ReadonlySet<"actor" | "person" | "proposed" | "unknown" | "issue">;
  readonly marks: ReadonlySet<"doubtful" | "held" | "reach">;
}

export interface MapFigure {
  readonly items: readonly Primitive[];
  readonly occurring: Occurring;
  readonly nodeScale: number;
  readonly namesLeftOut: number;
  /** Marks that lie beyond the frame. */
  readonly outside: number;
}

interface Drawing {
  readonly scene: Scene;
  readonly focus: Focus;
  readonly frame: Rect;
  readonly pixels: Float64Array;
  readonly radii: Float64Array;
  /** Ties that the frame shows. */
  readonly ties: readonly number[];
  /** How many lines there are in all, seen or not: many of them share the ink out. */
  readonly crowd: number;
  readonly signScale: number;
  readonly stops: Uint8Array;
  readonly everywhere: boolean;
}

/** Draws what the framing shows into a frame of the same shape. What the pointer happens to touch is no part of it. */
export function mapFigure(
  shown: Scene,
  framing: Framing,
  frame: Rect,
  labelSize: number,
  measure: Measure,
): MapFigure {
  const scene: Scene = { ...shown, hover: undefined };
  const k = frame.width / framing.width;
  const nodeScale = Math.min(LARGEST_NODES, framing.nodeScale * k);
  const m = framing.toPixels.map((value, i) => value * k + (i === 6 ? frame.x : i === 7 ? frame.y : 0));
  m[8] = 1;
  const pixels = project(scene.positions, m);
  const radii = Float64Array.from(scene.nodes, ({ radius }) => radius * nodeScale);
  const focus = focusOf(scene);
  const inside = nodesInside(scene, pixels, radii, frame);
  const signScale = glyphScale(nodeScale);
  const visible = countLines(scene.looks.stance);
  const { stops, names } = placeAll(
    { nodes: scene.nodes, inside, pixels, radii, frame, size: labelSize, measure, lit: focus.lit },
    scene,
    signScale,
  );
  const drawing: Drawing = {
    scene,
    focus,
    frame,
    pixels,
    radii,
    ties: tiesInside(scene, pixels, frame),
    crowd: crowdOf(visible),
    signScale,
    stops,
    everywhere: visible <= GLYPHS_EVERYWHERE_UP_TO,
  };
  return {
    items: [
      layer("ties", frame, drawTies(drawing)),
      layer("signs", frame, drawSigns(drawing)),
      layer("nodes", frame, drawNodes(drawing, inside)),
      layer(
        "marks",
        frame,
        marksAround({ scene, focus, pixels, radii, scale: Math.hypot(m[0]!, m[1]!), sight: frame }),
      ),
      layer("names", frame, drawNames(drawing, inside, names)),
    ],
    occurring: occurringIn(drawing, inside),
    nodeScale,
    namesLeftOut: names.leftOut,
    outside: scene.nodes.filter(({ visible }) => visible).length - inside.length,
  };
}

/** Signs find places, then names among them, in turns; with too many ties signs stay in the middle. */
function placeAll(input: Omit<NamesInput, "segments">, scene: Scene, signScale: number) {
  const { pixels, radii } = input;
  const { ties, looks } = scene;
  const named = { ...input, segments: segmentsOf(scene, pixels) };
  let signs = middlePlaces(ties.length);
  if (ties.length > GLYPHS_EVERYWHERE_UP_TO) return { stops: signs.stops, names: placeNames(named, []) };
  let names: PlacedNames | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    names = placeNames(named, signs.circles);
    signs = placeGlyphs(ties, looks, pixels, radii, signScale, round === 0 ? [] : names.boxes);
  }
  return { stops: signs.stops, names: names! };
}

const layer = (name: string, clip: Rect, items: readonly Primitive[]): FigureGroup => ({
  kind: "group",
  data: { layer: name },
  clip,
  items,
});

/** The framing of an unzoomed map of this size, where none was ever drawn. */
export function framingWithoutMap(scene: Scene, width: number, height: number): Framing {
  const { x, y } = scene.box ?? boxOf(scene.positions);
  const padding = paddingOf(scene.labelSize);
  const scale = Math.min((width - 2 * padding) / (x[1] - x[0]), (height - 2 * padding) / (y[1] - y[0]));
  const toPixels = new Float32Array([
    scale,
    0,
    0,
    0,
    -scale,
    0,
    width / 2 - (scale * (x[0] + x[1])) / 2,
    height / 2 + (scale * (y[0] + y[1])) / 2,
    1,
  ]);
  const most = scene.room === undefined ? scene.room : (scene.room * scale) / scene.markScale;
  return { toPixels, width, height, nodeScale: nodeScaleAt(scale, scene.nodes.length, most) };
}

function nodesInside({ nodes }: Scene, pixels: Float64Array, radii: Float64Array, frame: Rect): number[] {
  return nodes.flatMap(({ visible }, i) => {
    const x = pixels[2 * i]!;
    const y = pixels[2 * i + 1]!;
    const r = radii[i]!;
    const within =
      x + r > frame.x && x - r < frame.x + frame.width && y + r > frame.y && y - r < frame.y + frame.height;
    return visible && within ? [i] : [];
  });
}

function tiesInside({ ties, looks }: Scene, pixels: Float64Array, frame: Rect): number[] {
  const box = { left: frame.x, top: frame.y, right: frame.x + frame.width, bottom: frame.y + frame.height };
  const found: number[] = [];
  for (let t = 0; t < ties.length; t++) {
    if (looks.stance[t]! >= NO_STANCE_LINE && looks.stance[t] !== MEMBER_LINE) continue;
    const [a, b] = [2 * ties.source[t]!, 2 * ties.target[t]!];
    if (crosses([pixels[a]!, pixels[a + 1]!, pixels[b]!, pixels[b + 1]!], box)) found.push(t);
  }
  return found;
}

const isFocused = ({ node, tie, selectedTie }: Focus) => node >= 0 || tie >= 0 || selectedTie >= 0;

function inFocus({ scene: { ties }, focus }: Drawing, t: number): boolean {
  return t === focus.tie || ties.source[t] === focus.node || ties.target[t] === focus.node;
}

/** 1 = full ink. */
function inkOf(drawing: Drawing, t: number): number {
  const { scene, focus, crowd } = drawing;
  const { looks, palette } = scene;
  const ink = looks.basis[t] === ATTRIBUTED ? palette.hearsay : 1;
  if (t === focus.selectedTie) return ink;
  if (!isFocused(focus)) return ink * restingInk(looks.stance[t]!, palette.quiet, crowd);
  return inFocus(drawing, t) ? ink : OUT_OF_FOCUS * crowd;
}

const centre = ({ pixels }: Drawing, node: number): Point => [pixels[2 * node]!, pixels[2 * node + 1]!];

function drawTies(drawing: Drawing): Primitive[] {
  const { scene, focus, crowd, ties } = drawing;
  const { looks, nodes, palette } = scene;
  const behindFirst = [
    ...ties.filter((t) => looks.stance[t] === OPPOSE),
    ...ties.filter((t) => looks.stance[t] !== OPPOSE),
  ];
  return behindFirst.flatMap((t): Primitive[] => {
    const ink = inkOf(drawing, t);
    if (ink < FAINT) return [];
    const source = scene.ties.source[t]!;
    const target = scene.ties.target[t]!;
    const slim = SLIMMEST + (1 - SLIMMEST) * (isFocused(focus) && inFocus(drawing, t) ? 1 : crowd);
    const stance = looks.stance[t]!;
    const look = { stance, basis: looks.basis[t]!, ink, slim, chosen: t === focus.selectedTie };
    const items = tieMark(centre(drawing, source), centre(drawing, target), look, palette);
    const ends = { from: nodes[source]!.key, to: nodes[target]!.key };
    const kind = stance === MEMBER_LINE ? "member" : "tie";
    return [{ kind: "group", data: { line: kind, ...ends }, items }];
  });
}

function drawSigns(drawing: Drawing): Primitive[] {
  const { focus, ties, everywhere } = drawing;
  const wanted = (t: number) =>
    t === focus.selectedTie || (isFocused(focus) ? inFocus(drawing, t) : everywhere);
  return ties
    .filter((t) => drawing.scene.looks.stance[t]! < NO_STANCE_LINE && wanted(t))
    .flatMap((t) => signsOf(drawing, t));
}

/** The current stance of a tie first, then the others that its statements take. */
function signsOf(drawing: Drawing, t: number): Primitive[] {
  const { scene, radii, signScale, stops } = drawing;
  const { looks, ties, palette } = scene;
  const [a, b] = [ties.source[t]!, ties.target[t]!];
  const [x0, y0] = centre(drawing, a);
  const [x1, y1] = centre(drawing, b);
  const reach = Math.hypot(x1 - x0, y1 - y0);
  const free = reach - radii[a]! - radii[b]!;
  if (!(free >= ROOM_FOR_SIGN * signScale)) return [];
  const along: Point = [(x1 - x0) / reach, (y1 - y0) / reach];
  const stance = looks.stance[t]!;
  const kinds = [stance, ...[0, 1, 2, 3].filter((kind) => kind !== stance && (looks.kinds[t]! >> kind) & 1)];
  const middle = radii[a]! + (stops[t]! / 255) * free;
  return kinds.flatMap((kind, slot) => {
    const at = middle + (slot - (kinds.length - 1) / 2) * GLYPH_SPACING * signScale;
    const basis = slot === 0 ? looks.basis[t]! : (looks.weak[t]! >> kind) & 1 ? ATTRIBUTED : 0;
    const place: Point = [x0 + along[0] * at, y0 + along[1] * at];
    return signMark(place, kind, basis, signScale, along, palette);
  });
}

function drawNodes(drawing: Drawing, inside: readonly number[]): Primitive[] {
  const { scene, focus, radii } = drawing;
  const { selected, nodes, palette } = scene;
  return inside.map((i) => {
    const lit = !focus.lit || focus.lit[i] === 1;
    const chosen = selected !== undefined && "node" in selected && selected.node === i;
    const { key, kind, label } = nodes[i]!;
    const items = nodeMark(centre(drawing, i), radii[i]!, nodes[i]!, palette, lit, chosen);
    return { kind: "group", data: { node: key, kind }, title: label, items };
  });
}

function drawNames({ scene, focus }: Drawing, inside: readonly number[], names: PlacedNames): Primitive[] {
  return inside.flatMap((i) => {
    const alpha = !focus.lit || focus.lit[i] === 1 ? 1 : NAME_OUT_OF_FOCUS;
    const text = names.textOf(i, scene.palette, alpha);
    return text ? [{ kind: "group" as const, data: { name: scene.nodes[i]!.key }, items: [text] }] : [];
  });
}

function occurringIn({ scene, focus, ties }: Drawing, inside: readonly number[]): Occurring {
  const { looks, nodes, marks } = scene;
  const drawn = ties.filter((t) => looks.stance[t]! < NO_STANCE_LINE);
  const several = (t: number) => (looks.kinds[t]! & 15 & ~(1 << looks.stance[t]!)) !== 0;
  const others = (t: number) => [0, 1, 2, 3].filter((kind) => (looks.kinds[t]! >> kind) & 1);
  const kinds = inside.map((i) => {
    const { kind, known, proposed, person } = nodes[i]!;
    if (!known) return "unknown" as const;
    return kind === "issue" ? kind : proposed ? ("proposed" as const) : person ? ("person" as const) : kind;
  });
  return {
    stances: new Set(drawn.flatMap((t) => [looks.stance[t]!, ...others(t)])),
    bases: new Set(drawn.map((t) => looks.basis[t]!)),
    differ: drawn.some(several),
    members: ties.some((t) => looks.stance[t] === MEMBER_LINE),
    nodes: new Set(kinds),
    marks: new Set([
      ...(["doubtful", "held"] as const).filter((mark) => inside.some((i) => marks?.[mark][i] === 1)),
      ...(reachOf(scene, focus) ? (["reach"] as const) : []),
    ]),
  };
}
