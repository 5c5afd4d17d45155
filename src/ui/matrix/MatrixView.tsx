/** Actors × issues: every position as a cell, in the order in which blocs appear; what is unknown looks like nothing else. */
import { memo, useCallback, useDeferredValue, useMemo } from "react";
import { BASES, isPosition, POSITION_CODES, STANCES } from "../../domain/stance.ts";
import { findCell } from "../../state/axes.ts";
import type { Pointed } from "../../state/document.ts";
import { useText } from "../context.tsx";
import type { GridPlace } from "../grid/model.ts";
import { isHollow } from "../marks.tsx";
import { useStancesText } from "../sentences.ts";
import { useComesFirst } from "../useComesFirst.ts";
import { locate, useShown } from "../useShown.ts";
import { GridStage } from "./GridStage.tsx";
import { MatrixLegend } from "./MatrixLegend.tsx";
import { type Axes, useAxes } from "./useAxes.ts";
import { useGridModel } from "./useGridModel.ts";
import { useThingText } from "./useThingText.ts";
import "./cells.css";
import "./matrix.css";
import "./paper.css";

const OF = { rows: "actor", columns: "issue" } as const;

export function MatrixView() {
  // Cells may come a moment after the filter, so that a box ticks at once.
  const axes = useAxes(useDeferredValue(useShown()));
  return axes ? <Matrix axes={axes} /> : null;
}

/** Not drawn anew before its picture is another. */
const Matrix = memo(function Matrix({ axes }: { axes: Axes }) {
  const { shown, actors, issues } = axes;
  useComesFirst(shown.summary);
  const t = useText();
  const thingText = useThingText(shown);
  const cell = useCells(axes);
  const { dataset } = shown;
  const thingAt = useCallback(
    (actor: number, issue: number): Pointed => ({
      kind: "tie",
      actor: dataset.actors[actor]!.id,
      issue: dataset.issues[issue]!.id,
    }),
    [dataset],
  );
  const sentence = useCallback(
    (thing: Pointed) => (thing.kind === "pair" ? "" : thingText(thing)),
    [thingText],
  );
  const placeOf = useCallback(
    (thing: Pointed): GridPlace | undefined => {
      const found = thing.kind === "pair" ? undefined : locate(shown, thing);
      if (!found) return undefined;
      const row = found.actor < 0 ? -1 : actors.place[shown.fold[found.actor]!]!;
      const column = found.issue < 0 ? -1 : issues.place[found.issue]!;
      const lost = thing.kind === "tie" ? row < 0 || column < 0 : row < 0 && column < 0;
      return lost ? undefined : { row, column };
    },
    [shown, actors, issues],
  );
  const model = useGridModel({
    label: t("matrix.title"),
    shown,
    rows: actors,
    columns: issues,
    of: OF,
    cell,
    thingAt,
    sentence,
    placeOf,
  });
  return <GridStage axes={axes} model={model} orders={["actors", "issues"]} legend={<MatrixLegend />} />;
});

/** How a cell looks, and what it says; the words of a stance are made once. */
function useCells({ shown }: Axes) {
  const t = useText();
  const stancesText = useStancesText();
  const words = useMemo(() => STANCES.map((stance) => t(`stance.${stance}`)), [t]);
  const [unsaid, hidden] = [t("matrix.unsaid"), t("matrix.hidden")];
  return useCallback(
    (actor: number, issue: number) => {
      const { ties, summary } = shown;
      const tie = findCell(ties, actor, issue);
      if (tie < 0) return { look: "unsaid", label: unsaid };
      if (summary.count[tie] === 0) return { look: "hidden", label: hidden };
      const code = summary.stance[tie]!;
      const stance = STANCES[code]!;
      const basis = BASES[summary.basis[tie]!] ?? "";
      const other = isPosition(code)
        ? POSITION_CODES.find((each) => each !== code && (summary.kinds[tie]! & (1 << each)) !== 0)
        : undefined;
      const look = [
        stance.replace(" ", "-"),
        isPosition(code) && isHollow(basis) ? "hollow" : "",
        isPosition(code) && basis === "conduct" ? "conduct" : "",
        other === undefined ? "" : `differ or-${STANCES[other]!}`,
      ];
      const word = words[code]!;
      return {
        look: look.filter((each) => each !== "").join(" "),
        label: other === undefined ? word : t("matrix.differ", { stance: word, also: stancesText([other]) }),
      };
    },
    [shown, t, stancesText, words, unsaid, hidden],
  );
}
