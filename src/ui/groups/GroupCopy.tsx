/** The comparison of two groups as sentences with their sources, for the clipboard. */
import { useIntl } from "react-intl";
import { sourcesOfTies } from "../../state/compare.ts";
import type { GroupPart } from "../../state/compareGroups.ts";
import { CopyButton } from "../CopyButton.tsx";
import { useSourcesText } from "../compare/useSourcesText.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import { type NamedGroups, useActorList, useGroupSentence } from "./useGroups.ts";

/** What is told issue by issue. */
const TOLD: readonly GroupPart[] = ["together", "apart", "split"];

export function GroupCopy(part: NamedGroups) {
  const textOf = useGroupText();
  return (
    <div className="compare-copy">
      <CopyButton text={() => textOf(part)} />
    </div>
  );
}

function useGroupText(): (part: NamedGroups) => string {
  const t = useText();
  const intl = useIntl();
  const nameOf = useNames();
  const list = useActorList();
  const sentence = useGroupSentence();
  const sourcesText = useSourcesText();
  const narrowed = useApp((state, selectors) => selectors.mask(state) !== undefined);
  return ({ shown, comparison, members, names }) => {
    const { dataset } = shown;
    const { agreement, known, all, bounds, rows } = comparison;
    const parts = TOLD.flatMap((each) => {
      const issues = rows.filter((row) => row.part === each);
      if (issues.length === 0) return [];
      const called = intl.formatList(
        issues.map(({ issue }) => plain(nameOf(dataset.issues[issue]!))),
        { type: "conjunction" },
      );
      return [t("groups.text.part", { part: t(`groups.part.${each}`, { name: "" }), names: called })];
    });
    const both = rows.flatMap(({ a, b }) => [...a.known, ...b.known]);
    const sources = sourcesOfTies(
      shown,
      both.map(({ tie }) => tie),
    );
    return [
      t("groups.text", {
        ...names,
        sentence: sentence(comparison),
        agreement: agreement === null ? t("compare.noAgreement") : `${t("groups.agreement", { agreement })}.`,
        rests: t("groups.rests", { known, all }),
        bounds: bounds ? t("compare.bounds", { ...bounds }) : "",
      }),
      ...parts,
      ...(["a", "b"] as const).map((which) =>
        t("groups.text.members", { name: names[which], members: list(members[which], 40) }),
      ),
      narrowed ? t("figure.narrowed") : "",
      t("compare.text.data", { data: plain(dataset.name) }),
      sourcesText(sources),
    ]
      .filter((text) => text !== "")
      .join(" ");
  };
}
