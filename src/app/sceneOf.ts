/** Everything of a picture that follows from the state, remembered as long as what it rests on stays the same. */
import { memoLast } from "../base/memo.ts";
import type { Dataset } from "../domain/dataset.ts";
import type { TwoModeNetwork } from "../graph/network.ts";
import type { MapMode } from "../state/arrangement.ts";
import type { Pointed } from "../state/document.ts";
import type { State } from "../state/model.ts";
import type { Selectors } from "../state/selectors.ts";
import type { MapNode, MapTies, Target, TieLooks } from "../view/types.ts";
import { nodesOfKind, type PairLines, pairLines } from "./pairScene.ts";
import {
  buildNodes,
  type Line,
  linesBetweenNodes,
  looksOfLines,
  memberLines,
  type NodeOrder,
  orderNodes,
} from "./scene.ts";
import { chosenIn, targetAt } from "./targets.ts";

export interface StateScene {
  readonly dataset: Dataset;
  readonly mode: MapMode;
  /** The lines of a map of one kind of node. */
  readonly pairs: PairLines | undefined;
  readonly order: NodeOrder;
  /** The network of all known positions, whatever the filter. */
  readonly network: TwoModeNetwork;
  readonly members: readonly Line[];
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

const NO_MEMBERS: readonly Line[] = [];
const NOTHING_TURNED: readonly string[] = [];

/** In columns actors stand at the left and issues at the right, and their names outside. */
function namedOutside(nodes: readonly MapNode[]): MapNode[] {
  return nodes.map((node) => ({ ...node, nameAt: node.kind === "actor" ? "left" : "right" }));
}

/** One memoised selector from state to scene; undefined while no dataset is open. */
export function createSceneSelector(selectors: Selectors): (state: State) => StateScene | undefined {
  const order = memoLast(orderNodes);
  const members = memoLast(memberLines);
  const lines = memoLast(linesBetweenNodes);
  const nodes = memoLast(buildNodes);
  const looks = memoLast(looksOfLines);
  const between = memoLast(pairLines);
  const inColumns = memoLast(namedOutside);
  const ofKind = memoLast(nodesOfKind);
  return (state) => {
    const dataset = state.opened?.dataset;
    const fold = selectors.fold(state);
    const index = selectors.ties(state);
    const summary = selectors.summary(state);
    const network = selectors.network(state);
    const measures = selectors.measures(state);
    if (!dataset || !fold || !index || !summary || !network || !measures) return undefined;
    const nodeOrder = order(dataset, fold);
    const inside = members(dataset, nodeOrder);
    const ties = lines(nodeOrder, index, inside);
    const all = nodes(dataset, nodeOrder, ties, summary, network, measures, nameLanguage(state));
    const mode = state.presentation ? "both" : state.document.arrangement.mode;
    const common = { dataset, mode, order: nodeOrder, network };
    if (mode === "actors" || mode === "issues") {
      const { neutral, flipped } = state.document.arrangement;
      const turned = mode === "issues" ? flipped : NOTHING_TURNED;
      const pairs = between(dataset, nodeOrder, index, summary, neutral, mode, turned);
      const shown = ofKind(all, mode === "actors" ? "actor" : "issue");
      const onMap = (pointed: Pointed | undefined) => {
        const target = targetAt(pointed, state, selectors, nodeOrder, pairs);
        return target && "node" in target && !shown[target.node]!.visible ? undefined : target;
      };
      return {
        ...common,
        pairs,
        members: NO_MEMBERS,
        nodes: shown,
        ties: pairs.ties,
        looks: pairs.looks,
        selected: onMap(chosenIn(state)),
        hover: onMap(state.pointer.hover),
      };
    }
    return {
      ...common,
      pairs: undefined,
      members: inside,
      nodes: mode === "columns" ? inColumns(all) : all,
      ties,
      looks: looks(summary, ties, all),
      selected: targetAt(chosenIn(state), state, selectors, nodeOrder, undefined),
      hover: targetAt(state.pointer.hover, state, selectors, nodeOrder, undefined),
    };
  };
}
