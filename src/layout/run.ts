/**
 * One map from beginning to end: first the map of everything, then, from there, the one that is asked for. The same task gives
 * the same map, whatever was on the screen before: undo and links find what they left.
 */
import { type Held, holdNodes } from "./hold.ts";
import { layOut } from "./layout.ts";
import { carry, type Drawn } from "./sis/drawn.ts";
import { type Solver, solve } from "./sis/solver.ts";
import type { SolveOptions } from "./sis/start.ts";
import type { Places, SignedInput } from "./sis/types.ts";

export const LAYOUT_WAYS = ["signed", "forceAtlas"] as const;
/** Signed interval stress, or ForceAtlas2 on support alone, for comparison. */
export type LayoutWay = (typeof LAYOUT_WAYS)[number];

/** Stances, and how large their nodes and names are drawn. */
export interface Sheet {
  readonly input: SignedInput;
  readonly look: Required<Pick<SolveOptions, "frame" | "radius" | "upright">> & Pick<SolveOptions, "boxes">;
}

export interface LayoutTask {
  readonly way: LayoutWay;
  /** The map to start from; on its own, what is asked for. */
  readonly base: Sheet;
  /** What is asked for, where it is not the base itself; `from` = each of its nodes in the base, −1 = not there. */
  readonly now?: Sheet & { readonly from: Int32Array };
  /** The base is turned to lie as this map does, which is itself the map of everything. Alike. */
  readonly like?: Sheet & { readonly from: Int32Array };
  /** Where a hand has put nodes of what is asked for, in pixels. */
  readonly held: readonly Held[];
}

export interface LayoutRun {
  /** Takes up to `count` steps. @returns whether the map is done. */
  step(count: number): boolean;
  /** From 0 to 1, roughly. */
  readonly share: number;
  /** The map as it is now, pixels; undefined while it is not yet the one that is asked for. */
  places(): Places | undefined;
  /** The base, once it is there: a later task on the same base need not make it again. */
  base(): Drawn | undefined;
  /** One node under the hand, the others giving way by a step. Ends what is under way. */
  drag(node: number, x: number, y: number): Places;
}

/** About how many steps the longest course takes. */
const STEPS_OF_MANY = 100;
const STEPS = 300;
const MANY = 200_000;

/** @param known the base of an earlier run, where this task has the same one. */
export function runLayout(task: LayoutTask, known?: Drawn): LayoutRun {
  return task.way === "signed" ? runSigned(task, known) : runForceAtlas(task);
}

function runSigned(task: LayoutTask, known: Drawn | undefined): LayoutRun {
  const { base, now = { ...base, from: undefined }, like, held } = task;
  let drawn = known;
  const wholeDrawn = () => {
    if (!like) return undefined;
    const whole = solve(like.input, like.look);
    while (!whole.step(1000));
    return carry(whole.drawn(), like.from);
  };
  let solver: Solver | undefined;
  let stage: "base" | "warm" | "done" = known ? "warm" : "base";
  let hand: Solver | undefined;
  let places: Places | undefined;
  let steps = 0;

  const isBase = !now.from && held.length === 0;
  const startBase = () => {
    const lies = wholeDrawn();
    return solve(base.input, lies ? { ...base.look, like: lies } : base.look);
  };
  const before = () => withHeld(now.from ? carry(drawn!, now.from) : drawn!, held);
  const finish = (at: Places) => {
    places = keepPlaces(at, now, before());
    stage = "done";
  };
  const step = (): void => {
    if (stage === "base") {
      solver ??= startBase();
      if (!solver.step(1)) return;
      drawn = solver.drawn();
      solver = undefined;
      stage = "warm";
    } else if (isBase) finish(drawn!.positions);
    else {
      solver ??= solve(now.input, { ...now.look, before: before() });
      if (solver.step(1)) finish(solver.positions());
    }
  };
  return {
    step(count) {
      for (let k = 0; k < count && stage !== "done"; k++, steps++) step();
      return stage === "done";
    },
    get share() {
      return stage === "done" ? 1 : Math.min(0.99, steps / stepsOf(base.input));
    },
    places: () => places ?? (stage === "base" && !isBase ? undefined : solver?.positions()),
    base: () => drawn,
    drag(node, x, y) {
      if (!hand) {
        const from = solver?.drawn() ?? drawn ?? startBase().drawn();
        const at = { ...(solver || !now.from ? from : carry(from, now.from)) };
        hand = solve(now.input, {
          ...now.look,
          before: withHeld(places ? { ...at, positions: places } : at, held),
        });
        stage = "done";
      }
      hand.drag(node, x, y);
      places = keepPlaces(hand.positions(), now, before());
      return places;
    },
  };
}

function stepsOf({ actor }: SignedInput): number {
  return actor.length > MANY ? STEPS_OF_MANY : STEPS;
}

/** A map with some of its nodes put where a hand wants them. */
function withHeld(drawn: Drawn, held: readonly Held[]): Drawn {
  if (held.length === 0) return drawn;
  const positions = drawn.positions.slice();
  const pinned = drawn.pinned.slice();
  for (const { node, x, y } of held) {
    positions[2 * node] = x;
    positions[2 * node + 1] = y;
    if (!drawn.tray[node]) pinned[node] = 1;
  }
  return { ...drawn, positions, pinned };
}

/** Nodes that nothing reaches any more stay where they were before, and held ones where the hand has them. */
function keepPlaces(at: Places, { input }: Sheet, before: Drawn): Places {
  const reached = reachedNodes(input);
  const places = at.slice();
  for (let node = 0; node < reached.length; node++) {
    if (reached[node] || Number.isNaN(before.positions[2 * node]!)) continue;
    places[2 * node] = before.positions[2 * node]!;
    places[2 * node + 1] = before.positions[2 * node + 1]!;
  }
  return places;
}

/** 1 for each node that has a stance or a bond. */
function reachedNodes({ actors, issues, actor, issue, bonds }: SignedInput): Uint8Array {
  const reached = new Uint8Array(actors + issues);
  for (const a of actor) reached[a] = 1;
  for (const i of issue) reached[actors + i] = 1;
  for (const node of [...(bonds?.a ?? []), ...(bonds?.b ?? [])]) reached[node] = 1;
  return reached;
}

/** Made in one step; the hand then only moves what is in its way. */
function runForceAtlas({ base, now, held }: LayoutTask): LayoutRun {
  const sheet = now ?? base;
  let places: Places | undefined;
  const room = roomOf(sheet);
  const make = () => {
    const { actors, actor, issue, position, bonds } = sheet.input;
    const made = layOut({
      nodes: actors + sheet.input.issues,
      source: Uint32Array.from([...actor, ...(bonds?.a ?? [])]),
      target: Uint32Array.from([...issue].map((i) => actors + i).concat([...(bonds?.b ?? [])])),
      weight: Float32Array.from(
        [...position].map((s) => Math.max(0, s)).concat([...(bonds?.a ?? [])].map(() => 1)),
      ),
      room,
      seed: 1,
      upright: sheet.look.upright,
    });
    return holdNodes(made, room, held);
  };
  return {
    step() {
      places ??= make();
      return true;
    },
    get share() {
      return places ? 1 : 0;
    },
    places: () => places,
    base: () => undefined,
    drag(node, x, y) {
      const others = held.filter((hold) => hold.node !== node);
      places = holdNodes(places ?? make(), room, [...others, { node, x, y }]);
      return places;
    },
  };
}

/** Half width and half height that each node and its name take. */
function roomOf({ look: { boxes, radius } }: Sheet): Float32Array {
  return Float32Array.from({ length: radius.length * 2 }, (_, k) => {
    const side = 4 * (k >> 1) + (k & 1);
    return boxes ? Math.max(boxes[side]!, boxes[side + 2]!) : radius[k >> 1]! + 3;
  });
}
