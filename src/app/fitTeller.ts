/** What the layout says of its map becomes state: how faithful it is, and how long it still takes. */
import type { Faith } from "../layout/faith/faith.ts";
import type { Fit } from "../layout/faith/floor.ts";
import { type FitFigures, type MapFit, PLACED_FROM } from "../state/fit.ts";
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
      store.setState((state) => ({ fit: fitOf(reply.faith, scene, state.document.arrangement) }));
    else if (reply.kind === "floor")
      store.setState(({ fit }) => (fit ? { fit: { ...fit, floor: figuresOf(reply.floor) } } : {}));
  };
}

function figuresOf({ rho, explained, issueAccuracy, actorAccuracy, kappa }: Fit): FitFigures {
  return { rho, explained, issueAccuracy, actorAccuracy, kappa };
}

function fitOf(
  faith: Faith,
  { order, nodes }: StateScene,
  { mode, way }: Pick<MapFit, "mode" | "way">,
): MapFit {
  const misplaced = order.keys
    .flatMap((key, node) => {
      const accuracy = faith.nodes[node]!;
      return accuracy < PLACED_FROM ? [{ key, accuracy }] : [];
    })
    .sort((a, b) => a.accuracy - b.accuracy || (a.key < b.key ? -1 : 1));
  const known = (kind: "actor" | "issue") =>
    nodes.filter((node) => node.kind === kind && node.known && node.visible);
  return {
    mode,
    way,
    figures: figuresOf(faith),
    floor: undefined,
    actors: known("actor").length,
    issues: known("issue").length,
    testedIssues: faith.testedIssues,
    testedActors: faith.testedActors,
    pairs: faith.pairs,
    misplaced,
  };
}
