/** What the pointer is on, in words, beside the pointer; the status line and the table say it to those who listen. */
import { Suspense, useCallback, useLayoutEffect, useRef } from "react";
import { STANCES } from "../../domain/stance.ts";
import { localeOf } from "../../i18n/locales.ts";
import { restOfMessages } from "../../i18n/messages.ts";
import { countStances, describePair, type TieDescription } from "../../state/describe.ts";
import type { Pointer, Selection } from "../../state/model.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { lazily } from "../lazily.ts";
import { StanceGlyph } from "../marks.tsx";
import { Name, Rich } from "../rich.tsx";
import { useBasisText, useCountsText, useStancesText } from "../sentences.ts";
import { useMapNotes } from "../useMapNotes.ts";
import { locate, type Picture, useShown } from "../useShown.ts";

const PairTip = lazily(async () => {
  await restOfMessages();
  return (await import("../compare/PairTip.tsx")).PairTip;
});

/** Room between the pointer and the box, so that it never lies on what one points at. */
const GAP = 20;
const MARGIN = 8;

export function Tooltip() {
  const pointer = useApp((state) => state.pointer);
  const shown = useShown();
  const layer = useRef<HTMLDivElement>(null);
  const place = usePlace(layer, pointer);
  return (
    <div className="tip-layer" ref={layer} aria-hidden="true">
      {shown && pointer.hover && pointer.x >= 0 && !pointer.quiet ? (
        pointer.hover.kind === "pair" ? (
          <Suspense fallback={null}>
            <PairTip compared={pointer.hover.compared} onShown={place} />
          </Suspense>
        ) : (
          <Tip shown={shown} hover={pointer.hover} />
        )
      ) : null}
    </div>
  );
}

/** Right of and below the pointer; on the other side where there is no room. */
function usePlace(layer: React.RefObject<HTMLDivElement | null>, { hover, x, y }: Pointer): () => void {
  const place = useCallback(() => {
    const tip = layer.current?.firstElementChild;
    if (!hover || !layer.current || !(tip instanceof HTMLElement)) return;
    const { clientWidth, clientHeight } = layer.current;
    const beside = (at: number, size: number, room: number) => {
      const after = at + GAP;
      const start = after + size + MARGIN <= room ? after : at - GAP - size;
      return Math.max(MARGIN, Math.min(start, room - size - MARGIN));
    };
    const left = beside(x, tip.offsetWidth, clientWidth);
    const top = beside(y, tip.offsetHeight, clientHeight);
    tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }, [layer, hover, x, y]);
  useLayoutEffect(place, [place]);
  return place;
}

function Tip({ shown, hover }: { shown: Picture; hover: Selection }) {
  const nameOf = useNames();
  const locale = useApp(({ session }) => session.locale);
  const found = locate(shown, hover);
  const actor = found && shown.dataset.actors[found.actor];
  const issue = found && shown.dataset.issues[found.issue];
  const direction = localeOf(locale).direction;
  if (actor && issue) {
    const tie = describePair(shown, found.actor, found.issue);
    return tie ? (
      <div className="tip" dir={direction}>
        <TieTip tie={tie} actor={nameOf(actor)} issue={nameOf(issue)} />
        <MapNotes of={hover} />
      </div>
    ) : null;
  }
  const node = actor ?? issue;
  if (!node || !found) return null;
  return (
    <div className="tip" dir={direction}>
      <p className="tip-name">
        <Name>{nameOf(node)}</Name>
      </p>
      <NodeCounts shown={shown} kind={actor ? "actor" : "issue"} index={actor ? found.actor : found.issue} />
      <MapNotes of={hover} />
    </div>
  );
}

/** What the marks around it say. */
function MapNotes({ of }: { of: Selection }) {
  const notes = useMapNotes(of);
  return notes.map((note) => (
    <p key={note} className="tip-soft">
      {note}
    </p>
  ));
}

function NodeCounts({ shown, kind, index }: { shown: Picture; kind: "actor" | "issue"; index: number }) {
  const countsText = useCountsText();
  const node = kind === "actor" ? shown.fold[index]! : index;
  return <p>{countsText(kind, countStances(shown, kind, node))}</p>;
}

export function TieTip({ tie, actor, issue }: { tie: TieDescription; actor: string; issue: string }) {
  const t = useText();
  const spanText = useSpanText();
  const basisText = useBasisText();
  const stancesText = useStancesText();
  const stance = STANCES[tie.stance]!;
  return (
    <>
      <p className="tip-tie">
        <StanceGlyph stance={stance} />
        <span>
          <Rich
            id={`tip.${stance}`}
            values={{ actor: <Name key="a">{actor}</Name>, issue: <Name key="i">{issue}</Name> }}
          />
        </span>
      </p>
      <p className="tip-soft dotted">
        <span>{t("counts.statements", { count: tie.statements })}</span>
        <span>{basisText(tie.basis, tie.tellers)}</span>
        {tie.span ? <span>{spanText(tie.span)}</span> : null}
      </p>
      {tie.others.length > 0 ? (
        <p className="tip-soft">{t("tip.differ", { stances: stancesText(tie.others) })}</p>
      ) : null}
    </>
  );
}
