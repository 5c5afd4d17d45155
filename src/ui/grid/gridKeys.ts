/** Where a key leads in a grid, as the ARIA practices have it. Pure. */
import type { GridPlace } from "./model.ts";

export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page up or down goes. */
  readonly page: number;
  /** Arrows to the left then lead towards the end. */
  readonly rtl: boolean;
  /** The first column; −1, the names, where nothing else is said. */
  readonly first?: number;
}

interface Press {
  readonly key: string;
  readonly ctrl: boolean;
}

/** The place that a key leads to from another; undefined for a key that leads nowhere. */
export function placeAfter(
  { key, ctrl }: Press,
  { row, column }: GridPlace,
  extent: GridExtent,
): GridPlace | undefined {
  const { rows, columns, page, rtl, first = -1 } = extent;
  const to = (nextRow: number, nextColumn: number): GridPlace => {
    const place = { row: bound(nextRow, rows), column: Math.max(first, bound(nextColumn, columns)) };
    // The corner holds nothing.
    return place.row < 0 && place.column < 0 ? { row, column } : place;
  };
  switch (key) {
    case "ArrowDown":
      return ctrl ? undefined : to(row + 1, column);
    case "ArrowUp":
      return ctrl ? undefined : to(row - 1, column);
    case "ArrowLeft":
      return ctrl ? undefined : to(row, column + (rtl ? 1 : -1));
    case "ArrowRight":
      return ctrl ? undefined : to(row, column + (rtl ? -1 : 1));
    case "Home":
      return to(ctrl ? 0 : row, 0);
    case "End":
      return to(ctrl ? rows - 1 : row, columns - 1);
    case "PageDown":
      return to(row + page, column);
    case "PageUp":
      return to(row < 0 ? row : Math.max(0, row - page), column);
    default:
      return undefined;
  }
}

const bound = (at: number, count: number) => Math.max(-1, Math.min(count - 1, at));
