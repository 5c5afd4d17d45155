/** Says, to those who listen, what a line between two of one kind says: that the keys have come to, or that was chosen. */
import { useEffect, useState } from "react";
import type { Compared } from "../../state/document.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { useGroupName, useGroupSentence, useGroups } from "../groups/useGroups.ts";
import { plain } from "../plain.ts";
import { useComparedText, useComparison } from "./useComparison.ts";

/** A line of its own, there before it says anything; what follows at once is said once. */
const TOGETHER_MS = 150;

export function PairStatus() {
  const at = useApp(({ cursor }) => (cursor?.at.kind === "pair" ? cursor.at.compared : undefined));
  const compared = useApp(({ document }) => document.compared);
  const groups = useGroupsSaid();
  return (
    <p className="visually-hidden" role="status">
      {useSettled(useSentence(at ?? compared) || groups)}
    </p>
  );
}

function useSettled(sentence: string): string {
  const [said, say] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => say(sentence), TOGETHER_MS);
    return () => clearTimeout(timer);
  }, [sentence]);
  return said;
}

function useSentence(compared: Compared | undefined): string {
  const t = useText();
  const names = useNames();
  const textOf = useComparedText();
  const found = useComparison(compared);
  if (!found) return "";
  const { shown, comparison } = found;
  const things = comparison.kind === "actor" ? shown.dataset.actors : shown.dataset.issues;
  const nameOf = (index: number) => plain(names(things[index]!));
  return t("compare.said", {
    a: nameOf(comparison.a),
    b: nameOf(comparison.b),
    sentence: textOf(comparison),
  });
}

function useGroupsSaid(): string {
  const t = useText();
  const called = useGroupName();
  const textOf = useGroupSentence();
  const found = useGroups(useApp(({ document }) => document.groups));
  if (!found) return "";
  const { groups, comparison } = found;
  return t("compare.said", { a: called(groups.a), b: called(groups.b), sentence: textOf(comparison) });
}
