/** The map without WebGL against the map with it, picture by picture; and its painter in a worker, which may fail. */
import { afterEach, beforeEach, expect, test } from "vitest";
import PainterUrl from "../../src/app/painter.worker.ts?worker&url";
import type { MapView } from "../../src/view/mapView.ts";
import { LEFT_OUT, type Scene } from "../../src/view/types.ts";
import type { DrawOptions } from "../../src/view/ways.ts";
import { crowdScene, mapScene } from "../support/mapScene.ts";
import { differing, drawScreen, pixelsOf, same, strange } from "../support/mapScreen.ts";

const WEBGL: DrawOptions = { draw: "webgl" };
const PAGE: DrawOptions = { draw: "canvas" };
const WORKER: DrawOptions = {
  draw: "canvas",
  startPainter: () => new Worker(new URL(PainterUrl, location.href), { type: "module" }),
};

let place: HTMLElement;
let views: MapView[] = [];

beforeEach(() => {
  place = document.createElement("div");
  place.style.cssText = "position: fixed; inset: 0; width: 700px; height: 420px";
  document.body.append(place);
});
afterEach(() => {
  for (const view of views) view.kill();
  views = [];
  place.remove();
});

async function screenOf(scene: Scene, options: DrawOptions, change?: (view: MapView) => void) {
  const { view, screen } = await drawScreen(place, scene, options, change);
  views.push(view);
  place.replaceChildren();
  return screen;
}

const spotlight = { nodes: Uint8Array.of(1, 0, 0, 0, 1, 0), ties: Uint8Array.of(1, 0, 0, 0, 0, 0) };
const dark = { ...mapScene().palette, paper: [0.08, 0.09, 0.11], ink: [0.9, 0.9, 0.87] } as const;

test.each<[string, Scene]>([
  ["as it is", mapScene()],
  ["pointing at a node", mapScene({ hover: { node: 1 } })],
  ["pointing at a tie", mapScene({ hover: { tie: 1 } })],
  ["a tie chosen", mapScene({ selected: { tie: 2 } })],
  ["a node chosen, a tie pointed at", mapScene({ selected: { node: 0 }, hover: { tie: 4 } })],
  ["a spotlight", mapScene({ spotlight })],
  ["marks twice as large", mapScene({ markScale: 2 })],
  ["at night", mapScene({ palette: dark })],
])("the same picture with WebGL and without: %s", async (_, scene) => {
  const [webgl, canvas] = [await screenOf(scene, WEBGL), await screenOf(scene, PAGE)];
  expect(strange(webgl, canvas)).toBeLessThan(0.005);
  expect(strange(canvas, webgl)).toBeLessThan(0.005);
  expect(differing(webgl, canvas, 96)).toBeLessThan(0.001);
});

test("zoomed in, what reaches beyond the edges is cut off alike", async () => {
  const zoom = (view: MapView) => view.setCamera({ x: 100, y: 20, zoom: 3 }, 0);
  const [webgl, canvas] = [await screenOf(mapScene(), WEBGL, zoom), await screenOf(mapScene(), PAGE, zoom)];
  expect(strange(webgl, canvas)).toBeLessThan(0.005);
  expect(strange(canvas, webgl)).toBeLessThan(0.005);
});

test("nodes that move farther apart are framed anew alike", async () => {
  const apart = (view: MapView) =>
    view.moveTo(
      mapScene().positions.map((at, k) => at * (k % 2 === 0 ? 1 : 4)),
      0,
      true,
    );
  const [webgl, canvas] = [await screenOf(mapScene(), WEBGL, apart), await screenOf(mapScene(), PAGE, apart)];
  expect(strange(webgl, canvas)).toBeLessThan(0.005);
  expect(strange(canvas, webgl)).toBeLessThan(0.005);
});

test.each<[string, Partial<Scene>]>([
  ["at rest", {}],
  ["pointing at a node", { hover: { node: 3 } }],
  ["a tie chosen", { selected: { tie: 100 } }],
])("thousands of ties have the same ink, %s", async (_, change) => {
  const scene = { ...crowdScene(4000), ...change };
  const [webgl, canvas] = [await screenOf(scene, WEBGL), await screenOf(scene, PAGE)];
  const mean = (screen: HTMLCanvasElement) => pixelsOf(screen).reduce((sum, value) => sum + value, 0);
  expect(mean(canvas) / mean(webgl)).toBeCloseTo(1, 2);
  expect(differing(webgl, canvas, 96)).toBeLessThan(0.02);
});

test("lines left out are drawn while one points at their node, with WebGL and without", async () => {
  const whole = crowdScene(4000);
  const leaveOut = (but: (tie: number) => boolean): Scene => {
    const stance = whole.looks.stance.map((code, tie) =>
      tie % 4 === 0 || but(tie) ? code : code + LEFT_OUT,
    );
    return { ...whole, looks: { ...whole.looks, stance }, hover: { node: 3 } };
  };
  const { source, target } = whole.ties;
  const [without, given] = [leaveOut(() => false), leaveOut((t) => source[t] === 3 || target[t] === 3)];
  for (const way of [WEBGL, PAGE]) {
    const [shown, wanted] = [await screenOf(without, way), await screenOf(given, way)];
    expect(differing(shown, wanted, 96)).toBeLessThan(0.001);
    expect(differing(shown, await screenOf({ ...without, hover: undefined }, way), 96)).toBeGreaterThan(0.01);
  }
});

test("a worker paints what the page would paint; one that fails is done without", async () => {
  const scene = crowdScene(4000);
  const page = await screenOf(scene, PAGE);
  expect(same(await screenOf(scene, WORKER), page)).toBe(true);
  const broken: DrawOptions = {
    draw: "canvas",
    startPainter: () => new Worker(new URL("/nowhere.js", location.href)),
  };
  expect(same(await screenOf(scene, broken), page)).toBe(true);
});

test.each([
  ["few ties, without WebGL", mapScene(), PAGE],
  ["many ties, without WebGL", crowdScene(3000), WORKER],
  ["few ties, with WebGL", mapScene(), WEBGL],
])("a still is drawn at once, and leaves the screen as it was: %s", async (_, scene, options) => {
  const { view, screen } = await drawScreen(place, scene, options);
  views.push(view);
  const paper = { width: 900, height: 640, labelSize: 12, markScale: 1, palette: scene.palette };
  const still = view.still(paper)!;
  expect([still.width, still.height]).toEqual([900 * devicePixelRatio, 640 * devicePixelRatio]);
  const colours = new Set(new Uint32Array(pixelsOf(still).buffer));
  expect(colours.size).toBeGreaterThan(50);
  const ties = place.querySelector<HTMLCanvasElement>("canvas.sigma-ties")!;
  expect([ties.width, ties.height]).toEqual([screen.width, screen.height]);
});
