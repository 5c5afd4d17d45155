/** The legend, always on screen: lines and signs, how we know, shapes, and three sizes. */
import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { BASES, STANCES } from "../../domain/stance.ts";
import { nodeRadius, sizeSamples } from "../../state/nodeSize.ts";
import { useApp, useText } from "../context.tsx";
import { LineSample, NodeMark, StanceGlyph } from "../marks.tsx";
import { useShell } from "../shell.ts";

const KNOWN = STANCES.slice(0, 4);

/** On a narrow window it is one line that unfolds; it never goes away. */
export function Legend() {
  const t = useText();
  const { narrow } = useShell();
  const [open, setOpen] = useState(false);
  if (!narrow) return <section className="legend" aria-label={t("legend.title")}><LegendGroups /></section>;
  const Icon = open ? ChevronDown : ChevronUp;
  return (
    <section className="legend narrow" aria-label={t("legend.title")}>
      <Button className="legend-fold" aria-expanded={open} aria-controls="legend-body" onPress={() => setOpen(!open)}>
        <span>{t("legend.title")}</span>
        <Icon aria-hidden="true" />
      </Button>
      <div id="legend-body">{open ? <LegendGroups /> : <ShortLegend />}</div>
    </section>
  );
}

function ShortLegend() {
  const t = useText();
  return (
    <ul className="legend-items short">
      {KNOWN.map((stance) => (
        <li key={stance}>
          <StanceGlyph stance={stance} />
          <span>{t(`legend.short.${stance}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function LegendGroups() {
  const t = useText();
  return (
    <div className="legend-groups">
      <LegendGroup title={t("legend.stance")}>
        {STANCES.map((stance) => (
          <li key={stance} className={KNOWN.includes(stance) ? "" : "no-line"}>
            <LineSample stance={stance} />
            <span>{t(`stance.${stance}`)}</span>
          </li>
        ))}
      </LegendGroup>
      <LegendGroup title={t("legend.basis")}>
        {BASES.slice(1).map((basis) => (
          <li key={basis}>
            <LineSample stance="support" basis={basis} />
            <span>{t(`basis.${basis}`)}</span>
          </li>
        ))}
      </LegendGroup>
      <LegendGroup title={t("legend.shape")}>
        <li>
          <NodeMark kind="actor" />
          <span>{t("kind.actor")}</span>
        </li>
        <li>
          <NodeMark kind="actor" person={true} />
          <span>{t("legend.person")}</span>
        </li>
        <li>
          <NodeMark kind="actor" proposed={true} />
          <span>{t("legend.proposed")}</span>
        </li>
        <li>
          <NodeMark kind="issue" />
          <span>{t("kind.issue")}</span>
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
              <svg className="node actor" width={radius * 2} height={radius * 2} aria-hidden="true">
                <circle cx={radius} cy={radius} r={radius} />
              </svg>
              <span>{t("legend.number", { value })}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
