/** The first look at a map: there before anything is known of what moves its nodes, and on the same sheet as what follows. */
import { describe, expect, test } from "vitest";
import { solveBoth } from "../../../src/layout/run/scope.ts";
import { runSigned } from "../../../src/layout/run/signed.ts";
import type { LayoutTask } from "../../../src/layout/run/task.ts";
import { type Solver, solve, solveTask } from "../../../src/layout/sis/solver.ts";
import { type SolveOptions, signedTask } from "../../../src/layout/sis/start.ts";
import { alignment } from "../../../src/layout/sis/turn.ts";
import type { SignedInput } from "../../../src/layout/sis/types.ts";
import { camps, idealPoints, type SignedTable } from "../../support/signedTables.ts";

const FRAME = { width: 1600, height: 1000, margin: 40 };

function taskOf(input: SignedInput): LayoutTask {
  const radius = new Float32Array(input.actors + input.issues).fill(4);
  return {
    mode: "both",
    way: "signed",
    held: [],
    base: { input, look: { frame: FRAME, radius, upright: false } },
  };
}

/** Whether anything has been asked of what moves the nodes. */
function watched(input: SignedInput, options: SolveOptions) {
  const task = signedTask(input, options);
  const asked = { parts: 0, whole: 0 };
  const model = {
    get made() {
      return task.model.made;
    },
    step() {
      asked.parts++;
      return task.model.step();
    },
    get value() {
      asked.whole++;
      return task.model.value;
    },
  };
  return { solver: solveTask({ ...task, model }, options), asked };
}

describe("the first look", () => {
  const table = idealPoints({ name: "", actors: 150, issues: 60, known: 0.4, seed: 1 });

  test("is there before springs are, and they come into being a part at a time", () => {
    const { solver, asked } = watched(table.input, {});
    const first = solver.positions();
    expect(first.every(Number.isFinite)).toBe(true);
    expect(asked).toEqual({ parts: 0, whole: 0 });
    solver.step(1);
    expect(asked).toEqual({ parts: 1, whole: 0 });
    expect(solver.positions()).toEqual(first);
    while (!solver.step(1000));
    expect(solver.positions()).toEqual(finalOf(solve(table.input)));
  });

  test("ends the first round of a run, however long that was to be", () => {
    const task = taskOf(table.input);
    const run = runSigned(task, undefined, solveBoth);
    expect(run.places()).toBeUndefined();
    expect(run.step(1000)).toBe(false);
    expect(run.places()).toEqual(solve(table.input, task.base.look).positions());
    while (!run.step(1000));
    expect(run.places()).toEqual(finalOf(solve(table.input, task.base.look)));
  });

  test("can be taken in hand, and stays where it is seen", () => {
    const task = taskOf(table.input);
    const run = runSigned(task, undefined, solveBoth);
    run.step(1);
    const seen = run.places()!;
    const held = run.drag(3, seen[6]! + 50, seen[7]! - 20);
    expect([...held.subarray(6, 8)]).toEqual([
      expect.closeTo(seen[6]! + 50, 6),
      expect.closeTo(seen[7]! - 20, 6),
    ]);
    expect(apart(held, seen)).toBeLessThan(0.3);
  });

  test("has a place on the sheet for every node, also for groups apart and for whoever has no position", () => {
    const { actors, issues } = table.input;
    const some = [...table.input.actor.keys()].filter(
      (e) => table.input.actor[e]! < 75 === table.input.issue[e]! < 30,
    );
    const pick = <Column extends Uint32Array | Float64Array>(column: Column) =>
      column.filter((_, e) => kept.has(e)) as Column;
    const kept = new Set(some.filter((e) => table.input.actor[e] !== 7));
    const { actor, issue, position } = table.input;
    const input = {
      actors,
      issues,
      actor: pick(actor),
      issue: pick(issue),
      position: pick(position as Float64Array),
    };
    const at = solve(input, { frame: FRAME }).positions();
    expect(at.every(Number.isFinite)).toBe(true);
    for (let node = 0; node < actors + issues; node++) {
      expect(Math.abs(at[2 * node]!)).toBeLessThanOrEqual(FRAME.width / 2 - FRAME.margin + 1e-6);
      if (node !== 7)
        expect(Math.abs(at[2 * node + 1]!)).toBeLessThanOrEqual(FRAME.height / 2 - FRAME.margin + 1e-6);
    }
  });
});

/** A line and two camps have a long axis; points all around have none that could be known before. */
const LONG = [1, 2, 3].flatMap((seed) => [
  idealPoints({ name: `a line ${seed}`, actors: 100, issues: 60, known: 0.5, seed }, 1),
  camps({ name: `two camps ${seed}`, actors: 120, issues: 50, known: 0.4, seed }, 2, 0.14),
]);
const ROUND = [1, 2, 3].flatMap((seed) => [
  idealPoints({ name: `all around ${seed}`, actors: 150, issues: 60, known: 0.4, seed }),
  camps({ name: `four camps ${seed}`, actors: 120, issues: 50, known: 0.3, seed }, 4, 0.14),
]);

describe("what follows the first look", () => {
  test.each(
    LONG.flatMap((table) => [
      { table, upright: false },
      { table, upright: true },
    ]),
  )("lies the same way round and is as large: $table.name, upright: $upright", ({ table, upright }) => {
    const { first, onTheWay, end } = looksOf(table, upright);
    expect(turnBetween(first, end).degrees).toBeLessThan(8);
    expect(apart(first, end)).toBeLessThan(0.8);
    for (const look of [first, ...onTheWay]) {
      expect(turnBetween(look, end)).toMatchObject({ mirrored: false });
      expect(turnBetween(look, end).degrees).toBeLessThan(16);
      expect(sizeOf(look) / sizeOf(end)).toBeGreaterThan(0.75);
      expect(sizeOf(look) / sizeOf(end)).toBeLessThan(1.25);
    }
  });

  test.each(ROUND)("is as large, and not mirrored, where no axis is longer than another: $name", (table) => {
    const { first, onTheWay, end } = looksOf(table, false);
    for (const look of [first, ...onTheWay]) {
      expect(turnBetween(look, end)).toMatchObject({ mirrored: false });
      expect(sizeOf(look) / sizeOf(end)).toBeGreaterThan(0.75);
      expect(sizeOf(look) / sizeOf(end)).toBeLessThan(1.25);
    }
  });
});

function finalOf(solver: Solver): Float64Array {
  while (!solver.step(1000));
  return solver.positions();
}

function looksOf({ input }: SignedTable, upright: boolean) {
  const solver = solve(input, { upright });
  const first = solver.positions();
  const onTheWay: Float64Array[] = [];
  while (!solver.step(4)) onTheWay.push(solver.positions());
  return { first, onTheWay, end: solver.positions() };
}

/** How far one map has to be turned, and whether mirrored too, to lie as another does. */
function turnBetween(at: Float64Array, end: Float64Array) {
  const { cos, sin, mirrored } = alignment(
    at,
    end,
    Uint32Array.from({ length: end.length / 2 }, (_, node) => node),
  );
  return { degrees: Math.abs((Math.atan2(sin, cos) * 180) / Math.PI), mirrored };
}

/** Root of the mean square of how far nodes stand from the middle. */
const sizeOf = (at: Float64Array) =>
  Math.sqrt((2 * at.reduce((sum, value) => sum + value * value, 0)) / at.length);

/** How far nodes are from where they come to stand, by the size of the map; of a map turned upside down, 2. */
const apart = (at: Float64Array, end: Float64Array) =>
  sizeOf(at.map((value, k) => value - end[k]!)) / sizeOf(end);
