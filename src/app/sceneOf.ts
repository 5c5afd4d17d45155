/** Everything of a picture that follows from the state, remembered as long as what it rests on stays the same. */
import { memoLast } from "../base/memo.ts";
import type { Dataset } from "../domain/dataset.ts";
import type { TieSummary } from "../graph/ties.ts";
import type { State } from "../state/model.ts";
import type { Selectors } from "../state/selectors.ts";
import type { MapNode, MapTies, Target, TieLooks } from "../view/types.ts";
import {
  buildNodes,
  linesBetweenNodes,
  looksOfLines,
  type NodeOrder,
  orderNodes,
  targetOf,
} from "./scene.ts";

export interface StateScene {
  readonly dataset: Dataset;
  readonly order: NodeOrder;
  /** What the ties show with no filter. */
  readonly whole: TieSummary;
  readonly nodes: readonly MapNode[];
  readonly ties: MapTies;
  readonly looks: TieLooks;
  readonly selected: Target;
  readonly hover: Target;
}

/** The language names are shown in: the one chosen, else that of the interface. */
export function nameLanguage({ session }: State): string {
  return session.names || (session.locale.split("-")[0] ?? "");
}

/** One memoised selector from state to scene; undefined while no dataset is open. */
export function createSceneSelector(selectors: Selectors): (state: State) => StateScene | undefined {
  const order = memoLast(orderNodes);
  const lines = memoLast(linesBetweenNodes);
  const nodes = memoLast(buildNodes);
  const looks = memoLast(looksOfLines);
  return (state) => {
    const dataset = state.opened?.dataset;
    const fold = selectors.fold(state);
    const index = selectors.ties(state);
    const summary = selectors.summary(state);
    const whole = selectors.wholeSummary(state);
    const measures = selectors.measures(state);
    if (!dataset || !fold || !index || !summary || !whole || !measures) return undefined;
    const nodeOrder = order(dataset, fold);
    const ties = lines(dataset, nodeOrder, index);
    return {
      dataset,
      order: nodeOrder,
      whole,
      nodes: nodes(dataset, nodeOrder, ties, summary, whole, measures, nameLanguage(state)),
      ties,
      looks: looks(summary, ties),
      selected: targetOf(state.document.selection, state, selectors, nodeOrder),
      hover: targetOf(state.pointer.hover, state, selectors, nodeOrder),
    };
  };
}
