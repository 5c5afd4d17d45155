/** Where the marks of a strip stand, and which of them have room for their names: whole or not at all. Pure. */

export interface StripItem {
  /** −1 opposes … +1 supports. */
  readonly position: number;
  /** Width of its name in pixels. */
  readonly width: number;
}

export interface PlacedMark {
  /** Middle of the mark, in pixels from the opposing end and from the top. */
  readonly x: number;
  readonly y: number;
  /** On which side of the mark its name stands. */
  readonly name: "after" | "before" | "none";
}

export interface StripPlan {
  readonly marks: readonly PlacedMark[];
  readonly height: number;
  /** Diameter of a mark, and of the place around it that is its own. */
  readonly size: number;
  readonly hit: number;
  /** Pixels from the opposing end at which −1, 0 and +1 stand. */
  readonly ends: readonly [number, number, number];
}

/** Marks beneath each other in one place, before they stand beside each other, without names. */
const MOST_NAMED = 8;
const LANE = 24;
const SIZE = 16;
const SMALL = 10;
const CELL = 12;
const ROWS = 10;
/** Height of a name beside a small mark. */
const ROW = 18;
/** Between blocks of small marks. */
const BETWEEN = 6;
const GAP = 6;
/** Room at both ends for half a mark. */
const EDGE = 12;

/** @param items in ascending order of position. */
export function planStrip(items: readonly StripItem[], width: number): StripPlan {
  const line = Math.max(1, width - 2 * EDGE);
  const xOf = (position: number) => EDGE + ((position + 1) / 2) * line;
  const ends = [xOf(-1), xOf(0), xOf(1)] as const;
  const groups = groupsOf(items, xOf);
  if (groups.some(({ members }) => members.length > MOST_NAMED))
    return { ...pack(items, groups, width), ends };
  const marks: PlacedMark[] = [];
  let lanes = 1;
  for (const { x, members } of groups)
    members.forEach((item, lane) => {
      marks[item] = { x, y: LANE * (lane + 0.5), name: "none" };
      lanes = Math.max(lanes, lane + 1);
    });
  return { marks: withNames(items, marks, width), height: LANE * lanes, size: SIZE, hit: LANE, ends };
}

interface Group {
  readonly x: number;
  readonly members: readonly number[];
}

/** Marks that would touch stand beneath each other. */
function groupsOf(items: readonly StripItem[], xOf: (position: number) => number): Group[] {
  const groups: { x: number; members: number[] }[] = [];
  items.forEach(({ position }, item) => {
    const last = groups.at(-1);
    if (last && xOf(position) - last.x < SIZE + 2) last.members.push(item);
    else groups.push({ x: xOf(position), members: [item] });
  });
  return groups;
}

/** Names stand towards the middle first, then outwards; none covers a mark or another name. */
function withNames(
  items: readonly StripItem[],
  marks: readonly PlacedMark[],
  width: number,
  size = SIZE,
  named?: ReadonlySet<number>,
): PlacedMark[] {
  const taken = marks.map(({ x, y }) => ({ from: x - size / 2, to: x + size / 2, y }));
  return marks.map((mark, item) => {
    if (named && !named.has(item)) return mark;
    const room = items[item]!.width + GAP;
    const after = { from: mark.x + size / 2 + 1, to: mark.x + size / 2 + room };
    const before = { from: mark.x - size / 2 - room, to: mark.x - size / 2 - 1 };
    const order = mark.x <= width / 2 ? (["after", "before"] as const) : (["before", "after"] as const);
    for (const name of order) {
      const span = name === "after" ? after : before;
      const free =
        span.from >= 0 &&
        span.to <= width &&
        taken.every(
          (other) => Math.abs(other.y - mark.y) >= ROW / 2 || other.to <= span.from || span.to <= other.from,
        );
      if (!free) continue;
      taken.push({ ...span, y: mark.y });
      return { ...mark, name };
    }
    return mark;
  });
}

/**
 * Many in one place: small marks in columns, side by side, as near to their place as there is room. Where one place has few,
 * they stand wide enough apart to be named.
 */
function pack(
  items: readonly StripItem[],
  groups: readonly Group[],
  width: number,
): Pick<StripPlan, "marks" | "height" | "size" | "hit"> {
  const most = Math.max(...groups.map(({ members }) => members.length));
  const columns = Math.max(1, Math.floor(width / (groups.length + 1) / CELL));
  const rows = Math.max(ROWS, Math.ceil(most / columns));
  const height = CELL * rows + 4;
  const few = Math.floor(height / ROW);
  const blocks = groups.map(({ x, members }) => {
    const named = members.length <= few;
    const across = named ? 1 : Math.ceil(members.length / rows);
    return { x, members, named, room: across * CELL };
  });
  const marks: PlacedMark[] = new Array(items.length);
  startsOf(blocks, width).forEach((start, block) => {
    const { members, named } = blocks[block]!;
    members.forEach((item, i) => {
      const [row, column] = named ? [i, 0] : [i % rows, Math.floor(i / rows)];
      const y = named ? ROW * (row + 0.5) : CELL * (row + 0.5);
      marks[item] = { x: start + column * CELL + CELL / 2, y: height - 2 - y, name: "none" };
    });
  });
  const named = new Set(blocks.flatMap((block) => (block.named ? block.members : [])));
  return { marks: withNames(items, marks, width, SMALL, named), height, size: SMALL, hit: CELL };
}

/** Where blocks begin that want to be centred on their places, do not overlap, and stay within the width. */
function startsOf(blocks: readonly { readonly x: number; readonly room: number }[], width: number): number[] {
  const starts: number[] = [];
  let free = 0;
  for (const { x, room } of blocks) {
    starts.push(Math.max(free, x - room / 2));
    free = starts.at(-1)! + room + BETWEEN;
  }
  let limit = width;
  for (let i = blocks.length - 1; i >= 0; i--) {
    starts[i] = Math.max(0, Math.min(starts[i]!, limit - blocks[i]!.room));
    limit = starts[i]! - BETWEEN;
  }
  return starts;
}
