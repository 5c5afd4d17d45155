/** How to read a map of one kind of node, in three lines, and what its signs mean. */
import type { DrawnPairs } from "../../state/model.ts";
import { useText } from "../context.tsx";
import { LineSample } from "../marks.tsx";

const SIGNS = [
  ["agree", "support", "stated"],
  ["disagree", "oppose", "stated"],
  ["both", "neutral", "stated"],
  ["hollow", "support", "attributed"],
] as const;

export function PairHowTo({ kind }: { kind: DrawnPairs["kind"] }) {
  const t = useText();
  return (
    <>
      <ol>
        <li>{t(`howto.pairs.nodes.${kind}`)}</li>
        <li>{t(`howto.pairs.ties.${kind}`)}</li>
        <li>{t("howto.pairs.click")}</li>
      </ol>
      <h3>{t("legend.pairs")}</h3>
      <dl>
        {SIGNS.map(([tone, stance, basis]) => (
          <div key={tone}>
            <dt>
              <LineSample stance={stance} basis={basis} />
              <span>{t(`legend.pairs.${tone}.${kind}`)}</span>
            </dt>
            <dd>{t(`howto.pairs.${tone}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
