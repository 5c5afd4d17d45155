/** The stage: one step of the presentation over everything else, the map in its middle. */
import { type CSSProperties, type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from "react";
import { presentPairsBy, selectStep, selectSteps } from "../../state/present.ts";
import type { Presentation } from "../../state/presentation.ts";
import { rememberPairs, showBoth } from "../../state/presentPairs.ts";
import type { Step } from "../../state/presentSteps.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { MOST_ROWS } from "./Columns.tsx";
import { Controls } from "./Controls.tsx";
import { LargeLegend } from "./LargeLegend.tsx";
import { SlideBand, SlideFoot, SlideHead, type SlideProps } from "./Slide.tsx";
import { useFullScreen, useMapPlace, useMirroredArrows, usePageTurning } from "./useStage.ts";
import { useTwoViews } from "./useTwoViews.ts";
import "./present.css";
import "./presentSmall.css";
import "./presentBoth.css";

presentPairsBy(rememberPairs, showBoth);

export function Stage() {
  const presentation = useApp((state) => state.presentation);
  const dataset = useApp((state) => state.opened?.dataset);
  const steps = useApp(selectSteps);
  const step = useApp(selectStep);
  if (!presentation || !dataset || !steps || !step) return null;
  return <Presented presentation={presentation} dataset={dataset} steps={steps} step={step} />;
}

interface PresentedProps extends SlideProps {
  readonly presentation: Presentation;
  readonly steps: readonly Step[];
}

function Presented({ presentation, dataset, steps, step }: PresentedProps) {
  const t = useText();
  const { run } = usePorts();
  const stage = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const turning = usePageTurning();
  const rows = useMemo(() => mostRows(steps), [steps]);
  useMapPlace(picture, step.kind);
  useTwoViews(stage, step.kind === "both");
  useFullScreen(useCallback(() => run("present.stop"), [run]));
  useMirroredArrows();
  useEffect(() => stage.current?.focus({ preventScroll: true }), []);
  const { legend, blank } = presentation;
  // Of two views of the page its own middle is the main one.
  const landmark = { role: step.kind === "both" ? "region" : "main", "aria-label": t("present.title") };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from going further */}
      <div
        {...landmark}
        className="present"
        ref={stage}
        tabIndex={-1}
        data-kind={step.kind}
        data-legend={legend}
        style={{ "--rows": rows } as CSSProperties}
        onKeyDown={keepPressing}
      >
        <div className="present-head" aria-live="polite">
          <SlideHead dataset={dataset} step={step} />
        </div>
        <div className="present-picture" ref={picture} {...turning} />
        {legend ? <LargeLegend /> : null}
        <section
          className="present-band"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it scrolls
          tabIndex={0}
          aria-label={t("present.band")}
          onKeyDown={keepScrolling}
        >
          <SlideBand dataset={dataset} step={step} />
        </section>
        <div className="present-foot">
          <SlideFoot dataset={dataset} step={step} />
          <Controls presentation={presentation} steps={steps.length} both={step.kind === "both"} />
        </div>
      </div>
      {blank ? (
        <div className="present-dark" role="status">
          <span className="visually-hidden">{t("present.dark")}</span>
        </div>
      ) : null}
    </>
  );
}

/** What is under the focus is pressed, rather than the page turned. */
function keepPressing(event: KeyboardEvent<HTMLElement>): void {
  const onButton = event.target instanceof Element && event.target.closest("button") !== null;
  if (onButton && (event.key === "Enter" || event.key === " ")) event.stopPropagation();
}

/** With more than the band can show, up and down scroll it. */
function keepScrolling(event: KeyboardEvent<HTMLElement>): void {
  const { scrollHeight, clientHeight } = event.currentTarget;
  if ((event.key === "ArrowUp" || event.key === "ArrowDown") && scrollHeight > clientHeight)
    event.stopPropagation();
}

/** Names in the longest column of all steps: the picture then keeps its size from step to step. */
function mostRows(steps: readonly Step[]): number {
  const lengths = steps.flatMap((step) => {
    if (step.kind === "pair") return [step.comparison.together.length, step.comparison.apart.length];
    return "groups" in step ? step.groups.map(({ members }) => members.length) : [];
  });
  return Math.min(MOST_ROWS, Math.max(2, ...lengths));
}
