/** The two that are compared, as a heading. */
import type { Comparison } from "../../state/compare.ts";
import type { Shown } from "../../state/describe.ts";
import { useNames } from "../context.tsx";
import { Name, Rich } from "../rich.tsx";

export function PairName({ comparison: { kind, a, b }, shown }: { comparison: Comparison; shown: Shown }) {
  const names = useNames();
  const { actors, issues } = shown.dataset;
  const nameOf = (index: number) => names((kind === "actor" ? actors : issues)[index]!);
  return (
    <p className="tip-name">
      <Rich
        id="menu.pair"
        values={{ a: <Name key="a">{nameOf(a)}</Name>, b: <Name key="b">{nameOf(b)}</Name> }}
      />
    </p>
  );
}
