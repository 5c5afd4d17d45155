/** One issue as a line: its name and numbers, its actors as marks, and those of whom nothing is known. */
import { memo, useEffect, useId, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { IssueMeasures } from "../../state/measures/strips.ts";
import { buildStrip, type Strip } from "../../state/measures/strips.ts";
import type { Basis } from "../../state/measures/task.ts";
import { select } from "../../state/store.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { textWidth } from "../filters/useWidth.ts";
import { Name } from "../rich.tsx";
import { usePrinting } from "../usePrinting.ts";
import { How } from "./How.tsx";
import { StripLine } from "./StripLine.tsx";
import { planStrip } from "./stripLayout.ts";
import { useNamer } from "./words.ts";

/** So many of whom nothing is known are named. */
const NAMED = 12;
/** Strips further than this from what is in sight are empty until they come near. */
const NEAR = "600px";
const FONT = '12px "Noto Sans Variable", "Noto Sans Arabic Variable", "Noto Sans Hebrew Variable"';

interface StripRowProps {
  readonly basis: Basis;
  readonly measures: IssueMeasures;
  readonly width: number;
}

export const StripRow = memo(function StripRow({ basis, measures, width }: StripRowProps) {
  const t = useText();
  const { store } = usePorts();
  const id = useId();
  const namer = useNamer();
  const [ref, near] = useNear();
  const strip = useMemo(() => buildStrip(basis, measures), [basis, measures]);
  const plan = useMemo(() => {
    const items = strip.marks.map(({ actor, position }) => ({
      position,
      width: textWidth(namer.actor(actor), FONT),
    }));
    return planStrip(items, width);
  }, [strip, namer, width]);
  const issue = basis.shown.dataset.issues[measures.issue]!;
  const [support, oppose, neutral] = measures.votes as [number, number, number];
  const current = useApp(({ document: { selection } }) =>
    selection?.kind === "issue" ? selection.id === issue.id : false,
  );
  const name = namer.issue(measures.issue);
  return (
    <section ref={ref} className="strip" aria-labelledby={id}>
      <header className="strip-head">
        <h2 id={id} className="strip-title" title={name}>
          <Button
            className="name-button"
            aria-current={current}
            {...menuTarget({ kind: "issue", id: issue.id })}
            onPress={() => select(store, { kind: "issue", id: issue.id })}
          >
            <Name>{name}</Name>
          </Button>
        </h2>
        <p className="strip-count">
          <span>{t("strips.count", { support, oppose, neutral })}</span>
          {support > 0 && oppose > 0 ? (
            <span>{t("strips.contested", { share: measures.spread.contestedShare })}</span>
          ) : support + oppose > 0 ? (
            <span>{t("strips.oneSided")}</span>
          ) : null}
          {support + oppose > 0 ? (
            <How figure={{ of: "issue", measure: "contestedShare", issue: issue.id }} />
          ) : null}
        </p>
      </header>
      {near ? (
        <StripLine basis={basis} strip={strip} plan={plan} issue={issue.id} label={name} />
      ) : (
        <div style={{ blockSize: plan.height }} />
      )}
      <Unknown strip={strip} />
    </section>
  );
});

/** Never in the middle of the line: what is not known has no place on it. */
function Unknown({ strip }: { strip: Strip }) {
  const t = useText();
  const namer = useNamer();
  if (strip.unknown.length === 0) return <p className="strip-unknown">{t("strips.allKnown")}</p>;
  const named = strip.unknown.slice(0, NAMED).map(namer.actor);
  const others = strip.unknown.length - named.length;
  return (
    <p className="strip-unknown">
      {t("strips.unknown", { count: strip.unknown.length, names: named.join(", "), others })}
    </p>
  );
}

/** Whether the element is in sight or near it; on paper everything is. */
function useNear(): [ref: React.RefObject<HTMLElement | null>, near: boolean] {
  const ref = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  const printing = usePrinting();
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      root: scrollerOf(element),
      rootMargin: NEAR,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, near || printing];
}

/** On a narrow window the whole view scrolls, else its body beneath the choices. */
function scrollerOf(element: Element): Element | null {
  const body = element.closest(".measures-body");
  if (!body) return null;
  return getComputedStyle(body).overflowY === "visible" ? body.parentElement : body;
}
