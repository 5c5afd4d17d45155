/** Between what is on the picture and what it stands for: nodes, ties, and on a map of one kind pairs. */
import type { Dataset } from "../domain/dataset.ts";
import type { NodeOrder } from "../graph/order.ts";
import type { Pointed } from "../state/document.ts";
import type { State } from "../state/model.ts";
import type { Selectors } from "../state/selectors.ts";
import { isMapInSight } from "../state/viewing.ts";
import type { MapTies, Target } from "../view/types.ts";
import { comparedAt, lineOf, type PairLines } from "./pairTargets.ts";
import { selectionOf, targetOf } from "./scene.ts";

interface Drawn {
  readonly dataset: Dataset;
  readonly order: NodeOrder;
  readonly pairs: PairLines | undefined;
  readonly ties: MapTies;
}

export { isMapInSight as isInSight };

/** What a target of the picture stands for. */
export function pointedAt(target: Target, { dataset, order, pairs, ties }: Drawn): Pointed | undefined {
  if (pairs && target && "tie" in target)
    return { kind: "pair", compared: comparedAt(dataset, order, pairs, target.tie) };
  return selectionOf(target, dataset, order, ties);
}

/** Where that is on the picture; on a map of one kind ties are nowhere, on one of both pairs are not. */
export function targetAt(
  pointed: Pointed | undefined,
  state: State,
  selectors: Selectors,
  order: NodeOrder,
  pairs: PairLines | undefined,
): Target {
  if (pointed?.kind !== "pair") {
    const target = targetOf(pointed, state, selectors, order);
    return pairs && target && "tie" in target ? undefined : target;
  }
  const lookup = selectors.lookup(state);
  const fold = selectors.fold(state);
  return pairs && lookup && fold ? lineOf(pointed.compared, pairs, order, lookup, fold) : undefined;
}

/** What has been asked for: what is selected, or the two that are compared. */
export function chosenIn({ document: { selection, compared } }: State): Pointed | undefined {
  return compared ? { kind: "pair", compared } : selection;
}

/** What is pointed at, as far as the map is in sight: behind another view it has nothing to show of it. */
export function hoverIn(state: State): Pointed | undefined {
  return isMapInSight(state) ? state.pointer.hover : undefined;
}

/** Whether what is pointed at was pointed at in a list, a table or a grid: these say so without a place on the map. */
export function isToldElsewhere({ pointer }: State): boolean {
  return pointer.hover !== undefined && pointer.quiet === true && pointer.x <= 0 && pointer.y <= 0;
}
