/** What a step says in words: who stands where, in one sentence. */
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { Dataset } from "../../domain/dataset.ts";
import { STANCES } from "../../domain/stance.ts";
import { selectSteps } from "../../state/present.ts";
import type { Group, Member, NodeStep, PairStep } from "../../state/presentSteps.ts";
import { isolated } from "../backing.ts";
import { useApp, useNames, useText } from "../context.tsx";

/** So many names of a group are said; the columns show more, the table all. */
const MOST_SAID = 5;

export interface Named extends Member {
  readonly name: string;
}

/** The members of a group by name, in the order of the alphabet. */
export function useNamed(dataset: Dataset, kind: NodeStep["kind"]): (group: Group) => Named[] {
  const nameOf = useNames();
  const { locale } = useIntl();
  return useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true });
    const things = kind === "issue" ? dataset.actors : dataset.issues;
    return ({ members }) =>
      members
        .map((member) => ({ ...member, name: nameOf(things[member.index]!) }))
        .sort((a, b) => collator.compare(a.name, b.name));
  }, [dataset, kind, nameOf, locale]);
}

/** "On Disarmament: United States supports; Hamas is conditional; no position found of Israel." */
export function useStepSentence(dataset: Dataset, step: NodeStep): string {
  const t = useText();
  const { formatList } = useIntl();
  const nameOf = useNames();
  const named = useNamed(dataset, step.kind);
  const clauses = step.groups.flatMap((group) => {
    const names = named(group).map(({ name }) => isolated(name));
    if (names.length === 0) return [];
    const said =
      names.length > MOST_SAID + 1
        ? [...names.slice(0, MOST_SAID), t("present.others", { count: names.length - MOST_SAID })]
        : names;
    const stance = STANCES[group.stance]!;
    const values = { names: formatList(said, { type: "conjunction" }), count: names.length };
    return [t(`present.${step.kind}.${stance}`, values)];
  });
  const joined = clauses.reduceRight((rest, first) => t("present.then", { first, rest }));
  const thing = (step.kind === "issue" ? dataset.issues : dataset.actors)[step.index]!;
  const name = isolated(nameOf(thing));
  return step.kind === "issue"
    ? t("present.onIssue", { issue: name, clauses: joined })
    : t("present.ofActor", { actor: name, clauses: joined });
}

/** The names of those that other steps speak of and this one does not. */
export function useSilent(dataset: Dataset, step: NodeStep | PairStep): () => string[] {
  const nameOf = useNames();
  const { locale } = useIntl();
  const steps = useApp(selectSteps);
  return () => {
    if (step.kind === "pair") return [];
    const own = membersOf(step);
    const every = (steps ?? []).flatMap((each) => (each.kind === step.kind ? [...membersOf(each)] : []));
    const things = step.kind === "issue" ? dataset.actors : dataset.issues;
    const silent = [...new Set(every)].filter((index) => !own.has(index));
    return silent.map((index) => nameOf(things[index]!)).sort(new Intl.Collator(locale).compare);
  };
}

const membersOf = ({ groups }: NodeStep): ReadonlySet<number> =>
  new Set(groups.flatMap(({ members }) => members.map(({ index }) => index)));
