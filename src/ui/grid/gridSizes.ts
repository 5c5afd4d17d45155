/** How large cells and names are: as large as there is room for, and never too small to be hit. Pure. */

export interface GridRoom {
  readonly rows: number;
  readonly columns: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Letters of the longest names. */
  readonly longestRow: number;
  readonly longestColumn: number;
  /** Operated by fingers. */
  readonly touch: boolean;
}

/** CSS pixels. */
export interface GridSizes {
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Room of the names of rows, and of the slanted ones of columns. */
  readonly names: number;
  readonly head: number;
  /** By how much the last column's name leans beyond it. */
  readonly lean: number;
}

const LEAST_CELL = 28;
const LEAST_TOUCHED = 44;
const WIDEST_CELL = 56;
const HIGHEST_CELL = 44;
/** Mean width of a letter of a column's name, and of a row's, which is larger and semibold. */
const LETTER = 7.2;
const ROW_LETTER = 8.2;
/** Beside a name: its padding, and its bar where there is room for that. Keep in step with `grid.css`. */
const PADDING = 26;
const BAR = 54;
const BAR_FROM = 560;
/** Beneath a slanted name: the bar of its column. */
export const COLUMN_BAR = 30;
const SLANT = Math.SQRT1_2;

export function gridSizes(room: GridRoom): GridSizes {
  const { rows, columns, width, height, longestRow, longestColumn, touch } = room;
  const least = touch ? LEAST_TOUCHED : LEAST_CELL;
  const names = clamp(
    longestRow * ROW_LETTER + PADDING + (width < BAR_FROM ? 0 : BAR),
    112,
    Math.max(112, Math.min(300, width * 0.36)),
  );
  const head = clamp(
    (longestColumn * LETTER + 16) * SLANT + COLUMN_BAR + 12,
    COLUMN_BAR + 48,
    Math.max(COLUMN_BAR + 72, Math.min(210, height * 0.38)),
  );
  const lean = head - COLUMN_BAR;
  return {
    cellWidth: clamp(Math.floor((width - names - lean - 8) / Math.max(1, columns)), least, WIDEST_CELL),
    cellHeight: clamp(Math.floor((height - head - 8) / Math.max(1, rows)), least, HIGHEST_CELL),
    names: Math.round(names),
    head: Math.round(head),
    lean: Math.round(lean),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
