/** What no single sign can say: states of knowledge, closeness, words, numbers, and a glossary. */
import { useMemo } from "react";
import { NOT_APPLICABLE, NOT_FOUND } from "../../domain/stance.ts";
import { countDataset } from "../../state/totals.ts";

import { LineSample } from "../marks.tsx";
import type { Picture } from "../useShown.ts";
import { useReadText } from "./ReadText.tsx";
import { type GivenProps, PairExample, Part, Sign } from "./Signs.tsx";

export function Knowledge({ given }: GivenProps) {
  const t = useReadText();
  return (
    <Part title={t("read.knowledge")}>
      <p>{t("read.knowledgeIntro")}</p>
      <ul>
        <Sign mark={<LineSample stance="support" />} words={t("read.known")} />
        <Sign mark={<LineSample stance="neutral" />} words={t("read.stated")} />
        <Sign mark={<LineSample stance="not found" />} words={t("read.notFound")}>
          <PairExample given={given} pair={given?.examples.stance[NOT_FOUND]} />
        </Sign>
        <Sign mark={<LineSample stance="not applicable" />} words={t("read.notApplicable")}>
          <PairExample given={given} pair={given?.examples.stance[NOT_APPLICABLE]} />
        </Sign>
      </ul>
      <p>{t("read.silent")}</p>
    </Part>
  );
}

export function Place() {
  const t = useReadText();
  return (
    <Part title={t("read.place")}>
      <p>{t("read.closeness")}</p>
      <p>{t("read.distance")}</p>
      <p>{t("read.tray")}</p>
      <p>{t("read.still")}</p>
    </Part>
  );
}

export function Words() {
  const t = useReadText();
  return (
    <Part title={t("read.words")}>
      <p>{t("read.wordsOf")}</p>
    </Part>
  );
}

export function Numbers({ shown }: { shown: Picture | undefined }) {
  const t = useReadText();
  const totals = useMemo(() => shown && countDataset(shown.dataset, shown.fold), [shown]);
  return (
    <Part title={t("read.numbers")}>
      {shown && totals ? (
        <>
          <p>{t("read.actorsCount", { shown: totals.actors, all: shown.dataset.actors.length })}</p>
          <p>{t("read.statementsCount", { positions: totals.positions, statements: totals.statements })}</p>
        </>
      ) : null}
      <p>{t("read.monthsCount")}</p>
      <p>{t("read.filtersCount")}</p>
    </Part>
  );
}

const WORDS = [
  "actor",
  "issue",
  "stance",
  "position",
  "salience",
  "evidence",
  "basis",
  "voice",
  "confidence",
  "network",
] as const;

export function Glossary() {
  const t = useReadText();
  return (
    <Part title={t("read.glossary")}>
      <dl className="read-glossary">
        {WORDS.map((word) => (
          <div key={word}>
            <dt>{t(`read.word.${word}`)}</dt>
            <dd>{t(`read.means.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("read.dna")}</p>
    </Part>
  );
}
