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
  const read = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    // Right to left, the start is 0 and everything else below it.
    const wanted = windowAt(Math.abs(scrollLeft), scrollTop, clientWidth, clientHeight, sizes);
    target.current = {
      firstRow: Math.min(wanted.firstRow, rows),
      lastRow: Math.min(wanted.lastRow, rows),
      firstGroup: Math.min(wanted.firstGroup, groups),
      lastGroup: Math.min(wanted.lastGroup, groups),
    };
    advance();
  }, [scroller, sizes, rows, groups, advance]);
  useLayoutEffect(read, [read]);
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
