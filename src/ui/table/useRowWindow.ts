/** Which rows of a long table are on the page, and the way to any of them. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  type RowPlace,
  type RowRoom,
  type RowSpan,
  revealed,
  START,
  scrolled,
  settled,
  spanAt,
} from "./rowScroll.ts";

/** The hand then rests. */
const SETTLE_MS = 200;

export interface RowWindow extends RowSpan {
  readonly onScroll: () => void;
  readonly reveal: (row: number) => void;
  /** Whole rows in sight. */
  readonly page: number;
}

/** @param head height of what stays above the rows. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rows: number,
  rowHeight: number,
  head: number,
): RowWindow {
  const [height, setHeight] = useState(600);
  const [place, setPlace] = useState<RowPlace>(START);
  const room = useMemo<RowRoom>(
    () => ({ rows, rowHeight, view: Math.max(rowHeight, height - head) }),
    [rows, rowHeight, height, head],
  );
  const now = useRef({ place, room });
  now.current.room = room;
  const go = useCallback(
    (to: RowPlace) => {
      now.current.place = to;
      setPlace(to);
      // Rows and bar go together, before anything is painted.
      if (scroller.current && scroller.current.scrollTop !== to.top) wanted.current = to;
    },
    [scroller],
  );
  const wanted = useRef<RowPlace>(undefined);
  useLayoutEffect(() => {
    const to = wanted.current;
    wanted.current = undefined;
    if (to && scroller.current) scroller.current.scrollTop = to.top;
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => setHeight(element.clientHeight);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onScroll = useCallback(() => {
    const top = scroller.current?.scrollTop ?? 0;
    const { place: before, room: here } = now.current;
    if (Math.abs(top - before.top) < 1) return;
    go(scrolled(before, top, here));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const to = settled(now.current.place, now.current.room);
      if (to.top !== now.current.place.top) go(to);
    }, SETTLE_MS) as unknown as number;
  }, [scroller, go]);
  const reveal = useCallback(
    (row: number) => {
      const to = revealed(now.current.place, row, now.current.room);
      if (to !== now.current.place) go(to);
    },
    [go],
  );
  // Fewer rows than before: what was in sight may be beyond their end.
  const end = Math.max(0, rows * rowHeight - room.view);
  const shown = place.real > end ? settled({ top: 0, real: end }, room) : place;
  return {
    ...spanAt(shown, room),
    onScroll,
    reveal,
    page: Math.max(1, Math.floor(room.view / rowHeight) - 1),
  };
}
