/** The picture to take along against the map on the screen, pixel by pixel, and its two writers against each other. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Figure } from "../../src/view/figure.ts";
import { canvasMeasure, figureCanvas } from "../../src/view/figureCanvas.ts";
import { mapFigure } from "../../src/view/figureMap.ts";
import { figureSvg } from "../../src/view/figureSvg.ts";
import type { MapView } from "../../src/view/mapView.ts";
import type { DrawWay, Scene } from "../../src/view/types.ts";
import { mapScene } from "../support/mapScene.ts";
import { drawScreen, strange } from "../support/mapScreen.ts";

const WIDTH = 700;
const HEIGHT = 420;
let place: HTMLElement;
let view: MapView;

beforeEach(() => {
  place = document.createElement("div");
  place.style.cssText = `position: fixed; inset: 0; width: ${WIDTH}px; height: ${HEIGHT}px`;
  document.body.append(place);
});
afterEach(() => {
  view.kill();
  place.remove();
});

async function screenOf(scene: Scene, draw: DrawWay = "webgl"): Promise<HTMLCanvasElement> {
  const drawn = await drawScreen(place, scene, { draw });
  ({ view } = drawn);
  return drawn.screen;
}

/** The same view as a figure of the same size. */
function figureOf(): Figure {
  const { scene, framing } = view.snapshot();
  const frame = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
  const { items } = mapFigure(scene, framing!, frame, scene.labelSize, canvasMeasure(scene.font));
  return {
    width: WIDTH,
    height: HEIGHT,
    unit: 1,
    background: "#ffffff",
    direction: "ltr",
    title: "",
    description: "",
    font: scene.font,
    items,
  };
}

async function svgCanvas(svg: string): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  canvas.getContext("2d")!.drawImage(image, 0, 0);
  return canvas;
}

/** Names are placed anew for the picture, and signs keep clear of them; without names both stand where they stand. */
function nameless(scene: Scene): Scene {
  return { ...scene, nodes: scene.nodes.map((node) => ({ ...node, label: "" })) };
}

test.each([
  ["as it is", mapScene()],
  ["with a node in focus", mapScene({ selected: { node: 0 } })],
  ["with a tie in focus", mapScene({ selected: { tie: 2 } })],
])("the same marks as on the screen, %s", async (_, scene) => {
  const screen = await screenOf(nameless(scene));
  const drawn = figureCanvas(figureOf(), devicePixelRatio)!;
  expect(strange(screen, drawn)).toBeLessThan(0.01);
  expect(strange(drawn, screen)).toBeLessThan(0.01);
});

test("SVG and canvas draw the same, names and all", async () => {
  await screenOf(mapScene({ selected: { node: 1 } }));
  const figure = figureOf();
  const drawn = figureCanvas(figure, 1)!;
  const again = await svgCanvas(figureSvg(figure).replaceAll(/&quot;Noto [^,]*, /g, ""));
  expect(strange(drawn, again)).toBeLessThan(0.01);
  expect(strange(again, drawn)).toBeLessThan(0.01);
});

test("a picture too large for a canvas is refused, not drawn blank", async () => {
  await screenOf(mapScene());
  const figure = figureOf();
  expect(figureCanvas(figure, 16_400 / WIDTH)).toBeUndefined();
  const canvas = figureCanvas(figure, 4)!;
  expect([canvas.width, canvas.height]).toEqual([4 * WIDTH, 4 * HEIGHT]);
});
