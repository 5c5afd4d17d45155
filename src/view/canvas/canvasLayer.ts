/** Nodes and ties without a GPU: painted elsewhere, put on one canvas here; until then what was there moves with the camera. */
import type { Settings } from "sigma/settings";
import { createBlindSigma } from "../blindSigma.ts";
import { fitCanvas } from "../geometry.ts";
import { NoPicture } from "../gl.ts";
import type { Layer } from "../layer.ts";
import { inksOf } from "../nodeLooks.ts";
import { GLYPHS_EVERYWHERE_UP_TO } from "../sizes.ts";
import type { TieFrame } from "../tieFrame.ts";
import { type HiredPainter, hirePainter } from "./hire.ts";
import type { StartPainter } from "./messages.ts";
import { createPainter, type PaintChange } from "./painter.ts";

/**
 * @param startPainter undefined = paint in the page.
 * @throws {NoPicture} when the browser has no canvas.
 */
export function createCanvasLayer(
  startPainter: StartPainter | undefined,
  container: HTMLElement,
  settings: Partial<Settings>,
): Layer {
  const canvas = document.createElement("canvas");
  const easel = createEasel(canvas);
  if (!easel) throw new NoPicture();
  const sigma = createBlindSigma(container, settings);
  const here = createPainter();
  /** All there is to paint, and what of it the painter here has not been told, because the other one paints. */
  let all: PaintChange = {};
  let untold: PaintChange = {};
  let hired: HiredPainter | undefined;
  let start = startPainter;
  let ties = 0;
  let hurried = false;
  let positions: Float64Array | undefined;
  /** Asks once more for the last picture: the painter that was asked has stopped. */
  let again: () => void = () => undefined;

  const change = (next: PaintChange) => {
    all = { ...all, ...next };
    untold = { ...untold, ...next };
    hired?.change(next);
  };
  /** Who paints elsewhere; undefined while the page does it itself, at once. Hired when there is first enough to do. */
  const painter = (): HiredPainter | undefined => {
    if (hurried || ties <= GLYPHS_EVERYWHERE_UP_TO) return undefined;
    if (hired || !start) return hired;
    try {
      hired = hirePainter(start, () => {
        hired = start = undefined;
        again();
      });
      hired.change(all);
    } catch {
      start = undefined; // a browser that allows no worker: the page paints
    }
    return hired;
  };
  const paintHere = (frame: TieFrame, shown: () => void) => {
    hired?.forget();
    here.change(untold);
    untold = {};
    easel.put(here.paint(frame, easel.take()), frame);
    shown();
    return false;
  };
  return {
    sigma,
    canvas,
    setTies(next) {
      ties = next.length;
      change({ ties: next });
      painter(); // who will paint very many is told of them before the first picture is asked for
    },
    setLooks: (looks, stops, lit) => change({ looks: { ...looks, stops, lit } }),
    setNodes(scene, lit, moved) {
      change({ marks: inksOf(scene, lit) });
      if (moved) change({ radii: Float32Array.from(scene.nodes, ({ radius }) => radius) });
      if (scene.positions !== positions) change({ positions: scene.positions });
      ({ positions } = scene);
    },
    ahead: (frame) => painter()?.ahead(frame),
    draw(frame, shown) {
      const other = painter();
      if (!other) return paintHere(frame, shown);
      again = () => void paintHere(frame, shown);
      other.ask(frame, (pixels, newest) => {
        const before = easel.take();
        if (before) other.giveBack(before);
        easel.put(pixels, frame);
        if (newest) shown();
      });
      return easel.move(frame);
    },
    hurry(on) {
      hurried = on;
    },
    kill() {
      again = () => undefined;
      hired?.dismiss();
    },
  };
}

/** The canvas and the picture on it; undefined when there can be none. */
function createEasel(canvas: HTMLCanvasElement) {
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) return undefined;
  canvas.style.transformOrigin = "0 0";
  let shown: TieFrame | undefined;
  let pixels: Uint32Array<ArrayBuffer> | undefined;
  return {
    /** The picture that is shown, to be painted over. */
    take() {
      const taken = pixels;
      pixels = undefined;
      return taken;
    },
    put(picture: Uint32Array<ArrayBuffer>, frame: TieFrame) {
      fitCanvas(canvas, frame);
      canvas.style.transform = "";
      const bytes = new Uint8ClampedArray(picture.buffer);
      context.putImageData(new ImageData(bytes, frame.width, frame.height), 0, 0);
      pixels = picture;
      shown = frame;
    },
    /** Moves what is shown to where this camera sees it; false when it is there already, or of another size. */
    move(frame: TieFrame): boolean {
      if (!shown || shown.width !== frame.width || shown.height !== frame.height) return false;
      const from = shown.toPixels;
      const to = frame.toPixels;
      if (from.every((value, i) => value === to[i])) return false;
      const scale = to[0]! / from[0]!;
      const x = (to[6]! - scale * from[6]!) / frame.pixelRatio;
      const y = (to[7]! - scale * from[7]!) / frame.pixelRatio;
      canvas.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${x}, ${y})`;
      return true;
    },
  };
}
