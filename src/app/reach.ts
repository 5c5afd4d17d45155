/** The reach circle of the issue in focus, from the known positions that the layout was given and where nodes have come to rest. */
import { memoLast } from "../base/memo.ts";
import { findTie } from "../graph/ties.ts";
import { type IssueStances, reachCircle } from "../layout/faith/nodes.ts";
import type { SignedInput } from "../layout/sis/types.ts";
import type { State } from "../state/model.ts";
import { campOf, type ReachTold } from "../state/reach.ts";
import type { Selectors } from "../state/selectors.ts";
import { isTie, type Reach, type Target } from "../view/types.ts";
import type { StateScene } from "./sceneOf.ts";

export interface FoundReach {
  /** For the picture, and for words. */
  readonly mark: Reach;
  readonly told: ReachTold;
}

/** What lies still: the positions in force and the places of the same nodes; undefined while nodes are on their way. */
export interface AtRest {
  readonly input: SignedInput;
  readonly places: Float64Array;
}

/** @returns a selector that gives the same object while nothing of it changes. After the first time O(stances of the issue). */
export function createReachSelector(selectors: Selectors) {
  const stancesOf = memoLast(byIssue);
  const find = memoLast(findReach);
  return (state: State, scene: StateScene, rest: AtRest | undefined): FoundReach | undefined => {
    if (!rest || scene.mode !== "both") return undefined;
    const node = issueInFocus(scene);
    const ties = selectors.ties(state);
    const summary = selectors.summary(state);
    if (node === undefined || !ties || !summary || scene.order.keys.length * 2 !== rest.places.length)
      return undefined;
    const { flipped } = state.document.arrangement;
    return find(stancesOf(rest.input), rest.places, node, scene.order, scene.dataset, ties, summary, flipped);
  };
}

/** The pointer asks first, then the selection; what is hidden is not in focus. */
function issueInFocus({ hover, selected, nodes, looks }: StateScene): number | undefined {
  const shown = (target: Target): Target =>
    target && ("node" in target ? nodes[target.node]?.visible : isTie(looks.stance[target.tie]!))
      ? target
      : undefined;
  const target = shown(hover) ?? shown(selected);
  return target && "node" in target && nodes[target.node]?.kind === "issue" ? target.node : undefined;
}

/** Stances reachable by issue. O(stances + issues). */
function byIssue({ actors, issues, actor, issue, position }: SignedInput): IssueStances {
  const ofIssue = new Uint32Array(issues + 1);
  for (const i of issue) ofIssue[i + 1]!++;
  for (let i = 0; i < issues; i++) ofIssue[i + 1]! += ofIssue[i]!;
  const next = ofIssue.slice();
  const order = new Uint32Array(issue.length);
  issue.forEach((i, e) => {
    order[next[i]!++] = e;
  });
  return { actors, actor, position: Float64Array.from(position), ofIssue, byIssue: order };
}

function findReach(
  stances: IssueStances,
  places: Float64Array,
  node: number,
  order: StateScene["order"],
  dataset: StateScene["dataset"],
  ties: NonNullable<ReturnType<Selectors["ties"]>>,
  summary: NonNullable<ReturnType<Selectors["summary"]>>,
  flipped: readonly string[],
): FoundReach | undefined {
  const issue = node - stances.actors;
  const circle = reachCircle(stances, places, issue);
  if (!circle) return undefined;
  const tieOf = (actor: number) => findTie(ties, order.index[actor]!, order.index[node]!);
  const wrong = new Set(circle.exceptions);
  const inside: number[] = [];
  const outside: number[] = [];
  for (const e of stances.byIssue.subarray(stances.ofIssue[issue]!, stances.ofIssue[issue + 1]!)) {
    const actor = stances.actor[e]!;
    if (stances.position[e] === 0 || wrong.has(actor)) continue;
    (stances.position[e]! > 0 ? inside : outside).push(summary.stance[tieOf(actor)]!);
  }
  const exceptions = [...wrong].map((actor) => ({ actor, tie: tieOf(actor) }));
  const { id } = dataset.issues[order.index[node]!]!;
  return {
    mark: { node, radius: circle.radius, exceptions: Uint32Array.from(exceptions, ({ tie }) => tie) },
    told: {
      issue: id,
      turned: flipped.includes(id),
      inside: campOf(inside),
      outside: campOf(outside),
      exceptions: exceptions.map(({ actor, tie }) => ({
        actor: dataset.actors[order.index[actor]!]!.id,
        stance: summary.stance[tie]!,
      })),
    },
  };
}
