/** What the layout is told of a picture: the known positions by node, and how large nodes and names are. Pure. */
import type { Dataset } from "../domain/dataset.ts";
import type { Line, NodeOrder } from "../graph/order.ts";
import { type KnownPositions, knownPositions } from "../graph/positions.ts";
import type { TieIndex, TieSummary } from "../graph/ties.ts";
import type { Sheet } from "../layout/run/task.ts";
import type { SignedInput } from "../layout/sis/types.ts";
import { NEUTRAL_VALUE, type NeutralReading } from "../state/arrangement.ts";
import { nodeRadius } from "../state/nodeSize.ts";
import { frameFor, NAMED_UP_TO } from "./sheetFrame.ts";

/** How stances are read for the layout. */
export interface Reading {
  readonly neutral: NeutralReading;
  /** 1 by issue index. */
  readonly flipped: Uint8Array;
}

/**
 * Nodes in the order of their keys, so that shuffled rows of a file are the same input.
 * @param names by node; empty where there is none to keep room for.
 */
export function buildSheet(
  dataset: Dataset,
  order: NodeOrder,
  ties: TieIndex,
  summary: TieSummary,
  members: readonly Line[],
  reading: Reading,
  names: readonly string[],
  upright: boolean,
): Sheet {
  const known = knownPositions(ties, summary, NEUTRAL_VALUE[reading.neutral], reading.flipped);
  const nodes = order.keys.length;
  const radius = radiiOf(dataset, order, ties);
  return {
    input: inputOf(order, known, members),
    look: {
      frame: frameFor(nodes, upright),
      upright,
      radius,
      ...(nodes <= NAMED_UP_TO ? { boxes: boxesOf(radius, names) } : {}),
    },
  };
}

/** What is laid out: the known positions by node. */
export function inputOf(
  { kind, keys, ofActor, ofIssue }: NodeOrder,
  known: KnownPositions,
  members: readonly Line[],
): SignedInput {
  const actors = kind.filter((each) => each === "actor").length;
  return {
    actors,
    issues: keys.length - actors,
    actor: nodesOf(known.actor, ofActor, 0),
    issue: nodesOf(known.issue, ofIssue, actors),
    position: known.position.slice(),
    bonds: {
      a: Uint32Array.from(members, ({ source }) => source),
      b: Uint32Array.from(members, ({ target }) => target),
    },
  };
}

/** The node of each entry, counted from the first of its kind. In a plain loop: there may be very many. */
function nodesOf(things: Uint32Array, nodeOf: Int32Array, first: number): Uint32Array {
  const nodes = new Uint32Array(things.length);
  for (let e = 0; e < nodes.length; e++) nodes[e] = nodeOf[things[e]!]! - first;
  return nodes;
}

/** Sizes by the ties there are, whatever passes a filter and whatever sizes mean now: neither moves the map. */
export function radiiOf({ actors }: Dataset, order: NodeOrder, ties: TieIndex): Float32Array {
  const person = actors.map(({ type }) => type === "person");
  const degree = new Uint32Array(order.keys.length);
  for (let t = 0; t < ties.length; t++) {
    const actor = order.ofActor[ties.actor[t]!]!;
    const issue = order.ofIssue[ties.issue[t]!]!;
    if (actor >= 0) degree[actor]!++;
    if (issue >= 0) degree[issue]!++;
  }
  const most = degree.reduce((max, value) => Math.max(max, value), 0);
  return Float32Array.from(
    degree,
    (value, node) =>
      nodeRadius(value, most) * (order.kind[node] === "actor" && person[order.index[node]!] ? 0.8 : 1),
  );
}

/** Pixels; keep in step with how names are drawn at the desk. */
const NAME = { size: 13.5, line: 16.5, wrapAt: 150, gap: 5 };
/** Width of a letter in sizes of its type, by script: names are not measured here, so that a map needs no screen. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/;
const LETTER = 0.55;

/** Names find room on any side of their nodes: more than this share of it, all beneath, would cost faith and win no name. */
const SHARE = 0.8;

/** Reach of nodes with their names beneath them, `[left, down, right, up]`. */
function boxesOf(radius: Float32Array, names: readonly string[]): Float32Array {
  const boxes = new Float32Array(radius.length * 4);
  radius.forEach((r, node) => {
    const name = names[node] ?? "";
    let width = 0;
    for (const letter of name) width += (WIDE.test(letter) ? 1 : LETTER) * NAME.size;
    const lines = width > NAME.wrapAt ? 2 : 1;
    const half = Math.min(NAME.wrapAt * 1.2, (width / lines) * (lines > 1 ? 1.12 : 1)) / 2;
    const reach = [half, name === "" ? 0 : r + NAME.gap + lines * NAME.line, half, r];
    boxes.set(
      reach.map((side) => Math.max(r + 3, side * SHARE)),
      4 * node,
    );
  });
  return boxes;
}
