/** Everything of a picture that follows from the state, remembered as long as what it rests on stays the same. */
import { memoLast } from "../base/memo.ts";
import type { Dataset } from "../domain/dataset.ts";
import { knowTiesOfRows, lineColumns } from "../graph/narrowed.ts";
import { type Line, linesBetweenNodes, memberLines, type NodeOrder, orderNodes } from "../graph/order.ts";
import type { MapMode } from "../state/arrangement.ts";
import type { Pointed } from "../state/document.ts";
import type { DrawnLines, State } from "../state/model.ts";
import type { Selectors } from "../state/selectors.ts";
import type { MapNode, MapTies, NodeMarks, Target, TieLooks } from "../view/types.ts";
import type { PairLinesOf } from "./pairsLater.ts";
import { nodesOfKind, type PairLines } from "./pairTargets.ts";
import { buildNodes, looksOfLines, marksOf } from "./scene.ts";
import { chosenIn, hoverIn, targetAt } from "./targets.ts";
import { focusOf, knowLots, lotsOf, thinLines } from "./thin.ts";
import { togetherIn } from "./together.ts";
import { type TurnedName, type TurnedNames, turnedIssues, turnTies } from "./turned.ts";

export interface StateScene {
  readonly dataset: Dataset;
  readonly mode: MapMode;
  /** The lines of a map of one kind of node. */
  readonly pairs: PairLines | undefined;
  readonly order: NodeOrder;
  readonly members: readonly Line[];
  readonly nodes: readonly MapNode[];
  readonly ties: MapTies;
  readonly looks: TieLooks;
  /** How many of the lines are drawn, where not all are. */
  readonly drawnLines: DrawnLines | undefined;
  readonly selected: Target;
  readonly hover: Target;
  /** 1 by node index of a group in focus. */
  readonly together: Uint8Array | undefined;
  readonly marks: NodeMarks | undefined;
}

/** The language names are shown in: the one chosen, else that of the interface. */
export function nameLanguage({ session }: State): string {
  return session.names || (session.locale.split("-")[0] ?? "");
}

/** Those of the mode that is drawn, as far as it has been measured. */
const misplacedIn = ({ fit }: State, mode: MapMode) => (fit?.mode === mode ? fit.misplaced : undefined);

/** So many lines are told of beforehand. */
const PREPARED_FROM = 100_000;
/** So many are narrowed in several tasks. */
const NARROWED_FROM = 400_000;
const NO_MEMBERS: readonly Line[] = [];

/** In columns actors stand at the left and issues at the right, and their names outside. */
function namedOutside(nodes: readonly MapNode[]): MapNode[] {
  return nodes.map((node) => ({ ...node, nameAt: node.kind === "actor" ? "left" : "right" }));
}

export interface SceneSelector {
  (state: State): StateScene | undefined;
  /**
   * What of it takes long where there are many lines: done before, each in a task of its own, it is remembered.
   * @param prepare told of the lines that will be drawn.
   */
  pieces(prepare: (lines: MapTies) => void): readonly ((state: State) => void)[];
  /** The same after another filter: undefined where there are so few lines that it takes no time. */
  narrowed(state: State): readonly ((state: State) => void)[] | undefined;
}

/**
 * One memoised selector from state to scene; undefined while no dataset is open.
 * @param turnedName how names of turned issues read in a language of the interface.
 * @param mostLines so many lines are drawn of a map of actors and issues.
 * @param pairsOf the lines of a map of one kind; until they are there, such a map is undefined.
 */
export function createSceneSelector(
  selectors: Selectors,
  turnedName: (locale: string) => TurnedName | undefined = () => undefined,
  mostLines: () => number = () => Number.POSITIVE_INFINITY,
  pairsOf: PairLinesOf = () => undefined,
): SceneSelector {
  const order = memoLast(orderNodes);
  const members = memoLast(memberLines);
  const lines = memoLast(linesBetweenNodes);
  const nodes = memoLast(buildNodes);
  const looks = memoLast(looksOfLines);
  const thinned = memoLast(thinLines);
  const turned = memoLast(turnedIssues);
  const turnedTies = memoLast(turnTies);
  const turnedNames = memoLast(
    (issues: Uint8Array, name: TurnedName | undefined): TurnedNames => ({
      issues,
      name,
    }),
  );
  const marks = memoLast(marksOf);
  const inColumns = memoLast(namedOutside);
  const ofKind = memoLast(nodesOfKind);
  const together = togetherIn();
  const linesIn = (state: State) => {
    const dataset = state.opened?.dataset;
    const fold = selectors.fold(state);
    const index = selectors.ties(state);
    if (!dataset || !fold || !index) return undefined;
    const prepared = selectors.prepared(state);
    const nodeOrder = prepared?.order ?? order(dataset, fold);
    const inside = prepared?.members ?? members(dataset, nodeOrder);
    const ties = prepared?.lines ?? lines(nodeOrder, index, inside);
    return { dataset, index, nodeOrder, inside, ties };
  };
  const drawLots = (state: State) => {
    const { ties } = linesIn(state) ?? {};
    const prepared = selectors.prepared(state);
    if (prepared) {
      knowLots(prepared.lines, prepared.lots);
      knowTiesOfRows(prepared.ties, prepared.tieOfRow);
    }
    if (ties && ties.length > mostLines()) lotsOf(ties);
  };
  const selector = (state: State): StateScene | undefined => {
    const basis = linesIn(state);
    const summary = selectors.summary(state);
    const known = selectors.known(state);
    const measures = selectors.measures(state);
    if (!basis || !summary || !known || !measures) return undefined;
    const { dataset, index, nodeOrder, inside, ties } = basis;
    const flipped = turned(dataset, state.document.arrangement.flipped);
    const names = flipped && turnedNames(flipped, turnedName(state.session.locale));
    const passing = selectors.mask(state) && selectors.passing(state);
    const all = nodes(dataset, nodeOrder, inside, passing, known, measures, nameLanguage(state), names);
    const mode = state.presentation ? "both" : state.document.arrangement.mode;
    const marked = marks(nodeOrder, misplacedIn(state, mode), state.document.places);
    const lit = mode === "issues" ? undefined : together(state, selectors, nodeOrder);
    const common = { dataset, mode, order: nodeOrder, marks: marked, together: lit };
    if (mode === "actors" || mode === "issues") {
      const { neutral, lines: wanted } = state.document.arrangement;
      const turned = mode === "issues" ? flipped : undefined; // between actors wording changes nothing
      const pairs = pairsOf(nodeOrder, index, summary, neutral, mode, wanted, turned);
      if (!pairs) return undefined;
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
        drawnLines: undefined,
        selected: onMap(chosenIn(state)),
        hover: onMap(hoverIn(state)),
      };
    }
    const on = (pointed: Pointed | undefined) => targetAt(pointed, state, selectors, nodeOrder, undefined);
    const selected = on(chosenIn(state));
    const hover = on(hoverIn(state));
    // Whoever presents an issue shows all who stand on it.
    const most = state.presentation ? Number.POSITIVE_INFINITY : mostLines();
    const drawn = thinned(
      looks(turnedTies(lineColumns(summary), index, flipped), ties, all),
      ties,
      most,
      focusOf(selected),
      focusOf(on(state.cursor?.at)),
    );
    return {
      ...common,
      pairs: undefined,
      members: inside,
      nodes: mode === "columns" ? inColumns(all) : all,
      ties,
      looks: drawn.looks,
      drawnLines: drawn.told,
      selected,
      hover,
    };
  };
  const pieces = (prepare: (lines: MapTies) => void) => [
    linesIn,
    drawLots,
    (state: State) => {
      const { ties } = linesIn(state) ?? {};
      if (ties && ties.length > PREPARED_FROM) prepare(ties);
    },
    selector,
  ];
  const narrowing = [selectors.mask, selectors.summary, selectors.measures, selectors.passing, selector];
  const narrowed = (state: State) =>
    (selectors.ties(state)?.length ?? 0) >= NARROWED_FROM ? narrowing : undefined;
  return Object.assign(selector, { pieces, narrowed });
}
