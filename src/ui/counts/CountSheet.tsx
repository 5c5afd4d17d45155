/** A count opened: what it counts, how it comes about clause by clause, and the statements themselves. */
import { useMemo } from "react";
import { useIntl } from "react-intl";
import { type CountStep, type OpenedCount, openCount } from "../../state/counted.ts";
import type { CountRef } from "../../state/countRef.ts";
import { CopyButton } from "../CopyButton.tsx";
import { useSourcesText } from "../compare/useSourcesText.ts";
import { useApp, useText } from "../context.tsx";
import { sourcesBehind } from "../measures/CopyFigure.tsx";
import { FigureRows } from "../measures/FigureRows.tsx";
import { plain } from "../plain.ts";
import { Sheet } from "../Sheet.tsx";
import { type Picture, useShown } from "../useShown.ts";
import { useCountName } from "./useCountName.ts";
import "../measures/measures.css";
import "../measures/figure.css";

export function CountSheet({ onClose }: { onClose: () => void }) {
  const t = useText();
  const ref = useApp(({ count }) => count);
  const shown = useShown();
  const masks = useApp((state, selectors) => selectors.masks(state));
  const evidence = useApp((state, selectors) => selectors.evidence(state));
  const nameOf = useCountName();
  const opened = useMemo(
    () => (ref && shown && masks ? openCount(ref, { ...shown, masks, evidence }) : undefined),
    [ref, shown, masks, evidence],
  );
  if (!ref || !shown) return null;
  return (
    <Sheet title={t("count.title", { name: nameOf(ref) })} onClose={onClose}>
      <div className="figure-sheet">
        {opened ? (
          <Body count={ref} opened={opened} shown={shown} onClose={onClose} />
        ) : (
          <p>{t("figure.nothing")}</p>
        )}
      </div>
    </Sheet>
  );
}

interface BodyProps {
  readonly count: CountRef;
  readonly opened: OpenedCount;
  readonly shown: Picture;
  readonly onClose: () => void;
}

function Body({ count, opened, shown, onClose }: BodyProps) {
  const t = useText();
  const { formatNumber } = useIntl();
  const { value, all, rows } = opened;
  const unit = unitOf(count);
  return (
    <>
      <p className="figure-value">{formatNumber(value)}</p>
      <p className="figure-sentence">{useSentence()(count, opened)}</p>
      <dl className="figure-facts">
        <div>
          <dt>{t("figure.formula")}</dt>
          <dd>{t(`count.means.${count.of}`, { unit })}</dd>
        </div>
        <div>
          <dt>{t("figure.rests")}</dt>
          <dd>{t("count.rests", { value, all, share: all > 0 ? value / all : 0, unit })}</dd>
        </div>
        <div>
          <dt>{t("figure.bounds")}</dt>
          <dd>{t("count.bounds")}</dd>
        </div>
        <div>
          <dt>{t("figure.source")}</dt>
          <dd>{t("count.source", { files: shown.dataset.files.map(plain).join(", ") })}</dd>
        </div>
      </dl>
      <Steps count={count} opened={opened} />
      <FigureRows arithmetic={{ rows }} shown={shown} onClose={onClose} />
      <Copy count={count} opened={opened} shown={shown} onClose={onClose} />
    </>
  );
}

/** What a count counts. */
function unitOf(count: CountRef): "actors" | "issues" | "statements" | "sources" | "pairs" {
  if (count.of === "whole") return count.what === "positions" ? "statements" : count.what;
  return count.of === "pairs" ? "pairs" : "statements";
}

function Steps({ count, opened: { steps } }: Pick<BodyProps, "count" | "opened">) {
  const t = useText();
  const { formatNumber } = useIntl();
  const words = useStepWords();
  return (
    <div className="figure-terms">
      <table>
        <caption>{t("count.steps")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("count.step")}</th>
            <th scope="col" className="number">
              {t("count.left")}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={`${step.step} ${step.clause}`}>
              <th scope="row">{words(count, step)}</th>
              <td className="number">{formatNumber(step.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useStepWords(): (count: CountRef, step: CountStep) => string {
  const t = useText();
  const nameOf = useCountName();
  return (count, { step, clause }) => {
    if (step === "all") return t(`count.all.${count.of === "selected" ? "selected" : unitOfAll(count)}`);
    if (step === "folded") return t("count.step.folded");
    if (step === "clause")
      return clause ? t("count.step.clause", { clause: t(`clause.${clause}`) }) : t("count.step.filters");
    return nameOf(count);
  };
}

/** What the first step counts: of pairs their statements. */
function unitOfAll(count: CountRef) {
  const unit = unitOf(count);
  return unit === "pairs" ? "statements" : unit;
}

function useSentence(): (count: CountRef, opened: OpenedCount) => string {
  const t = useText();
  const nameOf = useCountName();
  return (count, { value, all }) => t("count.sentence", { name: nameOf(count), value, all });
}

function Copy({ count, opened, shown }: BodyProps) {
  const t = useText();
  const { formatNumber } = useIntl();
  const sentence = useSentence();
  const words = useStepWords();
  const sourcesText = useSourcesText();
  const text = () =>
    [
      sentence(count, opened),
      t("count.copied", {
        steps: opened.steps.map((step) => `${words(count, step)}: ${formatNumber(step.count)}`).join("; "),
      }),
      t("compare.text.data", { data: plain(shown.dataset.name) }),
      sourcesText(sourcesBehind(shown.dataset, opened.rows)),
    ].join(" ");
  return (
    <div className="compare-copy">
      <CopyButton text={text} />
    </div>
  );
}
