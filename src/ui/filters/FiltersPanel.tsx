/** All filters, one clause under the other; nothing ticked lets everything through. */
import { useApp, useText } from "../context.tsx";
import { ActorClause } from "./ActorClause.tsx";
import { ConfidenceClause } from "./ConfidenceClause.tsx";
import { IssueClause } from "./IssueClause.tsx";
import { BasisClause, StanceClause, VoiceClause } from "./PlainClauses.tsx";
import { TextSearch } from "./TextSearch.tsx";
import { useChoices, useFacets, useFilterLater } from "./useFilter.ts";
import "./filters.css";
import "./choices.css";

export function FiltersPanel() {
  const t = useText();
  const dataset = useApp((state) => state.opened?.dataset);
  const choices = useChoices();
  const facets = useFacets();
  const filter = useFilterLater();
  if (!dataset || !choices || !facets) return null;
  const data = { dataset, filter, choices, facets };
  return (
    <section className="filters" aria-label={t("filters.title")}>
      <TextSearch />
      <p className="quiet">{t("filters.howItWorks")}</p>
      <ActorClause {...data} />
      <IssueClause {...data} />
      <StanceClause {...data} />
      {choices.bases.some((basis) => basis !== "") ? <BasisClause {...data} /> : null}
      {choices.voices.some((voice) => voice !== "") ? <VoiceClause {...data} /> : null}
      {choices.hasConfidence ? <ConfidenceClause {...data} /> : null}
    </section>
  );
}
