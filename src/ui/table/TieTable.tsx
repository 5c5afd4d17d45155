/** The table itself: headings that stay, rows that come and go as one scrolls, one place for the keys. */
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells the keys walk is a grid
import { Suspense, useCallback, useEffect, useMemo, useRef } from "react";
import type { Selection } from "../../state/model.ts";
import { pointAt, select } from "../../state/store.ts";
import { columnsOf, type TableColumn } from "../../state/tableLook.ts";
import { useApp, usePorts } from "../context.tsx";
import { Counted } from "../counts/Counted.tsx";
import { lazily } from "../lazily.ts";
import { MenuButton } from "../MenuButton.tsx";
import { NothingPasses } from "../NothingPasses.tsx";
import { useComesFirst } from "../useComesFirst.ts";
import { usePrinting } from "../usePrinting.ts";
import type { Picture } from "../useShown.ts";
import { TableHead } from "./TableHead.tsx";
import { TableRows } from "./TableRows.tsx";
import { offeredColumns, ROW_HEIGHT, rowLines, WHOLE, WIDTHS } from "./tableSizes.ts";
import { useFitting } from "./useFitting.ts";
import { useFollowing } from "./useFollowing.ts";
import { useRowWindow } from "./useRowWindow.ts";
import { useRowWords } from "./useRowWords.ts";
import { useTableKeys } from "./useTableKeys.ts";
import { useTableRows } from "./useTableRows.ts";
import "./rows.css";

const LookItems = lazily(() => import("./LookItems.tsx").then((file) => file.LookItems));

/** In step with `table.css`. */
const HEAD = 37;
/** More on paper would fill a shelf; the data can be taken along as a file. */
const ON_PAPER = 2000;

export function TieTable({ shown }: { shown: Picture }) {
  const words = useRowWords();
  const { t } = words;
  const scroller = useRef<HTMLElement>(null);
  const look = useApp(({ document }) => document.table);
  const printing = usePrinting();
  const table = useTableRows(shown, look);
  const { rows, working } = table;
  useComesFirst(working ? undefined : table.shown.summary);
  const offered = useMemo(() => offeredColumns(shown.dataset), [shown.dataset]);
  const wanted = useMemo(
    () => columnsOf({ columns: look.columns, grain: table.grain }).filter((column) => offered.has(column)),
    [look.columns, table.grain, offered],
  );
  const columns = useFitting(scroller, wanted);
  const height = useRowHeight(shown, columns);
  const window = useRowWindow(scroller, rows.length, height, HEAD);
  const keys = useTableKeys(scroller, {
    rows: rows.length,
    columns: columns.length,
    page: window.page,
    reveal: window.reveal,
  });
  const hands = useHands();
  const selection = useFollowing(table, window);
  const whole = printing || rows.length <= WHOLE;
  const last = printing ? Math.min(rows.length, ON_PAPER) : rows.length;
  const span = whole ? { first: 0, last, above: 0, below: 0 } : window;
  return (
    <>
      <div className="table-bar">
        <p id="table-count" aria-live="off">
          {working ? (
            t("table.working")
          ) : (
            <Counted count={{ of: table.grain === "pairs" ? "pairs" : "shown" }}>
              {t(`table.caption.${table.grain}`, { count: rows.length })}
            </Counted>
          )}
          {columns.length < wanted.length
            ? ` ${t("table.fitting", { shown: columns.length, all: wanted.length })}`
            : null}
          {printing && last < rows.length ? ` ${t("table.cut", { count: last })}` : null}
        </p>
        <MenuButton
          className="text-button"
          label={t("table.look")}
          named={true}
          placement="bottom end"
          button={t("table.look")}
        >
          <Suspense fallback={null}>
            <LookItems dataset={shown.dataset} />
          </Suspense>
        </MenuButton>
      </div>
      <section
        className="table-scroll"
        aria-label={t("table.title")}
        ref={scroller}
        onScroll={whole ? undefined : window.onScroll}
      >
        <table
          role="grid"
          aria-label={t("table.title")}
          aria-describedby="table-count"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          aria-busy={working}
          data-whole={whole}
          style={tableStyle(columns, height)}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
        >
          <TableHead
            columns={columns}
            look={look}
            active={keys.active.row === -1 ? keys.active.column : -1}
          />
          <TableRows
            table={table}
            span={span}
            columns={columns}
            words={words}
            selection={selection}
            active={keys.active}
            {...hands}
          />
        </table>
        {rows.length === 0 && shown.mask && !working ? (
          <div className="table-empty">
            <NothingPasses />
          </div>
        ) : null}
      </section>
    </>
  );
}

function useHands() {
  const { store } = usePorts();
  const onSelect = useCallback((selection: Selection) => select(store, selection), [store]);
  const onPoint = useCallback(
    (hover: Selection | undefined) => pointAt(store, { hover, x: -1, y: -1, quiet: true }),
    [store],
  );
  useEffect(() => () => onPoint(undefined), [onPoint]);
  return { onSelect, onPoint };
}

function useRowHeight({ dataset }: Picture, columns: readonly TableColumn[]): number {
  return useMemo(() => {
    const hand = matchMedia("(pointer: coarse)").matches ? "touch" : "mouse";
    return ROW_HEIGHT[hand][rowLines(dataset, columns)];
  }, [dataset, columns]);
}

function tableStyle(columns: readonly TableColumn[], height: number): Record<string, string> {
  const least = columns.reduce((sum, each) => sum + WIDTHS[each], 0);
  return { "--least": `${least}px`, "--row-h": `${height}px` };
}
