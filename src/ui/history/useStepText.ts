/** A step of the history in words: "Filter by stance", "Select Hamas", "Move Hamas". */
import { useCallback } from "react";
import type { Dataset } from "../../domain/dataset.ts";
import type { StepName } from "../../state/steps.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { plain } from "../plain.ts";

export function useStepText(): (name: StepName) => string {
  const t = useText();
  const nameOf = useNames();
  const dataset = useApp(({ opened }) => opened?.dataset);
  return useCallback(
    (step) => {
      const called = (kind: "actors" | "issues", id: string) => {
        const thing = find(dataset, kind, id);
        return plain(thing ? nameOf(thing) : id);
      };
      switch (step.kind) {
        case "filter":
        case "unfilter":
          return t(`history.step.${step.kind}`, { clause: t(`clause.${step.clause}`) });
        case "fold":
        case "unfold":
          return t(`history.step.${step.kind}`, { name: called("actors", step.body) });
        case "move":
        case "back": {
          const kind = step.node.startsWith("a:") ? "actors" : "issues";
          return t(`history.step.${step.kind}`, { name: called(kind, step.node.slice(2)) });
        }
        case "size":
          return t(`history.step.size.${step.by}`);
        case "mode":
          return t("history.step.mode", { mode: t(`mode.${step.mode}`) });
        case "way":
          return t(`history.step.way.${step.way}`);
        case "lines":
          return t(`history.step.lines.${step.lines}`);
        case "neutral":
          return t("history.step.neutral", { reading: t(`neutral.${step.reading}`) });
        case "order":
          return t(`history.step.order.${step.of}`, { by: t(`order.${step.by}`) });
        case "flip":
          return t("history.step.flip", { name: called("issues", step.issue) });
        case "select": {
          const { selection } = step;
          if (selection.kind === "tie")
            return t("history.step.selectTie", {
              actor: called("actors", selection.actor),
              issue: called("issues", selection.issue),
            });
          return t("history.step.select", {
            name: called(selection.kind === "actor" ? "actors" : "issues", selection.id),
          });
        }
        case "ego":
          return t("history.step.ego", {
            name: called(step.ego.kind === "actor" ? "actors" : "issues", step.ego.id),
          });
        case "compare": {
          const { kind, a, b } = step.compared;
          const list = kind === "actor" ? "actors" : "issues";
          return t("history.step.compare", { a: called(list, a), b: called(list, b) });
        }
        default:
          return t(`history.step.${step.kind}`);
      }
    },
    [t, nameOf, dataset],
  );
}

function find(dataset: Dataset | undefined, kind: "actors" | "issues", id: string) {
  return dataset?.[kind].find((thing) => thing.id === id);
}
