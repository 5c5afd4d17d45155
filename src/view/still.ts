/** A still of the whole picture for paper: drawn once, larger than on the screen, everything of it in the frame. */
import { cameraFor } from "./frame.ts";
import type { Renderer } from "./renderer.ts";
import type { Palette, Scene } from "./types.ts";

export interface StillSize {
  /** CSS pixels of the still. */
  readonly width: number;
  readonly height: number;
  readonly labelSize: number;
  readonly markScale: number;
  readonly palette: Palette;
}

/** Each change of scale settles with the next picture. */
const PICTURES_TO_SETTLE = 3;
const ALL: ReadonlySet<keyof Scene> = new Set(["nodes", "positions", "looks", "palette", "spotlight"]);

/** Draws into the element as if it had that size, copies the layers, and puts everything back: within one task. */
export function drawStill(
  renderer: Renderer,
  container: HTMLElement,
  scene: Scene,
  { width, height, ...look }: StillSize,
): HTMLCanvasElement {
  const { sigma } = renderer;
  const camera = sigma.getCamera();
  const before = camera.getState();
  const { width: ownWidth, height: ownHeight } = container.style;
  container.style.width = `${width}px`;
  container.style.height = `${height}px`;
  // All of it: on paper nobody can ask for what has stepped back.
  const shown: Scene = { ...scene, ...look, hover: undefined, selected: undefined, spotlight: undefined };
  renderer.hurry(true);
  sigma.resize();
  renderer.update(shown, ALL);
  const everything = scene.nodes.flatMap(({ visible }, node) => (visible ? [node] : []));
  const to = cameraFor(renderer, shown, everything);
  renderer.aimAt(to);
  if (to) camera.setState(to);
  draw(renderer);
  const still = copyLayers(renderer, width, height);
  container.style.width = ownWidth;
  container.style.height = ownHeight;
  sigma.resize();
  renderer.aimAt(undefined);
  camera.setState(before);
  renderer.update(scene, ALL);
  draw(renderer);
  renderer.hurry(false);
  return still;
}

function draw({ sigma }: Renderer): void {
  for (let picture = 0; picture < PICTURES_TO_SETTLE; picture++) sigma.refresh();
}

function copyLayers({ canvases, sigma }: Renderer, width: number, height: number): HTMLCanvasElement {
  const ratio = window.devicePixelRatio;
  const still = document.createElement("canvas");
  still.width = width * ratio;
  still.height = height * ratio;
  const context = still.getContext("2d");
  const layers = sigma.getContainer().querySelectorAll("canvas");
  for (const layer of layers)
    if (canvases.includes(layer) && layer.style.display !== "none")
      context?.drawImage(layer, 0, 0, still.width, still.height);
  return still;
}
