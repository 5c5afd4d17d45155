/** How large a grid's cells are in the room it has. */
import { type RefObject, useLayoutEffect, useMemo, useState } from "react";
import { folded, type GridSizes, gridSizes } from "./gridSizes.ts";
import type { GridModel } from "./model.ts";

export function useGridRoom(scroller: RefObject<HTMLElement | null>, model: GridModel): GridSizes {
  const [room, setRoom] = useState({ width: 900, height: 600, zoom: 1 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const zoom = zoomOf(element);
      if (width > 0)
        setRoom((last) =>
          last.width === width && last.height === height && last.zoom === zoom
            ? last
            : { width, height, zoom },
        );
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return useMemo(() => {
    const rows = model.rows.things.length;
    const columns = model.columns.things.length;
    const longest = (count: number, name: (at: number) => string, length: (name: string) => number) =>
      Array.from({ length: count }, (_, at) => length(name(at))).reduce((most, n) => Math.max(most, n), 0);
    return gridSizes({
      rows,
      columns,
      ...room,
      longestRow: longest(rows, model.rowName, whole),
      longestColumn: longest(columns, model.columnName, whole),
      foldedRow: longest(rows, model.rowName, folded),
      foldedColumn: longest(columns, model.columnName, folded),
      touch: matchMedia("(pointer: coarse)").matches,
    });
  }, [room, model]);
}

const whole = (name: string) => name.length;

/** Before a room a view is enlarged as a whole. */
function zoomOf(element: HTMLElement): number {
  const view = element.closest(".view");
  return (view && Number.parseFloat(getComputedStyle(view).zoom)) || 1;
}
