/** What is selected, and every statement behind it. */
import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useIntl } from "react-intl";
import { STANCES } from "../../domain/stance.ts";
import type { Selection } from "../../state/document.ts";
import type { Evidence } from "../../state/evidence.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import { useText } from "../context.tsx";
import { Counted } from "../counts/Counted.tsx";
import { StanceGlyph } from "../marks.tsx";
import { How } from "../measures/How.tsx";
import { QuietButton } from "./choose.tsx";
import { Groups } from "./Groups.tsx";
import { ActorHead, type HeadProps, IssueHead, Kind, TieHead, Title } from "./heads.tsx";
import { InTheMiddle } from "./InTheMiddle.tsx";
import { OnMap } from "./OnMap.tsx";
import { Sources } from "./Sources.tsx";
import "./evidence.css";
import "./statement.css";

export function Selected({ dataset, evidence, onClose }: HeadProps & { onClose: () => void }) {
  const t = useText();
  const [hidden, setHidden] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const { kind } = evidence.selection;
  useEffect(() => {
    top.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const out = sum(evidence.all) - sum(evidence.passing);
  return (
    <article className="evidence" ref={top} aria-labelledby="evidence-title">
      <header className="evidence-top">
        <div className="evidence-title-row">
          <h2 id="evidence-title" className="evidence-title" data-evidence-heading tabIndex={-1}>
            <Title dataset={dataset} evidence={evidence} />
          </h2>
          <Button className="evidence-close" aria-label={t("evidence.close")} onPress={onClose}>
            <X size={16} aria-hidden="true" />
          </Button>
        </div>
      </header>
      <div className="evidence-head">
        <Kind dataset={dataset} evidence={evidence} />
        {kind === "actor" ? <ActorHead dataset={dataset} evidence={evidence} /> : null}
        {kind === "issue" ? <IssueHead dataset={dataset} evidence={evidence} /> : null}
        {kind === "tie" ? <TieHead dataset={dataset} evidence={evidence} /> : null}
        <Summary evidence={evidence} />
        {sum(evidence.passing) > 0 ? <Figures evidence={evidence} /> : null}
        <InTheMiddle selection={evidence.selection} />
        <OnMap selection={evidence.selection} />
      </div>
      <Groups dataset={dataset} evidence={evidence} hidden={hidden} />
      {out > 0 ? (
        <p className="evidence-more">
          <span className="quiet">
            {t(hidden ? "evidence.hiddenShown" : "evidence.hidden", { count: out })}
          </span>
          <QuietButton onPress={() => setHidden(!hidden)}>
            {t(hidden ? "evidence.hideHidden" : "evidence.showHidden")}
          </QuietButton>
        </p>
      ) : null}
      <Sources dataset={dataset} evidence={evidence} />
    </article>
  );
}

/** "7 statements", and how many of each stance. */
function Summary({ evidence }: { evidence: Evidence }) {
  const t = useText();
  const { formatNumber } = useIntl();
  if (sum(evidence.all) === 0)
    return (
      <p className="evidence-none">
        {t(evidence.selection.kind === "tie" ? "evidence.noPair" : "evidence.noStatements")}
      </p>
    );
  return (
    <div className="evidence-summary">
      <p>
        <Counted count={{ of: "selected" }}>
          {t("evidence.statements", { count: sum(evidence.passing) })}
        </Counted>
      </p>
      <ul>
        {STANCES.map((stance, code) =>
          evidence.passing[code]! > 0 ? (
            <li key={stance}>
              <StanceGlyph stance={stance} />
              <span>{t(`stance.${stance}`)}</span>
              <span className="evidence-count">
                <Counted count={{ of: "selected", stance }}>{formatNumber(evidence.passing[code]!)}</Counted>
              </span>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}

/** The way to what can be measured of it. */
function Figures({ evidence: { selection } }: { evidence: Evidence }) {
  const t = useText();
  return (
    <p className="evidence-figures">
      <span className="quiet">{t(`evidence.figures.${selection.kind}`)}</span>{" "}
      <How figure={figureOf(selection)} />
    </p>
  );
}

function figureOf(selection: Selection): FigureRef {
  switch (selection.kind) {
    case "actor":
      return { of: "actor", measure: "meanAgreement", actor: selection.id };
    case "issue":
      return { of: "issue", measure: "agreementIndex", issue: selection.id };
    case "tie":
      return { of: "tie", measure: "activity", actor: selection.actor, issue: selection.issue };
  }
}

function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
