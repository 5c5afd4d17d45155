/** Nodes by sigma, ties by our own WebGL2 layer beneath them. */
import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import { type DisplayGraph, type DisplayNode, recolourNodes, syncNodes } from "./displayGraph.ts";
import { fitCanvas } from "./geometry.ts";
import { NoPicture } from "./gl.ts";
import type { Layer } from "./layer.ts";
import { MarkProgram } from "./nodeProgram.ts";
import { createTieLayer, type TieLayer } from "./tieLayer.ts";
import type { Scene } from "./types.ts";

/** Layers of sigma that we leave empty: hidden, they need not be composed into each picture. */
const UNUSED_LAYERS = ["edges", "edgeLabels", "hovers", "hoverNodes"];

/**
 * @param wary refuses a WebGL2 that is drawn in software.
 * @throws {NoPicture} when there is no such WebGL2.
 */
export function createWebglLayer(
  wary: boolean,
  container: HTMLElement,
  scene: Scene,
  settings: Partial<Settings<DisplayNode>>,
  lit: Uint8Array | undefined,
): Layer {
  // Ours first: where there is no WebGL2 we find out before sigma does, which would break on it.
  const canvas = document.createElement("canvas");
  const layer = createTieLayer(canvas, wary);
  if (!layer) throw new NoPicture();
  const graph: DisplayGraph = new UndirectedGraph<DisplayNode>();
  syncNodes(graph, scene, lit);
  const sigma = new Sigma<DisplayNode>(graph, container, {
    ...settings,
    nodeProgramClasses: { mark: MarkProgram },
  });
  for (const unused of UNUSED_LAYERS) sigma.getCanvases()[unused]?.style.setProperty("display", "none");
  return {
    ...tiesOf(layer, canvas),
    ...nodesOf(graph, sigma, layer),
    sigma,
    canvas,
    hurry: () => undefined,
  };
}

function tiesOf(layer: TieLayer, canvas: HTMLCanvasElement): Pick<Layer, "setTies" | "setLooks" | "draw"> {
  return {
    setTies: layer.setTies,
    setLooks: layer.setLooks,
    draw(frame, shown) {
      fitCanvas(canvas, frame);
      layer.draw(frame);
      shown();
      return false;
    },
  };
}

function nodesOf(
  graph: DisplayGraph,
  sigma: Sigma<DisplayNode>,
  layer: TieLayer,
): Pick<Layer, "setNodes" | "kill"> {
  /** Sigma has processed the nodes since they last changed: from then on colours can be changed alone. */
  let indexed = false;
  const drawn = () => {
    indexed = true;
  };
  sigma.on("afterRender", drawn);
  return {
    setNodes(scene, lit, moved) {
      if (moved)
        layer.setPositions(
          scene.positions,
          Float32Array.from(scene.nodes, ({ radius }) => radius),
        );
      if (indexed && !moved) return recolourNodes(graph, scene, lit);
      indexed = false;
      syncNodes(graph, scene, lit);
    },
    kill() {
      sigma.off("afterRender", drawn);
      layer.kill();
    },
  };
}
