/** How large, how wide and how strong the marks of the map are, on the screen and in a figure. Lengths in CSS pixels. */
import type { MapNode } from "./types.ts";

/** Room for names at the edges: three lines beneath a node. */
export const paddingOf = (labelSize: number): number => 4.6 * labelSize;

/** Nodes shrink with a picture squeezed below its natural size, and grow a little when one comes closer. */
const SMALLEST_NODES = 0.07;
/** While there are few nodes, disc and square stay apart from each other however small the picture. */
const SMALLEST_OF_FEW = 0.7;
const FEW = 100;
export const LARGEST_NODES = 1.15;

/** Where a hand has put nodes on one another, they shrink no further than this. */
const SMALLEST_EVER = 0.3;

/**
 * How large nodes are in a picture of this scale.
 * @param most at which the nearest two just touch.
 */
export function nodeScaleAt(scale: number, nodes: number, most = Number.POSITIVE_INFINITY): number {
  const wanted = Math.max(nodes <= FEW ? SMALLEST_OF_FEW : SMALLEST_NODES, scale);
  return Math.min(LARGEST_NODES, wanted, Math.max(SMALLEST_EVER, most));
}

/** How many times their size nodes can be drawn on the plane itself before two of them touch. Of many nodes `Infinity`: they shrink with it. */
export function roomBetween(nodes: readonly MapNode[], positions: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  if (nodes.length > FEW) return least;
  nodes.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const b = nodes[j]!;
      if (!a.visible || !b.visible) continue;
      const away = Math.hypot(
        positions[2 * i]! - positions[2 * j]!,
        positions[2 * i + 1]! - positions[2 * j + 1]!,
      );
      least = Math.min(least, away / (a.radius + b.radius));
    }
  });
  return least;
}

/** More ties than this show their signs only in focus. */
export const GLYPHS_EVERYWHERE_UP_TO = 400;
/** From this many on, lines are one pixel wide: a third of the pixels to fill. */
export const THIN_FROM = 2500;

/** Less ink than this is not worth drawing. */
export const FAINT = 0.01;
export const OUT_OF_FOCUS = 0.07;
export const NAME_OUT_OF_FOCUS = 0.16;

export const LINE_WIDTHS = { stated: 2.4, other: 1.9, neutral: 1.2, member: 1 };
export const MEMBER_INK = 0.45;
/** Share of its width that a line keeps in the greatest crowd. */
export const SLIMMEST = 0.6;
/** Ink, gap, ink, gap … along a line. */
export const DASHES = { oppose: [6.5, 4.5], conditional: [8.5, 3, 2.5, 3], member: [1.6, 2.4] } as const;

/** How far the accent reaches on either side of a line that is chosen, and how much of it there is. */
export const CHOSEN_REACH = 3.5;
export const CHOSEN_INK = 0.34;
/** How much of it there is around a line pointed at. */
export const POINTED_INK = 0.2;

/** Width of the rim of a node. */
export const NODE_RIM = 2;

/** Radius of a sign's disc, the paper around it, and its rim. */
export const SIGN_RADIUS = 6.8;
export const SIGN_GAP = 2;
export const SIGN_RIM = 1.5;
/** A line shorter than this, between the rims, has no room for its sign. */
export const ROOM_FOR_SIGN = 20;
/** Length of the notch that marks conduct, on either side of the line. */
export const NOTCH = 5.2;

/** Names longer than this many times their size go on several lines, sooner where nodes stand in a row. */
export const WRAP_AT_EMS = 11;
export const WRAP_IN_ROW_AT_EMS = 6.5;
export const LINE_HEIGHT = 1.22;

export const nameWeight = (kind: "actor" | "issue"): 400 | 600 => (kind === "actor" ? 600 : 400);
