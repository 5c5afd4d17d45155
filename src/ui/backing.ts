/** What statements rest on, in words: "As reported in one source, December 2025." */
import { useCallback } from "react";
import type { Dataset, Source } from "../domain/dataset.ts";
import type { Backing } from "../state/presentSteps.ts";
import { useText } from "./context.tsx";
import { useSpanText } from "./dates.ts";
import { plain } from "./plain.ts";

export function useReported(dataset: Dataset): (backing: Backing) => string {
  const t = useText();
  const spanText = useSpanText();
  return useCallback(
    ({ sources, span }) => {
      const only = sources.length === 1 ? titleOf(dataset.sources[sources[0]!]!) : "";
      return t("present.reported", {
        count: sources.length,
        title: only === "" ? "none" : isolated(only),
        date: span ? spanText(span) : "none",
      });
    },
    [dataset, t, spanText],
  );
}

/** A source's title; one that `sources.csv` describes without a title has got its id in place of one, which names nothing. */
export function titleOf({ described, title, id }: Source): string {
  return described && title === id ? "" : title;
}

/** Between marks that keep its direction to itself. */
export function isolated(name: string): string {
  return `\u2068${plain(name)}\u2069`;
}
