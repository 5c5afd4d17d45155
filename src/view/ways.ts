/** Which way the map is drawn: as wished; else with WebGL2 where a graphics card does it, else on a canvas. */
import type { StartPainter } from "./canvas/messages.ts";
import { NoPicture } from "./gl.ts";
import type { LayerMaker } from "./layer.ts";
import type { DrawWay } from "./types.ts";
import { createWebglLayer } from "./webglLayer.ts";

export interface DrawOptions {
  /** This way and no other. */
  readonly draw?: DrawWay | undefined;
  /** Makes the worker that paints where WebGL does not; without it the page paints itself. */
  readonly startPainter?: StartPainter | undefined;
  /** Whether WebGL is known to be drawn without a graphics card; undefined = it is tried. */
  readonly inSoftware?: (() => Promise<boolean>) | undefined;
}

/** So long the answer is waited for; until it comes the picture is drawn on a canvas. */
const PATIENCE_MS = 150;

type Adopt = (make: LayerMaker, way: DrawWay) => void;

export interface Ways {
  /**
   * Hands over the first way that draws: at once, or when what draws has been fetched; later perhaps a better one in its place.
   * @param adopt throws `NoPicture` when the way given does not draw here.
   * @param none there is no way.
   */
  next(adopt: Adopt, none: () => void): void;
}

/** Fetches what draws on a canvas; once, however often it is called. */
export const canvasCode = () => import("./canvas/canvasLayer.ts");

export function createWays({ draw, startPainter, inSoftware }: DrawOptions): Ways {
  /** The canvas is fetched only where it is needed. */
  let canvas: LayerMaker | undefined;
  const fetchCanvas = async () => {
    const { createCanvasLayer } = await canvasCode();
    canvas = (place, settings) => createCanvasLayer(startPainter, place, settings);
    return canvas;
  };
  const draws = (adopt: Adopt, make: LayerMaker, way: DrawWay) => {
    try {
      adopt(make, way);
      return true;
    } catch (error) {
      if (error instanceof NoPicture) return false;
      throw error;
    }
  };
  const onCanvas = (adopt: Adopt, none: () => void) => {
    const take = (make: LayerMaker) => {
      if (!draws(adopt, make, "canvas")) none();
    };
    if (canvas) take(canvas);
    else void fetchCanvas().then(take, none);
  };
  const byTrying = (adopt: Adopt, none: () => void) => {
    const wary = draw === undefined;
    if (draws(adopt, (...what) => createWebglLayer(wary, ...what), "webgl")) return;
    if (draw === "webgl") none();
    else onCanvas(adopt, none);
  };
  return {
    next(adopt, none) {
      if (draw === "canvas") onCanvas(adopt, none);
      else if (draw === "webgl" || !inSoftware) byTrying(adopt, none);
      else {
        // Who has no graphics card waits longest for the answer, and need not wait with the picture.
        let drawn = false;
        const wait = setTimeout(() => {
          drawn = true;
          onCanvas(adopt, none);
        }, PATIENCE_MS);
        void inSoftware().then((slow) => {
          clearTimeout(wait);
          if (!slow) byTrying(adopt, none);
          else if (!drawn) onCanvas(adopt, none);
        });
      }
    },
  };
}
