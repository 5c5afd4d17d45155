/** A band along the row and one along the column of what is pointed at, wherever on the page that is. */
import { useApp } from "../context.tsx";
import type { GridSizes } from "./gridSizes.ts";
import type { GridModel } from "./model.ts";

export function Bands({ model, sizes }: { model: GridModel; sizes: GridSizes }) {
  const hover = useApp(({ pointer }) => pointer.hover);
  const place = hover && model.placeOf(hover);
  if (!place) return null;
  const { row, column } = place;
  return (
    <>
      {row >= 0 ? (
        <div className="grid-band row" style={{ insetBlockStart: sizes.head + row * sizes.cellHeight }} />
      ) : null}
      {column >= 0 ? (
        <div
          className="grid-band column"
          style={{ insetInlineStart: sizes.names + column * sizes.cellWidth }}
        />
      ) : null}
    </>
  );
}
