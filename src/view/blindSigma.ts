/** Sigma without WebGL: camera, hand, sizes and conversions as ever, and nothing drawn. */
import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { AbstractNodeProgram, EdgeProgramType, NodeProgramType } from "sigma/rendering";
import type { Settings } from "sigma/settings";

/** Layers that sigma would draw on with WebGL. */
const GL_LAYERS = new Set(["edges", "nodes", "hoverNodes"]);
/** Layers that stay empty: hidden, they need not be composed into each picture. */
const UNUSED_LAYERS = [...GL_LAYERS, "edgeLabels", "hovers"];

/** Names are drawn by the processor, not by the graphics card's own process, which takes longer for the same letters. */
const NAMES = "labels";

/** Answers any call of WebGL, and draws nothing. */
const NO_GL: object = new Proxy(() => undefined, {
  get: (_target, name) => (name === Symbol.toPrimitive ? () => 0 : NO_GL),
  apply: () => NO_GL,
});

class NoMarks implements AbstractNodeProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}

class BlindSigma extends Sigma {
  override createCanvas(id: string, options?: Parameters<Sigma["createCanvas"]>[1]): HTMLCanvasElement {
    const canvas = super.createCanvas(id, options);
    if (GL_LAYERS.has(id)) canvas.getContext = (() => NO_GL) as unknown as HTMLCanvasElement["getContext"];
    if (id === NAMES) canvas.getContext("2d", { willReadFrequently: true }); // the first call decides
    return canvas;
  }

  /** There is nothing of sigma's to wipe; names are wiped by who draws them. */
  override clear(): this {
    return this;
  }
}

/** One node that nobody sees: with none, sigma leaves its camera alone. */
function oneNode(): UndirectedGraph {
  const graph = new UndirectedGraph();
  graph.addNode("", { x: 0, y: 0, size: 0, color: "#000", hidden: true, label: "" });
  return graph;
}

export function createBlindSigma(container: HTMLElement, settings: Partial<Settings>): Sigma {
  const nothing = NoMarks as unknown as NodeProgramType;
  const noEdge = NoMarks as unknown as EdgeProgramType;
  const sigma = new BlindSigma(oneNode(), container, {
    ...settings,
    nodeProgramClasses: { circle: nothing },
    edgeProgramClasses: { line: noEdge, arrow: noEdge },
  });
  for (const unused of UNUSED_LAYERS) sigma.getCanvases()[unused]?.style.setProperty("display", "none");
  return sigma;
}
