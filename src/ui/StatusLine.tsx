/** Says in one sentence, to those who listen, what was selected. */
import { STANCES } from "../domain/stance.ts";
import { countStances, describePair } from "../state/describe.ts";
import type { Selection } from "../state/model.ts";
import { useApp, useNames, useText } from "./context.tsx";
import { useSpanText } from "./dates.ts";
import { useCountsText } from "./sentences.ts";
import { locate, type Picture, useShown } from "./useShown.ts";

export function StatusLine() {
  const selection = useApp(({ document }) => document.selection);
  const shown = useShown();
  const sentence = useSelectionSentence();
  return (
    <p className="visually-hidden" role="status">
      {shown && selection ? sentence(shown, selection) : ""}
    </p>
  );
}

function useSelectionSentence(): (shown: Picture, selection: Selection) => string {
  const t = useText();
  const nameOf = useNames();
  const spanText = useSpanText();
  const countsText = useCountsText();
  return (shown, selection) => {
    const found = locate(shown, selection);
    if (!found) return "";
    const actor = shown.dataset.actors[found.actor];
    const issue = shown.dataset.issues[found.issue];
    if (actor && issue) {
      const tie = describePair(shown, found.actor, found.issue);
      const names = { actor: nameOf(actor), issue: nameOf(issue) };
      if (!tie) return t("status.noTie", names);
      const { statements, span } = tie;
      const stance = t(`stance.${STANCES[tie.stance]!}`);
      return t("status.tie", { ...names, stance, statements, date: span ? spanText(span) : "" });
    }
    if (actor) {
      const counts = countsText("actor", countStances(shown, "actor", shown.fold[found.actor]!));
      return t("status.node", { name: nameOf(actor), counts });
    }
    if (!issue) return "";
    return t("status.node", {
      name: nameOf(issue),
      counts: countsText("issue", countStances(shown, "issue", found.issue)),
    });
  };
}
