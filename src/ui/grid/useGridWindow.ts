/** Which rows and columns are on the page: those in sight and some around them, as many at a time as a frame has time for. */
import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { GridSizes } from "./gridSizes.ts";
import { GROUP, type GridWindow, sameWindow, stepTowards, windowAt } from "./gridWindow.ts";

export function useGridWindow(
  scroller: RefObject<HTMLElement | null>,
  sizes: GridSizes,
  rows: number,
  columns: number,
): GridWindow & { readonly onScroll: () => void } {
  const groups = Math.ceil(columns / GROUP);
  const [shown, setShown] = useState<GridWindow>({ firstRow: 0, lastRow: 0, firstGroup: 0, lastGroup: 0 });
  const target = useRef(shown);
  const advance = useCallback(
    () =>
      setShown((last) => {
        const next = stepTowards(last, target.current);
        return sameWindow(last, next) ? last : next;
      }),
    [],
  );
  /** What was last read of the element: asking it amid a change would have it laid out at once. */
  const seen = useRef<Seen>(undefined);
  const aim = useCallback(() => {
    if (scroller.current) seen.current ??= look(scroller.current);
    if (!seen.current) return;
    const { start, top, width, height } = seen.current;
    const wanted = windowAt(start, top, width, height, sizes);
    target.current = {
      firstRow: Math.min(wanted.firstRow, rows),
      lastRow: Math.min(wanted.lastRow, rows),
      firstGroup: Math.min(wanted.firstGroup, groups),
      lastGroup: Math.min(wanted.lastGroup, groups),
    };
    advance();
  }, [scroller, sizes, rows, groups, advance]);
  const read = useCallback(() => {
    seen.current = undefined;
    aim();
  }, [aim]);
  useLayoutEffect(aim, [aim]);
  useEffect(() => {
    if (!scroller.current) return;
    const observer = new ResizeObserver(() => startTransition(read));
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller, read]);
  useEffect(() => {
    if (sameWindow(shown, target.current)) return;
    const frame = requestAnimationFrame(() => startTransition(advance));
    return () => cancelAnimationFrame(frame);
  }, [shown, advance]);
  const window = {
    ...shown,
    lastRow: Math.min(shown.lastRow, rows),
    lastGroup: Math.min(shown.lastGroup, groups),
  };
  return { ...window, onScroll: () => startTransition(read) };
}

interface Seen {
  readonly start: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Right to left, the start is 0 and everything else below it. */
function look({ scrollLeft, scrollTop, clientWidth, clientHeight }: HTMLElement): Seen {
  return { start: Math.abs(scrollLeft), top: scrollTop, width: clientWidth, height: clientHeight };
}
