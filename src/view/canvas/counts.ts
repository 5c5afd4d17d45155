/**
 * Many thin lines: by style, how many of them cross each pixel. A filter adds and takes away the lines that changed and
 * leaves the others; the ink of a crowd is reckoned from the counts, in no order, so that none lies on top by chance.
 */
import type { TieFrame } from "../tieLayer.ts";
import { type MapTies, MEMBER_LINE } from "../types.ts";
import { type Dash, dashOf, FAINT, isLine, OPPOSE, type PaintLooks, restingInk } from "./looks.ts";
import { type Ink, inkOf, pack, type Sheet } from "./sheet.ts";

const ATTRIBUTED = 3;
/** Styles: 0 … 3 the stances, 4 … 7 the same on hearsay, 8 members; else nothing. */
const STYLES = 9;
const MEMBER = 8;
const NOTHING = 255;
const FIXED = 65536;

export interface Counts {
  /** Lines that are drawn. */
  readonly lines: number;
  /** Takes over what changed; `anew` = places or camera are others, nothing counted before holds. */
  count(ties: MapTies, looks: PaintLooks, pixels: Float64Array, frame: TieFrame, anew: boolean): void;
  /** Lays all lines over the sheet, which is blank. */
  lay(sheet: Sheet, frame: TieFrame, crowd: number): void;
}

export function createCounts(): Counts {
  let width = 0;
  let height = 0;
  let planes: (Uint16Array | undefined)[] = [];
  let styles = new Uint8Array(0);
  let lines = 0;
  const planeOf = (style: number) => {
    planes[style] ??= new Uint16Array(width * height);
    return planes[style];
  };
  return {
    get lines() {
      return lines;
    },
    count(ties, looks, pixels, frame, anew) {
      if (frame.width !== width || frame.height !== height) {
        ({ width, height } = frame);
        planes = [];
      }
      if (anew || styles.length !== ties.length) {
        for (const plane of planes) plane?.fill(0);
        styles = new Uint8Array(ties.length).fill(NOTHING);
        lines = 0;
      }
      for (let t = 0; t < ties.length; t++) {
        const style = styleOf(looks.stance[t]!, looks.basis[t]!);
        const before = styles[t]!;
        if (style === before) continue;
        styles[t] = style;
        if (before !== NOTHING) add(planeOf(before), ties, t, pixels, frame, dashOfStyle(before), -1);
        if (style !== NOTHING) add(planeOf(style), ties, t, pixels, frame, dashOfStyle(style), 1);
        lines += (style === NOTHING ? 0 : 1) - (before === NOTHING ? 0 : 1);
      }
    },
    lay: (sheet, frame, crowd) => lay(sheet, frame, planes, crowd),
  };
}

function styleOf(stance: number, basis: number): number {
  if (!isLine(stance)) return NOTHING;
  return stance === MEMBER_LINE ? MEMBER : stance + (basis === ATTRIBUTED ? 4 : 0);
}

const stanceOfStyle = (style: number) => (style === MEMBER ? MEMBER_LINE : style & 3);
const dashOfStyle = (style: number) => dashOf(stanceOfStyle(style));

function add(
  plane: Uint16Array,
  ties: MapTies,
  tie: number,
  pixels: Float64Array,
  { width, height, ratio }: TieFrame,
  dash: Dash | undefined,
  by: number,
): void {
  const a = 2 * ties.source[tie]!;
  const b = 2 * ties.target[tie]!;
  const x0 = pixels[a]!;
  const y0 = pixels[a + 1]!;
  const x1 = pixels[b]!;
  const y1 = pixels[b + 1]!;
  if (Math.abs(x1 - x0) >= Math.abs(y1 - y0))
    walk(plane, x0, y0, x1, y1, width, height, 1, width, dash, ratio, by);
  else walk(plane, y0, x0, y1, x1, height, width, width, 1, dash, ratio, by);
}

/** Steps along the main axis `m`, one pixel each, the other axis in fixed point. */
function walk(
  plane: Uint16Array,
  m0: number,
  n0: number,
  m1: number,
  n1: number,
  mains: number,
  sides: number,
  mainStride: number,
  sideStride: number,
  dash: Dash | undefined,
  ratio: number,
  by: number,
): void {
  const length = Math.abs(m1 - m0);
  const reach = Math.hypot(m1 - m0, n1 - n0);
  if (!(reach >= 1)) return;
  const slope = (n1 - n0) / (m1 - m0);
  const back = m1 < m0;
  // Only what lies on the sheet, counted along the line from its start.
  let from = 0;
  let to = Math.round(length);
  const start = Math.round(m0) - (back ? 1 : 0);
  from = Math.max(from, back ? start - (mains - 1) : -start);
  to = Math.min(to, back ? start + 1 : mains - start);
  const rise = back ? -slope : slope;
  const first = n0 + (start + 0.5 - m0) * slope;
  if (rise !== 0) {
    const enter = (0 - first) / rise;
    const leave = (sides - first) / rise;
    from = Math.max(from, Math.ceil(Math.min(enter, leave)));
    to = Math.min(to, Math.floor(Math.max(enter, leave)));
  } else if (first < 0 || first >= sides) return;
  if (to <= from) return;
  let n = Math.floor((first + from * rise) * FIXED);
  const step = Math.round(rise * FIXED);
  const most = sides * FIXED - 1;
  let at = (start + (back ? -from : from)) * mainStride;
  const onward = back ? -mainStride : mainStride;
  if (!dash) {
    for (let k = from; k < to; k++) {
      const side = n < 0 ? 0 : n > most ? most : n;
      plane[at + (side >> 16) * sideStride]! += by;
      n += step;
      at += onward;
    }
    return;
  }
  const stride = reach / length / ratio;
  const { period, first: on, from: again, to: until } = dash;
  let phase = (from + 0.5) * stride;
  phase -= period * Math.floor(phase / period);
  for (let k = from; k < to; k++) {
    if (phase < on || (phase >= again && phase < until)) {
      const side = n < 0 ? 0 : n > most ? most : n;
      plane[at + (side >> 16) * sideStride]! += by;
    }
    phase += stride;
    if (phase >= period) phase -= period;
    n += step;
    at += onward;
  }
}

interface Layer {
  readonly plane: Uint16Array;
  readonly ink: Ink;
  readonly alpha: number;
  /** Optical depth of one line. */
  readonly depth: number;
}

function layersOf(planes: readonly (Uint16Array | undefined)[], frame: TieFrame, crowd: number) {
  const layers: Layer[] = [];
  const behind: Layer[] = [];
  const { stances, ink } = frame.palette;
  for (let style = 0; style < STYLES; style++) {
    const plane = planes[style];
    const stance = stanceOfStyle(style);
    const basis = style >= 4 && style < MEMBER ? ATTRIBUTED : 0;
    const alpha = restingInk(frame, stance, basis) * crowd;
    if (!plane || alpha < FAINT) continue;
    const color = inkOf(style === MEMBER ? ink : stances[stance as 0 | 1 | 2 | 3]);
    const layer = { plane, ink: color, alpha, depth: -Math.log(1 - Math.min(alpha, 0.995)) };
    (stance === OPPOSE ? behind : layers).push(layer);
  }
  return { behind, front: layers };
}

/** Share that shows through, by optical depth in 64ths. */
const THROUGH = Float32Array.from({ length: 640 }, (_, i) => Math.exp(-i / 64));
const through = (depth: number) => (depth >= 9.9 ? 0 : THROUGH[(depth * 64 + 0.5) | 0]!);

function lay(
  { pixels }: Sheet,
  frame: TieFrame,
  planes: readonly (Uint16Array | undefined)[],
  crowd: number,
): void {
  const { behind, front } = layersOf(planes, frame, crowd);
  for (const layers of [behind, front]) if (layers.length > 0) layAll(pixels, layers);
}

/** Layers of one height: they mix by how much ink each brings. */
function layAll(pixels: Uint32Array, layers: readonly Layer[]): void {
  const count = layers.length;
  for (let i = 0; i < pixels.length; i++) {
    let depth = 0;
    let weight = 0;
    let r = 0;
    let g = 0;
    let b = 0;
    for (let k = 0; k < count; k++) {
      const layer = layers[k]!;
      const lines = layer.plane[i]!;
      if (lines === 0) continue;
      const share = lines * layer.alpha;
      depth += lines * layer.depth;
      weight += share;
      r += share * layer.ink[0];
      g += share * layer.ink[1];
      b += share * layer.ink[2];
    }
    if (weight === 0) continue;
    const rest = through(depth);
    const part = (1 - rest) / weight;
    const below = pixels[i]!;
    pixels[i] = pack(
      (below & 255) * rest + r * part,
      ((below >> 8) & 255) * rest + g * part,
      ((below >> 16) & 255) * rest + b * part,
    );
  }
}
