/** The comparison of two groups by how they were made, and what they are called. */
import { useCallback, useDeferredValue, useMemo } from "react";
import { memoLast } from "../../base/memo.ts";
import { NEUTRAL_VALUE } from "../../state/arrangement.ts";
import type { CompareReading } from "../../state/compare.ts";
import { compareMembers, type GroupComparison, type GroupPart } from "../../state/compareGroups.ts";
import type { ComparedGroups, Group } from "../../state/groups.ts";
import { type Members, membersOf } from "../../state/members.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import { type Picture, useShown } from "../useShown.ts";

export interface FoundGroups {
  readonly shown: Picture;
  readonly groups: ComparedGroups;
  readonly members: Members;
  readonly comparison: GroupComparison;
}

export function useGroups(groups: ComparedGroups | undefined): FoundGroups | undefined {
  // It may come a moment after the filter, so that a box ticks at once.
  const shown = useDeferredValue(useShown());
  const neutral = useApp(({ document }) => NEUTRAL_VALUE[document.arrangement.neutral]);
  return useMemo(() => {
    if (!shown || !groups) return undefined;
    const { dataset, fold, ties, summary, mask, lookup } = shown;
    return { shown, groups, ...compareOnce(dataset, fold, ties, summary, mask, lookup, groups, neutral) };
  }, [shown, groups, neutral]);
}

/** Panel and status line ask for the same. */
const compareOnce = memoLast(
  (
    dataset: Picture["dataset"],
    fold: Picture["fold"],
    ties: Picture["ties"],
    summary: Picture["summary"],
    mask: Picture["mask"],
    lookup: Picture["lookup"],
    groups: ComparedGroups,
    neutral: CompareReading["neutral"],
  ) => {
    const shown = { dataset, fold, ties, summary, mask };
    const members = membersOf(shown, groups, lookup.actor);
    return { members, comparison: compareMembers(shown, members, { neutral, turned: [] }) };
  },
);

/** "state", "Palestinian Authority with its members", "coalition of Hamas and 2 others". */
export function useGroupName(): (group: Group) => string {
  const t = useText();
  const nameOf = useNames();
  const actors = useApp(({ opened }) => opened?.dataset.actors);
  return useCallback(
    ({ by, ids }) => {
      const called = (id: string) => {
        const actor = actors?.find((one) => one.id === id);
        return plain(actor ? nameOf(actor) : id);
      };
      const first = ids[0] ?? "";
      if (by === "others") return t("groups.by.others");
      if (by === "type")
        return first === "" ? t("groups.by.noType") : t("groups.by.type", { name: plain(first) });
      return t(`groups.by.${by}`, { name: called(first), others: ids.length - 1 });
    },
    [t, nameOf, actors],
  );
}

/** Names of actors, with commas between. */
export function useActorNames(): (actors: readonly number[]) => string {
  const nameOf = useNames();
  const dataset = useApp(({ opened }) => opened?.dataset);
  return useCallback(
    (those) =>
      those
        .map((actor) => `\u2068${dataset?.actors[actor] ? plain(nameOf(dataset.actors[actor])) : ""}\u2069`)
        .join(", "),
    [nameOf, dataset],
  );
}

/** The first few of them as a list, to be copied. */
export function useActorList(): (actors: readonly number[], most: number) => string {
  const t = useText();
  const names = useActorNames();
  return (those, most) =>
    t("groups.names", { names: names(those.slice(0, most)), others: Math.max(0, those.length - most) });
}

export interface NamedGroups extends FoundGroups {
  readonly names: { readonly a: string; readonly b: string };
}

/** "They stand together on 2 of 5 issues …" */
export function useGroupSentence(): (comparison: FoundGroups["comparison"]) => string {
  const t = useText();
  return ({ rows, known }) => {
    const count = (wanted: GroupPart) => rows.filter(({ part }) => part === wanted).length;
    return t("groups.sentence", {
      known,
      together: count("together"),
      apart: count("apart"),
      split: count("split"),
    });
  };
}
