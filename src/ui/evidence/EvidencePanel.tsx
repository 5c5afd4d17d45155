/** The words behind the selection: who or what it is, what is said of it, and by whom. */
import { X } from "lucide-react";
import { type ReactNode, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useIntl } from "react-intl";
import { STANCES } from "../../domain/stance.ts";
import { restOfMessages } from "../../i18n/messages.ts";
import { comparedBefore } from "../../state/comparedBefore.ts";
import type { Compared } from "../../state/document.ts";
import type { Evidence } from "../../state/evidence.ts";
import type { Selection } from "../../state/model.ts";
import { select } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { HowToRead } from "../HowToRead.tsx";
import { lazily } from "../lazily.ts";
import { StanceGlyph } from "../marks.tsx";
import { ChooseContext, QuietButton } from "./choose.tsx";
import { Groups } from "./Groups.tsx";
import { ActorHead, type HeadProps, IssueHead, Kind, TieHead, Title } from "./heads.tsx";
import { OnMap } from "./OnMap.tsx";
import { Sources } from "./Sources.tsx";
import "./evidence.css";
import "./statement.css";

const ComparePanel = lazily(async () => {
  await restOfMessages();
  return (await import("../compare/ComparePanel.tsx")).ComparePanel;
});
const BackToPair = lazily(async () => {
  await restOfMessages();
  return (await import("../compare/BackToPair.tsx")).BackToPair;
});

export interface EvidencePanelProps {
  /** Shown while nothing is selected; how to read the map, unless told otherwise. */
  readonly empty?: ReactNode;
}

/**
 * The heading carries `data-evidence-heading` and can be focused by whoever selects by keyboard from elsewhere; names
 * pressed inside the panel take the focus there by themselves, because what had it is gone.
 */
export function EvidencePanel({ empty = <HowToRead /> }: EvidencePanelProps) {
  const dataset = useApp((state) => state.opened?.dataset);
  const evidence = useApp((state, selectors) => selectors.evidence(state));
  const compared = useApp(({ document }) => document.compared);
  const before = useApp(comparedBefore);
  const [root, choose] = useChoose(evidence?.selection ?? compared);
  return (
    <div className="evidence-panel" ref={root} tabIndex={-1}>
      {before ? (
        <Suspense fallback={null}>
          <BackToPair compared={before} />
        </Suspense>
      ) : null}
      {dataset && compared ? (
        <ChooseContext value={choose}>
          <Suspense fallback={null}>
            <ComparePanel key={JSON.stringify(compared)} compared={compared} />
          </Suspense>
        </ChooseContext>
      ) : dataset && evidence ? (
        <ChooseContext value={choose}>
          <Selected
            key={keyOf(evidence.selection)}
            dataset={dataset}
            evidence={evidence}
            onClose={() => choose(undefined)}
          />
        </ChooseContext>
      ) : (
        empty
      )}
    </div>
  );
}

const keyOf = (selection: Selection) =>
  selection.kind === "tie"
    ? JSON.stringify([selection.actor, selection.issue])
    : `${selection.kind}:${selection.id}`;

/** Selecting from inside, and where the focus then goes: to the new heading, or to the panel when nothing is selected. */
function useChoose(selection: Selection | Compared | undefined) {
  const { store } = usePorts();
  const root = useRef<HTMLDivElement>(null);
  const inside = useRef(false);
  const choose = useCallback(
    (next: Selection | undefined) => {
      inside.current = true;
      select(store, next);
    },
    [store],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the selection is what it waits for
  useLayoutEffect(() => {
    if (!inside.current) return;
    inside.current = false;
    const heading = root.current?.querySelector<HTMLElement>("[data-evidence-heading]");
    (heading ?? root.current)?.focus();
  }, [selection]);
  return [root, choose] as const;
}

function Selected({ dataset, evidence, onClose }: HeadProps & { onClose: () => void }) {
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
      <p>{t("evidence.statements", { count: sum(evidence.passing) })}</p>
      <ul>
        {STANCES.map((stance, code) =>
          evidence.passing[code]! > 0 ? (
            <li key={stance}>
              <StanceGlyph stance={stance} />
              <span>{t(`stance.${stance}`)}</span>
              <span className="evidence-count">{formatNumber(evidence.passing[code]!)}</span>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}

function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
