/** Which way the map is drawn when the answer about the graphics card comes at once, late, or never. */
import { afterEach, expect, test } from "vitest";
import { createMapView, type MapView } from "../../src/view/mapView.ts";
import type { DrawWay } from "../../src/view/types.ts";
import { createWays } from "../../src/view/ways.ts";
import { mapScene } from "../support/mapScene.ts";

/** Longer than the map waits for the answer. */
const LATE_MS = 400;
const after = (milliseconds: number, slow: boolean) =>
  new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, slow));

test.each<[string, () => Promise<boolean>, DrawWay[]]>([
  ["no card, told at once", () => after(0, true), ["canvas"]],
  ["no card, told late", () => after(LATE_MS, true), ["canvas"]],
  ["a card, told at once", () => after(0, false), ["webgl"]],
  ["a card, told late", () => after(LATE_MS, false), ["canvas", "webgl"]],
  ["nothing told", () => new Promise(() => undefined), ["canvas"]],
])("%s", async (_, inSoftware, expected) => {
  const taken: DrawWay[] = [];
  createWays({ inSoftware }).next(
    (_make, way) => taken.push(way),
    () => expect.unreachable(),
  );
  await after(LATE_MS + 300, true);
  expect(taken).toEqual(expected);
});

let view: MapView | undefined;
afterEach(() => {
  view?.kill();
  view = undefined;
});

test("a way that is tried after the first picture, and does not draw, leaves one whole picture", async () => {
  const place = document.createElement("div");
  place.style.cssText = "position: fixed; inset: 0; width: 700px; height: 420px";
  document.body.append(place);
  const told: string[] = [];
  view = createMapView(
    place,
    mapScene(),
    {
      hover: () => undefined,
      select: () => undefined,
      menu: () => undefined,
      drag: () => undefined,
      drop: () => undefined,
      looked: () => undefined,
      scaled: () => undefined,
      drawing: (state, way) => told.push(`${state} ${way}`),
      painted: (complete) => complete && told.push("painted"),
    },
    { inSoftware: () => after(LATE_MS, false) }, // the browser of the tests draws WebGL in software, and that is refused
  );
  await expect.poll(() => told).toEqual(["ok canvas", "painted", "ok canvas", "painted"]);
  expect(place.querySelectorAll("canvas.sigma-ties").length).toBe(1);
  place.remove();
});
