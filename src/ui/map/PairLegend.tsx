/** The legend of a map of one kind of node: what lines say there, what they rest on, and how many of them are drawn. */
import type { ReactNode } from "react";
import type { DrawnPairs } from "../../state/model.ts";
import { ALL_PAIRS_UP_TO } from "../../state/pairs.ts";
import { useApp, useText } from "../context.tsx";
import { ReadMore } from "../HowToRead.tsx";
import { LegendItem } from "../LegendItem.tsx";
import { LineSample, StanceGlyph } from "../marks.tsx";
import { ActorShapes, IssueShape, PlaceMarks } from "./shapes.tsx";

/** In whose colours and signs a pair is drawn. */
export const PAIR_SIGNS = [
  ["agree", "support"],
  ["disagree", "oppose"],
  ["both", "neutral"],
] as const;

function Short({ kind }: { kind: DrawnPairs["kind"] }) {
  const t = useText();
  return (
    <ul className="legend-items short">
      {PAIR_SIGNS.map(([tone, stance]) => (
        <LegendItem key={tone} words={t(`legend.pairs.${tone}.${kind}`)}>
          <StanceGlyph stance={stance} />
        </LegendItem>
      ))}
    </ul>
  );
}

/** @param sizes the samples of sizes, as on any map; without them it is the legend in one line. */
export function PairLegend({ kind, sizes }: { kind: DrawnPairs["kind"]; sizes?: ReactNode }) {
  const t = useText();
  if (!sizes) return <Short kind={kind} />;
  return (
    <div className="legend-groups">
      <div className="legend-group">
        <h3>{t("legend.pairs")}</h3>
        <ul className="legend-items">
          {PAIR_SIGNS.map(([tone, stance]) => (
            <LegendItem key={tone} words={t(`legend.pairs.${tone}.${kind}`)}>
              <LineSample stance={stance} />
            </LegendItem>
          ))}
          <LegendItem words={t(`legend.pairs.hollow.${kind}`)}>
            <LineSample stance="support" basis="attributed" />
          </LegendItem>
          <DrawnLine />
          {kind === "actor" ? <UnknownLine /> : null}
        </ul>
      </div>
      <div className="legend-group">
        <h3>{t("legend.shape")}</h3>
        <ul className="legend-items">
          {kind === "actor" ? <ActorShapes /> : <IssueShape />}
          <PlaceMarks />
          <li>
            <ReadMore />
          </li>
        </ul>
      </div>
      {sizes}
    </div>
  );
}

/** "180 of 17,300 pairs are drawn: of each actor …" */
function DrawnLine() {
  const t = useText();
  const drawn = useApp(({ drawnPairs }) => drawnPairs);
  if (!drawn) return null;
  const { kind, all } = drawn;
  return (
    <li className="legend-drawn">
      {all > ALL_PAIRS_UP_TO
        ? t(`legend.pairs.some.${kind}`, { drawn: drawn.drawn, all })
        : t("legend.pairs.all", { all })}
    </li>
  );
}

/** The choice of a reading reaches figures and groups, not these lines: said where one could think so. */
function UnknownLine() {
  const t = useText();
  const missing = useApp(({ document }) => document.missing);
  if (missing === "ignore") return null;
  return <li className="legend-drawn">{t("legend.pairs.known", { reading: t(`missing.${missing}`) })}</li>;
}
