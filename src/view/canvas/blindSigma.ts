/** Sigma without WebGL: camera, hand, sizes and conversions as ever, and nothing drawn. */
import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { AbstractNodeProgram, EdgeProgramType, NodeProgramType } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { DisplayNode } from "../displayGraph.ts";

/** Layers that sigma would draw on with WebGL. */
const GL_LAYERS = new Set(["edges", "nodes", "hoverNodes"]);

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

class BlindSigma extends Sigma<DisplayNode> {
  override createCanvas(id: string, options?: Parameters<Sigma["createCanvas"]>[1]): HTMLCanvasElement {
    const canvas = super.createCanvas(id, options);
    if (GL_LAYERS.has(id)) canvas.getContext = (() => NO_GL) as unknown as HTMLCanvasElement["getContext"];
    return canvas;
  }

  /** There is nothing of sigma's to wipe; names are wiped by who draws them. */
  override clear(): this {
    return this;
  }
}

/** One node that nobody sees: with none, sigma leaves its camera alone. */
function oneNode(): UndirectedGraph<DisplayNode> {
  const graph = new UndirectedGraph<DisplayNode>();
  const unseen = { x: 0, y: 0, size: 0, color: "#000", rim: "#000", shape: 0, hidden: true, label: "" };
  graph.addNode("", { ...unseen, type: "mark" });
  return graph;
}

export function createBlindSigma(
  container: HTMLElement,
  settings: Partial<Settings<DisplayNode>>,
): Sigma<DisplayNode> {
  const nothing = NoMarks as unknown as NodeProgramType<DisplayNode>;
  const noEdge = NoMarks as unknown as EdgeProgramType<DisplayNode>;
  return new BlindSigma(oneNode(), container, {
    ...settings,
    nodeProgramClasses: { mark: nothing, circle: nothing },
    edgeProgramClasses: { line: noEdge, arrow: noEdge },
  });
}
