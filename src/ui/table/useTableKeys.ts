/** The one place of the keys in the table: arrows go from cell to cell, Home and End along a row, pages up and down. */
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { localeOf } from "../../i18n/locales.ts";
import { useApp } from "../context.tsx";
import { placeAfter } from "../grid/gridKeys.ts";

/** −1 = the headings. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
  readonly reveal: (row: number) => void;
}

export function useTableKeys(scroller: RefObject<HTMLElement | null>, extent: Extent) {
  const { rows, columns, page, reveal } = extent;
  const rtl = useApp(({ session }) => localeOf(session.locale).direction === "rtl");
  const [wanted, setWanted] = useState<CellPlace>({ row: 0, column: 0 });
  const active = { row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) };
  const due = useRef(false);
  useLayoutEffect(() => {
    if (!due.current) return;
    due.current = false;
    const target = scroller.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
    target?.focus({ preventScroll: true });
    target?.closest("th, td")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (!(event.target instanceof Element && event.target.closest("[data-cell]"))) return;
    const next = placeAfter({ key: event.key, ctrl: event.ctrlKey }, active, {
      rows,
      columns,
      page,
      rtl,
      first: 0,
    });
    if (!next) return;
    event.preventDefault();
    due.current = true;
    if (next.row >= 0) reveal(next.row);
    setWanted({ ...next });
  };
  const onFocus = ({ target }: FocusEvent) => {
    const place = placeUnder(target);
    if (place) setWanted((last) => (last.row === place.row && last.column === place.column ? last : place));
  };
  return { active, onKeyDown, onFocus };
}

/** Read off the indexes that the page gives to those who listen: they begin with 1, and with the headings. */
function placeUnder(target: Element): CellPlace | undefined {
  const cell = target.closest("[aria-colindex]");
  const row = cell?.closest("[aria-rowindex]");
  if (!cell || !row) return undefined;
  return {
    row: Number(row.getAttribute("aria-rowindex")) - 2,
    column: Number(cell.getAttribute("aria-colindex")) - 1,
  };
}
