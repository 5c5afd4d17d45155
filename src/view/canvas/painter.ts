/** Paints a picture: told what there is, and how to see it, it gives back pixels. Pure; the same in a worker and in the page. */
import { countLines } from "../countLines.ts";
import { project } from "../geometry.ts";
import { crowdOf } from "../ink.ts";
import type { NodeInks } from "../nodeLooks.ts";
import { GLYPH_SPACING, glyphScale } from "../placeGlyphs.ts";
import {
  CHOSEN_INK,
  FAINT,
  GLYPHS_EVERYWHERE_UP_TO,
  POINTED_INK,
  ROOM_FOR_SIGN,
  SLIMMEST,
  THIN_FROM,
} from "../sizes.ts";
import type { TieFrame } from "../tieFrame.ts";
import { type MapTies, MEMBER_LINE, NO_STANCE_LINE } from "../types.ts";
import { createCounts } from "./counts.ts";
import { drawLine } from "./lines.ts";
import {
  ATTRIBUTED,
  dashOf,
  inFocus,
  isFocused,
  isLine,
  lineInk,
  OPPOSE,
  type PaintLooks,
  stanceOf,
  strengthOf,
  widthOf,
} from "./looks.ts";
import { drawMark } from "./marks.ts";
import { type Ink, inkOf, pack, type Sheet } from "./sheet.ts";
import { drawSign } from "./signs.ts";

/** What is other than it was. */
export interface PaintChange {
  readonly ties?: MapTies;
  readonly looks?: PaintLooks;
  /** Picture pixels, and radii in CSS pixels of the unzoomed picture. */
  readonly positions?: Float64Array;
  readonly radii?: Float32Array;
  readonly marks?: NodeInks;
}

export interface Painter {
  change(change: PaintChange): void;
  /** Opaque pixels, row by row. @param into a former answer, to be written over. */
  paint(frame: TieFrame, into?: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer>;
}

/** All that one picture is made of. */
interface Work {
  readonly sheet: Sheet;
  readonly frame: TieFrame;
  readonly ties: MapTies;
  readonly looks: PaintLooks;
  /** Device pixels, `[x0, y0 …]`. */
  readonly pixels: Float64Array;
  readonly radii: Float32Array;
  readonly visible: number;
  readonly crowd: number;
}

const NO_BYTES = new Uint8Array(0);

export function createPainter(): Painter {
  const counts = createCounts();
  let ties: MapTies = { length: 0, source: new Uint32Array(0), target: new Uint32Array(0) };
  let looks: PaintLooks = {
    stance: NO_BYTES,
    kinds: NO_BYTES,
    weak: NO_BYTES,
    basis: NO_BYTES,
    stops: NO_BYTES,
    lit: undefined,
  };
  let positions = new Float64Array(0);
  let radii = new Float32Array(0);
  let marks: NodeInks = { fill: new Uint32Array(0), rim: new Uint32Array(0), shape: NO_BYTES };
  let pixels = new Float64Array(0);
  let visible = 0;
  /** What the lines were counted for; empty = count them all again. */
  let countedFor = "";

  return {
    change(change) {
      if (change.ties) ties = change.ties;
      if (change.looks) looks = change.looks;
      if (change.positions) positions = change.positions as Float64Array<ArrayBuffer>;
      if (change.radii) radii = change.radii as Float32Array<ArrayBuffer>;
      if (change.marks) marks = change.marks;
      if (change.ties || change.positions) countedFor = "";
      if (change.looks) visible = countLines(change.looks.stance);
    },
    paint(frame, into) {
      const size = frame.width * frame.height;
      const sheet: Sheet = {
        width: frame.width,
        height: frame.height,
        pixels: into?.length === size ? into : new Uint32Array(size),
      };
      sheet.pixels.fill(pack(...inkOf(frame.palette.paper)));
      pixels = project(positions, frame.toPixels) as Float64Array<ArrayBuffer>;
      const crowd = crowdOf(visible);
      const work = { sheet, frame, ties, looks, pixels, radii, visible, crowd };
      if (isThin(frame, visible) && !isFocused(frame)) {
        const key = `${[...frame.toPixels].join(" ")} ${frame.width} ${frame.height} ${frame.ratio}`;
        counts.count(ties, looks, pixels, frame, key !== countedFor);
        countedFor = key;
        counts.lay(sheet, frame, crowd);
      } else {
        drawLines(work, true);
        drawLines(work, false);
      }
      drawSigns(work);
      const scale = frame.nodeScale * (frame.ratio / frame.pixelRatio);
      for (let i = 0; i < radii.length; i++)
        drawMark(sheet, pixels[2 * i]!, pixels[2 * i + 1]!, radii[i]! * scale, frame.pixelRatio, marks, i);
      return sheet.pixels as Uint32Array<ArrayBuffer>;
    },
  };
}

/** Too many for softened edges: lines one pixel wide. */
function isThin({ selectedTie, focusTie, spotlit }: TieFrame, visible: number): boolean {
  return visible > THIN_FROM && selectedTie < 0 && focusTie < 0 && !spotlit;
}

function inksOf({ stances }: TieFrame["palette"]): Ink[] {
  return stances.map(inkOf);
}

/** @param behind draws opposition, which lies behind the rest. */
function drawLines({ sheet, frame, ties, looks, pixels, visible, crowd }: Work, behind: boolean): void {
  const inks = inksOf(frame.palette);
  const ink = inkOf(frame.palette.ink);
  const accent = inkOf(frame.palette.accent);
  const focused = isFocused(frame);
  const thin = isThin(frame, visible);
  for (let t = 0; t < ties.length; t++) {
    const stance = stanceOf(frame, ties, looks, t);
    if (!isLine(stance) || behind !== (stance === OPPOSE)) continue;
    const strength = strengthOf(frame, ties, looks, t, crowd);
    if (strength < FAINT) continue;
    const slim = focused && inFocus(frame, ties, looks, t) ? 1 : SLIMMEST + (1 - SLIMMEST) * crowd;
    const a = 2 * ties.source[t]!;
    const b = 2 * ties.target[t]!;
    drawLine(sheet, pixels[a]!, pixels[a + 1]!, pixels[b]!, pixels[b + 1]!, {
      half: thin ? 0.5 : 0.5 * widthOf(stance, looks.basis[t]!) * slim * frame.ratio,
      ink: stance === MEMBER_LINE ? ink : inks[stance]!,
      alpha: lineInk(stance, strength),
      dash: dashOf(stance),
      ratio: frame.ratio,
      halo: accent,
      haloAlpha: t === frame.selectedTie ? CHOSEN_INK : t === frame.focusTie ? POINTED_INK : 0,
    });
  }
}

function drawSigns(work: Work): void {
  const { frame, ties, looks, visible } = work;
  const everywhere = visible <= GLYPHS_EVERYWHERE_UP_TO;
  const focused = isFocused(frame);
  if (!everywhere && !focused) return;
  const signed: number[] = [];
  let slots = 0;
  for (let t = 0; t < ties.length; t++) {
    const stance = stanceOf(frame, ties, looks, t);
    if (stance >= NO_STANCE_LINE) continue;
    if (t !== frame.selectedTie && !(focused ? inFocus(frame, ties, looks, t) : everywhere)) continue;
    signed.push(t);
    slots = Math.max(slots, kindsOf(stance, looks.kinds[t]!).length);
  }
  const inks = inksOf(frame.palette);
  const paper = inkOf(frame.palette.paper);
  for (let slot = 0; slot < slots; slot++) for (const t of signed) drawSignOf(work, t, slot, inks, paper);
}

/** The stances of a tie: the current one first, then the others in order. */
function kindsOf(stance: number, kinds: number): number[] {
  const all = [stance];
  for (let kind = 0; kind < 4; kind++) if (kind !== stance && (kinds >> kind) & 1) all.push(kind);
  return all;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function drawSignOf(work: Work, t: number, slot: number, inks: readonly Ink[], paper: Ink): void {
  const { sheet, frame, ties, looks, pixels, radii, crowd } = work;
  const kind = kindsOf(stanceOf(frame, ties, looks, t), looks.kinds[t]!)[slot];
  if (kind === undefined) return;
  const source = ties.source[t]!;
  const target = ties.target[t]!;
  const dx = pixels[2 * target]! - pixels[2 * source]!;
  const dy = pixels[2 * target + 1]! - pixels[2 * source + 1]!;
  const reach = Math.hypot(dx, dy);
  const grown = frame.nodeScale * frame.ratio;
  const a = radii[source]! * grown;
  const free = reach - a - radii[target]! * grown;
  const unit = frame.ratio * glyphScale(frame.nodeScale);
  if (!(free >= ROOM_FOR_SIGN * unit)) return;
  const shift = (slot - 0.5 * (bitCount(looks.kinds[t]! & 15) - 1)) * GLYPH_SPACING * unit;
  const at = a + (looks.stops[t]! / 255) * free + shift;
  const weak = ((looks.weak[t]! >> kind) & 1) === 1;
  drawSign(sheet, pixels[2 * source]! + (dx / reach) * at, pixels[2 * source + 1]! + (dy / reach) * at, {
    kind,
    basis: slot === 0 ? looks.basis[t]! : weak ? ATTRIBUTED : 0,
    ink: inks[kind]!,
    alpha: Math.max(strengthOf(frame, ties, looks, t, crowd), 0.95),
    paper,
    unit,
    alongX: dx / reach,
    alongY: dy / reach,
  });
}
