/** One row: its name, which stays, and its cells in groups of columns that come and go together. */
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out what is not in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the keys have one place in a grid, not one for each row
import { memo } from "react";
import { menuTarget } from "../above/menuTarget.ts";
import { useApp } from "../context.tsx";
import { Name } from "../rich.tsx";
import { CountBar } from "./CountBar.tsx";
import { GROUP } from "./gridWindow.ts";
import type { GridModel } from "./model.ts";

export interface GridRowProps {
  readonly model: GridModel;
  readonly row: number;
  /** Of the element that names it, which stands with the other names. */
  readonly nameId: string;
  readonly cellWidth: number;
  readonly names: number;
  /** CSS pixels from the top of the grid. */
  readonly top: number;
  readonly groups: readonly number[];
  /** Columns of the keys' place and of what is selected; −1 = the name, below = none. */
  readonly active: number;
  readonly selected: number;
}

export const GridRow = memo(function GridRow({
  model,
  row,
  nameId,
  cellWidth,
  names,
  top,
  groups,
  active,
  selected,
}: GridRowProps) {
  return (
    <div
      className="grid-row"
      role="row"
      aria-rowindex={row + 2}
      aria-owns={nameId}
      style={{ insetBlockStart: top }}
    >
      {groups.map((group) => (
        <Group
          key={group}
          model={model}
          row={row}
          group={group}
          start={names + group * GROUP * cellWidth}
          active={Math.floor(active / GROUP) === group ? active : -1}
          selected={Math.floor(selected / GROUP) === group ? selected : -1}
        />
      ))}
    </div>
  );
});

/** Apart from its row, which owns it: of all names one element stays at the edge, and a browser moves it as one. */
export const RowName = memo(function RowName({
  model,
  row,
  id,
  top,
  active,
  selected,
}: {
  model: GridModel;
  row: number;
  id: string;
  top: number;
  active: boolean;
  selected: boolean;
}) {
  const place = { row, column: -1 };
  const pointed = useApp(
    ({ pointer }) => pointer.hover !== undefined && model.placeOf(pointer.hover)?.row === row,
  );
  const thing = model.thingAt(place);
  return (
    <div
      id={id}
      className="grid-name"
      style={{ insetBlockStart: top }}
      role="rowheader"
      aria-rowindex={row + 2}
      aria-colindex={1}
      aria-selected={selected || undefined}
      aria-label={active ? model.sentence(place) : model.rowName(row)}
      tabIndex={active ? 0 : -1}
      data-pointed={pointed || undefined}
      {...(thing ? menuTarget(thing) : {})}
    >
      <Name>{model.rowName(row)}</Name>
      <CountBar counts={model.rows.counts[row]!} most={model.rows.most} />
    </div>
  );
});

const Group = memo(function Group({
  model,
  row,
  group,
  start,
  active,
  selected,
}: {
  model: GridModel;
  row: number;
  group: number;
  start: number;
  active: number;
  selected: number;
}) {
  const first = group * GROUP;
  const count = Math.min(GROUP, model.columns.things.length - first);
  return (
    <div className="grid-group" role="presentation" style={{ insetInlineStart: start }}>
      {Array.from({ length: count }, (_, i) => {
        const column = first + i;
        const place = { row, column };
        const { look, label, text } = model.cell(row, column);
        const thing = model.thingAt(place);
        return (
          <div
            key={model.columns.things[column]}
            className={`cell ${look}`}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={column === selected || undefined}
            aria-label={column === active ? model.sentence(place) : label}
            tabIndex={column === active ? 0 : -1}
            {...(thing ? menuTarget(thing) : {})}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
});
