/** Before a room nobody scrolls aside for others to follow: as many of the columns as there is room for, in their order. */
import { type RefObject, useLayoutEffect, useMemo, useState } from "react";
import type { TableColumn } from "../../state/tableLook.ts";
import { useApp } from "../context.tsx";
import { WIDTHS } from "./tableSizes.ts";

export function useFitting(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly TableColumn[],
): readonly TableColumn[] {
  const presenting = useApp(({ presentation }) => presentation !== undefined);
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!presenting || !element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => {
      observer.disconnect();
      setWidth(Number.POSITIVE_INFINITY);
    };
  }, [scroller, presenting]);
  return useMemo(() => {
    let room = width;
    const first = columns.findIndex((column) => {
      room -= WIDTHS[column];
      return room < 0;
    });
    return first < 0 ? columns : columns.slice(0, Math.max(1, first));
  }, [columns, width]);
}
