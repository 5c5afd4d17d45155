/** The menu of the table: what a row is, and which columns there are. */
import { useMemo } from "react";
import type { Selection as Keys } from "react-aria-components";
import { Header, Menu, MenuSection } from "react-aria-components";
import type { Dataset } from "../../domain/dataset.ts";
import { changeTable } from "../../state/store.ts";
import {
  ALWAYS,
  columnsOf,
  EMPTY_TABLE,
  TABLE_COLUMNS,
  TABLE_GRAINS,
  type TableColumn,
} from "../../state/tableLook.ts";
import { ChoiceItem, choiceSection } from "../ChoiceSection.tsx";
import { useApp, usePorts, useText } from "../context.tsx";
import { offeredColumns } from "./tableSizes.ts";

export function LookItems({ dataset }: { dataset: Dataset }) {
  const t = useText();
  const { store } = usePorts();
  const { grain, columns } = useApp(({ document }) => document.table);
  const offered = useMemo(() => offeredColumns(dataset), [dataset]);
  const choices = columnsOf({ grain, columns: TABLE_COLUMNS }).filter(
    (column) => !ALWAYS.includes(column) && offered.has(column),
  );
  const choose = (keys: Keys) => {
    const wanted = (column: TableColumn) => (keys === "all" ? choices.includes(column) : keys.has(column));
    // What is not offered stays as it was.
    const kept = columns.filter((column) => !choices.includes(column));
    changeTable(store, { columns: [...kept, ...choices.filter(wanted)] });
  };
  return (
    <Menu className="menu settings" aria-label={t("table.look")}>
      {choiceSection(
        "grain",
        t("table.rows"),
        TABLE_GRAINS.map((key) => ({ key, label: t(`table.rows.${key}`) })),
        grain,
        (key) => changeTable(store, { grain: key, by: EMPTY_TABLE.by, descending: false }),
      )}
      <MenuSection
        selectionMode="multiple"
        selectedKeys={columns.filter((column) => choices.includes(column))}
        onSelectionChange={choose}
      >
        <Header>{t("table.columns")}</Header>
        {choices.map((column) => (
          <ChoiceItem key={column} choice={{ key: column, label: t(`table.${column}`) }} />
        ))}
      </MenuSection>
    </Menu>
  );
}
