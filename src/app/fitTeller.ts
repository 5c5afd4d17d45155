/** What the layout says of its map becomes state: how faithful it is, and how long it still takes. */
import type { Figures, Fit } from "../layout/run/fit.ts";
import { FIT_FIGURES, type FitFigures, type MapFit, PLACED_FROM } from "../state/fit.ts";
import type { Store } from "../state/store.ts";
import type { LayoutReply } from "./layoutMessages.ts";
import type { StateScene } from "./sceneOf.ts";

/** A layout that takes longer is said to be under way. */
const SAY_AFTER_MS = 1000;

export function createFitTeller(store: Store): (reply: LayoutReply, scene: StateScene) => void {
  let began: number | undefined;
  return (reply, scene) => {
    if (reply.kind === "share") {
      began ??= performance.now();
      if (performance.now() - began > SAY_AFTER_MS) store.setState({ layingOut: reply.share });
      return;
    }
    began = undefined;
    if (store.getState().layingOut !== undefined) store.setState({ layingOut: undefined });
    if (reply.kind === "faith")
      store.setState(({ document }) => ({ fit: fitOf(reply.faith, scene, document.arrangement.way) }));
    else if (reply.kind === "floor")
      store.setState(({ fit }) => (fit ? { fit: { ...fit, floor: figuresOf(reply.floor) } } : {}));
  };
}

/** What was said of the map before is not said of another. */
export function forgetFit(store: Store): void {
  if (store.getState().fit) store.setState({ fit: undefined });
}

function figuresOf(figures: Figures): FitFigures {
  return Object.fromEntries(
    FIT_FIGURES.flatMap((name) => (figures[name] === undefined ? [] : [[name, figures[name]]])),
  );
}

function fitOf(faith: Fit, { order, nodes, mode }: StateScene, way: MapFit["way"]): MapFit {
  const misplaced = order.keys
    .flatMap((key, node) => {
      const accuracy = faith.nodes[node]!;
      return accuracy < PLACED_FROM ? [{ key, accuracy }] : [];
    })
    .sort((a, b) => a.accuracy - b.accuracy || (a.key < b.key ? -1 : 1));
  const known = (kind: "actor" | "issue") =>
    nodes.filter((node) => node.kind === kind && node.known && node.visible).length;
  return {
    mode,
    way,
    figures: figuresOf(faith.figures),
    floor: undefined,
    actors: known("actor"),
    issues: known("issue"),
    testedIssues: faith.testedIssues,
    testedActors: faith.testedActors,
    pairs: faith.pairs,
    misplaced,
  };
}
