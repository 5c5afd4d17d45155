/** Which rows and columns are on the page: those in sight and some around them. Columns come in groups. */
import { type RefObject, startTransition, useCallback, useLayoutEffect, useState } from "react";
import type { GridSizes } from "./gridSizes.ts";

/** Columns that come and go together. */
export const GROUP = 8;
/** Rows come and go by so many. */
const ROWS = 4;
/** Rows above and below, and groups before and after, what is in sight. */
const ROWS_AROUND = 4;
const GROUPS_AROUND = 1;

/** `first … last − 1` of rows, and of groups of columns. */
export interface GridWindow {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstGroup: number;
  readonly lastGroup: number;
}

/** @param whole everything is on the page, as on paper. */
export function useGridWindow(
  scroller: RefObject<HTMLElement | null>,
  sizes: GridSizes,
  rows: number,
  columns: number,
  whole: boolean,
): GridWindow & { readonly onScroll: () => void } {
  const [shown, setShown] = useState<GridWindow>(() => windowAt(0, 0, 1400, 900, sizes));
  const read = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    // Right to left, the start is 0 and everything else below it.
    const next = windowAt(Math.abs(scrollLeft), scrollTop, clientWidth, clientHeight, sizes);
    setShown((last) => (same(last, next) ? last : next));
  }, [scroller, sizes]);
  useLayoutEffect(read, [read]);
  const groups = Math.ceil(columns / GROUP);
  const bounded = whole
    ? { firstRow: 0, lastRow: rows, firstGroup: 0, lastGroup: groups }
    : {
        firstRow: Math.min(shown.firstRow, rows),
        lastRow: Math.min(shown.lastRow, rows),
        firstGroup: Math.min(shown.firstGroup, groups),
        lastGroup: Math.min(shown.lastGroup, groups),
      };
  return { ...bounded, onScroll: () => startTransition(read) };
}

function windowAt(
  x: number,
  y: number,
  width: number,
  height: number,
  { cellWidth, cellHeight, names, head, lean }: GridSizes,
): GridWindow {
  const group = cellWidth * GROUP;
  return {
    firstRow: Math.max(0, ROWS * Math.floor((y / cellHeight - ROWS_AROUND) / ROWS)),
    lastRow: ROWS * Math.ceil(((y + height - head) / cellHeight + ROWS_AROUND) / ROWS),
    // A name that leans into sight may belong to a column before it.
    firstGroup: Math.max(0, Math.floor((x - lean) / group) - GROUPS_AROUND + 1),
    lastGroup: Math.ceil((x + width - names) / group) + GROUPS_AROUND,
  };
}

function same(a: GridWindow, b: GridWindow): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstGroup === b.firstGroup &&
    a.lastGroup === b.lastGroup
  );
}
