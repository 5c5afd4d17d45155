/** The rows that are on the page, and the empty room of those that are not. */
import type { Selection } from "../../state/model.ts";
import type { TableColumn } from "../../state/tableLook.ts";
import type { Picture } from "../useShown.ts";
import type { RowSpan } from "./rowScroll.ts";
import { TieRow, type TieRowProps } from "./TieRow.tsx";
import type { CellPlace } from "./useTableKeys.ts";
import type { TableRows as Rows } from "./useTableRows.ts";

interface Props extends Pick<TieRowProps, "words" | "onSelect" | "onPoint"> {
  readonly table: Rows;
  readonly span: RowSpan;
  readonly columns: readonly TableColumn[];
  readonly selection: Selection | undefined;
  readonly active: CellPlace;
}

export function TableRows({ table, span, columns, selection, active, ...hands }: Props) {
  const { shown, grain, rows } = table;
  const { first, last, above, below } = span;
  const row = (place: number) => {
    const at = rows[place]!;
    return (
      <TieRow
        key={at}
        at={at}
        grain={grain}
        place={place}
        columns={columns}
        shown={shown}
        selected={selection && selectedIn(at, grain, shown, selection)}
        active={active.row === place ? active.column : -1}
        {...hands}
      />
    );
  };
  const list: number[] = [];
  for (let place = first; place < Math.min(last, rows.length); place++) list.push(place);
  // The row of the keys stays on the page wherever one scrolls, or the focus would be lost.
  const before = active.row >= 0 && active.row < first && above > 0;
  const after = active.row >= last && active.row < rows.length && below > 0;
  return (
    <tbody>
      {before ? row(active.row) : null}
      <Gap size={above} less={before} />
      {list.map(row)}
      <Gap size={below} less={after} />
      {after ? row(active.row) : null}
    </tbody>
  );
}

/** @param less the row of the keys takes some of it. */
function Gap({ size, less }: { size: number; less: boolean }) {
  if (size <= 0) return null;
  const blockSize = less ? `calc(${size}px - var(--row-h))` : size;
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it, and nothing to focus
  return <tr className="row-gap" aria-hidden="true" style={{ blockSize }} />;
}

/** Which button of a row stands for the selection. */
function selectedIn(
  at: number,
  grain: Rows["grain"],
  { dataset, ties, fold }: Picture,
  selection: Selection,
): Selection["kind"] | undefined {
  const ends = grain === "pairs" ? ties : dataset.stances;
  const actor = ends.actor[at]!;
  const issueId = dataset.issues[ends.issue[at]!]!.id;
  if (selection.kind === "tie")
    return selection.actor === dataset.actors[fold[actor]!]!.id && selection.issue === issueId
      ? "tie"
      : undefined;
  return selection.id === (selection.kind === "actor" ? dataset.actors[actor]!.id : issueId)
    ? selection.kind
    : undefined;
}
