/** Names of many nodes come a moment after the picture, move with the camera, and end where they would stand had it always been there. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMapView, type MapView } from "../../src/view/mapView.ts";
import type { Scene } from "../../src/view/types.ts";
import { mapEvents } from "../support/mapEvents.ts";
import { mapScene, node } from "../support/mapScene.ts";
import { pixelsOf } from "../support/mapScreen.ts";

const NODES = 200;
const WIDE = 20;
const TIES = 600;
const SIGHT = { x: 150, y: -90, zoom: 1.5 };

let place: HTMLElement;
let views: MapView[] = [];

beforeEach(() => {
  place = document.createElement("div");
  place.style.cssText = "position: fixed; inset: 0; width: 900px; height: 600px";
  document.body.append(place);
});
afterEach(() => {
  for (const view of views) view.kill();
  views = [];
  place.remove();
});

function grid(): Scene {
  const nodes = Array.from({ length: NODES }, (_, i) =>
    node(`${i % 2 ? "a" : "i"}${i}`, `Name ${i}`, { radius: 4 }),
  );
  const each = (of: (tie: number) => number) => Array.from({ length: TIES }, (_, t) => of(t));
  const byte = (value: number) => new Uint8Array(TIES).fill(value);
  return {
    ...mapScene(),
    nodes,
    positions: Float64Array.from({ length: 2 * NODES }, (_, k) =>
      k % 2 === 0 ? 60 * ((k >> 1) % WIDE) : -60 * Math.floor((k >> 1) / WIDE),
    ),
    ties: {
      length: TIES,
      source: Uint32Array.from(each((t) => t % NODES)),
      target: Uint32Array.from(each((t) => (t * 7 + 1) % NODES)),
    },
    looks: { stance: byte(0), kinds: byte(1), weak: byte(0), basis: byte(1) },
    box: { x: [0, 60 * (WIDE - 1)], y: [-60 * (NODES / WIDE - 1), 0] },
  };
}

function open(): MapView {
  const view = createMapView(place, grid(), mapEvents(), { draw: "webgl" });
  views.push(view);
  return view;
}
const names = () => place.querySelector<HTMLCanvasElement>("canvas.sigma-labels")!;
/** How much covers the paper. */
const ink = () => pixelsOf(names()).reduce((sum, value, i) => (i % 4 === 3 ? sum + value : sum), 0);
const frame = () => new Promise((done) => requestAnimationFrame(done));
const named = () => vi.waitFor(() => expect(ink()).toBeGreaterThan(100_000));
const still = async () => {
  for (let before = -1; before !== ink(); await new Promise((done) => setTimeout(done, 250))) before = ink();
};

test("the camera takes them along, and at rest they stand as if it had always been there", async () => {
  const view = open();
  view.setCamera(SIGHT, 0);
  await named();
  await still();
  const there = pixelsOf(names());

  view.setCamera({ ...SIGHT, x: SIGHT.x + 30 }, 0);
  await still();
  const beside = ink();
  view.setCamera(SIGHT, 0);
  await frame();
  await frame();
  expect(names().style.transform).toMatch(/^translate\(/);
  expect(ink()).toBe(beside); // moved, not drawn
  await vi.waitFor(() => expect(names().style.transform).toBe(""));
  await still();
  expect(pixelsOf(names())).toEqual(there);
});

test("what one points at fades the other names, a moment after the picture", async () => {
  const view = open();
  await named();
  await still();
  const before = ink();
  view.show({ hover: { node: 5 } });
  await vi.waitFor(() => expect(ink()).toBeLessThan(0.7 * before));
  view.show({ hover: undefined });
  await vi.waitFor(() => expect(ink()).toBe(before));
});
