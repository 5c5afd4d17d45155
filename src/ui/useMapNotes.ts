/** What the map's marks say of a thing, in sentences: the ring, the dashed outline, the pin, the turned wording. */
import { useIntl } from "react-intl";
import { STANCES } from "../domain/stance.ts";
import { keyOfNode } from "../state/arranging.ts";
import type { Selection } from "../state/model.ts";
import type { ReachTold } from "../state/reach.ts";
import { useApp, useNames, useText } from "./context.tsx";
import { plain } from "./plain.ts";

/** So many exceptions are named; the others are counted. */
const MOST_NAMED = 3;

export function useMapNotes(thing: Selection | undefined): string[] {
  const t = useText();
  const reachText = useReachText();
  const key = keyOfNode(thing);
  const issue = thing?.kind === "issue" ? thing.id : thing?.kind === "tie" ? thing.issue : undefined;
  const turned = useApp(
    ({ document }) => issue !== undefined && document.arrangement.flipped.includes(issue),
  );
  const held = useApp(({ document }) => key !== undefined && document.places.has(key));
  const doubtful = useApp(({ fit }) => fit?.misplaced.some((node) => node.key === key) === true);
  const reach = useApp((state) => state.reach);
  return [
    ...(turned ? [t("marks.turned")] : []),
    ...(doubtful ? [t("marks.doubtful")] : []),
    ...(held ? [t("marks.held")] : []),
    ...(reach && thing?.kind === "issue" && reach.issue === thing.id ? reachText(reach) : []),
  ];
}

/** "Inside the ring: 3 supporters; outside: 1 opponent.", and who stands on the other side. */
function useReachText(): (reach: ReachTold) => string[] {
  const t = useText();
  const intl = useIntl();
  const nameOf = useNames();
  const dataset = useApp(({ opened }) => opened?.dataset);
  return ({ inside, outside, exceptions, turned }) => {
    const sides = t(turned ? "marks.reachTurned" : "marks.reach", {
      inside: inside.count,
      insideConditional: inside.conditional,
      outside: outside.count,
      outsideConditional: outside.conditional,
      outsideNeutral: outside.neutral,
    });
    if (exceptions.length === 0) return [sides];
    const named = exceptions.slice(0, MOST_NAMED).map(({ actor, stance }) => {
      const thing = dataset?.actors.find(({ id }) => id === actor);
      return t("marks.exception", {
        name: `\u2068${plain(thing ? nameOf(thing) : actor)}\u2069`,
        stance: t(`stance.${STANCES[stance]!}`),
      });
    });
    const others = exceptions.length - named.length;
    const names = intl.formatList(
      named,
      others > 0 ? { type: "unit", style: "short" } : { type: "conjunction" },
    );
    return [sides, t("marks.exceptions", { count: exceptions.length, names, others })];
  };
}
