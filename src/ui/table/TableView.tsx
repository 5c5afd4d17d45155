/** The map's twin for reading: every tie under the filter as a row, complete without the picture. */
import { memo, useCallback, useEffect, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { Selection } from "../../state/model.ts";
import { pointAt, select } from "../../state/store.ts";
import { useApp, usePorts } from "../context.tsx";
import { NothingPasses } from "../NothingPasses.tsx";
import { SortHead } from "../SortHead.tsx";
import { useGrowing } from "../useGrowing.ts";
import { useLate } from "../useLate.ts";
import { useNameRanks } from "../useNameRanks.ts";
import { usePrinting } from "../usePrinting.ts";
import { type Picture, useShown } from "../useShown.ts";
import { FoldList } from "./FoldList.tsx";
import { buildRows, COLUMNS, type Column, type Order } from "./rows.ts";
import { TieRow } from "./TieRow.tsx";
import { useRowWords } from "./useRowWords.ts";

/** Rows shown at first, and added at each press. */
const STEP = 500;

export function TableView() {
  // Rows may come a moment after the filter, so that a box ticks at once.
  const shown = useLate(useShown());
  if (!shown) return null;
  return (
    <div className="table-view">
      <FoldList actors={shown.dataset.actors} />
      <TieTable shown={shown} />
    </div>
  );
}

/** Not drawn anew before its picture is another. */
const TieTable = memo(function TieTable({ shown }: { shown: Picture }) {
  const words = useRowWords();
  const { t } = words;
  const { store } = usePorts();
  const onSelect = useCallback((selection: Selection) => select(store, selection), [store]);
  const onPoint = useCallback(
    (hover: Selection | undefined) => pointAt(store, { hover, x: -1, y: -1, quiet: true }),
    [store],
  );
  useEffect(() => () => onPoint(undefined), [onPoint]);
  const [order, setOrder] = useState<Order>({ column: "actor", descending: false });
  const [wanted, setLimit] = useState(STEP);
  const printing = usePrinting();
  const { actors, issues } = shown.dataset;
  const [actor, issue] = [useNameRanks(actors), useNameRanks(issues)];
  const ranks = useMemo(() => ({ actor, issue }), [actor, issue]);
  const selection = useApp(({ document }) => document.selection);
  const rows = useMemo(() => buildRows(shown, ranks, order), [shown, ranks, order]);
  const limit = printing ? rows.length : Math.min(wanted, rows.length);
  const there = useGrowing(limit, rows);
  const sortBy = (column: Column) =>
    setOrder({ column, descending: order.column === column ? !order.descending : false });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-label={t("table.title")} tabIndex={0}>
        <table>
          <caption>{t("table.caption", { count: rows.length })}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <SortHead
                  key={column}
                  className={column}
                  label={t(`table.${column}`)}
                  sorted={
                    order.column === column ? (order.descending ? "descending" : "ascending") : undefined
                  }
                  onSort={() => sortBy(column)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from(rows.subarray(0, printing ? limit : there), (tie) => (
              <TieRow
                key={tie}
                tie={tie}
                actor={shown.ties.actor[tie]!}
                issue={shown.ties.issue[tie]!}
                shown={shown}
                words={words}
                onSelect={onSelect}
                onPoint={onPoint}
                selected={selectedIn(tie, shown, selection)}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && shown.mask ? (
          <div className="table-empty">
            <NothingPasses />
          </div>
        ) : null}
        {rows.length > limit ? (
          <Button className="button table-more" onPress={() => setLimit(limit + STEP)}>
            {t("table.more", { count: Math.min(STEP, rows.length - limit), rest: rows.length - limit })}
          </Button>
        ) : null}
      </section>
    </>
  );
});

/** Which button of a row stands for the selection. */
function selectedIn(
  tie: number,
  { dataset, ties }: Picture,
  selection: Selection | undefined,
): Selection["kind"] | undefined {
  if (!selection) return undefined;
  const actorId = dataset.actors[ties.actor[tie]!]!.id;
  const issueId = dataset.issues[ties.issue[tie]!]!.id;
  if (selection.kind === "tie")
    return selection.actor === actorId && selection.issue === issueId ? "tie" : undefined;
  return selection.id === (selection.kind === "actor" ? actorId : issueId) ? selection.kind : undefined;
}
