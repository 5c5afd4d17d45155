/** Sigma's own graph: nodes alone, with colours and sizes; facts stay in the network it was made from. */
import type { UndirectedGraph } from "graphology";
import { mix, toHex } from "./color.ts";
import type { MapNode, Palette, Rgb, Target } from "./types.ts";

export interface DisplayNode {
  x: number;
  y: number;
  size: number;
  color: string;
  rim: string;
  /** 0 disc, 1 rounded square; + 2 when the rim is dashed. */
  shape: number;
  hidden: boolean;
  label: string;
  type: "mark";
}

export type DisplayGraph = UndirectedGraph<DisplayNode>;

/** How far a node outside the focus steps back into the paper. */
const STEP_BACK = 0.82;

/** Which nodes the focus lights; undefined = no focus, all are lit. */
export type Lit = (node: number) => boolean;

/** Makes or updates the graph so that its nodes are exactly `nodes`, in their order. */
export function syncDisplayGraph(
  graph: DisplayGraph,
  nodes: readonly MapNode[],
  positions: Float64Array,
): void {
  const same = graph.order === nodes.length && nodes.every(({ key }) => graph.hasNode(key));
  if (!same) graph.clear();
  nodes.forEach((node, i) => {
    const attributes = {
      x: positions[2 * i] ?? 0,
      y: positions[2 * i + 1] ?? 0,
      size: node.radius,
      hidden: !node.visible,
      label: "",
      type: "mark" as const,
    };
    if (same) graph.mergeNodeAttributes(node.key, attributes);
    else graph.addNode(node.key, { ...attributes, color: "#000000", rim: "#000000", shape: 0 });
  });
}

/** Colours of a node: discs filled with ink for actors, squares with a rim for issues; unknown and proposed are hollow. */
export function looksOf(
  node: MapNode,
  palette: Palette,
  lit: boolean,
  chosen: boolean,
): Pick<DisplayNode, "color" | "rim" | "shape"> {
  const hollow = node.proposed || !node.known;
  let fill: Rgb = node.kind === "actor" ? (hollow ? palette.paper : palette.actor) : palette.issue;
  let rim: Rgb = node.kind === "actor" ? palette.actor : palette.issueRim;
  if (chosen) rim = palette.accent;
  if (chosen && node.kind === "actor" && !hollow) fill = palette.accent;
  if (!lit) {
    fill = mix(fill, palette.paper, STEP_BACK);
    rim = mix(rim, palette.paper, STEP_BACK);
  }
  const dashed = node.kind === "actor" && node.proposed;
  return { color: toHex(fill), rim: toHex(rim), shape: (node.kind === "issue" ? 1 : 0) + (dashed ? 2 : 0) };
}

/** Whether a target is this node. */
export function isNode(target: Target, node: number): boolean {
  return target !== undefined && "node" in target && target.node === node;
}
