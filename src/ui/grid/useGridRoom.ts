/** How large a grid's cells are in the room it has. */
import { type RefObject, useLayoutEffect, useMemo, useState } from "react";
import { type GridSizes, gridSizes } from "./gridSizes.ts";
import type { GridModel } from "./model.ts";

export function useGridRoom(scroller: RefObject<HTMLElement | null>, model: GridModel): GridSizes {
  const [room, setRoom] = useState({ width: 900, height: 600 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0)
        setRoom((last) => (last.width === width && last.height === height ? last : { width, height }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return useMemo(() => {
    const rows = model.rows.things.length;
    const columns = model.columns.things.length;
    const longest = (count: number, name: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => name(at).length).reduce((most, n) => Math.max(most, n), 0);
    return gridSizes({
      rows,
      columns,
      ...room,
      longestRow: longest(rows, model.rowName),
      longestColumn: longest(columns, model.columnName),
      touch: matchMedia("(pointer: coarse)").matches,
    });
  }, [room, model]);
}
