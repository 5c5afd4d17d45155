/** A list of a comparison: each thing with the stances of both, and each stance the way to its evidence. */
import { use, useId, useState } from "react";
import { Button } from "react-aria-components";
import { useIntl } from "react-intl";
import { BASES, NOT_APPLICABLE, STANCES } from "../../domain/stance.ts";
import { type ComparedRow, isKnown, type Side } from "../../state/compare.ts";
import type { Selection } from "../../state/model.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { useNames, useText } from "../context.tsx";
import { ActorName, ChooseContext, IssueName } from "../evidence/choose.tsx";
import { Spread } from "../groups/Spread.tsx";
import { NodeMark, StanceGlyph } from "../marks.tsx";
import { Opens } from "../measures/How.tsx";
import { Name, Rich } from "../rich.tsx";
import { usePrinting } from "../usePrinting.ts";
import { figureOf } from "./Arithmetic.tsx";
import { type Found, useDecimals } from "./useComparison.ts";

/** So many rows are shown at first. */
const FIRST = 20;

interface RowsProps extends Found {
  readonly title: string;
  readonly rows: readonly ComparedRow[];
  /** Of these the names alone are told. */
  readonly silent?: readonly ComparedRow[];
  readonly note?: string;
}

/** Common ground and differences are told also where there are none; the others then have nothing to say. */
export function Rows({ shown, comparison, title, rows, silent = [], note }: RowsProps) {
  const t = useText();
  const { formatNumber } = useIntl();
  const id = useId();
  const printing = usePrinting();
  const [all, setAll] = useState(false);
  const count = rows.length + silent.length;
  const main = rows === comparison.together || rows === comparison.apart;
  if (count === 0 && !main) return null;
  const most = all || printing ? Number.POSITIVE_INFINITY : FIRST;
  const shownRows = rows.slice(0, most);
  const names = silent.slice(0, most - shownRows.length);
  const left = count - shownRows.length - names.length;
  return (
    <section className="compare-section" aria-labelledby={id}>
      <h3 id={id} className="compare-title">
        <span>{title}</span> <span className="evidence-count">{formatNumber(count)}</span>
      </h3>
      {note && count > 0 ? <p className="compare-note">{note}</p> : null}
      {count === 0 ? <p className="compare-note">{t("compare.none")}</p> : null}
      <ul>
        {shownRows.map((row) => (
          <Row key={row.by} shown={shown} comparison={comparison} row={row} />
        ))}
        {names.map((row) => (
          <li key={row.by} className="compare-silent">
            <By shown={shown} comparison={comparison} row={row} />
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <p className="compare-left">
          <span className="quiet">{t("compare.left", { count: left })}</span>
          <Button className="quiet-button" onPress={() => setAll(true)}>
            {t("compare.showAll")}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

const spreadOf = (side: Side) => ({
  positions: isKnown(side) ? [side.position] : [],
  unknown: isKnown(side) || side.stance === NOT_APPLICABLE ? 0 : 1,
});

function Row({ shown, comparison, row }: Found & { row: ComparedRow }) {
  const t = useText();
  const decimals = useDecimals();
  const id = useId();
  return (
    <li className="compare-row">
      <p id={id} className="compare-by">
        <By shown={shown} comparison={comparison} row={row} />
        {Number.isNaN(row.distance) ? null : (
          <span className="compare-distance">
            <Opens figure={figureOf({ shown, comparison })}>
              {t("compare.distance", { distance: decimals(row.distance) })}
            </Opens>
          </span>
        )}
      </p>
      {isKnown(row.a) || isKnown(row.b) ? <Spread a={spreadOf(row.a)} b={spreadOf(row.b)} /> : null}
      <Stance shown={shown} comparison={comparison} row={row} which="a" by={id} />
      <Stance shown={shown} comparison={comparison} row={row} which="b" by={id} />
    </li>
  );
}

function By({ shown, comparison, row }: Found & { row: ComparedRow }) {
  const { dataset } = shown;
  return (
    <span className="compare-thing">
      <NodeMark kind={comparison.kind === "actor" ? "issue" : "actor"} />
      {comparison.kind === "actor" ? (
        <IssueName issue={dataset.issues[row.by]!} />
      ) : (
        <ActorName actor={dataset.actors[row.by]!} />
      )}
    </span>
  );
}

interface StanceProps extends Found {
  readonly row: ComparedRow;
  readonly which: "a" | "b";
  /** Id of the element that says on what, or of whom. */
  readonly by: string;
}

/** "Israel: opposes", a button to the words it rests on; where nothing is recorded, that. */
function Stance({ shown, comparison, row, which, by }: StanceProps) {
  const t = useText();
  const names = useNames();
  const choose = use(ChooseContext);
  const { dataset } = shown;
  const side: Side = row[which];
  const one = comparison[which];
  const [actor, issue] = comparison.kind === "actor" ? [one, row.by] : [row.by, one];
  const name = names(comparison.kind === "actor" ? dataset.actors[one]! : dataset.issues[one]!);
  const said = (words: string) => (
    <span>
      <Rich
        id="compare.stance"
        values={{ name: <Name key="name">{name}</Name>, stance: <span key="stance">{words}</span> }}
      />
    </span>
  );
  if (side.tie < 0) return <p className="compare-stance nothing">{said(t("compare.nothing"))}</p>;
  const selection: Selection = {
    kind: "tie",
    actor: dataset.actors[actor]!.id,
    issue: dataset.issues[issue]!.id,
  };
  const stance = STANCES[side.stance]!;
  return (
    <Button
      className="compare-stance"
      aria-describedby={by}
      {...menuTarget(selection)}
      onPress={() => choose(selection)}
    >
      <StanceGlyph stance={stance} basis={BASES[side.basis] ?? ""} />
      {said(t(`stance.${stance}`))}
    </Button>
  );
}
