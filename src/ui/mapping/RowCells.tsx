/** A row of a file as it stands there, its cells side by side, the one in question marked. */
import type { ShownRow } from "../../domain/material.ts";
import { useText } from "../context.tsx";

/** Characters of a cell, and cells of a row, that are shown. */
const LONGEST = 48;
const MOST = 12;

export function RowCells({ shown, column }: { shown: ShownRow; column: string | null }) {
  const t = useText();
  const { row, headings, cells } = shown;
  const marked = column === null ? -1 : headings.indexOf(column);
  // Where the row is wide, the cells around the one in question.
  const from = Math.max(0, Math.min(marked - MOST + 2, cells.length - MOST));
  return (
    <span className="row-cells">
      <span className="row-cells-name">{t("mapping.cellsOf", { row })}</span>
      {cells.slice(from, from + MOST).map((cell, i) => {
        const text = cell.length > LONGEST ? `${cell.slice(0, LONGEST - 1)}…` : cell;
        const Cell = from + i === marked ? "mark" : "span";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
          <Cell key={i} className="row-cell" data-empty={text.trim() === ""}>
            <bdi>{text}</bdi>
          </Cell>
        );
      })}
    </span>
  );
}
