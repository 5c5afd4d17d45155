/** How nodes look: discs filled with ink for actors, squares with a rim for issues; unknown and proposed are hollow. */
import { mix, toHex } from "./color.ts";
import type { MapNode, Palette, Rgb, Scene } from "./types.ts";

/** How far a node outside the focus steps back into the paper. */
const STEP_BACK = 0.82;

export interface Looks {
  readonly color: string;
  readonly rim: string;
  /** 0 disc, 1 rounded square; + 2 when the rim is dashed. */
  readonly shape: number;
}

/** A look, and its two colours as numbers of 24 bits. */
type CodedLooks = Looks & { readonly bits: readonly [number, number] };

/** The few ways a node can look in each palette, made once: there may be thousands of nodes. */
const looksIn = new WeakMap<Palette, CodedLooks[]>();

export function looksOf(node: MapNode, palette: Palette, lit: boolean, chosen: boolean): CodedLooks {
  let known = looksIn.get(palette);
  if (!known) {
    known = [];
    looksIn.set(palette, known);
  }
  const key =
    (node.kind === "issue" ? 1 : 0) +
    (node.proposed ? 2 : node.known ? 0 : 4) +
    (lit ? 8 : 0) +
    (chosen ? 16 : 0);
  known[key] ??= makeLooks(node, palette, lit, chosen);
  return known[key];
}

function makeLooks(node: MapNode, palette: Palette, lit: boolean, chosen: boolean): CodedLooks {
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
  const [color, rimColor] = [toHex(fill), toHex(rim)];
  const bits = [Number.parseInt(color.slice(1), 16), Number.parseInt(rimColor.slice(1), 16)] as const;
  return { color, rim: rimColor, shape: (node.kind === "issue" ? 1 : 0) + (dashed ? 2 : 0), bits };
}

/** Shape of a node that is not drawn. */
export const HIDDEN_NODE = 255;

/** By node: colours of 24 bits, and the shape as in {@link Looks}, or `HIDDEN_NODE`. */
export interface NodeInks {
  readonly fill: Uint32Array<ArrayBuffer>;
  readonly rim: Uint32Array<ArrayBuffer>;
  readonly shape: Uint8Array<ArrayBuffer>;
}

/** How each node of a scene looks. @param lit see `Focus`. */
export function inksOf(
  { nodes, palette, selected, spotlight }: Scene,
  lit: Uint8Array | undefined,
): NodeInks {
  const fill = new Uint32Array(nodes.length);
  const rim = new Uint32Array(nodes.length);
  const shape = new Uint8Array(nodes.length);
  const chosen = !spotlight && selected && "node" in selected ? selected.node : -1;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    const looks = looksOf(node, palette, !lit || lit[i] === 1, i === chosen);
    fill[i] = looks.bits[0];
    rim[i] = looks.bits[1];
    shape[i] = node.visible ? looks.shape : HIDDEN_NODE;
  }
  return { fill, rim, shape };
}
