/** Names of the opening case with real fonts: none over another or over a node, in three scripts, at a desk and on a wall. */
import { beforeAll, describe, expect, test } from "vitest";
import actors from "../../data/gaza-phase-two/actors.csv?raw";
import issues from "../../data/gaza-phase-two/issues.csv?raw";
import stances from "../../data/gaza-phase-two/stances.csv?raw";
import { fontsFor, MAP_FONT } from "../../src/app/fonts.ts";
import { pairLines } from "../../src/app/pairScene.ts";
import { createSceneSelector } from "../../src/app/sceneOf.ts";
import { createTaskSelector } from "../../src/app/task.ts";
import { memoLast } from "../../src/base/memo.ts";
import type { Dataset } from "../../src/domain/dataset.ts";
import { load } from "../../src/ingest/load.ts";
import { runLayout } from "../../src/layout/run/run.ts";
import { MAP_MODES, type MapMode } from "../../src/state/arrangement.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import { arrange, changeSession, createAppStore, openDataset } from "../../src/state/store.ts";
import { fitScale, segmentsOf } from "../../src/view/geometry.ts";
import { Labels } from "../../src/view/labels.ts";
import { overlaps } from "../../src/view/obstacles.ts";
import { boxWithNames } from "../../src/view/outside.ts";
import { nodeScaleAt, paddingOf, roomBetween } from "../../src/view/sizes.ts";
import { PALETTE } from "../support/mapScene.ts";
import "../../src/app/fonts.css";

/** What the map has of the window when both panels and the timeline are open, and the size of its names. */
const SIZES = [
  { window: "1440 × 900", width: 872, height: 540, size: 13.5 },
  { window: "1920 × 1080", width: 1248, height: 715, size: 16 },
] as const;

let dataset: Dataset;

beforeAll(async () => {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const result = await load([
    file("actors.csv", actors),
    file("issues.csv", issues),
    file("stances.csv", stances),
  ]);
  dataset = result.dataset!;
});

/** Where the map draws nodes and names when it just fits. */
async function drawn(mode: MapMode, language: string, { width, height, size }: (typeof SIZES)[number]) {
  const store = createAppStore();
  openDataset(store, {
    dataset,
    account: { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 },
    problems: [],
  });
  changeSession(store, { names: language });
  arrange(store, { mode });
  const selectors = createSelectors();
  const scene = createSceneSelector(selectors, undefined, undefined, memoLast(pairLines))(store.getState())!;
  const run = runLayout({ ...createTaskSelector(selectors)(store.getState(), scene, false), held: [] });
  while (!run.step(100));
  const at = run.places()!;
  const box = boxWithNames(scene.nodes, at, width, height, size);
  const scale = fitScale(box, width, height, paddingOf(size));
  const pixels = at.map((value, k) =>
    k % 2 === 0
      ? width / 2 + (value - (box.x[0] + box.x[1]) / 2) * scale
      : height / 2 - (value - (box.y[0] + box.y[1]) / 2) * scale,
  );
  const radii = Float64Array.from(
    scene.nodes,
    ({ radius }) => radius * nodeScaleAt(scale, scene.nodes.length, roomBetween(scene.nodes, at) * scale),
  );
  await fontsFor(scene.nodes.map(({ label }) => label).join(""));
  const context = document.createElement("canvas").getContext("2d")!;
  const labels = new Labels();
  const segments = segmentsOf({ ...scene, spotlight: undefined } as never, pixels);
  labels.place(
    context,
    { nodes: scene.nodes, pixels, radii, width, height, palette: PALETTE, font: MAP_FONT, size },
    { segments, glyphs: [] },
    true,
  );
  const visible = [...scene.nodes.keys()].filter((node) => scene.nodes[node]!.visible);
  return { names: labels.boxes(pixels), visible, pixels, radii };
}

describe.each(MAP_MODES)("%s", (mode) => {
  describe.each(["en", "ar", "he"])("names in %s", (language) => {
    test.each(SIZES)("$window", async (size) => {
      const { names, visible, pixels, radii } = await drawn(mode, language, size);
      expect(visible.length - names.length).toBeLessThanOrEqual(1); // one may wait until one comes closer
      names.forEach((a, i) => {
        expect(names.slice(i + 1).filter((b) => overlaps(a, b))).toEqual([]);
      });
      const shapes = visible.map((node) => ({
        x: pixels[2 * node]!,
        y: pixels[2 * node + 1]!,
        r: radii[node]!,
      }));
      shapes.forEach((a, i) => {
        const under = names.filter(
          ({ left, top, right, bottom }) =>
            Math.hypot(
              a.x - Math.max(left, Math.min(a.x, right)),
              a.y - Math.max(top, Math.min(a.y, bottom)),
            ) < a.r,
        );
        expect(under).toEqual([]);
        expect(shapes.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r)).toEqual([]);
      });
    });
  });
});
