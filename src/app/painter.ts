/** Which way the address wishes the map to be drawn, and the worker that paints it without a graphics card. */
import type { DrawWay } from "../view/types.ts";
import PainterUrl from "./painter.worker.ts?worker&url";
import { trustedScript } from "./trusted.ts";

/** `?draw=webgl` or `?draw=canvas`; anything else leaves it to the machine. */
export function drawWish(): DrawWay | undefined {
  const wish = new URLSearchParams(location.search).get("draw");
  return wish === "webgl" || wish === "canvas" ? wish : undefined;
}

export const startPainter = (): Worker => new Worker(trustedScript(PainterUrl), { type: "module" });
