/** Who stands together on the map: the members of a group that is pointed at, or of two that are compared. */
import { memoLast } from "../base/memo.ts";
import type { NodeOrder } from "../graph/order.ts";
import type { ComparedGroups } from "../state/groups.ts";
import { membersOf } from "../state/members.ts";
import type { State } from "../state/model.ts";
import type { Selectors } from "../state/selectors.ts";
import { isMapInSight } from "../state/viewing.ts";

/** 1 by node index of each member; undefined where no group is asked for. */
export function togetherIn(): (
  state: State,
  selectors: Selectors,
  order: NodeOrder,
) => Uint8Array | undefined {
  const compared = memoLast(
    (order: NodeOrder, groups: ComparedGroups, ...shown: Parameters<typeof membersIn>) =>
      light(order, membersIn(...shown)(groups)),
  );
  const pointed = memoLast(
    (order: NodeOrder, ids: readonly string[], lookup: ReadonlyMap<string, number>, fold: Uint32Array) =>
      light(
        order,
        ids.map((id) => fold[lookup.get(id) ?? -1] ?? -1),
      ),
  );
  return (state, selectors, order) => {
    const { pointer, document } = state;
    const lookup = selectors.lookup(state)?.actor;
    const fold = selectors.fold(state);
    if (!lookup || !fold) return undefined;
    if (pointer.together && isMapInSight(state)) return pointed(order, pointer.together, lookup, fold);
    const [dataset, ties, summary] = [state.opened?.dataset, selectors.ties(state), selectors.summary(state)];
    if (!document.groups || !dataset || !ties || !summary) return undefined;
    return compared(order, document.groups, dataset, fold, ties, summary, selectors.mask(state), lookup);
  };
}

type Shown = Parameters<typeof membersOf>[0];

const membersIn =
  (
    dataset: Shown["dataset"],
    fold: Shown["fold"],
    ties: Shown["ties"],
    summary: Shown["summary"],
    mask: Shown["mask"],
    lookup: ReadonlyMap<string, number>,
  ) =>
  (groups: ComparedGroups): readonly number[] => {
    const { a, b } = membersOf({ dataset, fold, ties, summary, mask }, groups, lookup);
    return [...a, ...b];
  };

function light({ ofActor, keys }: NodeOrder, actors: readonly number[]): Uint8Array | undefined {
  const lit = new Uint8Array(keys.length);
  for (const actor of actors) {
    const node = ofActor[actor];
    if (node !== undefined && node >= 0) lit[node] = 1;
  }
  return lit.includes(1) ? lit : undefined;
}
