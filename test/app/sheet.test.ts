/** What the layout is told of a picture: room for many nodes, so that keeping them apart does not cost the map its truth. */
import { expect, test } from "vitest";
import { createSceneSelector } from "../../src/app/sceneOf.ts";
import { createTaskSelector } from "../../src/app/task.ts";
import { load } from "../../src/ingest/load.ts";
import { measureFaith } from "../../src/layout/faith/faith.ts";
import type { Sheet } from "../../src/layout/run/task.ts";
import { canonical } from "../../src/layout/sis/canonical.ts";
import { solve } from "../../src/layout/sis/solver.ts";
import type { SolveOptions } from "../../src/layout/sis/start.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import { createAppStore, openDataset } from "../../src/state/store.ts";
import { idealPoints, type SignedTable } from "../support/signedTables.ts";

/** The sheet the app would lay the table out on. */
async function sheetOf({ rows }: Pick<SignedTable, "rows">): Promise<Sheet> {
  const lines = rows.map(({ actor, issue, position }) => `${actor},${issue},${position}`);
  const bytes = new TextEncoder().encode(["actor,issue,position", ...lines].join("\n"));
  const { dataset, account, problems } = await load([{ name: "stances.csv", bytes }]);
  const store = createAppStore();
  openDataset(store, { dataset: dataset!, account, problems });
  const selectors = createSelectors();
  const scene = createSceneSelector(selectors)(store.getState())!;
  return createTaskSelector(selectors)(store.getState(), scene, false).base;
}

function faithOf({ input }: Sheet, options: SolveOptions) {
  const solver = solve(input, options);
  while (!solver.step(1000));
  return measureFaith(canonical(input), solver.positions());
}

test("keeping many nodes apart, as large as they are drawn, costs the map hardly any truth", async () => {
  const sheet = await sheetOf(idealPoints({ name: "", actors: 4500, issues: 300, known: 0.05, seed: 3 }));
  const { frame, radius } = sheet.look;
  const [drawn, points] = [faithOf(sheet, { frame, radius }), faithOf(sheet, {})];
  expect(drawn.rho!).toBeGreaterThan(points.rho! - 0.01);
  expect(drawn.issueAccuracy!).toBeGreaterThan(points.issueAccuracy! - 0.01);
  expect(drawn.kappa!).toBeGreaterThan(points.kappa! - 0.02);
});

test("more nodes are given a larger sheet, and each of them less of it", async () => {
  const frames: { nodes: number; area: number }[] = [];
  for (const actors of [100, 390, 420, 1000, 3000]) {
    const rows = Array.from({ length: actors }, (_, a) => ({ actor: `a${a}`, issue: "i", position: 1 }));
    const { frame } = (await sheetOf({ rows })).look;
    frames.push({ nodes: actors + 1, area: frame.width * frame.height });
  }
  const rising = frames.toSorted((p, q) => p.area - q.area);
  expect(rising).toEqual(frames);
  const room = frames.map(({ nodes, area }) => area / nodes);
  expect(room.toSorted((p, q) => q - p)).toEqual(room.map((value) => expect.closeTo(value, -2)));
});
