/** The lines of a map of one kind of node: what each sign says there, and which pairs have none. */
import type { DrawnPairs } from "../../state/model.ts";
import { ALL_PAIRS_UP_TO } from "../../state/pairs.ts";
import { useText } from "../context.tsx";
import { LineSample } from "../marks.tsx";
import { useReadText } from "./ReadText.tsx";
import { Part, Sign } from "./Signs.tsx";

export function PairLines({ drawnPairs: { kind, drawn, all } }: { drawnPairs: DrawnPairs }) {
  const t = useReadText();
  const say = useText();
  return (
    <Part title={t("read.lines")}>
      <p>{t(`read.pairs.intro.${kind}`)}</p>
      <ul>
        <Sign mark={<LineSample stance="support" />} words={t(`read.pairs.agree.${kind}`)} />
        <Sign mark={<LineSample stance="oppose" />} words={t(`read.pairs.disagree.${kind}`)} />
        <Sign mark={<LineSample stance="neutral" />} words={t(`read.pairs.both.${kind}`)} />
        <Sign
          mark={<LineSample stance="support" basis="attributed" />}
          words={t(`read.pairs.hollow.${kind}`)}
        />
      </ul>
      <p>
        {all > ALL_PAIRS_UP_TO
          ? say(`legend.pairs.some.${kind}`, { drawn, all })
          : say("legend.pairs.all", { all })}{" "}
        {t("read.pairs.choose")}
      </p>
    </Part>
  );
}
