/** A grid: names that stay at its edges, cells that come and go as one scrolls, one place for the keys. */
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out what is not in sight
import { type KeyboardEvent, memo, useId, useRef } from "react";
import { localeOf } from "../../i18n/locales.ts";
import type { Pointed } from "../../state/document.ts";
import { choose } from "../../state/store.ts";
import { useApp, usePorts } from "../context.tsx";
import { Bands } from "./Bands.tsx";
import { GridHead } from "./GridHead.tsx";
import { GridRow, RowName } from "./GridRow.tsx";
import { placeAfter } from "./gridKeys.ts";
import type { GridSizes } from "./gridSizes.ts";
import { GROUP } from "./gridWindow.ts";
import type { GridModel, GridPlace } from "./model.ts";
import { useActivePlace } from "./useActivePlace.ts";
import { useGridPointing } from "./useGridPointing.ts";
import { useGridRoom } from "./useGridRoom.ts";
import { useGridWindow } from "./useGridWindow.ts";
import "./grid.css";

/** Not drawn anew for what stands around it. */
export const Grid = memo(function Grid({ model }: { model: GridModel }) {
  const scroller = useRef<HTMLDivElement>(null);
  const sizes = useGridRoom(scroller, model);
  const { store } = usePorts();
  const rtl = useApp(({ session }) => localeOf(session.locale).direction === "rtl");
  const chosen = useApp(({ document }) => document.selection);
  const compared = useApp(({ document }) => document.compared);
  const [rows, columns] = [model.rows.things.length, model.columns.things.length];
  const selected = placeOfChosen(model, chosen ?? (compared && { kind: "pair", compared }));
  const { active, goTo } = useActivePlace(model, sizes, scroller, selected);
  const shown = useGridWindow(scroller, sizes, rows, columns);
  const pointing = useGridPointing(model, scroller, goTo);
  const open = (place: GridPlace) => {
    const thing = model.thingAt(place);
    if (thing) choose(store, thing);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === "Enter" || event.key === " ") {
      open(active);
      event.preventDefault();
      return;
    }
    const page = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 0) - sizes.head) / sizes.cellHeight) - 1,
    );
    const next = placeAfter({ key: event.key, ctrl: event.ctrlKey }, active, { rows, columns, page, rtl });
    if (!next) return;
    event.preventDefault();
    goTo(next, true);
  };
  const id = useId();
  const nameId = (row: number) => `${id}-${row}`;
  const shownRows = within(shown.firstRow, shown.lastRow, active.row);
  const groups = within(shown.firstGroup, shown.lastGroup, Math.floor(active.column / GROUP));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and pointer belong to the grid within and to the names it owns
    <div
      className="grid"
      data-steep={sizes.steep}
      ref={scroller}
      style={variables(sizes)}
      onScroll={shown.onScroll}
      onKeyDown={onKeyDown}
      {...pointing}
    >
      <div
        className="grid-canvas"
        style={{
          inlineSize: sizes.names + columns * sizes.cellWidth + sizes.lean,
          blockSize: sizes.head + rows * sizes.cellHeight,
        }}
      >
        <div role="grid" aria-label={model.label} aria-rowcount={rows + 1} aria-colcount={columns + 1}>
          <GridHead
            model={model}
            groups={groups}
            sizes={sizes}
            active={active.row < 0 ? active.column : NOWHERE}
            selected={selected?.row === -1 ? selected.column : NOWHERE}
          />
          {shownRows.map((row) => (
            <GridRow
              key={model.rows.things[row]}
              model={model}
              row={row}
              nameId={nameId(row)}
              cellWidth={sizes.cellWidth}
              names={sizes.names}
              top={sizes.head + row * sizes.cellHeight}
              groups={groups}
              active={active.row === row ? active.column : NOWHERE}
              selected={selected?.row === row ? selected.column : NOWHERE}
            />
          ))}
        </div>
        <Bands model={model} sizes={sizes} />
        <div className="grid-aside">
          <div className="grid-names">
            {shownRows.map((row) => (
              <RowName
                key={model.rows.things[row]}
                model={model}
                row={row}
                id={nameId(row)}
                top={row * sizes.cellHeight}
                active={active.row === row && active.column === -1}
                selected={selected?.row === row && selected.column === -1}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
});

/** No column, and not the names either. */
export const NOWHERE = -2;

function variables(sizes: GridSizes): Record<string, string> {
  return {
    "--cell-w": `${sizes.cellWidth}px`,
    "--cell-h": `${sizes.cellHeight}px`,
    "--names": `${sizes.names}px`,
    "--head": `${sizes.head}px`,
    "--text": `${sizes.text}px`,
  };
}

/** From first to last, and the one of the keys, which stays on the page wherever one scrolls. */
function within(first: number, last: number, also: number): number[] {
  const list = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  if (also < 0 || (also >= first && also < last)) return list;
  return also < first ? [also, ...list] : [...list, also];
}

function placeOfChosen(model: GridModel, chosen: Pointed | undefined): GridPlace | undefined {
  return chosen && model.placeOf(chosen);
}
