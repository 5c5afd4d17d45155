/** The two-mode network as graphology holds it: actors and issues as nodes, one edge per tie with a known position. */
import { UndirectedGraph } from "graphology";
import type { Dataset } from "../domain/dataset.ts";
import { isPosition } from "../domain/stance.ts";
import type { TieIndex, TieSummary } from "./ties.ts";

export type NodeKind = "actor" | "issue";

export interface NodeFacts {
  readonly kind: NodeKind;
  /** Index into `actors` or `issues` of the dataset. */
  readonly index: number;
}

export interface EdgeFacts {
  /** Index into the `TieIndex` that the network was built from. */
  readonly tie: number;
  /** Position of the current statement, −1 … +1. */
  readonly position: number;
}

export type TwoModeNetwork = UndirectedGraph<NodeFacts, EdgeFacts>;

/** Key of a node: kind and id can never run into one another, because the kinds have one letter. */
export function nodeKey(kind: NodeKind, id: string): string {
  return (kind === "actor" ? "a:" : "i:") + id;
}

/**
 * Builds the network of the displayed actors, all issues, and the ties that hold a known position.
 * @param fold displayed actor by actor; an actor folded into another has no node.
 */
export function buildNetwork(
  dataset: Dataset,
  fold: Uint32Array,
  ties: TieIndex,
  summary: TieSummary,
): TwoModeNetwork {
  const network: TwoModeNetwork = new UndirectedGraph<NodeFacts, EdgeFacts>();
  dataset.actors.forEach(({ id }, index) => {
    if (fold[index] === index) network.addNode(nodeKey("actor", id), { kind: "actor", index });
  });
  dataset.issues.forEach(({ id }, index) => {
    network.addNode(nodeKey("issue", id), { kind: "issue", index });
  });
  for (let tie = 0; tie < ties.length; tie++) {
    if (!isPosition(summary.stance[tie]!)) continue;
    network.addEdge(
      nodeKey("actor", dataset.actors[ties.actor[tie]!]!.id),
      nodeKey("issue", dataset.issues[ties.issue[tie]!]!.id),
      { tie, position: dataset.stances.position[summary.current[tie]!]! },
    );
  }
  return network;
}
