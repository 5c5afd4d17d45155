/** Nodes and ties by our own WebGL2 layer; sigma keeps camera and hand. */
import type { Settings } from "sigma/settings";
import { createBlindSigma } from "./blindSigma.ts";
import { fitCanvas } from "./geometry.ts";
import { NoPicture } from "./gl.ts";
import type { Layer } from "./layer.ts";
import { inksOf } from "./nodeLooks.ts";
import { createTieLayer } from "./tieLayer.ts";

/**
 * @param wary refuses a WebGL2 that is drawn in software.
 * @throws {NoPicture} when there is no such WebGL2.
 */
export function createWebglLayer(wary: boolean, container: HTMLElement, settings: Partial<Settings>): Layer {
  const canvas = document.createElement("canvas");
  const layer = createTieLayer(canvas, wary);
  if (!layer) throw new NoPicture();
  return {
    sigma: createBlindSigma(container, settings),
    canvas,
    prepareTies: layer.prepareTies,
    setTies: layer.setTies,
    setLooks: layer.setLooks,
    setNodes(scene, lit, moved) {
      if (moved) layer.setPositions(scene.positions, scene.nodes);
      layer.setInks(inksOf(scene, lit));
    },
    draw(frame, shown) {
      fitCanvas(canvas, frame);
      layer.draw(frame);
      shown();
      return false;
    },
    hurry: () => undefined,
    kill: layer.kill,
  };
}
