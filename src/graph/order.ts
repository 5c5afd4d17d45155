/** The nodes of a picture in the order of their keys, and the lines between them. Pure. */
import type { Dataset } from "../domain/dataset.ts";
import { type NodeKind, nodeKey } from "./network.ts";
import type { TieIndex } from "./ties.ts";

/** Node order of a picture: the same for the same ids, however the rows of the file are shuffled. */
export interface NodeOrder {
  readonly kind: readonly NodeKind[];
  /** Index into actors or issues. */
  readonly index: Uint32Array;
  readonly keys: readonly string[];
  /** Node by index of actor and of issue; −1 = not on the picture. */
  readonly ofActor: Int32Array;
  readonly ofIssue: Int32Array;
}

export function orderNodes(dataset: Dataset, fold: Uint32Array): NodeOrder {
  const entries = [
    ...dataset.actors.flatMap(({ id }, index) =>
      fold[index] === index ? [{ key: nodeKey("actor", id), kind: "actor" as const, index }] : [],
    ),
    ...dataset.issues.map(({ id }, index) => ({ key: nodeKey("issue", id), kind: "issue" as const, index })),
  ].sort((a, b) => (a.key < b.key ? -1 : 1));
  const ofActor = new Int32Array(dataset.actors.length).fill(-1);
  const ofIssue = new Int32Array(dataset.issues.length).fill(-1);
  entries.forEach(({ kind, index }, node) => {
    (kind === "actor" ? ofActor : ofIssue)[index] = node;
  });
  return {
    kind: entries.map(({ kind }) => kind),
    index: Uint32Array.from(entries, ({ index }) => index),
    keys: entries.map(({ key }) => key),
    ofActor,
    ofIssue,
  };
}

/** Lines by the nodes at their ends. */
export interface NodeLines {
  readonly length: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/** A line between two nodes of the picture. */
export interface Line {
  readonly source: number;
  readonly target: number;
}

/** Lines from members to the bodies they belong to, where both stand on the picture. */
export function memberLines(dataset: Dataset, order: NodeOrder): Line[] {
  return dataset.actors.flatMap(({ partOf }, actor) => {
    const source = order.ofActor[actor]!;
    const target = partOf < 0 ? -1 : order.ofActor[partOf]!;
    return source >= 0 && target >= 0 ? [{ source, target }] : [];
  });
}

/** The ties by node, and after them the members' lines. */
export function linesBetweenNodes(order: NodeOrder, ties: TieIndex, members: readonly Line[]): NodeLines {
  const source = new Uint32Array(ties.length + members.length);
  const target = new Uint32Array(ties.length + members.length);
  for (let t = 0; t < ties.length; t++) {
    source[t] = order.ofActor[ties.actor[t]!]!;
    target[t] = order.ofIssue[ties.issue[t]!]!;
  }
  members.forEach((line, i) => {
    source[ties.length + i] = line.source;
    target[ties.length + i] = line.target;
  });
  return { length: source.length, source, target };
}
