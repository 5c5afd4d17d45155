/** The headings of the table: each puts the rows in its order. */
import { changeTable } from "../../state/store.ts";
import type { TableColumn, TableLook } from "../../state/tableLook.ts";
import { usePorts, useText } from "../context.tsx";
import { SortHead } from "../SortHead.tsx";
import { WIDTHS } from "./tableSizes.ts";

interface Props {
  readonly columns: readonly TableColumn[];
  readonly look: TableLook;
  /** Column that the keys are at; −1 = they are elsewhere. */
  readonly active: number;
}

export function TableHead({ columns, look: { by, descending }, active }: Props) {
  const t = useText();
  const { store } = usePorts();
  return (
    <>
      <colgroup>
        {columns.map((column) => (
          <col key={column} style={{ inlineSize: WIDTHS[column] }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column, index) => (
            <SortHead
              key={column}
              className={column}
              label={t(`table.${column}`)}
              sorted={by === column ? (descending ? "descending" : "ascending") : undefined}
              onSort={() => changeTable(store, { by: column, descending: by === column && !descending })}
              place={{ column: index, active: active === index }}
            />
          ))}
        </tr>
      </thead>
    </>
  );
}
