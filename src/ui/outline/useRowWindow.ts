/** Which rows of a long list are on the page: those in sight and some around them; a short list is there as a whole. */
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { OutlineKind, OutlineRow } from "../../state/outline.ts";

/** Up to so many rows all are on the page. */
export const WHOLE_UP_TO = 300;
/** CSS pixels above and below what is in sight. */
const AROUND = 800;
/** The active row stays on the page as long as it is no more rows than this away from those around it. */
const NEAR = 100;
/** Scrolled less than this, the rows on the page still do. */
const SLACK = 240;
/** Height until a row was measured, CSS pixels. */
const GUESS: Readonly<Record<OutlineKind, number>> = {
  actor: 46,
  members: 32,
  issue: 46,
  tie: 46,
  statement: 66,
};

export interface RowWindow {
  /** Rows `first … last − 1` are on the page; the room of the others, in CSS pixels. */
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly after: number;
  readonly onScroll: () => void;
  /** Scrolls near a row that is not on the page. */
  readonly include: (index: number) => void;
}

/**
 * @param tree scrolls, and has the rows within, each with its key as `data-row`.
 * @param active index of the row that has, or is about to take, the focus.
 */
export function useRowWindow(
  tree: RefObject<HTMLElement | null>,
  rows: readonly OutlineRow[],
  active: number,
): RowWindow {
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const [view, setView] = useState({ top: 0, height: 1000 });
  const whole = rows.length <= WHOLE_UP_TO;
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights have changed when `measured` has
  const offsets = useMemo(() => offsetsOf(rows, heights.current), [rows, measured]);
  const total = offsets[rows.length]!;
  let first = whole ? 0 : rowAt(offsets, view.top - AROUND);
  let last = whole ? rows.length : rowAt(offsets, view.top + view.height + AROUND) + 1;
  if (active < first && first - active <= NEAR) first = Math.max(0, active);
  if (active >= last && active - last < NEAR) last = active + 1;
  const read = useCallback(() => {
    const element = tree.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  }, [tree]);
  useLayoutEffect(() => {
    if (whole || !tree.current) return;
    const observer = new ResizeObserver(read);
    observer.observe(tree.current);
    return () => observer.disconnect();
  }, [whole, tree, read]);
  useLayoutEffect(() => {
    if (!whole && tree.current && measure(tree.current, heights.current)) setMeasured((count) => count + 1);
  });
  return {
    first,
    last,
    before: offsets[first]!,
    after: total - offsets[last]!,
    onScroll() {
      const element = tree.current;
      if (!whole && element && Math.abs(element.scrollTop - view.top) > SLACK) read();
    },
    include(index) {
      const element = tree.current;
      if (whole || !element || (index >= first && index < last)) return;
      element.scrollTop = offsets[index]! - element.clientHeight / 2;
      read();
    },
  };
}

/** Writes down how high the rows on the page are; tells whether any is not as it was known. */
function measure(tree: HTMLElement, heights: Map<string, number>): boolean {
  let changed = false;
  for (const element of tree.querySelectorAll<HTMLElement>("[data-row]")) {
    const key = element.dataset["row"]!;
    const { height } = element.getBoundingClientRect();
    if (heights.get(key) === height) continue;
    heights.set(key, height);
    changed = true;
  }
  return changed;
}

/** Where each row begins, and at the end where the last one ends. */
function offsetsOf(rows: readonly OutlineRow[], heights: ReadonlyMap<string, number>): Float64Array {
  const offsets = new Float64Array(rows.length + 1);
  rows.forEach(({ key, kind }, i) => {
    offsets[i + 1] = offsets[i]! + (heights.get(key) ?? GUESS[kind]);
  });
  return offsets;
}

/** The row at a height, by halving; the first above all, the last below. */
function rowAt(offsets: Float64Array, at: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (offsets[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
