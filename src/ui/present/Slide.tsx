/** What a step shows beside the map: its title and sentence above, who stands where below. */

import { type Dataset, textAt } from "../../domain/dataset.ts";
import { CONDITIONAL } from "../../domain/stance.ts";
import type { BothStep, NodeStep, PairStep, Step } from "../../state/presentSteps.ts";
import { titleOf, useReported } from "../backing.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { countedSo } from "../countedSo.ts";
import { Counted } from "../counts/Counted.tsx";
import { WHOLE_TAGS } from "../counts/wholeTags.tsx";
import { useSpanText } from "../dates.ts";
import { StanceGlyph } from "../marks.tsx";
import { Name, Rich } from "../rich.tsx";
import { Columns, KeyColumns } from "./Columns.tsx";
import { PairColumns, PairHead } from "./Pair.tsx";
import { SourceList } from "./SourceList.tsx";
import { Unfolding } from "./Unfolding.tsx";
import { useNamed, useSilent, useStepSentence } from "./words.ts";

/** More conditions than this would crowd out what the stances mean; the evidence has them all. */
const MOST_CONDITIONS = 2;

export interface SlideProps {
  readonly dataset: Dataset;
  readonly step: Step;
}

/** Title and sentence; said aloud when they change. */
export function SlideHead({ dataset, step }: SlideProps) {
  const t = useText();
  const nameOf = useNames();
  if (step.kind === "whole")
    return (
      <>
        <h1>
          <Name>{dataset.name}</Name>
        </h1>
        <WholeSentence />
      </>
    );
  if (step.kind === "both")
    return (
      <>
        <h1>{t("present.both", viewNames(t, step))}</h1>
        <WholeSentence />
      </>
    );
  if (step.kind === "sources")
    return (
      <>
        <h1>{t("present.sources")}</h1>
        <p className="present-sentence">
          <Rich
            id="present.restsOn"
            values={{
              statements: step.backing.statements,
              sources: step.backing.sources.length,
              s: (words) => (
                <Counted key="s" count={{ of: "shown" }}>
                  {words}
                </Counted>
              ),
            }}
          />
        </p>
      </>
    );
  if (step.kind === "pair") return <PairHead dataset={dataset} step={step} />;
  const thing = (step.kind === "issue" ? dataset.issues : dataset.actors)[step.index]!;
  return (
    <>
      <h1>
        <Name>{nameOf(thing)}</Name>
      </h1>
      <StepSentence dataset={dataset} step={step} />
    </>
  );
}

function viewNames(t: ReturnType<typeof useText>, { views: [first, second] }: BothStep) {
  return { first: t(`shell.view.${first}`), second: t(`shell.view.${second}`) };
}

function StepSentence({ dataset, step }: { dataset: Dataset; step: NodeStep }) {
  return <p className="present-sentence">{useStepSentence(dataset, step)}</p>;
}

function WholeSentence() {
  const spanText = useSpanText();
  const totals = useApp((state, selectors) => selectors.totals(state));
  if (!totals) return null;
  const { span, ...numbers } = totals;
  return (
    <p className="present-sentence">
      <Rich id="map.sentence" values={{ ...numbers, ...WHOLE_TAGS, date: span ? spanText(span) : "none" }} />
    </p>
  );
}

/** Below the picture. */
export function SlideBand({ dataset, step }: SlideProps) {
  const t = useText();
  if (step.kind === "whole") return <KeyColumns />;
  if (step.kind === "both") return null;
  if (step.kind === "sources")
    return (
      <>
        <SourceList dataset={dataset} sources={step.backing.sources} />
        <p className="present-caution">{t("present.caution")}</p>
      </>
    );
  if (step.kind === "pair") return <PairColumns dataset={dataset} step={step} />;
  return (
    <>
      <Columns dataset={dataset} step={step} />
      <Meanings dataset={dataset} step={step} />
    </>
  );
}

/** What supporting and opposing mean on this issue; of an actor, what the data say of it. */
function Meanings({ dataset, step }: { dataset: Dataset; step: NodeStep }) {
  if (step.kind === "actor") {
    const { description } = dataset.actors[step.index]!;
    return description === "" ? null : (
      <div className="present-meanings">
        <p>
          <Name>{description}</Name>
        </p>
      </div>
    );
  }
  return <IssueMeanings dataset={dataset} step={step} />;
}

function IssueMeanings({ dataset, step }: { dataset: Dataset; step: NodeStep }) {
  const t = useText();
  const named = useNamed(dataset, step.kind);
  const { supportMeans, opposeMeans } = dataset.issues[step.index]!;
  const conditions = step.groups
    .filter(({ stance }) => stance === CONDITIONAL)
    .flatMap(named)
    .map(({ name, row }) => ({ name, words: textAt(dataset.stances, "condition", row) }))
    .filter(({ words }) => words !== "");
  if (supportMeans + opposeMeans === "" && conditions.length === 0) return null;
  return (
    <div className="present-meanings">
      {supportMeans === "" ? null : (
        <p>
          <StanceGlyph stance="support" />
          <span className="soft">{t("evidence.supportMeans")}</span> <Name>{supportMeans}</Name>
        </p>
      )}
      {conditions.length === 0 || conditions.length > MOST_CONDITIONS ? null : (
        <div>
          {conditions.map(({ name, words }) => (
            <p key={name}>
              <StanceGlyph stance="conditional" />
              <span className="soft">
                <Rich id="present.condition" values={{ name: <Name key="name">{name}</Name> }} />
              </span>{" "}
              <Name>{words}</Name>
            </p>
          ))}
        </div>
      )}
      {opposeMeans === "" ? null : (
        <p>
          <StanceGlyph stance="oppose" />
          <span className="soft">{t("evidence.opposeMeans")}</span> <Name>{opposeMeans}</Name>
        </p>
      )}
    </div>
  );
}

/** What it rests on, whom nothing is said of, and that a filter is on. */
export function SlideFoot({ dataset, step }: SlideProps) {
  const t = useText();
  const shown = useApp((state, selectors) => selectors.mask(state)?.count());
  return (
    <p className="present-foot-words">
      {step.kind === "issue" || step.kind === "actor" || step.kind === "pair" ? (
        <StepFoot key={stepKey(step)} dataset={dataset} step={step} />
      ) : null}{" "}
      {shown === undefined ? null : shown === 0 ? (
        <span>{t("present.nothing")}</span>
      ) : (
        <Counted count={{ of: "shown" }}>
          {t("present.filtered", { shown, all: dataset.stances.length })}
        </Counted>
      )}{" "}
      {countedSo(dataset, t).map((said) => (
        <span key={said}>{said} </span>
      ))}
    </p>
  );
}

const stepKey = (step: NodeStep | PairStep) => (step.kind === "pair" ? "pair" : `${step.kind} ${step.id}`);

function StepFoot({ dataset, step }: { dataset: Dataset; step: NodeStep | PairStep }) {
  const t = useText();
  const reported = useReported(dataset);
  const silent = useSilent(dataset, step);
  const { sources } = step.backing;
  const titles = () =>
    sources.map((index) => titleOf(dataset.sources[index]!) || t("evidence.sourceNotNamed"));
  return (
    <>
      {sources.length > 1 ? (
        <Unfolding names={titles}>{reported(step.backing)}</Unfolding>
      ) : (
        <span>{reported(step.backing)}</span>
      )}{" "}
      {step.kind !== "pair" && step.silent > 0 ? (
        <Unfolding names={silent}>{t(`present.silent.${step.kind}`, { count: step.silent })}</Unfolding>
      ) : null}
    </>
  );
}
