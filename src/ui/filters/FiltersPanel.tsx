/** All filters, one clause under the other; nothing ticked lets everything through. */
import { type ComponentType, memo } from "react";
import type { Choices } from "../../state/choices.ts";
import { useApp, useText } from "../context.tsx";
import { Staggered } from "../Staggered.tsx";
import { ActorClause, type ClauseData } from "./ActorClause.tsx";
import { ConfidenceClause } from "./ConfidenceClause.tsx";
import { IssueClause } from "./IssueClause.tsx";
import { BasisClause, StanceClause, VoiceClause } from "./PlainClauses.tsx";
import { TextSearch } from "./TextSearch.tsx";
import { useChoices, useFacets, useFilterLater } from "./useFilter.ts";
import "./filters.css";
import "./choices.css";

interface Part {
  readonly Clause: ComponentType<ClauseData>;
  /** Whether the data have anything to choose from. */
  readonly there?: (choices: Choices) => boolean;
}

/** Other data come to the list of actors first, then to the others: together they made one long task. */
const PARTS: readonly (readonly Part[])[] = [
  [{ Clause: ActorClause }],
  [{ Clause: IssueClause }, { Clause: StanceClause }],
  [
    { Clause: BasisClause, there: ({ bases }) => bases.some((basis) => basis !== "") },
    { Clause: VoiceClause, there: ({ voices }) => voices.some((voice) => voice !== "") },
    { Clause: ConfidenceClause, there: ({ hasConfidence }) => hasConfidence },
  ],
];

/** Turns that the parts take, each its own. */
export const FILTER_TURNS = PARTS.length;

/** @param turn of the first part, as in {@link Staggered}. */
export function FiltersPanel({ turn }: { turn: number }) {
  const t = useText();
  if (!useApp(({ opened }) => opened !== undefined)) return null;
  return (
    <section className="filters" aria-label={t("filters.title")}>
      <TextSearch />
      <p className="quiet">{t("filters.howItWorks")}</p>
      {PARTS.map((parts, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <Staggered key={at} turn={turn + at}>
          <Following parts={parts} />
        </Staggered>
      ))}
    </section>
  );
}

const Following = memo(function Following({ parts }: { parts: readonly Part[] }) {
  const dataset = useApp((state) => state.opened?.dataset);
  const choices = useChoices();
  const facets = useFacets();
  const filter = useFilterLater();
  if (!dataset || !choices || !facets) return null;
  const data = { dataset, filter, choices, facets };
  return parts.map(({ Clause, there }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
    there && !there(choices) ? null : <Clause key={at} {...data} />,
  );
});
