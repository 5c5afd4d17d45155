/** ForceAtlas2 on what attracts alone: support, or agreement. Made in one step; the hand then moves only what is in its way. */
import { holdNodes } from "../hold.ts";
import { layOut } from "../layout.ts";
import type { Places, SignedInput } from "../sis/types.ts";
import { pairsOf } from "./ofPairs.ts";
import { lookAt, scopeOf, widen } from "./scope.ts";
import { askedSheet, type LayoutRun, type LayoutTask, type Sheet } from "./task.ts";

export function runForceAtlas(task: LayoutTask): LayoutRun {
  const { mode } = task;
  const { input, look } = askedSheet(task);
  const scope = scopeOf(mode, input);
  const room = roomOf(lookAt(look, scope));
  const holds = task.held
    .filter(({ node }) => node >= scope.first && node < scope.first + scope.count)
    .map((hold) => ({ ...hold, node: hold.node - scope.first }));
  let made: Places | undefined;
  let places: Places | undefined;
  const make = () => {
    const edges = mode === "actors" || mode === "issues" ? alikeEdges(mode, input) : supportEdges(input);
    return layOut({ ...edges, nodes: scope.count, room, seed: 1, upright: look.upright });
  };
  const hold = (held: LayoutTask["held"]) => {
    made ??= make();
    places = widen(mode, input, holdNodes(made, room, held));
    return places;
  };
  return {
    step() {
      places ??= hold(holds);
      return true;
    },
    get share() {
      return places ? 1 : 0;
    },
    places: () => places,
    base: () => undefined,
    drag: (node, x, y) =>
      hold([...holds.filter((held) => held.node !== node - scope.first), { node: node - scope.first, x, y }]),
  };
}

function supportEdges({ actors, actor, issue, position, bonds }: SignedInput) {
  return {
    source: Uint32Array.from([...actor, ...(bonds?.a ?? [])]),
    target: Uint32Array.from([...Array.from(issue, (i) => actors + i), ...(bonds?.b ?? [])]),
    weight: Float32Array.from([
      ...Array.from(position, (s) => Math.max(0, s)),
      ...Array.from(bonds?.a ?? [], () => 1),
    ]),
  };
}

function alikeEdges(mode: "actors" | "issues", input: SignedInput) {
  const { a, b, likeness } = pairsOf(mode, input);
  return { source: a, target: b, weight: Float32Array.from(likeness, (value) => Math.max(0, value)) };
}

/** Half width and half height that each node and its name take. */
export function roomOf({ boxes, radius }: Sheet["look"]): Float32Array {
  return Float32Array.from({ length: radius.length * 2 }, (_, k) => {
    const side = 4 * (k >> 1) + (k & 1);
    return boxes ? Math.max(boxes[side]!, boxes[side + 2]!) : radius[k >> 1]! + 3;
  });
}
