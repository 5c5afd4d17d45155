/** The place of the keys in a grid: brought into sight and given the focus when a key leads there, and where a selection is. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { GridSizes } from "./gridSizes.ts";
import type { GridModel, GridPlace } from "./model.ts";

export function useActivePlace(
  model: GridModel,
  sizes: GridSizes,
  scroller: RefObject<HTMLElement | null>,
  selected: GridPlace | undefined,
) {
  const [wanted, setWanted] = useState<GridPlace>({ row: 0, column: 0 });
  /** What is still to be done once the place is on the page. */
  const due = useRef<"focus" | "reveal">(undefined);
  const [rows, columns] = [model.rows.things.length, model.columns.things.length];
  const active = { row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) };
  const goTo = useCallback((place: GridPlace, byKey: boolean) => {
    due.current = byKey ? "focus" : undefined;
    setWanted((last) => (last.row === place.row && last.column === place.column ? last : place));
  }, []);
  const key = selected && `${selected.row} ${selected.column}`;
  const [followed, setFollowed] = useState<string>();
  if (key !== followed) {
    setFollowed(key);
    if (selected) setWanted(selected);
  }
  useLayoutEffect(() => {
    if (key !== undefined) due.current ??= "reveal";
  }, [key]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const what = due.current;
    if (!what || !element) return;
    due.current = undefined;
    reveal(element, active, sizes);
    if (what === "focus")
      element.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });
  return { active, goTo };
}

/** Scrolls so far that the place is beside the names, not beneath them. */
function reveal(element: HTMLElement, { row, column }: GridPlace, sizes: GridSizes): void {
  const along = (at: number, size: number, room: number, from: number) => {
    if (at * size < from) return at * size;
    return Math.max(from, (at + 1) * size - room);
  };
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
  if (row >= 0) element.scrollTop = along(row, sizes.cellHeight, clientHeight - sizes.head, scrollTop);
  if (column < 0) return;
  const start = along(column, sizes.cellWidth, clientWidth - sizes.names, Math.abs(scrollLeft));
  element.scrollLeft = getComputedStyle(element).direction === "rtl" ? -start : start;
}
