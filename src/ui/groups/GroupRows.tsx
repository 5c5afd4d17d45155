/** The issues of one part of the comparison: a picture of both groups on the line, the counts in words, and who stands where. */
import { use, useId, useState } from "react";
import { Button } from "react-aria-components";
import { useIntl } from "react-intl";
import { POSITION_CODES, STANCES } from "../../domain/stance.ts";
import type { GroupPart, GroupRow, GroupSide } from "../../state/compareGroups.ts";
import type { Selection } from "../../state/model.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { useDecimals } from "../compare/useComparison.ts";
import { useNames, useText } from "../context.tsx";
import { ChooseContext, IssueName } from "../evidence/choose.tsx";
import { NodeMark, StanceGlyph } from "../marks.tsx";
import { Unfolds } from "../measures/How.tsx";
import { Name, Rich } from "../rich.tsx";
import { usePrinting } from "../usePrinting.ts";
import { ActorList } from "./ActorList.tsx";
import { Spread } from "./Spread.tsx";
import type { NamedGroups } from "./useGroups.ts";

/** So many issues are shown at first; and so many members at a time, once they are asked for. */
const FIRST = 12;
const MEMBERS = 30;

interface RowsProps extends NamedGroups {
  readonly part: GroupPart;
  readonly rows: readonly GroupRow[];
}

/** Common ground and differences are told also where there are none. */
export function GroupRows({ part, rows, ...groups }: RowsProps) {
  const t = useText();
  const { formatNumber } = useIntl();
  const id = useId();
  const printing = usePrinting();
  const [all, setAll] = useState(false);
  const { names, shown } = groups;
  if (rows.length === 0 && part !== "together" && part !== "apart") return null;
  const some = all || printing ? rows : rows.slice(0, FIRST);
  const name = `\u2068${part === "onlyA" ? names.a : names.b}\u2069`;
  const noted = part === "together" || part === "apart" || part === "split" ? part : undefined;
  return (
    <section className="compare-section" aria-labelledby={id}>
      <h3 id={id} className="compare-title">
        <span>{t(`groups.part.${part}`, { name })}</span>{" "}
        <span className="evidence-count">{formatNumber(rows.length)}</span>
      </h3>
      {noted && rows.length > 0 ? <p className="compare-note">{t(`groups.note.${noted}`)}</p> : null}
      {rows.length === 0 ? <p className="compare-note">{t("compare.none")}</p> : null}
      <ul>
        {some.map((row) =>
          part === "neither" ? (
            <li key={row.issue} className="compare-silent">
              <span className="compare-thing">
                <NodeMark kind="issue" />
                <IssueName issue={shown.dataset.issues[row.issue]!} />
              </span>
            </li>
          ) : (
            <Row key={row.issue} {...groups} row={row} />
          ),
        )}
      </ul>
      {rows.length > some.length ? (
        <Button className="quiet-button" onPress={() => setAll(true)}>
          {t("compare.left", { count: rows.length - some.length })}
        </Button>
      ) : null}
    </section>
  );
}

const positionsOf = ({ known, unknown }: GroupSide) => ({
  positions: known.map(({ position }) => position),
  unknown: unknown.length,
});

function Row({ row, ...groups }: NamedGroups & { row: GroupRow }) {
  const t = useText();
  const decimals = useDecimals();
  const { shown, names } = groups;
  return (
    <li className="compare-row">
      <p className="compare-by">
        <span className="compare-thing">
          <NodeMark kind="issue" />
          <IssueName issue={shown.dataset.issues[row.issue]!} />
        </span>
        {Number.isNaN(row.agreement) ? null : (
          <span className="compare-distance">
            <Unfolds within=".compare-row">
              {t("groups.row.agreement", { agreement: decimals(row.agreement) })}
            </Unfolds>
          </span>
        )}
      </p>
      <Spread a={positionsOf(row.a)} b={positionsOf(row.b)} />
      <Side side={row.a} name={names.a} />
      <Side side={row.b} name={names.b} />
      <Who {...groups} row={row} />
    </li>
  );
}

/** "states: 3 for, 1 against; unknown: Egypt" */
function Side({ side, name }: { side: GroupSide; name: string }) {
  const t = useText();
  const intl = useIntl();
  const counts = POSITION_CODES.flatMap((code) => {
    const stance = STANCES[code] as "support" | "oppose" | "conditional" | "neutral";
    const count = side.known.filter(({ stance: each }) => each === code).length;
    return count > 0 ? [t(`groups.count.${stance}`, { count })] : [];
  });
  const named = `\u2068${name}\u2069`;
  return (
    <p className="groups-side">
      <Unfolds within=".compare-row">
        {counts.length === 0
          ? t("groups.side.nothing", { name: named })
          : t("groups.side", {
              name: named,
              counts: intl.formatList(counts, { type: "unit", style: "short" }),
            })}
      </Unfolds>{" "}
      {side.unknown.length > 0 ? (
        <span className="soft">
          <Rich id="groups.unknown" values={{ names: <ActorList actors={side.unknown} most={4} /> }} />
        </span>
      ) : null}
    </p>
  );
}

/** Each stance with the way to its words. */
function Who({ row, shown }: NamedGroups & { row: GroupRow }) {
  const t = useText();
  const nameOf = useNames();
  const choose = use(ChooseContext);
  const { actors, issues } = shown.dataset;
  const printing = usePrinting();
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(MEMBERS);
  const all = [...row.a.known, ...row.b.known];
  const some = printing ? all : all.slice(0, most);
  return (
    <details className="compare-counted" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("groups.who")}</summary>
      <ul>
        {(open || printing ? some : []).map(({ actor, stance }) => {
          const selection: Selection = {
            kind: "tie",
            actor: actors[actor]!.id,
            issue: issues[row.issue]!.id,
          };
          const word = STANCES[stance]!;
          return (
            <li key={actor}>
              <Button className="compare-stance" {...menuTarget(selection)} onPress={() => choose(selection)}>
                <StanceGlyph stance={word} />
                <Name>{nameOf(actors[actor]!)}</Name> <span>{t(`stance.${word}`)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {open && all.length > some.length ? (
        <Button className="quiet-button" onPress={() => setMost(most + MEMBERS)}>
          {t("compare.left", { count: all.length - some.length })}
        </Button>
      ) : null}
    </details>
  );
}
