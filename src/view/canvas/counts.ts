/**
 * Many thin lines: by style, how many of them cross each pixel. A filter adds and takes away the lines that changed and
 * leaves the others; the ink of a crowd is reckoned from the counts, in no order, so that none lies on top by chance.
 */
import { FAINT } from "../sizes.ts";
import type { TieFrame } from "../tieFrame.ts";
import { type MapTies, MEMBER_LINE } from "../types.ts";
import { ATTRIBUTED, type Dash, dashOf, isLine, lineInk, type PaintLooks, restingStrength } from "./looks.ts";
import { type Ink, inkOf, pack, type Sheet } from "./sheet.ts";

/** Styles: 0 … 3 the stances, 4 … 7 the same on hearsay, 8 members; else nothing. */
const STYLES = 9;
const MEMBER = 8;
const NOTHING = 255;
const FIXED = 65536;
/** Larger sheets keep no former counts: they would take too much memory. */
const KEEP_UP_TO_PIXELS = 4_000_000;

export interface Counts {
  /** Takes over what changed; `anew` = places or camera are others, nothing counted before holds. */
  count(ties: MapTies, looks: PaintLooks, pixels: Float64Array, frame: TieFrame, anew: boolean): void;
  /** Lays all lines over the sheet, which is blank. */
  lay(sheet: Sheet, frame: TieFrame, crowd: number): void;
}

/** The lines of one style, counted. */
interface Plane {
  readonly counts: Uint16Array;
  /** 1 by tie: it is counted here. */
  readonly has: Uint8Array;
  lines: number;
}

export function createCounts(): Counts {
  let width = 0;
  let height = 0;
  let ties = 0;
  let planes: (Plane | undefined)[] = [];
  /** By style the counts before the last large change: what a filter hid at once comes back at once. */
  let former: (Plane | undefined)[] = [];
  let spare: Uint16Array[] = [];

  const blank = (): Plane => {
    const counts = spare.pop()?.fill(0) ?? new Uint16Array(width * height);
    return { counts, has: new Uint8Array(ties), lines: 0 };
  };
  const drop = (plane: Plane | undefined) => {
    if (plane) spare.push(plane.counts);
  };
  const begin = (next: MapTies, frame: TieFrame, anew: boolean) => {
    if (!anew && ties === next.length && frame.width === width && frame.height === height) return;
    for (const plane of [...planes, ...former]) drop(plane);
    if (frame.width !== width || frame.height !== height) spare = [];
    planes = [];
    former = [];
    ({ width, height } = frame);
    ties = next.length;
  };
  /** The plane with the least to do to it: the one that is there, the one before, or a blank one. */
  const planeFor = (style: number, styles: Uint8Array): Plane => {
    const now = planes[style];
    const before = former[style];
    const anew = differences(undefined, styles, style);
    const onward = now ? differences(now, styles, style) : Number.POSITIVE_INFINITY;
    const back = before ? differences(before, styles, style) : Number.POSITIVE_INFINITY;
    if (now && onward <= Math.min(anew, back)) return now;
    const kept = width * height <= KEEP_UP_TO_PIXELS;
    if (!kept) drop(now);
    former[style] = kept ? now : undefined;
    if (before && back <= anew) return before;
    drop(before);
    return blank();
  };

  return {
    count(next, looks, pixels, frame, anew) {
      begin(next, frame, anew);
      const styles = stylesOf(looks, ties);
      const used = new Set(styles);
      for (let style = 0; style < STYLES; style++) {
        if (!planes[style] && !used.has(style)) continue;
        const plane = planeFor(style, styles);
        planes[style] = plane;
        const dash = dashOf(stanceOfStyle(style));
        for (let t = 0; t < ties; t++) {
          const wanted = styles[t] === style ? 1 : 0;
          const by = wanted - plane.has[t]!;
          if (by === 0) continue;
          plane.has[t] = wanted;
          plane.lines += by;
          add(plane.counts, next, t, pixels, frame, dash, by);
        }
      }
    },
    lay: (sheet, frame, crowd) =>
      lay(
        sheet,
        frame,
        planes.map((plane) => (plane && plane.lines > 0 ? plane.counts : undefined)),
        crowd,
      ),
  };
}

/** Lines to add or take away until a plane (undefined = a blank one) has exactly those of this style. */
function differences(plane: Plane | undefined, styles: Uint8Array, style: number): number {
  let count = 0;
  for (let t = 0; t < styles.length; t++)
    if ((styles[t] === style ? 1 : 0) !== (plane ? plane.has[t] : 0)) count++;
  return count;
}

function stylesOf({ stance, basis }: PaintLooks, ties: number): Uint8Array {
  const styles = new Uint8Array(ties);
  for (let t = 0; t < ties; t++) styles[t] = styleOf(stance[t]!, basis[t]!);
  return styles;
}

function styleOf(stance: number, basis: number): number {
  if (!isLine(stance)) return NOTHING;
  return stance === MEMBER_LINE ? MEMBER : stance + (basis === ATTRIBUTED ? 4 : 0);
}

const stanceOfStyle = (style: number) => (style === MEMBER ? MEMBER_LINE : style & 3);

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
  const way = m1 < m0 ? -1 : 1;
  const rise = ((n1 - n0) / (m1 - m0)) * way;
  const start = Math.round(m0) - (way < 0 ? 1 : 0);
  const side = n0 + (start + 0.5 - m0) * way * rise;
  // Only what lies on the sheet, counted in steps from the start.
  let from = Math.max(0, way < 0 ? start - (mains - 1) : -start);
  let to = Math.min(Math.round(length), way < 0 ? start + 1 : mains - start);
  if (rise === 0) {
    if (side < 0 || side >= sides) return;
  } else {
    from = Math.max(from, Math.ceil(Math.min(-side / rise, (sides - side) / rise)));
    to = Math.min(to, Math.floor(Math.max(-side / rise, (sides - side) / rise)));
  }
  const step = Math.round(rise * FIXED);
  const most = sides * FIXED - 1;
  let n = Math.floor((side + from * rise) * FIXED);
  for (; from < to && (n < 0 || n > most); n += step) from++;
  for (let end = n + (to - from - 1) * step; from < to && (end < 0 || end > most); end -= step) to--;
  const at = (start + way * from) * mainStride;
  const onward = way * mainStride;
  if (!dash) {
    for (let k = to - from, i = at; k > 0; k--, n += step, i += onward)
      plane[i + (n >> 16) * sideStride]! += by;
    return;
  }
  const { period, first, from: again, to: until } = dash;
  const stride = reach / length / ratio;
  let phase = (from + 0.5) * stride;
  phase -= period * Math.floor(phase / period);
  for (let k = to - from, i = at; k > 0; k--, n += step, i += onward) {
    if (phase < first || (phase >= again && phase < until)) plane[i + (n >> 16) * sideStride]! += by;
    phase += stride;
    if (phase >= period) phase -= period;
  }
}

interface Layer {
  readonly plane: Uint16Array;
  readonly ink: Ink;
  readonly alpha: number;
  /** Optical depth of one line. */
  readonly depth: number;
}

/** By style; what is too faint to be seen is not there. */
function layersOf(planes: readonly (Uint16Array | undefined)[], frame: TieFrame, crowd: number) {
  const { stances, ink } = frame.palette;
  return planes.map((plane, style): Layer | undefined => {
    const stance = stanceOfStyle(style);
    const basis = style >= 4 && style < MEMBER ? ATTRIBUTED : 0;
    const strength = restingStrength(frame, stance, basis, crowd);
    if (!plane || strength < FAINT) return undefined;
    const alpha = lineInk(stance, strength);
    const color = inkOf(style === MEMBER ? ink : stances[stance as 0 | 1 | 2 | 3]);
    return { plane, ink: color, alpha, depth: -Math.log(1 - Math.min(alpha, 0.995)) };
  });
}

/** Share that shows through, by optical depth in 64ths. */
const THROUGH = Float32Array.from({ length: 640 }, (_, i) => Math.exp(-i / 64));
const through = (depth: number) => (depth >= 9.9 ? 0 : THROUGH[(depth * 64 + 0.5) | 0]!);

/** Members at the bottom, then hearsay, then the rest; no stance lies over another. */
function lay(
  { pixels }: Sheet,
  frame: TieFrame,
  planes: readonly (Uint16Array | undefined)[],
  crowd: number,
): void {
  const layers = layersOf(planes, frame, crowd);
  const any = layers.find((layer) => layer);
  if (!any) return;
  const none = { ...any, plane: new Uint16Array(pixels.length) };
  const at = (style: number) => layers[style] ?? none;
  if (layers[MEMBER]) layFour(pixels, layers[MEMBER], none, none, none);
  for (const from of [4, 0])
    if (layers.slice(from, from + 4).some((layer) => layer))
      layFour(pixels, at(from), at(from + 1), at(from + 2), at(from + 3));
}

/** Four layers that mix by how much ink each brings. Four at once: a loop within the loop costs as much again. */
function layFour(pixels: Uint32Array, a: Layer, b: Layer, c: Layer, d: Layer): void {
  const [planeA, planeB, planeC, planeD] = [a.plane, b.plane, c.plane, d.plane];
  const [alphaA, alphaB, alphaC, alphaD] = [a.alpha, b.alpha, c.alpha, d.alpha];
  const [depthA, depthB, depthC, depthD] = [a.depth, b.depth, c.depth, d.depth];
  const [redA, greenA, blueA] = a.ink;
  const [redB, greenB, blueB] = b.ink;
  const [redC, greenC, blueC] = c.ink;
  const [redD, greenD, blueD] = d.ink;
  for (let i = 0; i < pixels.length; i++) {
    const linesA = planeA[i]!;
    const linesB = planeB[i]!;
    const linesC = planeC[i]!;
    const linesD = planeD[i]!;
    if ((linesA | linesB | linesC | linesD) === 0) continue;
    const below = pixels[i]!;
    const inkA = linesA * alphaA;
    const inkB = linesB * alphaB;
    const inkC = linesC * alphaC;
    const inkD = linesD * alphaD;
    const rest = through(linesA * depthA + linesB * depthB + linesC * depthC + linesD * depthD);
    const part = (1 - rest) / (inkA + inkB + inkC + inkD);
    const red = redA * inkA + redB * inkB + redC * inkC + redD * inkD;
    const green = greenA * inkA + greenB * inkB + greenC * inkC + greenD * inkD;
    const blue = blueA * inkA + blueB * inkB + blueC * inkC + blueD * inkD;
    pixels[i] = pack(
      (below & 255) * rest + red * part,
      ((below >> 8) & 255) * rest + green * part,
      ((below >> 16) & 255) * rest + blue * part,
    );
  }
}
