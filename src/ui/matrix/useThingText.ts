/** A tie, an actor or an issue in one sentence, as the status line has it. */
import { useCallback } from "react";
import { STANCES } from "../../domain/stance.ts";
import { countStances, describePair } from "../../state/describe.ts";
import type { Selection } from "../../state/document.ts";
import { useNames, useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { useCountsText, useStancesText } from "../sentences.ts";
import { locate, type Picture } from "../useShown.ts";

export function useThingText(shown: Picture): (thing: Selection) => string {
  const t = useText();
  const nameOf = useNames();
  const spanText = useSpanText();
  const countsText = useCountsText();
  const stancesText = useStancesText();
  return useCallback(
    (thing) => {
      const found = locate(shown, thing);
      if (!found) return "";
      const { actor, issue } = found;
      const { actors, issues } = shown.dataset;
      if (actor >= 0 && issue >= 0) {
        const tie = describePair(shown, actor, issue);
        const names = { actor: nameOf(actors[actor]!), issue: nameOf(issues[issue]!) };
        if (!tie) return t("status.noTie", names);
        const { statements, span } = tie;
        const stance = t(`stance.${STANCES[tie.stance]!}`);
        const said = t("status.tie", { ...names, stance, statements, date: span ? spanText(span) : "none" });
        if (tie.others.length === 0) return said;
        return [said, t("tip.differ", { stances: stancesText(tie.others) })].join(" ");
      }
      const kind = actor >= 0 ? "actor" : "issue";
      const index = actor >= 0 ? actor : issue;
      const name = nameOf(kind === "actor" ? actors[index]! : issues[index]!);
      return t("status.node", { name, counts: countsText(kind, countStances(shown, kind, index)) });
    },
    [shown, t, nameOf, spanText, countsText, stancesText],
  );
}
