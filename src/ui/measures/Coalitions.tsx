/** Coalitions: groups that agree within and disagree between, and under how many settings they hold. */
import { memo } from "react";
import type { Dataset } from "../../domain/dataset.ts";
import type { Firmness } from "../../state/measures/blocs.ts";
import { useText } from "../context.tsx";
import { useTogether } from "../useTogether.ts";
import { idsOf, Members, type PartProps, Section, useFew } from "./blocParts.tsx";
import { CompareMembers } from "./CompareMembers.tsx";
import { How, Opens } from "./How.tsx";

type Firm = { readonly settings: number; readonly coalitions: readonly Firmness[] } | undefined;

/** @param firm undefined: still being worked out. */
export const Coalitions = memo(function Coalitions({ blocs, dataset, firm }: PartProps & { firm: Firm }) {
  const t = useText();
  const together = useTogether();
  const alone = blocs.coalitions.flatMap((members) => (members.length === 1 ? members : []));
  const [few, more] = useFew(
    blocs.coalitions.filter((members) => members.length > 1),
    8,
  );
  return (
    <Section title={t("blocs.coalitions")}>
      <p className="soft bloc-means">
        {firm?.settings === 0
          ? t("blocs.coalitions.means")
          : t("blocs.coalitions.tried", { settings: firm?.settings ?? 0, known: String(firm !== undefined) })}
      </p>
      {few.map((members, i) => (
        <div key={members[0]} className="coalition" {...together(() => idsOf(dataset, members))}>
          <Members members={members} dataset={dataset} />
          <CompareMembers members={members} dataset={dataset} />
          {firm?.settings === 0 ? null : (
            <Firm firm={firm?.coalitions[i]} settings={firm?.settings ?? 0} dataset={dataset} />
          )}
        </div>
      ))}
      {more}
      {alone.length > 0 ? (
        <div className="coalition" {...together(() => idsOf(dataset, alone))}>
          <h3>{t("blocs.coalitions.alone", { count: alone.length })}</h3>
          <Members members={alone} dataset={dataset} />
        </div>
      ) : null}
    </Section>
  );
});

function Firm({
  firm,
  settings,
  dataset,
}: {
  firm: Firmness | undefined;
  settings: number;
  dataset: Dataset;
}) {
  const t = useText();
  if (!firm) return <p className="soft">{t("measures.working")}</p>;
  const [a, b] = firm.apart.map((actor) => dataset.actors[actor]?.id ?? "") as [string, string];
  const figure = { of: "pair", measure: "together", kind: "actor", a, b } as const;
  return (
    <p className="soft">
      <Opens figure={figure}>
        {t("blocs.coalitions.firm", {
          mean: firm.mean,
          weakest: Math.round(firm.weakest * settings),
          settings,
        })}
      </Opens>{" "}
      <How figure={figure} />
    </p>
  );
}
