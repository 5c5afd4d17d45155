/** What a line or a node of the map says, beside the pointer. */
import { useLayoutEffect } from "react";
import { STANCES } from "../../domain/stance.ts";
import { localeOf } from "../../i18n/locales.ts";
import { countStances, describePair, type TieDescription } from "../../state/describe.ts";
import type { Selection } from "../../state/model.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { StanceGlyph } from "../marks.tsx";
import { Name, Rich } from "../rich.tsx";
import { useBasisText, useCountsText, useStancesText } from "../sentences.ts";
import { useMapNotes } from "../useMapNotes.ts";
import { locate, type Picture } from "../useShown.ts";

interface TipProps {
  readonly shown: Picture;
  readonly hover: Selection;
  /** Gives it its place, once it is there. */
  readonly onShown: () => void;
}

export function Tip({ shown, hover, onShown }: TipProps) {
  useLayoutEffect(onShown, [onShown]);
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
