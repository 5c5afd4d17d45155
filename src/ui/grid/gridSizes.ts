/** How large cells and names are: as large as there is room for, and never too small to be hit. Pure. */

export interface GridRoom {
  readonly rows: number;
  readonly columns: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Letters of the longest names, and of their longest lines when each has two. */
  readonly longestRow: number;
  readonly longestColumn: number;
  readonly foldedRow: number;
  readonly foldedColumn: number;
  /** Operated by fingers. */
  readonly touch: boolean;
  /** On the stage everything is so many times as large, and what is hit too. */
  readonly zoom: number;
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
  /** How long a column's name may be, along its slant. */
  readonly text: number;
  /** Names stand in two lines, those of columns steeply: all columns then have room. */
  readonly steep: boolean;
}

const LEAST_CELL = 28;
const LEAST_TOUCHED = 44;
/** Two lines of the smallest type. */
const LEAST_ENLARGED = 24;
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
/** Beyond a slanted name. */
const ABOVE = 12;
const SLANT = Math.SQRT1_2;
/** 75 degrees; keep in step with `grid.css`. */
const STEEP = { up: Math.sin((75 * Math.PI) / 180), aside: Math.cos((75 * Math.PI) / 180) } as const;
/** The longest line of a steep name, in CSS pixels. */
const LONGEST_LINE = 150;
/** Two lines of a row's name are set in smaller type. */
const SMALLER = 0.9;
/** Half of a name's two lines. */
const HALF = 13;

export function gridSizes(room: GridRoom): GridSizes {
  const { columns, width, touch, zoom } = room;
  const least = Math.max(LEAST_ENLARGED, Math.floor((touch ? LEAST_TOUCHED : LEAST_CELL) / zoom));
  const slanted = slantedSizes(room);
  const fits = ({ names, lean }: Frame) => names + lean + columns * least + 8 <= width;
  const steep = fits(slanted) ? undefined : steepSizes(room);
  return steep && fits(steep) ? withCells(room, steep, least) : withCells(room, slanted, least);
}

type Frame = Omit<GridSizes, "cellWidth" | "cellHeight">;

function slantedSizes({ width, height, longestRow, longestColumn }: GridRoom): Frame {
  const head = clamp(
    (longestColumn * LETTER + 16) * SLANT + COLUMN_BAR + ABOVE,
    COLUMN_BAR + 48,
    Math.max(COLUMN_BAR + 72, Math.min(210, height * 0.38)),
  );
  return {
    names: namesOf(longestRow, width),
    head,
    lean: head - COLUMN_BAR,
    text: (head - COLUMN_BAR - ABOVE) / SLANT,
    steep: false,
  };
}

function steepSizes({ width, height, foldedRow, foldedColumn }: GridRoom): Frame {
  const text = clamp(foldedColumn * LETTER + 8, 48, Math.min(LONGEST_LINE, height * 0.3));
  return {
    names: namesOf(foldedRow * SMALLER, width),
    head: text * STEEP.up + HALF * STEEP.aside + COLUMN_BAR + ABOVE,
    lean: text * STEEP.aside,
    text,
    steep: true,
  };
}

function namesOf(letters: number, width: number): number {
  return clamp(
    letters * ROW_LETTER + PADDING + (width < BAR_FROM ? 0 : BAR),
    112,
    Math.max(112, Math.min(300, width * 0.36)),
  );
}

function withCells({ rows, columns, width, height }: GridRoom, frame: Frame, least: number): GridSizes {
  const { names, head, lean } = frame;
  return {
    ...frame,
    cellWidth: clamp(Math.floor((width - names - lean - 8) / Math.max(1, columns)), least, WIDEST_CELL),
    cellHeight: clamp(Math.floor((height - head - 8) / Math.max(1, rows)), least, HIGHEST_CELL),
    names: Math.round(names),
    head: Math.round(head),
    lean: Math.round(lean),
    text: Math.floor(frame.text),
  };
}

/** Letters of the longer line when a name is broken where its two lines are most alike. Pure. */
export function folded(name: string): number {
  let best = name.length;
  for (let at = name.indexOf(" "); at > 0; at = name.indexOf(" ", at + 1))
    best = Math.min(best, Math.max(at, name.length - at - 1));
  return best;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
