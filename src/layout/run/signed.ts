/** The signed layout of a task, step by step. */
import type { Held } from "../hold.ts";
import type { Drawn } from "../sis/drawn.ts";
import type { Solver } from "../sis/solver.ts";
import type { Places } from "../sis/types.ts";
import { carryScoped, type SolveSheet, scopeOf, widen } from "./scope.ts";
import { askedSheet, type LayoutRun, type LayoutTask } from "./task.ts";

/** About how many steps a course takes; of very many stances it is a shorter one. */
const STEPS = 300;
const STEPS_OF_MANY = 100;
const MANY = 200_000;

/** @param solveSheet what makes the maps of the task's mode. */
export function runSigned(task: LayoutTask, known: Drawn | undefined, solveSheet: SolveSheet): LayoutRun {
  const { mode, base, now } = task;
  const sheet = askedSheet(task);
  const { first, count } = scopeOf(mode, sheet.input);
  const held = task.held
    .filter(({ node }) => node >= first && node < first + count)
    .map((hold) => ({ ...hold, node: hold.node - first }));
  const isBase = !now && held.length === 0;
  let drawn = known;
  let solver: Solver | undefined;
  let hand: Solver | undefined;
  let places: Places | undefined;
  let stage: "base" | "warm" | "done" = known ? "warm" : "base";
  let steps = 0;

  const startBase = () => solveSheet(mode, base, likeOf(task, solveSheet));
  const before = () =>
    withHeld(now ? carryScoped(drawn!, mode, sheet.input, { ...now, sheet: base }) : drawn!, held);
  const finish = (at: Places) => {
    places = keepPlaces(at, sheet.input, mode, before());
    stage = "done";
  };
  const step = (): void => {
    if (stage === "base") {
      if (!solver) {
        solver = startBase();
        return;
      }
      if (!solver.step(1)) return;
      drawn = solver.drawn();
      solver = undefined;
      stage = "warm";
    } else if (isBase) finish(drawn!.positions);
    else {
      solver ??= solveSheet(mode, sheet, { before: before() });
      if (solver.step(1)) finish(solver.positions());
    }
  };
  /** The map as it is, to be taken in hand. */
  const takeUp = (): Solver => {
    if (!drawn) {
      solver ??= startBase();
      drawn = solver.drawn();
      solver = undefined;
    }
    const at = places ?? solver?.positions();
    return solveSheet(mode, sheet, { before: at ? { ...before(), positions: at } : before() });
  };
  return {
    step(many) {
      for (let k = 0; k < many && stage !== "done"; k++, steps++) {
        step();
        if (solver?.moving === false) break; // where nodes begin can be shown, and what follows takes long
      }
      return stage === "done";
    },
    get share() {
      const all = base.input.actor.length > MANY ? STEPS_OF_MANY : STEPS;
      return stage === "done" ? 1 : Math.min(0.99, steps / all);
    },
    places() {
      const at = places ?? (stage === "base" && !isBase ? undefined : solver?.positions());
      return at && widen(mode, sheet.input, at);
    },
    base: () => (stage === "base" ? undefined : drawn),
    drag(node, x, y) {
      hand ??= takeUp();
      hand.drag(node - first, x, y);
      stage = "done";
      places = keepPlaces(hand.positions(), sheet.input, mode, before());
      return widen(mode, sheet.input, places);
    },
  };
}

/** The map that the base is to lie like, made on the way. */
function likeOf({ mode, base, like }: LayoutTask, solveSheet: SolveSheet): { like?: Drawn } {
  if (!like) return {};
  const whole = solveSheet(mode, like.sheet, {});
  while (!whole.step(1000));
  return { like: carryScoped(whole.drawn(), mode, base.input, like) };
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
function keepPlaces(
  at: Places,
  { actors, issues, actor, issue, bonds }: LayoutTask["base"]["input"],
  mode: LayoutTask["mode"],
  before: Drawn,
): Places {
  const reached = new Uint8Array(actors + issues);
  for (const a of actor) reached[a] = 1;
  for (const i of issue) reached[actors + i] = 1;
  if (mode === "both") for (const node of [...(bonds?.a ?? []), ...(bonds?.b ?? [])]) reached[node] = 1;
  const first = mode === "issues" ? actors : 0;
  const places = at.slice();
  for (let node = 0; 2 * node < at.length; node++) {
    if (reached[first + node] || Number.isNaN(before.positions[2 * node]!)) continue;
    places[2 * node] = before.positions[2 * node]!;
    places[2 * node + 1] = before.positions[2 * node + 1]!;
  }
  return places;
}
