/** The last phase of small maps: easier to follow, fewer gaps that look like support, and no less faithful. */
import { expect, test } from "vitest";
import { measureFaith } from "../../../src/layout/faith/faith.ts";
import { measureReadability } from "../../../src/layout/readable.ts";
import { canonical } from "../../../src/layout/sis/canonical.ts";
import { fromNothing } from "../../../src/layout/sis/schedule.ts";
import { signedTask, startWork } from "../../../src/layout/sis/start.ts";
import { burdenOf } from "../../../src/layout/tidy/ease.ts";
import { loyaltyOf } from "../../../src/layout/tidy/loyalty.ts";
import { isSmall, tidy } from "../../../src/layout/tidy/tidy.ts";
import { camps, idealPoints, type SignedTable } from "../../support/signedTables.ts";

/** A map before and after the phase, in map units. */
function beforeAndAfter({ input }: SignedTable) {
  const work = startWork(signedTask(input, {}), {});
  for (const _ of fromNothing(work));
  const before = work.at.slice();
  for (const _ of tidy(work));
  return { work, before, after: work.at };
}

const size = { name: "", actors: 20, issues: 10, known: 0.4 };
const tables = [1, 2, 3].flatMap((seed) => [
  idealPoints({ ...size, seed }),
  camps({ ...size, seed }, 2, 0.08),
]);
const runs = tables.map((table) => ({ table, ...beforeAndAfter(table) }));
const meanOf = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
const readable = ({ table: { input } }: (typeof runs)[number], at: Float64Array) =>
  measureReadability({ a: input.actor, b: input.issue.map((i) => input.actors + i) }, at);

test("the faith of no map falls by more than it may, and each is changed", () => {
  for (const { work, before, after } of runs) {
    const { stances } = work.ground;
    const loyalty = loyaltyOf(stances);
    expect(loyalty(after)).toBeGreaterThanOrEqual(loyalty(before) - 0.004);
    expect(after).not.toEqual(before);
  }
});

test("fewer ties cross, angles are wider, and the figures that are shown stay", () => {
  const gain = (figure: (run: (typeof runs)[number], at: Float64Array) => number) =>
    meanOf(runs.map((run) => figure(run, run.after) - figure(run, run.before)));
  expect(gain((run, at) => readable(run, at).share!)).toBeLessThan(0);
  expect(gain((run, at) => readable(run, at).angularResolution!)).toBeGreaterThan(0.02);
  const faith = ({ table }: (typeof runs)[number], at: Float64Array) =>
    measureFaith(canonical(table.input), at);
  expect(gain((run, at) => faith(run, at).rho!)).toBeGreaterThan(-0.015);
  expect(gain((run, at) => faith(run, at).issueAccuracy!)).toBeGreaterThan(-0.01);
  expect(gain((run, at) => faith(run, at).kappa!)).toBeGreaterThan(-0.03);
});

test("no two nodes overlap, and none leaves the frame", () => {
  for (const { work, after } of runs) {
    const { frame, room, scale } = work;
    for (const i of room.nodes) {
      expect(Math.abs(after[2 * i]! * scale)).toBeLessThanOrEqual(frame.width / 2 - frame.margin + 1e-6);
      for (const j of room.nodes)
        if (j < i)
          expect(
            scale * Math.hypot(after[2 * i]! - after[2 * j]!, after[2 * i + 1]! - after[2 * j + 1]!),
          ).toBeGreaterThanOrEqual(room.radius[i]! + room.radius[j]!);
    }
  }
});

test("the burden of a node is that of its crossings, its angles, and its gaps", () => {
  // Two actors left, two issues right; each for one.
  const stances = canonical({
    actors: 2,
    issues: 2,
    actor: Uint32Array.of(0, 1),
    issue: Uint32Array.of(0, 1),
    position: Float64Array.of(1, 1),
  });
  const burden = burdenOf(stances, Uint32Array.of(0, 1, 2, 3), new Float64Array(4).fill(0.1));
  const straight = Float64Array.of(0, 1, 0, 0, 5, 1, 5, 0);
  const crossed = Float64Array.of(0, 1, 0, 0, 5, 0, 5, 1);
  expect(burden.of(straight, 0)).toBe(0);
  // One crossing of the one that is possible; and the nearest issue of one actor of two is not its own.
  expect(burden.of(crossed, 0)).toBe(1 + 0.25);
  expect(burden.of(crossed, 2)).toBe(1 + 0.5);
});

test("a map of more nodes than one reads tie by tie is left as it is", () => {
  const large = startWork(signedTask(idealPoints({ ...size, actors: 100, seed: 1 }).input, {}), {});
  expect(isSmall(large)).toBe(false);
});
