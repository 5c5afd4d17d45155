/** The part of a grid that is on the page, and the way to another part in steps that a frame has time for. Pure. */
import type { GridSizes } from "./gridSizes.ts";

/** Columns that come and go together. */
export const GROUP = 8;
/** Rows come and go by so many. */
const ROWS = 4;
/** Rows above and below, and groups before and after, what is in sight. */
const ROWS_AROUND = 4;
const GROUPS_AROUND = 1;
/** New cells that one step may bring. */
const MOST_NEW = 256;

/** `first … last − 1` of rows, and of groups of columns. */
export interface GridWindow {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstGroup: number;
  readonly lastGroup: number;
}

/** The window for what is in sight; in CSS pixels from the start of the grid. */
export function windowAt(
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

/** The next window on the way: what both have stays, and no more comes than one step may bring. */
export function stepTowards(from: GridWindow, to: GridWindow): GridWindow {
  const groups = to.lastGroup - to.firstGroup;
  const groupsKept = common(from.firstGroup, from.lastGroup, to.firstGroup, to.lastGroup);
  const rowsKept = groupsKept === 0 ? 0 : common(from.firstRow, from.lastRow, to.firstRow, to.lastRow);
  const broader = rowsKept * (groups - groupsKept) * GROUP;
  const goesOn = rowsKept > 0 && broader <= MOST_NEW;
  const left = MOST_NEW - (goesOn ? broader : 0);
  const least = goesOn && broader > 0 ? 0 : ROWS;
  const room = Math.max(least, Math.floor(left / Math.max(1, groups * GROUP)));
  const start = goesOn
    ? Math.max(from.firstRow, to.firstRow)
    : Math.min(to.lastRow, to.firstRow + ROWS_AROUND);
  const end = goesOn ? start + rowsKept : start;
  const below = Math.min(room, to.lastRow - end);
  const above = Math.min(room - below, start - to.firstRow);
  return { ...to, firstRow: start - above, lastRow: end + below };
}

function common(first: number, last: number, otherFirst: number, otherLast: number): number {
  return Math.max(0, Math.min(last, otherLast) - Math.max(first, otherFirst));
}

export function sameWindow(a: GridWindow, b: GridWindow): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstGroup === b.firstGroup &&
    a.lastGroup === b.lastGroup
  );
}
