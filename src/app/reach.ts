/** The reach circle of the issue in focus, from the known positions that the layout was given and where nodes have come to rest. */
import { memoLast } from "../base/memo.ts";
import { isPosition } from "../domain/stance.ts";
import type { NodeOrder } from "../graph/order.ts";
import { readPosition } from "../graph/positions.ts";
import { findTie } from "../graph/ties.ts";
import { type IssueStances, reachCircle } from "../layout/faith/nodes.ts";
import { EMPTY_ARRANGEMENT, NEUTRAL_VALUE } from "../state/arrangement.ts";
import type { State } from "../state/model.ts";
import { campOf, type ReachTold } from "../state/reach.ts";
import type { Selectors } from "../state/selectors.ts";
import { isTie, type Reach, type Target } from "../view/types.ts";
import type { BaseSheet } from "./baseSheet.ts";
import type { StateScene } from "./sceneOf.ts";

export interface FoundReach {
  /** For the picture, and for words. */
  readonly mark: Reach;
  readonly told: ReachTold;
}

/** What lies still: the positions in force and the places of the same nodes. */
export interface AtRest {
  readonly sheet: BaseSheet;
  readonly places: Float64Array;
}

/** @returns a selector that gives the same object while nothing of it changes. */
export function createReachSelector(selectors: Selectors) {
  const stancesOf = memoLast(stancesOn);
  const find = memoLast(findReach);
  return (state: State, scene: StateScene, rest: AtRest | undefined): FoundReach | undefined => {
    if (!rest || scene.mode !== "both") return undefined;
    const node = issueInFocus(scene);
    const ties = selectors.ties(state);
    const summary = selectors.summary(state);
    if (node === undefined || !ties || !summary || scene.order.keys.length * 2 !== rest.places.length)
      return undefined;
    const { flipped } = state.document.arrangement;
    const stances = stancesOf(rest, scene.order, node);
    return find(stances, rest.places, scene.order, scene.dataset, ties, summary, flipped);
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

/** What is said on the issue of a node, of the positions that the layout was given. O(positions). */
function stancesOn({ sheet }: AtRest, order: NodeOrder, node: number): IssueStances {
  const actor: number[] = [];
  const position: number[] = [];
  if (sheet.from) {
    // Of very many ties the sheet itself is not made on the page.
    const { ties, summary } = sheet.from;
    const issue = order.index[node]!;
    const neutral = NEUTRAL_VALUE[EMPTY_ARRANGEMENT.neutral];
    for (let t = 0; t < ties.length; t++) {
      if (ties.issue[t] !== issue || !isPosition(summary.stance[t]!)) continue;
      const read = readPosition(summary.position[t]!, summary.stance[t]!, neutral, false);
      if (Number.isNaN(read)) continue;
      actor.push(order.ofActor[ties.actor[t]!]!);
      position.push(read);
    }
  } else {
    const { input } = sheet;
    for (let e = 0; e < input.issue.length; e++) {
      if (input.issue[e] !== node - input.actors) continue;
      actor.push(input.actor[e]!);
      position.push(input.position[e]!);
    }
  }
  return { node, actor, position };
}

function findReach(
  stances: IssueStances,
  places: Float64Array,
  order: NodeOrder,
  dataset: StateScene["dataset"],
  ties: NonNullable<ReturnType<Selectors["ties"]>>,
  summary: NonNullable<ReturnType<Selectors["summary"]>>,
  flipped: readonly string[],
): FoundReach | undefined {
  const { node, actor: actors, position } = stances;
  const circle = reachCircle(stances, places);
  if (!circle) return undefined;
  const tieOf = (actor: number) => findTie(ties, order.index[actor]!, order.index[node]!);
  const wrong = new Set(circle.exceptions);
  const inside: number[] = [];
  const outside: number[] = [];
  for (let e = 0; e < actors.length; e++) {
    const actor = actors[e]!;
    if (position[e] === 0 || wrong.has(actor)) continue;
    (position[e]! > 0 ? inside : outside).push(summary.stance[tieOf(actor)]!);
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
