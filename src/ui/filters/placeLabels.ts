/** Where the names of events stand: whole or not at all, never on one another, never struck through by a line. */

export interface Placeable {
  /** Where the event begins and ends on the axis, in pixels from its start; equal for a single day. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

export interface Placed {
  /** Lane, 0 = the topmost; −1 when there is no room for the name. */
  readonly lane: number;
  /** Where the name begins, in pixels. */
  readonly at: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Space between names, and between a name and its own line. */
const GAP = 12;
const OFFSET = 6;

/**
 * Gives each name the first place that is free: behind the event's beginning, else before its end; in the topmost lane
 * that has room. A day's line runs down through the lanes below its name and must not cross a name there.
 */
export function placeLabels(events: readonly Placeable[], width: number, lanes: number): Placed[] {
  const names: Span[][] = Array.from({ length: lanes }, () => []);
  const lines: number[][] = Array.from({ length: lanes }, () => []);
  const free = (lane: number, span: Span) =>
    span.from >= 0 &&
    span.to <= width &&
    names[lane]!.every((other) => span.to + GAP <= other.from || other.to + GAP <= span.from) &&
    lines[lane]!.every((x) => x < span.from - 2 || x > span.to + 2);
  const clear = (lane: number, x: number) =>
    names.slice(lane + 1).every((row) => row.every(({ from, to }) => x < from - 2 || x > to + 2));
  return events.map((event) => {
    const point = event.from === event.to;
    const candidates = point
      ? [event.from + OFFSET, event.from - OFFSET - event.width]
      : [event.from, event.to - event.width];
    for (let lane = 0; lane < lanes; lane++) {
      for (const at of candidates) {
        if (!free(lane, { from: at, to: at + event.width }) || (point && !clear(lane, event.from))) continue;
        names[lane]!.push({ from: at, to: at + event.width });
        if (point) for (const below of lines.slice(lane + 1)) below.push(event.from);
        return { lane, at };
      }
    }
    if (point) for (const row of lines) row.push(event.from);
    return { lane: -1, at: event.from };
  });
}

/** Where marks without names stand: on their day, or somewhere in their time, with room for each and its line. */
export function placeMarks(
  events: readonly Omit<Placeable, "width">[],
  room: number,
  width: number,
): number[] {
  const days = events.filter(({ from, to }) => from === to).map(({ from }) => from);
  const wanted = events.map((event) => besides(days, event, room));
  const order = [...wanted.keys()].sort((a, b) => wanted[a]! - wanted[b]!);
  const apart = spread(
    order.map((index) => wanted[index]!),
    room,
    width,
  );
  const places: number[] = [];
  for (const [at, index] of order.entries()) places[index] = apart[at]!;
  return places;
}

/** The middle of a time, or what is nearest to it and leaves the days within their room. */
function besides(days: readonly number[], { from, to }: Span, room: number): number {
  const middle = (from + to) / 2;
  if (from === to) return middle;
  const off = (place: number) => Math.abs(place - middle);
  const free = [middle, ...days.flatMap((day) => [day - room, day + room])].filter(
    (place) => place >= from && place <= to && days.every((day) => Math.abs(day - place) >= room),
  );
  return free.reduce((best, place) => (off(place) < off(best) ? place : best), free[0] ?? middle);
}

/** Moves ascending places apart so that each has `room` of its own, as far as `width` allows; none is moved more than needed. */
export function spread(places: readonly number[], room: number, width: number): number[] {
  const gap = Math.min(room, places.length > 1 ? (width - room) / (places.length - 1) : room);
  const moved: number[] = [];
  for (const place of places)
    moved.push(Math.max(place, room / 2, (moved.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  let limit = width - room / 2;
  for (let i = moved.length - 1; i >= 0; i--) {
    moved[i] = Math.min(moved[i]!, limit);
    limit = moved[i]! - gap;
  }
  return moved;
}
