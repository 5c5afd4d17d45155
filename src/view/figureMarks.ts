/** The marks of the map as primitives: lines, signs and nodes as the shaders draw them. Keep their shapes in step with `tieShaders.ts` and `nodeShaders.ts`. */
import { mix, toHex } from "./color.ts";
import type { Point, Primitive, Stroke } from "./figure.ts";
import { looksOf } from "./nodeLooks.ts";
import {
  CHOSEN_INK,
  CHOSEN_REACH,
  DASHES,
  LINE_WIDTHS,
  MEMBER_INK,
  NODE_RIM,
  NOTCH,
  SIGN_GAP,
  SIGN_RADIUS,
  SIGN_RIM,
} from "./sizes.ts";
import { type MapNode, MEMBER_LINE, type Palette } from "./types.ts";

const OPPOSE = 1;
const CONDITIONAL = 2;
const NEUTRAL = 3;
const STATED = 1;
const ATTRIBUTED = 3;
const CONDUCT = 4;
const MANDATE = 5;

const DASH_OF: Readonly<Record<number, readonly number[]>> = {
  [OPPOSE]: DASHES.oppose,
  [CONDITIONAL]: DASHES.conditional,
  [MEMBER_LINE]: DASHES.member,
};

export interface TieLook {
  readonly stance: number;
  readonly basis: number;
  /** 0 … 1. */
  readonly ink: number;
  /** Of its width. */
  readonly slim: number;
  readonly chosen: boolean;
}

/** A tie from centre to centre. */
export function tieMark(from: Point, to: Point, look: TieLook, palette: Palette): Primitive[] {
  const { stance, basis, ink, slim, chosen } = look;
  const member = stance === MEMBER_LINE;
  const width = LINE_WIDTHS[widthOf(stance, basis)] * slim;
  const color = toHex(member ? palette.ink : palette.stances[stance as 0 | 1 | 2 | 3]);
  const line: Primitive = {
    kind: "line",
    from,
    to,
    stroke: { color, width, dash: DASH_OF[stance] },
    alpha: member ? MEMBER_INK * ink : ink,
  };
  if (!chosen) return [line];
  const beneath = { color: toHex(palette.accent), width: width + 2 * CHOSEN_REACH };
  return [{ kind: "line", from, to, stroke: beneath, alpha: CHOSEN_INK }, line];
}

function widthOf(stance: number, basis: number): keyof typeof LINE_WIDTHS {
  if (stance === MEMBER_LINE) return "member";
  return stance === NEUTRAL ? "neutral" : basis === STATED ? "stated" : "other";
}

/** Whether a basis is second-hand, or follows from a role: its sign is hollow. */
const isHollow = (basis: number) => basis === ATTRIBUTED || basis === MANDATE;

/**
 * The sign of a stance, on a disc that leaves paper around it.
 * @param along direction of the line that it sits on, of length 1.
 */
export function signMark(
  [x, y]: Point,
  stance: number,
  basis: number,
  scale: number,
  along: Point,
  palette: Palette,
): Primitive[] {
  const color = toHex(palette.stances[stance as 0 | 1 | 2 | 3]);
  const paper = toHex(palette.paper);
  const hollow = isHollow(basis);
  const s = (value: number) => value * scale;
  const rim: Primitive = {
    kind: "disc",
    at: [x, y],
    radius: s(SIGN_RADIUS - SIGN_RIM / 2),
    fill: paper,
    stroke: { color, width: s(SIGN_RIM) },
  };
  const items: Primitive[] = [{ kind: "disc", at: [x, y], radius: s(SIGN_RADIUS + SIGN_GAP), fill: paper }];
  if (basis === CONDUCT) items.push(...notches([x, y], along, s, color));
  if (stance === CONDITIONAL) {
    const r = s(hollow ? SIGN_RADIUS - 0.6 : SIGN_RADIUS);
    const d = `M${n(x)} ${n(y - r)}A${n(r)} ${n(r)} 0 0 0 ${n(x)} ${n(y + r)}Z`;
    items.push(rim, {
      kind: "path",
      d,
      fill: hollow ? undefined : color,
      ...(hollow ? { stroke: { color, width: s(1.2) } } : {}),
    });
    return items;
  }
  items.push(hollow ? rim : { kind: "disc", at: [x, y], radius: s(SIGN_RADIUS), fill: color });
  items.push({
    kind: "path",
    d: bars(stance)
      .map(([x0, y0, x1, y1]) => `M${n(x + s(x0))} ${n(y + s(y0))}L${n(x + s(x1))} ${n(y + s(y1))}`)
      .join(""),
    fill: undefined,
    stroke: { color: hollow ? color : paper, width: s(stance === NEUTRAL ? 1.6 : 1.9) },
  });
  return items;
}

type Bar = readonly [number, number, number, number];

function bars(stance: number): readonly Bar[] {
  if (stance === NEUTRAL)
    return [
      [-3.55, -1.7, 3.55, -1.7],
      [-3.55, 1.7, 3.55, 1.7],
    ];
  const level: Bar = [-4, 0, 4, 0];
  return stance === OPPOSE ? [level] : [level, [0, -4, 0, 4]];
}

/** Conduct: a notch on either side of the line. */
function notches([x, y]: Point, [dx, dy]: Point, s: (value: number) => number, color: string): Primitive[] {
  const stroke: Stroke = { color, width: s(1.5) };
  return [-1, 1].map((side) => ({
    kind: "line",
    from: [x - side * dy * s(SIGN_RADIUS), y + side * dx * s(SIGN_RADIUS)],
    to: [x - side * dy * s(SIGN_RADIUS + NOTCH), y + side * dx * s(SIGN_RADIUS + NOTCH)],
    stroke,
  }));
}

/** A node: a disc for an actor, a rounded square for an issue; the rim of a proposed body is dashed. */
export function nodeMark(
  at: Point,
  radius: number,
  node: MapNode,
  palette: Palette,
  lit: boolean,
  chosen: boolean,
): Primitive[] {
  const { color, rim, shape } = looksOf(node, palette, lit, chosen);
  const inner = radius - NODE_RIM / 2;
  const stroke = { color: rim, width: NODE_RIM };
  if (shape % 2 === 1) {
    const half = radius * 0.88;
    const side = 2 * half - NODE_RIM;
    const rect = {
      x: at[0] - half + NODE_RIM / 2,
      y: at[1] - half + NODE_RIM / 2,
      width: side,
      height: side,
    };
    const corner = Math.max(0, half * 0.42 - NODE_RIM / 2);
    return [{ kind: "box", rect, corner, fill: color, stroke }];
  }
  if (shape < 2) return [{ kind: "disc", at, radius: inner, fill: color, stroke }];
  const dashes = Math.max(6, Math.floor(radius * 0.95));
  const period = (2 * Math.PI * inner) / dashes;
  const dash = [0.62 * period, 0.38 * period];
  return [
    { kind: "disc", at, radius, fill: color },
    { kind: "disc", at, radius: inner, fill: undefined, stroke: { ...stroke, dash, offset: 0.31 * period } },
  ];
}

/** Ink of words that stand back, and of thin rules. */
export const softInk = ({ ink, paper }: Palette) => toHex(mix(ink, paper, 0.26));
export const ruleInk = ({ ink, paper }: Palette) => toHex(mix(ink, paper, 0.82));

/** A number as short as a hundredth of a unit allows. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
