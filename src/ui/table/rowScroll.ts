/** Where rows lie as one scrolls: browsers cannot scroll as far as a million rows are long, so beyond that the bar is shorter than they are. Pure. */

/** CSS pixels; the least that a browser of today can do is 17.8 million. */
export const LONGEST = 8_000_000;

export interface RowRoom {
  readonly rows: number;
  readonly rowHeight: number;
  /** What of them is in sight, CSS pixels. */
  readonly view: number;
}

/** Where the scroll bar is, and where in the rows that is; CSS pixels. */
export interface RowPlace {
  readonly top: number;
  readonly real: number;
}

export const START: RowPlace = { top: 0, real: 0 };

export function longest({ rows, rowHeight }: RowRoom): number {
  return Math.min(LONGEST, rows * rowHeight);
}

const farthest = (room: RowRoom) => Math.max(0, longest(room) - room.view);
const farthestReal = ({ rows, rowHeight, view }: RowRoom) => Math.max(0, rows * rowHeight - view);

/** After the bar has gone to `top`: a short way is as long in the rows, so that a wheel goes line by line; a long one is in proportion. */
export function scrolled(before: RowPlace, top: number, room: RowRoom): RowPlace {
  const [end, realEnd] = [farthest(room), farthestReal(room)];
  if (realEnd <= end) return { top, real: Math.min(top, realEnd) };
  if (top <= 0) return { top, real: 0 };
  if (top >= end - 1) return { top, real: realEnd };
  const by = top - before.top;
  const real = Math.abs(by) < room.view * 2 ? before.real + by : (top / end) * realEnd;
  return { top, real: Math.max(0, Math.min(realEnd, real)) };
}

/** The place where rows and bar are in proportion: taken when the hand rests, and nothing moves by it. */
export function settled({ real }: RowPlace, room: RowRoom): RowPlace {
  const [end, realEnd] = [farthest(room), farthestReal(room)];
  if (realEnd <= end) return { top: Math.round(real), real: Math.round(real) };
  return { top: Math.round((real / realEnd) * end), real };
}

/** The place nearest to this one at which a row is wholly in sight. */
export function revealed(before: RowPlace, row: number, room: RowRoom): RowPlace {
  const start = row * room.rowHeight;
  const real =
    start < before.real
      ? start
      : Math.max(before.real, start + room.rowHeight - Math.max(room.rowHeight, room.view));
  return real === before.real ? before : settled({ top: 0, real: Math.min(real, farthestReal(room)) }, room);
}

/** Rows beyond what is in sight, above and below. */
const AROUND = 6;

export interface RowSpan {
  readonly first: number;
  /** The row after the last one. */
  readonly last: number;
  /** Empty room above and below them, CSS pixels. */
  readonly above: number;
  readonly below: number;
}

/** The rows to have on the page; by pairs, so that stripes and keys hold still. */
export function spanAt({ top, real }: RowPlace, room: RowRoom): RowSpan {
  const { rows, rowHeight, view } = room;
  const first = Math.max(0, Math.min(rows, Math.floor(real / rowHeight) - AROUND));
  const last = Math.min(rows, Math.ceil((real + view) / rowHeight) + AROUND);
  const above = Math.max(0, top - real + first * rowHeight);
  return { first, last, above, below: Math.max(0, longest(room) - above - (last - first) * rowHeight) };
}
