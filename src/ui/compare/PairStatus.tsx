/** Says, to those who listen, what a line between two of one kind says: that the keys have come to, or that was chosen. */
import type { Compared } from "../../state/document.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import { useComparedText, useComparison } from "./useComparison.ts";

export function PairStatus() {
  const at = useApp(({ cursor }) => (cursor?.at.kind === "pair" ? cursor.at.compared : undefined));
  const compared = useApp(({ document }) => document.compared);
  return (
    <p className="visually-hidden" role="status">
      <Said compared={at ?? compared} />
    </p>
  );
}

function Said({ compared }: { compared: Compared | undefined }) {
  const t = useText();
  const names = useNames();
  const textOf = useComparedText();
  const found = useComparison(compared);
  if (!found) return null;
  const { shown, comparison } = found;
  const things = comparison.kind === "actor" ? shown.dataset.actors : shown.dataset.issues;
  const nameOf = (index: number) => plain(names(things[index]!));
  return t("compare.said", {
    a: nameOf(comparison.a),
    b: nameOf(comparison.b),
    sentence: textOf(comparison),
  });
}
