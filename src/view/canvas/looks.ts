/** How strong and how wide each tie is, and its dashes: the rules of `tieShaders.ts` once more. */
import { restingInk } from "../ink.ts";
import { DASHES, LINE_WIDTHS, MEMBER_INK, OUT_OF_FOCUS } from "../sizes.ts";
import type { TieFrame } from "../tieFrame.ts";
import { isLeftOut, LEFT_OUT, type MapTies, MEMBER_LINE, NO_STANCE_LINE, type TieLooks } from "../types.ts";

export const OPPOSE = 1;
const CONDITIONAL = 2;
const NEUTRAL = 3;
const STATED = 1;
export const ATTRIBUTED = 3;

/** Looks as the painter holds them. */
export interface PaintLooks extends TieLooks {
  /** Where on each tie its sign sits, 0 … 255. */
  readonly stops: Uint8Array;
  /** 1 where the spotlight falls. */
  readonly lit: Uint8Array | undefined;
}

/** What of a dash of length `period` is drawn: up to `first`, and from … to once more; CSS pixels. */
export interface Dash {
  readonly period: number;
  readonly first: number;
  readonly from: number;
  readonly to: number;
}

/** @param lengths of ink, gap, and perhaps once more ink and gap. */
function dash([ink, gap, again = 0, gapAgain = 0]: readonly number[]): Dash {
  const from = ink! + gap!;
  return {
    period: from + again + gapAgain,
    first: ink!,
    from: again > 0 ? from : 0,
    to: again > 0 ? from + again : 0,
  };
}

const DASH_OF: Readonly<Record<number, Dash>> = {
  [OPPOSE]: dash(DASHES.oppose),
  [CONDITIONAL]: dash(DASHES.conditional),
  [MEMBER_LINE]: dash(DASHES.member),
};

export const dashOf = (stance: number): Dash | undefined => DASH_OF[stance];

/** Whether a tie of this stance is a line at all. */
export const isLine = (stance: number): boolean => stance < NO_STANCE_LINE || stance === MEMBER_LINE;

export function isFocused({ focusNode, focusTie, selectedTie, spotlit }: TieFrame): boolean {
  return spotlit || focusNode >= 0 || focusTie >= 0 || selectedTie >= 0;
}

function isPointedAt({ focusTie, focusNode }: TieFrame, ties: MapTies, tie: number): boolean {
  return tie === focusTie || ties.source[tie] === focusNode || ties.target[tie] === focusNode;
}

export function inFocus(frame: TieFrame, ties: MapTies, looks: PaintLooks, tie: number): boolean {
  return frame.spotlit ? looks.lit?.[tie] === 1 : isPointedAt(frame, ties, tie);
}

/** The stance of a tie as it is drawn now: what is left out is there while one points at it. */
export function stanceOf(frame: TieFrame, ties: MapTies, looks: PaintLooks, tie: number): number {
  const code = looks.stance[tie]!;
  return isLeftOut(code) && isPointedAt(frame, ties, tie) ? code - LEFT_OUT : code;
}

/** Strength of a line with nothing in focus. */
export function restingStrength({ palette }: TieFrame, stance: number, basis: number, crowd: number): number {
  const ink = restingInk(stance, palette.quiet, crowd);
  return basis === ATTRIBUTED ? ink * palette.hearsay : ink;
}

/** Strength of a tie, 1 = full ink, a member's line like any other. */
export function strengthOf(
  frame: TieFrame,
  ties: MapTies,
  looks: PaintLooks,
  tie: number,
  crowd: number,
): number {
  const ink = looks.basis[tie] === ATTRIBUTED ? frame.palette.hearsay : 1;
  if (tie === frame.selectedTie) return ink;
  if (!isFocused(frame)) return restingStrength(frame, looks.stance[tie]!, looks.basis[tie]!, crowd);
  return inFocus(frame, ties, looks, tie) ? ink : OUT_OF_FOCUS * crowd;
}

/** Ink of the line itself. */
export const lineInk = (stance: number, strength: number): number =>
  stance === MEMBER_LINE ? MEMBER_INK * strength : strength;

/** Full width in CSS pixels. */
export function widthOf(stance: number, basis: number): number {
  if (stance === MEMBER_LINE) return LINE_WIDTHS.member;
  if (stance === NEUTRAL) return LINE_WIDTHS.neutral;
  return basis === STATED ? LINE_WIDTHS.stated : LINE_WIDTHS.other;
}
