/** What a presentation makes of the picture: which nodes and ties stand out, and where the camera goes. */
import type { Dataset } from "../domain/dataset.ts";
import type { State } from "../state/model.ts";
import { selectStep } from "../state/present.ts";
import { type NodeStep, type PairStep, type Step, toldRows } from "../state/presentSteps.ts";
import type { Selectors } from "../state/selectors.ts";
import type { MapView } from "../view/mapView.ts";
import { DATA_MOVE_MS } from "../view/tween.ts";
import type { Spotlight } from "../view/types.ts";
import type { StateScene } from "./sceneOf.ts";
import { sizesFor } from "./sizes.ts";

/** Keeps the map in step with what is presented. */
export function createPresenting(selectors: Selectors, element: HTMLElement) {
  let shown: Step | undefined;
  let order: StateScene["order"] | undefined;
  let dataset: Dataset | undefined;
  return {
    /** Sizes for the window as it is now. */
    sizes: (state: State) => sizesFor(state, isWhole(shown)),
    follow(state: State, scene: StateScene, view: MapView): void {
      const step = selectStep(state, selectors);
      if (step === shown && scene.order === order) return;
      const begins = shown === undefined || scene.dataset !== dataset;
      const ends = shown !== undefined && step === undefined;
      shown = step;
      order = scene.order;
      dataset = scene.dataset;
      const sizes = sizesFor(state, isWhole(step));
      element.dataset["nameSize"] = String(sizes.labelSize);
      view.show({ ...sizes, spotlight: step && spotlightOf(step, scene) });
      if (step) {
        view.frame(targetsOf(step, scene), begins ? 0 : DATA_MOVE_MS);
      } else if (ends) {
        view.unframe();
      }
    },
  };
}

/** All of the map is shown: before the steps, beside another view, and behind the sources. */
export function isWhole(step: Step | undefined): step is Exclude<Step, NodeStep | PairStep> | undefined {
  return step === undefined || step.kind === "whole" || step.kind === "both" || step.kind === "sources";
}

/** The node of the step with all it is tied to, also those of whom nothing is known. */
export function spotlightOf(step: Step, scene: StateScene): Spotlight | undefined {
  if (isWhole(step)) return undefined;
  const lit = new Uint8Array(scene.nodes.length);
  const ties = new Uint8Array(scene.ties.length);
  for (const node of nodesOf(step, scene)) lit[node] = 1;
  for (const tie of tiesOf(step)) ties[tie] = 1;
  const { source, target, length } = scene.ties;
  for (let line = length - scene.members.length; line < length; line++)
    if (lit[source[line]!] === 1 && lit[target[line]!] === 1) ties[line] = 1;
  return { nodes: lit, ties };
}

/** The nodes that the camera shows. */
export function targetsOf(step: Step, scene: StateScene): readonly number[] {
  if (!isWhole(step)) return nodesOf(step, scene);
  return scene.nodes.flatMap(({ visible }, node) => (visible ? [node] : []));
}

function tiesOf(step: NodeStep | PairStep): number[] {
  if (step.kind === "pair")
    return toldRows(step.comparison).flatMap((row) => [row.a.tie, row.b.tie].filter((tie) => tie >= 0));
  return step.groups.flatMap(({ members }) => members.map(({ tie }) => tie));
}

/** Two who are compared, and what either is known on; or a node with all that it is tied to. */
function nodesOf(step: NodeStep | PairStep, { order }: StateScene): number[] {
  if (step.kind === "pair") {
    const { kind, a, b } = step.comparison;
    const [own, other] = kind === "actor" ? [order.ofActor, order.ofIssue] : [order.ofIssue, order.ofActor];
    const nodes = [own[a]!, own[b]!, ...toldRows(step.comparison).map(({ by }) => other[by]!)];
    return nodes.filter((node) => node >= 0);
  }
  const { kind, index, groups } = step;
  const own = kind === "issue" ? order.ofIssue : order.ofActor;
  const other = kind === "issue" ? order.ofActor : order.ofIssue;
  const members = groups.flatMap((group) => group.members.map((member) => other[member.index]!));
  return [own[index]!, ...members].filter((node) => node >= 0);
}
