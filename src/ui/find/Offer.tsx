/** What was chosen is hidden by the filters: offers to let it through, as little as that takes, or to leave them. */
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useIntl } from "react-intl";
import type { Actor, Dataset, Issue } from "../../domain/dataset.ts";
import { CLAUSES, type Filter } from "../../domain/filter.ts";
import { type Found, loosenFor } from "../../state/found.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { Name, Rich } from "../rich.tsx";

export interface OfferProps {
  readonly found: Found;
  /** With the filter to take over, or none. */
  readonly onGo: (filter?: Filter) => void;
  readonly onBack: () => void;
}

export function Offer({ found, onGo, onBack }: OfferProps) {
  const t = useText();
  const intl = useIntl();
  const first = useRef<HTMLButtonElement>(null);
  const dataset = useApp(({ opened }) => opened?.dataset);
  const filter = useApp(({ document }) => document.filter);
  const masks = useApp((state, selectors) => selectors.masks(state));
  useEffect(() => first.current?.focus(), []);
  if (!dataset || !masks) return null;
  const loosened = loosenFor(dataset, filter, masks, found);
  const clauses = CLAUSES.filter((clause) => loosened.clauses.includes(clause));
  const all = clauses.length === 0 || clauses.length === masks.size;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back from any of its buttons
    <div
      className="find-offer"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onBack();
      }}
    >
      <p>
        <OfferedName dataset={dataset} found={found} />
      </p>
      <Button ref={first} className="button" onPress={() => onGo(loosened.filter)}>
        {all && masks.size > 1
          ? t("find.clearFilters")
          : t("find.widen", { clauses: intl.formatList(clauses.map((clause) => t(`clause.${clause}`))) })}
      </Button>
      <Button className="button" onPress={() => onGo()}>
        {t("find.keep")}
      </Button>
      <Button className="button plain" onPress={onBack}>
        {t("find.back")}
      </Button>
    </div>
  );
}

function OfferedName({ dataset, found }: { dataset: Dataset; found: Found }) {
  const nameOf = useNames();
  const named = (thing: Actor | Issue, key: string) => <Name key={key}>{nameOf(thing)}</Name>;
  const { actors, issues, stances } = dataset;
  if (found.kind !== "statement") {
    const thing = (found.kind === "actor" ? actors : issues)[found.index]!;
    return <Rich id="find.offer" values={{ name: named(thing, "name") }} />;
  }
  const actor = named(actors[stances.actor[found.row]!]!, "actor");
  const issue = named(issues[stances.issue[found.row]!]!, "issue");
  return <Rich id="find.offerStatement" values={{ actor, issue }} />;
}
