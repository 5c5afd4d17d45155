/** The names of the columns, slanted so that they can be read, and above each column how much is known there. */
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out what is not in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the keys have one place in a grid, not one for each row
import { memo } from "react";
import { menuTarget } from "../above/menuTarget.ts";
import { useApp } from "../context.tsx";
import { Name } from "../rich.tsx";
import { CountBar } from "./CountBar.tsx";
import type { GridSizes } from "./gridSizes.ts";
import { GROUP } from "./gridWindow.ts";
import type { GridModel } from "./model.ts";

export const GridHead = memo(function GridHead({
  model,
  groups,
  sizes,
  active,
  selected,
}: {
  model: GridModel;
  groups: readonly number[];
  sizes: GridSizes;
  active: number;
  selected: number;
}) {
  const count = model.columns.things.length;
  const columns = groups.flatMap((group) =>
    Array.from({ length: Math.min(GROUP, count - group * GROUP) }, (_, i) => group * GROUP + i),
  );
  return (
    <div className="grid-head" role="row" aria-rowindex={1}>
      <div className="grid-corner" role="gridcell" aria-colindex={1} />
      {columns.map((column) => (
        <ColumnName
          key={model.columns.things[column]}
          model={model}
          column={column}
          start={sizes.names + column * sizes.cellWidth}
          active={active === column}
          selected={selected === column}
        />
      ))}
    </div>
  );
});

const ColumnName = memo(function ColumnName({
  model,
  column,
  start,
  active,
  selected,
}: {
  model: GridModel;
  column: number;
  start: number;
  active: boolean;
  selected: boolean;
}) {
  const place = { row: -1, column };
  const pointed = useApp(
    ({ pointer }) => pointer.hover !== undefined && model.placeOf(pointer.hover)?.column === column,
  );
  const thing = model.thingAt(place);
  return (
    <div
      className="grid-column"
      role="columnheader"
      aria-colindex={column + 2}
      aria-selected={selected || undefined}
      aria-label={active ? model.sentence(place) : model.columnName(column)}
      tabIndex={active ? 0 : -1}
      data-pointed={pointed || undefined}
      style={{ insetInlineStart: start }}
      {...(thing ? menuTarget(thing) : {})}
    >
      <span className="grid-slant">
        <Name>{model.columnName(column)}</Name>
      </span>
      <CountBar counts={model.columns.counts[column]!} most={model.columns.most} upright={true} />
    </div>
  );
});
