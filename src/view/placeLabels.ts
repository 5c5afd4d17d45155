/** Where names stand: whole or absent, never over a node or one another, and where few ties run beneath. */
import type { Box, LabelPlace, LabelRequest } from "./nameTypes.ts";
import { createObstacles, moved, near, type Obstacles } from "./obstacles.ts";
import type { Circle } from "./placeGlyphs.ts";

/** A tie as a segment `[x0, y0, x1, y1]`. */
export type Segment = readonly [number, number, number, number];

const GAP = 5;
const SIDES = 8;
const DIAGONAL = 0.75;
/** What it costs to lie across a tie, and upon a glyph. */
const CROSSING = 0.9;
const ON_GLYPH = 3;
const ROUNDS = 3;

/**
 * Places as many names as fit. A few rounds: each name looks again for a better place among the others.
 * O(rounds × names × (names + ties)): meant for the names in view.
 * @param bounds a name that would stick out of these has no place.
 * @returns by request: the place relative to the node, or undefined where there is no room.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  segments: readonly Segment[],
  glyphs: readonly Circle[],
  bounds?: Box,
): (LabelPlace | undefined)[] {
  const order = requests
    .map((_, i) => i)
    .sort((a, b) => requests[b]!.priority - requests[a]!.priority || a - b);
  const places = requests.map(({ fixed }) => fixed);
  const obstacles = createObstacles(requests);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const i of order) {
      if (requests[i]!.fixed) continue;
      const best = bestPlace(requests, obstacles, segments, glyphs, bounds, i);
      if (!samePlace(best, places[i])) changed = true;
      places[i] = best;
      obstacles.put(i, best);
    }
    if (!changed) break;
  }
  return places;
}

function bestPlace(
  requests: readonly LabelRequest[],
  obstacles: Obstacles,
  segments: readonly Segment[],
  glyphs: readonly Circle[],
  bounds: Box | undefined,
  i: number,
): LabelPlace | undefined {
  const request = requests[i]!;
  let best: LabelPlace | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  const sides = request.at ? 1 : SIDES;
  for (let side = 0; side < sides; side++) {
    const place = request.at ? outside(request, request.at) : candidate(request, side);
    const box = moved(place, request.x, request.y);
    if (bounds && !inside(box, bounds)) continue;
    if (obstacles.block(box, i)) continue;
    let cost = request.beneath && side === 1 ? -1 : side * 0.25;
    for (const [x, y, radius] of glyphs) if (near(box, x, y, radius)) cost += ON_GLYPH;
    for (let s = 0; s < segments.length && cost < bestCost; s++)
      if (crosses(segments[s]!, box)) cost += CROSSING;
    if (cost < bestCost) {
      bestCost = cost;
      best = place;
    }
  }
  return best;
}

/** Close to the node, whichever way its script runs. */
function outside({ radius, lines, lineHeight, direction }: LabelRequest, at: "left" | "right"): LabelPlace {
  const width = Math.max(...lines);
  const half = (lines.length * lineHeight) / 2;
  const left = at === "right" ? radius + GAP : -radius - GAP - width;
  const align = (at === "right") === (direction === "ltr") ? "start" : "end";
  return { left, top: -half, right: left + width, bottom: half, align, out: [at === "right" ? 1 : -1, 0] };
}

/** Side 0 is where reading begins: right of the node for left-to-right names, left of it for right-to-left ones. */
function candidate({ radius, lines, lineHeight, direction }: LabelRequest, side: number): LabelPlace {
  const width = Math.max(...lines);
  const height = lines.length * lineHeight;
  const forward = direction === "ltr";
  const away = radius + GAP;
  const diagonal = radius * DIAGONAL + GAP * 0.6;
  const boxAt = (
    left: number,
    top: number,
    align: LabelPlace["align"],
    out: LabelPlace["out"],
  ): LabelPlace => ({ left, top, right: left + width, bottom: top + height, align, out });
  /** Beside the node; `down` = how far the name moves down when the node grows. */
  const outward = (x: number, top: number, ahead: boolean, along: number, down: number) =>
    ahead === forward
      ? boxAt(x, top, forward ? "start" : "end", [along, down])
      : boxAt(-x - width, top, forward ? "end" : "start", [-along, down]);
  switch (side) {
    case 0:
      return outward(away, -height / 2, true, 1, 0);
    case 1:
      return boxAt(-width / 2, away - 1, "center", [0, 1]);
    case 2:
      return boxAt(-width / 2, -away - height + 1, "center", [0, -1]);
    case 3:
      return outward(away, -height / 2, false, 1, 0);
    case 4:
      return outward(diagonal, diagonal - 2, true, DIAGONAL, DIAGONAL);
    case 5:
      return outward(diagonal, -diagonal - height + 2, true, DIAGONAL, -DIAGONAL);
    case 6:
      return outward(diagonal, diagonal - 2, false, DIAGONAL, DIAGONAL);
    default:
      return outward(diagonal, -diagonal - height + 2, false, DIAGONAL, -DIAGONAL);
  }
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}

/** Whether a segment meets a box: no end beyond one side for both, and the corners not all on one side of the line. */
export function crosses([x0, y0, x1, y1]: Segment, { left, top, right, bottom }: Box): boolean {
  if ((x0 < left && x1 < left) || (x0 > right && x1 > right)) return false;
  if ((y0 < top && y1 < top) || (y0 > bottom && y1 > bottom)) return false;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const a = dx * (top - y0) - dy * (left - x0);
  const b = dx * (top - y0) - dy * (right - x0);
  const c = dx * (bottom - y0) - dy * (left - x0);
  const d = dx * (bottom - y0) - dy * (right - x0);
  return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
}

function samePlace(a: LabelPlace | undefined, b: LabelPlace | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.left === b.left && a.top === b.top);
}
