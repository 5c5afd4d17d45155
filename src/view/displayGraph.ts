/** Sigma's own graph: nodes alone, with colours and sizes; facts stay in the network it was made from. */
import type { UndirectedGraph } from "graphology";
import { mix, toHex } from "./color.ts";
import type { MapNode, Palette, Rgb, Scene, Target } from "./types.ts";

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

/** Fields that colours touch: sigma then keeps its index of places. */
const COLOURS: { attributes: (keyof DisplayNode)[] } = { attributes: ["color", "rim", "shape"] };

/** Makes the graph's nodes exactly those of the scene, in their order, with places, sizes and colours. */
export function syncNodes(graph: DisplayGraph, scene: Scene, lit: Uint8Array | undefined): void {
  const { nodes, positions } = scene;
  const attributesOf = (i: number): DisplayNode => ({
    x: positions[2 * i] ?? 0,
    y: positions[2 * i + 1] ?? 0,
    size: nodes[i]!.radius,
    hidden: !nodes[i]!.visible,
    label: "",
    type: "mark",
    ...coloursAt(scene, lit, i),
  });
  if (graph.order === nodes.length && nodes.every(({ key }) => graph.hasNode(key))) {
    const index = new Map(nodes.map(({ key }, i) => [key, i]));
    graph.updateEachNodeAttributes((key) => attributesOf(index.get(key)!));
    return;
  }
  graph.clear();
  nodes.forEach(({ key }, i) => {
    graph.addNode(key, attributesOf(i));
  });
}

/** Changes colours alone: what hover and selection do. The nodes must be in the graph already. */
export function recolourNodes(graph: DisplayGraph, scene: Scene, lit: Uint8Array | undefined): void {
  const index = new Map(scene.nodes.map(({ key }, i) => [key, i]));
  graph.updateEachNodeAttributes(
    (key, attributes) => Object.assign(attributes, coloursAt(scene, lit, index.get(key)!)),
    COLOURS,
  );
}

function coloursAt({ nodes, palette, selected, spotlight }: Scene, lit: Uint8Array | undefined, i: number) {
  return looksOf(nodes[i]!, palette, !lit || lit[i] === 1, !spotlight && isNode(selected, i));
}

type Looks = Pick<DisplayNode, "color" | "rim" | "shape">;

/** The few ways a node can look in each palette, made once: there may be thousands of nodes. */
const looksIn = new WeakMap<Palette, Looks[]>();

/** Colours of a node: discs filled with ink for actors, squares with a rim for issues; unknown and proposed are hollow. */
export function looksOf(node: MapNode, palette: Palette, lit: boolean, chosen: boolean): Looks {
  const known = looksIn.get(palette) ?? [];
  if (known.length === 0) looksIn.set(palette, known);
  const key =
    (node.kind === "issue" ? 1 : 0) +
    (node.proposed ? 2 : node.known ? 0 : 4) +
    (lit ? 8 : 0) +
    (chosen ? 16 : 0);
  known[key] ??= makeLooks(node, palette, lit, chosen);
  return known[key];
}

function makeLooks(node: MapNode, palette: Palette, lit: boolean, chosen: boolean): Looks {
  const hollow = node.proposed || !node.known;
  let fill: Rgb =
    node.kind === "issue" ? (hollow ? palette.paper : palette.issue) : hollow ? palette.paper : palette.actor;
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
function isNode(target: Target, node: number): boolean {
  return target !== undefined && "node" in target && target.node === node;
}
