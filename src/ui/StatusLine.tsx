/** Says in one sentence, to those who listen, what was selected. */
import { STANCES } from "../domain/stance.ts";
import { countGroups, countStances, describeGroup } from "../state/describe.ts";
import type { Evidence } from "../state/evidence.ts";
import { useApp, useNames, useText } from "./context.tsx";
import { useSpanText } from "./dates.ts";
import { useCountsText } from "./sentences.ts";
import { type Picture, useShown } from "./useShown.ts";

export function StatusLine() {
  const evidence = useApp((state, selectors) => selectors.evidence(state));
  const shown = useShown();
  const sentence = useSelectionSentence();
  return (
    <p className="visually-hidden" role="status">
      {shown && evidence ? sentence(shown, evidence) : ""}
    </p>
  );
}

/** Of what is selected itself: an actor inside a folded body speaks for itself, not for the body. */
function useSelectionSentence(): (shown: Picture, evidence: Evidence) => string {
  const t = useText();
  const nameOf = useNames();
  const spanText = useSpanText();
  const countsText = useCountsText();
  return (shown, evidence) => {
    const { dataset } = shown;
    const actor = dataset.actors[evidence.actor];
    const issue = dataset.issues[evidence.issue];
    const groups = evidence.sections.flatMap((section) => section.groups);
    if (actor && issue) {
      const tie = groups[0] && describeGroup(dataset, groups[0]);
      const names = { actor: nameOf(actor), issue: nameOf(issue) };
      if (!tie) return t("status.noTie", names);
      const { statements, span } = tie;
      const stance = t(`stance.${STANCES[tie.stance]!}`);
      return t("status.tie", { ...names, stance, statements, date: span ? spanText(span) : "none" });
    }
    if (actor)
      return t("status.node", {
        name: nameOf(actor),
        counts: countsText("actor", countGroups(dataset, groups)),
      });
    if (!issue) return "";
    return t("status.node", {
      name: nameOf(issue),
      counts: countsText("issue", countStances(shown, "issue", evidence.issue)),
    });
  };
}
