/** The legend, always on screen: lines and signs, how we know, shapes, and three sizes. */
import { type CSSProperties, type ReactNode, Suspense } from "react";
import { STANCES } from "../../domain/stance.ts";
import { restOfMessages } from "../../i18n/messages.ts";
import { nodeRadius, sizeSamples } from "../../state/nodeSize.ts";
import { useApp, useText } from "../context.tsx";
import { ReadMore } from "../HowToRead.tsx";
import { LegendFrame } from "../LegendFrame.tsx";
import { BasisItems, LegendItem } from "../LegendItem.tsx";
import { lazily } from "../lazily.ts";
import { RingMark } from "../mapMarks.tsx";
import { LineSample, MemberLine, StanceGlyph, TwoSigns } from "../marks.tsx";
import { ActorShapes, IssueShape, PlaceMarks } from "./shapes.tsx";

const KNOWN = STANCES.slice(0, 4);

const PairLegend = lazily(async () => {
  await restOfMessages();
  return (await import("./PairLegend.tsx")).PairLegend;
});

export function Legend() {
  return (
    <LegendFrame short={<ShortLegend />}>
      <LegendGroups />
    </LegendFrame>
  );
}

function ShortLegend() {
  const t = useText();
  const kind = useApp(({ drawnPairs }) => drawnPairs?.kind);
  if (kind)
    return (
      <Suspense fallback={null}>
        <PairLegend kind={kind} />
      </Suspense>
    );
  return (
    <ul className="legend-items short">
      {KNOWN.map((stance) => (
        <LegendItem key={stance} words={t(`legend.short.${stance}`)}>
          <StanceGlyph stance={stance} />
        </LegendItem>
      ))}
    </ul>
  );
}

function LegendGroups() {
  const t = useText();
  const kind = useApp(({ drawnPairs }) => drawnPairs?.kind);
  if (kind)
    return (
      <Suspense fallback={null}>
        <PairLegend kind={kind} sizes={<Sizes />} />
      </Suspense>
    );
  return (
    <div className="legend-groups">
      <LegendGroup title={t("legend.stance")}>
        {STANCES.map((stance) => (
          <LegendItem key={stance} words={t(`stance.${stance}`)}>
            {KNOWN.includes(stance) ? <LineSample stance={stance} /> : <StanceGlyph stance={stance} />}
          </LegendItem>
        ))}
      </LegendGroup>
      <LegendGroup title={t("legend.basis")}>
        <BasisItems />
      </LegendGroup>
      <LegendGroup title={t("legend.shape")}>
        <ActorShapes />
        <IssueShape />
        <LegendItem words={t("legend.member")}>
          <MemberLine />
        </LegendItem>
        <LegendItem words={t("legend.differ")}>
          <TwoSigns />
        </LegendItem>
        <PlaceMarks />
        <LegendItem words={t("legend.reach")}>
          <RingMark />
        </LegendItem>
        <li>
          <ReadMore />
        </li>
      </LegendGroup>
      <Sizes />
    </div>
  );
}

function LegendGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="legend-group">
      <h3>{title}</h3>
      <ul className="legend-items">{children}</ul>
    </div>
  );
}

/** Three sizes as the map draws them now. */
function Sizes() {
  const t = useText();
  const by = useApp(({ document }) => document.sizeBy);
  const max = useApp((state, selectors) => selectors.measures(state)?.max ?? 0);
  const samples = sizeSamples(max);
  return (
    <div className="legend-group sizes">
      <h3>{t(`legend.size.${by}`)}</h3>
      <ul className="legend-items">
        {samples.map((value) => {
          const radius = nodeRadius(value, max);
          return (
            <li key={value}>
              <svg className="node actor size" style={sizeStyle(radius)} viewBox="0 0 2 2" aria-hidden="true">
                <circle cx="1" cy="1" r="1" />
              </svg>
              <span>{t("legend.number", { value })}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** In CSS, because the map says there how much it has drawn nodes larger or smaller than that: `--node-scale`. */
const sizeStyle = (radius: number) => ({ "--diameter": radius * 2 }) as CSSProperties;
