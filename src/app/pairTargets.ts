/** What can be pointed at on a map of one kind of node. Pure. */
import type { Dataset } from "../domain/dataset.ts";
import type { NodeOrder } from "../graph/order.ts";
import type { Compared } from "../state/document.ts";
import type { DrawnPairs } from "../state/model.ts";
import type { Lookup } from "../state/selectors.ts";
import type { MapNode, MapTies, Target, TieLooks } from "../view/types.ts";

export interface PairLines {
  readonly ties: MapTies;
  readonly looks: TieLooks;
  /** By line: −1 … +1, and how many issues (or actors) it rests on. */
  readonly likeness: Float64Array;
  readonly overlap: Float64Array;
  readonly told: DrawnPairs;
}

/** The nodes of one kind; the others are not drawn, and keep no room for a name. */
export function nodesOfKind(nodes: readonly MapNode[], kind: MapNode["kind"]): MapNode[] {
  return nodes.map((node) => (node.kind === kind ? node : { ...node, visible: false, label: "" }));
}

/** Which two a line stands for. */
export function comparedAt(
  dataset: Dataset,
  order: NodeOrder,
  { ties, told }: PairLines,
  tie: number,
): Compared {
  const things = told.kind === "actor" ? dataset.actors : dataset.issues;
  const idOf = (node: number) => things[order.index[node]!]!.id;
  return { kind: told.kind, a: idOf(ties.source[tie]!), b: idOf(ties.target[tie]!) };
}

/** The line that stands for two; undefined when there is none on this map. O(lines). */
export function lineOf(
  compared: Compared,
  { ties, told }: PairLines,
  order: NodeOrder,
  lookup: Lookup,
  fold: Uint32Array,
): Target {
  if (compared.kind !== told.kind) return undefined;
  const nodeOf = (id: string) =>
    told.kind === "actor"
      ? order.ofActor[fold[lookup.actor.get(id) ?? -1] ?? -1]
      : order.ofIssue[lookup.issue.get(id) ?? -1];
  const [a, b] = [nodeOf(compared.a), nodeOf(compared.b)];
  for (let tie = 0; tie < ties.length; tie++) {
    const [source, target] = [ties.source[tie], ties.target[tie]];
    if ((source === a && target === b) || (source === b && target === a)) return { tie };
  }
  return undefined;
}
