/** Actors left, issues right: the whole picture, in pixels, and what its fit is. */
import { meanKnown } from "../faith/nodes.ts";
import { mean } from "../faith/ranks.ts";
import { canonical } from "../sis/canonical.ts";
import type { Frame, Places, SignedInput, Stances } from "../sis/types.ts";
import { countCrossings, possibleCrossings } from "./crossings.ts";
import { anyRanks, gatheredOf } from "./gathered.ts";
import { type Orders, orderColumns, reorderColumns, type Wanted } from "./order.ts";
import { ranksOf, type Sides, sidesOf } from "./sides.ts";

export interface ColumnOptions {
  /** Default: 1600 × 1000 with a margin of 40. */
  readonly frame?: Frame;
  /** Half width and half height that each node needs with its name, pixels: `[w0, h0 …]`; default: 7 × 7. */
  readonly room?: Float32Array;
  /** The picture before, by the nodes of this input; NaN for what is new. Its order is kept where nothing forces a change. */
  readonly before?: Places;
  /** What decides the order; default: whichever does more for the reader. */
  readonly order?: Wanted;
  readonly seed?: number;
}

/** How few ties cross. */
export interface ColumnFit {
  readonly crossings: number;
  /** Pairs of ties that could cross; in an order left to chance, half of them do. */
  readonly possible: number;
  /** crossings / possible, 0 … 1; chance: ½. Null where none could. */
  readonly share: number | null;
  /** Supporters of an issue on one side of its opponents in the column: 1 = always, ½ = mixed. Null where no issue has both. */
  readonly gathered: number | null;
  /** The same for each issue, ½ … 1; NaN where it has one camp only. */
  readonly issues: Float64Array;
}

export interface Columns {
  /** Pixels, centred on the origin, y up; actors, then issues. May be higher than the frame: names do not overlap. */
  readonly positions: Places;
  /** Actors, and issues, from top to bottom. */
  readonly orders: Orders;
  readonly fit: ColumnFit;
}

const FRAME: Frame = { width: 1600, height: 1000, margin: 40 };
const ROOM = 7;
const SEED = 1;

/** @throws RangeError on indexes or positions out of range, see `canonical`. */
export function layOutColumns(input: SignedInput, options: ColumnOptions = {}): Columns {
  const { frame = FRAME, before, seed = SEED } = options;
  const stances = canonical(input);
  const nodes = stances.actors + stances.issues;
  const room = options.room ?? new Float32Array(2 * nodes).fill(ROOM);
  const sides = sidesOf(stances, seed);
  const orders = before?.some((place) => !Number.isNaN(place))
    ? reorderColumns(sides, earlierPlaces(before, stances))
    : orderColumns(sides, seed, options.order);
  const positions = placeRows(stances, sides, orders, room, frame);
  return { positions, orders, fit: fitOf(stances, sides, orders) };
}

/** How few ties cross in columns drawn anywhere: only the order from top to bottom counts, and of equals the number. */
export function measureColumns(input: SignedInput, at: Places): ColumnFit {
  const stances = canonical(input);
  const orders = earlierPlaces(at, stances).map((places) =>
    Uint32Array.from(places.keys()).sort((p, q) => places[p]! - places[q]! || p - q),
  ) as unknown as Orders;
  return fitOf(stances, sidesOf(stances, SEED), orders);
}

function fitOf(stances: Stances, sides: Sides, orders: Orders): ColumnFit {
  const ranks = [ranksOf(orders[0]), ranksOf(orders[1])] as const;
  const crossings = countCrossings(sides, ranks);
  const possible = possibleCrossings(stances);
  const issues = gatheredOf(stances, ranks[0]);
  const gathered = meanKnown(issues).mean;
  return { crossings, possible, share: possible > 0 ? crossings / possible : null, gathered, issues };
}

/** Orders looked at to learn what chance gathers. */
const CHANCES = 5;

/** What columns in an order left to chance would show: half of the possible crossings, and some gathering. */
export function columnFloor(
  input: SignedInput,
  seed = SEED,
): Pick<ColumnFit, "crossings" | "share" | "gathered"> {
  const stances = canonical(input);
  const possible = possibleCrossings(stances);
  const gathered = Array.from({ length: CHANCES }, (_, k) => {
    return meanKnown(gatheredOf(stances, anyRanks(stances.actors, seed + 101 * k))).mean ?? [];
  });
  return { crossings: possible / 2, share: possible > 0 ? 0.5 : null, gathered: mean(gathered.flat()) };
}

/** Down from the top. */
function earlierPlaces(at: Places, { actors, issues }: Stances): readonly [Float64Array, Float64Array] {
  return [
    Float64Array.from({ length: actors }, (_, a) => -at[2 * a + 1]!),
    Float64Array.from({ length: issues }, (_, i) => -at[2 * (actors + i) + 1]!),
  ];
}

/** Air between two names, and before those that no tie reaches; pixels. */
const ROW_GAP = 6;
const LOOSE_GAP = 48;
/** Few rows do not stand farther apart than this. */
const MOST_PITCH = 72;
/** Ties run at least so far from side to side. */
const LEAST_RUN = 240;

/** Both columns equally high, each row with the room that it needs, the air that is left shared out evenly. */
function placeRows(
  { actors }: Stances,
  sides: Sides,
  orders: Orders,
  room: Float32Array,
  { width, height, margin }: Frame,
): Places {
  const node = (side: number, i: number) => (side === 0 ? i : actors + i);
  const steps = orders.map((order, side) =>
    stepsOf(sides[side as 0 | 1], order, (i) => room[2 * node(side, i) + 1]!),
  );
  const needed = Math.max(...steps.map((column) => column.reduce((sum, step) => sum + step, 0)));
  const rows = Math.max(...orders.map(({ length }) => length));
  const high = Math.max(needed, Math.min(height - 2 * margin, (rows - 1) * MOST_PITCH));
  const half = orders.map((order, side) =>
    order.reduce((most, i) => Math.max(most, room[2 * node(side, i)]!), 0),
  );
  // As wide as high, so that ties are told apart by their slope; wider only up to the shape of the frame.
  const run = Math.max(
    half[0]! + half[1]! + LEAST_RUN,
    Math.min((high * width) / height, Math.max(high, width / 2)),
  );
  const at = new Float64Array(room.length);
  orders.forEach((order, side) => {
    const column = steps[side]!;
    const air = (high - column.reduce((sum, step) => sum + step, 0)) / Math.max(1, order.length - 1);
    let y = order.length > 1 ? high / 2 : 0;
    order.forEach((i, k) => {
      if (k > 0) y -= column[k]! + air;
      at[2 * node(side, i)] = side === 0 ? -run / 2 : run / 2;
      at[2 * node(side, i) + 1] = y;
    });
  });
  return at;
}

/** How far each row is below the one above it, at least; 0 for the first. */
function stepsOf({ start }: Sides[0], order: Uint32Array, half: (i: number) => number): Float64Array {
  const loose = (i: number) => start[i] === start[i + 1];
  return Float64Array.from(order, (i, k) => {
    if (k === 0) return 0;
    const above = order[k - 1]!;
    return half(above) + half(i) + (loose(i) && !loose(above) ? LOOSE_GAP : ROW_GAP);
  });
}
