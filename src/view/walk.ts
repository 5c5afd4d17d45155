/** Walking the picture step by step: from what one is at, and a key, to the next. */
import { type Direction, endTowards, mostTied, neighbour, tiesAround } from "./neighbour.ts";
import { signPlace } from "./placeGlyphs.ts";
import { NO_STANCE_LINE, type Picture, type Scene, type Target } from "./types.ts";

/** `start`: where one is, else the node that most is known of. Next and previous go round the lines of a node. */
export type Step = Direction | "start" | "nextTie" | "previousTie";

export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Room between a node's rim, or a sign's, and the ring around it. */
const GAP = 5;
const SIGN = 9;

/** Remembers which node one goes round, so that the lines of one node follow each other. */
export function createWalk() {
  let hub: string | undefined;
  const around = ({ nodes, ties, looks, pixels }: Picture, from: NonNullable<Target>, by: 1 | -1): Target => {
    const ends = "tie" in from ? [ties.source[from.tie]!, ties.target[from.tie]!] : [from.node];
    const node = ends.find((end) => nodes[end]!.key === hub) ?? ends[0]!;
    hub = nodes[node]!.key;
    const lines = tiesAround(ties, looks, pixels, node);
    if (lines.length === 0) return from;
    const known = "tie" in from ? lines.indexOf(from.tie) : by > 0 ? -1 : 0;
    return { tie: lines[(known + by + lines.length) % lines.length]! };
  };
  /** The target after the step; the same when there is nothing that way, undefined when nothing is drawn. */
  return (picture: Picture, from: Target, step: Step): Target => {
    const { nodes, ties, looks, pixels } = picture;
    if (!isDrawn(picture, from) || !from || pixels.length < 2 * nodes.length) {
      const node = mostTied(nodes, ties, looks);
      return node < 0 ? undefined : { node };
    }
    if (step === "start") return from;
    if (step === "nextTie" || step === "previousTie")
      return around(picture, from, step === "nextTie" ? 1 : -1);
    if ("tie" in from) return { node: endTowards(ties, pixels, from.tie, step) };
    const node = neighbour(nodes, pixels, from.node, step);
    return node < 0 ? from : { node };
  };
}

/** Whether a target is there to be seen. */
function isDrawn({ nodes, looks }: Scene, target: Target): boolean {
  if (!target) return false;
  return "tie" in target ? looks.stance[target.tie]! < NO_STANCE_LINE : nodes[target.node]?.visible === true;
}

/** A ring around a node, or around the sign of a tie; undefined when it is not drawn. */
export function ringAround(picture: Picture, target: NonNullable<Target>): Ring | undefined {
  if (!isDrawn(picture, target)) return undefined;
  const { ties, pixels, radii, stops } = picture;
  const { x, y, radius } =
    "tie" in target
      ? { ...signPlace(ties, stops, pixels, radii, target.tie), radius: SIGN }
      : { x: pixels[2 * target.node]!, y: pixels[2 * target.node + 1]!, radius: radii[target.node]! };
  return Number.isFinite(x) ? { x, y, radius: radius + GAP } : undefined;
}
