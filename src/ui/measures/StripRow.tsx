/** One issue as a line: its name and numbers, its actors as marks, and those of whom nothing is known. */
import { memo, useEffect, useId, useMemo, useRef, useState } from "react";
import type { FigureRef } from "../../state/measures/figure.ts";
import { buildStrip, type Strip, type StripCounts, smallerSide } from "../../state/measures/strips.ts";
import { select } from "../../state/store.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { textWidth } from "../filters/useWidth.ts";
import { LightButton } from "../LightButton.tsx";
import { Name } from "../rich.tsx";
import { usePointing } from "../usePointing.ts";
import { usePrinting } from "../usePrinting.ts";
import type { Picture } from "../useShown.ts";
import { How, Opens } from "./How.tsx";
import { StripLine } from "./StripLine.tsx";
import { planStrip } from "./stripLayout.ts";
import { useNeutral } from "./useMeasured.ts";
import { useNamer } from "./words.ts";

/** So many of whom nothing is known are named. */
const NAMED = 12;
/** Strips further than this from what is in sight are empty until they come near. */
const NEAR = "600px";
/** What a strip that is not near is thought to need. */
const ROOM = 148;
const FONT = '12px "Noto Sans Variable", "Noto Sans Arabic Variable", "Noto Sans Hebrew Variable"';

/** Widths of names that were measured, because every strip has nearly the same ones. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 5000;

function nameWidth(name: string): number {
  const known = widths.get(name);
  if (known !== undefined) return known;
  if (widths.size >= MOST_WIDTHS) widths.clear();
  const width = textWidth(name, FONT);
  widths.set(name, width);
  return width;
}

interface StripRowProps {
  readonly shown: Picture;
  readonly counts: StripCounts;
  /** Those in view. */
  readonly actors: Uint32Array;
  readonly width: number;
  /** Among the first: drawn before it is known to be near. */
  readonly first: boolean;
}

export const StripRow = memo(function StripRow(props: StripRowProps) {
  const { shown, counts } = props;
  const { store } = usePorts();
  const id = useId();
  const namer = useNamer();
  const [ref, near] = useNear(props.first);
  const issue = shown.dataset.issues[counts.issue]!;
  const current = useApp(({ document: { selection } }) =>
    selection?.kind === "issue" ? selection.id === issue.id : false,
  );
  const pointing = usePointing({ kind: "issue", id: issue.id });
  const pointed = useApp(({ pointer: { hover } }) =>
    hover?.kind === "issue" ? hover.id === issue.id : hover?.kind === "tie" && hover.issue === issue.id,
  );
  const name = namer.issue(counts.issue);
  return (
    <section ref={ref} className="strip" aria-labelledby={id} data-pointed={pointed || undefined}>
      <header className="strip-head">
        <h2 id={id} className="strip-title" title={name}>
          <LightButton
            className="name-button"
            aria-current={current}
            {...pointing}
            {...menuTarget({ kind: "issue", id: issue.id })}
            onPress={() => select(store, { kind: "issue", id: issue.id })}
          >
            <Name>{name}</Name>
          </LightButton>
        </h2>
        <Counts counts={counts} issue={issue.id} />
      </header>
      {near ? <Drawn {...props} issue={issue.id} label={name} /> : <div style={{ blockSize: ROOM }} />}
    </section>
  );
});

/** How many are on which side, and how far the smaller one's share rests on what is unknown. */
function Counts({ counts, issue }: { counts: StripCounts; issue: string }) {
  const t = useText();
  const missing = useApp(({ document }) => document.missing);
  const { support, oppose, neutral } = counts;
  const share = smallerSide(counts, missing);
  const figure = sideFigure(issue);
  return (
    <p className="strip-count">
      <Opens figure={figure}>{t("strips.count", { support, oppose, neutral })}</Opens>
      {(support > 0 && oppose > 0) || (missing !== "ignore" && share > 0) ? (
        <Opens figure={figure}>{t("strips.contested", { share, reading: missing })}</Opens>
      ) : support + oppose > 0 ? (
        <span>{t("strips.oneSided")}</span>
      ) : null}
      <How figure={figure} />
    </p>
  );
}

const sideFigure = (issue: string): FigureRef => ({ of: "issue", measure: "contestedShare", issue });

/** The line and those beside it, worked out once it comes near. */
function Drawn({
  shown,
  counts,
  actors,
  width,
  issue,
  label,
}: StripRowProps & { issue: string; label: string }) {
  const namer = useNamer();
  const neutral = useNeutral();
  const strip = useMemo(
    () => buildStrip(shown, neutral, actors, counts.issue),
    [shown, neutral, actors, counts.issue],
  );
  const plan = useMemo(() => {
    const items = strip.marks.map(({ actor, position }) => ({
      position,
      width: nameWidth(namer.actor(actor)),
    }));
    return planStrip(items, width);
  }, [strip, namer, width]);
  return (
    <>
      <StripLine shown={shown} strip={strip} plan={plan} issue={issue} label={label} />
      <Unknown strip={strip} issue={issue} />
    </>
  );
}

/** Never in the middle of the line: what is not known has no place on it. */
function Unknown({ strip, issue }: { strip: Strip; issue: string }) {
  const t = useText();
  const namer = useNamer();
  if (strip.unknown.length === 0) return <p className="strip-unknown">{t("strips.allKnown")}</p>;
  const named = strip.unknown.slice(0, NAMED).map(namer.actor);
  const others = strip.unknown.length - named.length;
  return (
    <p className="strip-unknown">
      <Opens figure={sideFigure(issue)}>
        {t("strips.unknown", { count: strip.unknown.length, names: named.join(", "), others })}
      </Opens>
    </p>
  );
}

/** Whether the element is in sight or near it; on paper everything is. */
function useNear(first: boolean): [ref: React.RefObject<HTMLElement | null>, near: boolean] {
  const ref = useRef<HTMLElement>(null);
  const [near, setNear] = useState(first);
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
