/** A grid on paper: tables as broad as a page bears, whose headings stand on each page. */
import { useText } from "../context.tsx";
import type { GridModel } from "../grid/model.ts";
import { Name } from "../rich.tsx";

/** Columns that a page bears. */
const PER_TABLE = 24;
/** More than this nobody reads on paper. */
const MOST_COLUMNS = 240;
const MOST_ROWS = 600;

export function PaperGrid({ model }: { model: GridModel }) {
  const t = useText();
  const [rows, columns] = [model.rows.things.length, model.columns.things.length];
  const shown = { rows: Math.min(rows, MOST_ROWS), columns: Math.min(columns, MOST_COLUMNS) };
  const parts = Array.from({ length: Math.ceil(shown.columns / PER_TABLE) }, (_, i) => i * PER_TABLE);
  return (
    <>
      {parts.map((first) => (
        <PaperTable
          key={first}
          model={model}
          rows={shown.rows}
          first={first}
          last={Math.min(shown.columns, first + PER_TABLE)}
        />
      ))}
      {shown.rows < rows || shown.columns < columns ? (
        <p>{t("matrix.paperPart", { ...shown, allRows: rows, allColumns: columns })}</p>
      ) : null}
    </>
  );
}

function PaperTable({
  model,
  rows,
  first,
  last,
}: {
  model: GridModel;
  rows: number;
  first: number;
  last: number;
}) {
  const columns = Array.from({ length: last - first }, (_, i) => first + i);
  return (
    <table className="paper-grid">
      <caption className="visually-hidden">{model.label}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={model.columns.things[column]} scope="col">
              <span className="paper-column">
                <Name>{model.columnName(column)}</Name>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          <tr key={model.rows.things[row]}>
            <th scope="row">
              <Name>{model.rowName(row)}</Name>
            </th>
            {columns.map((column) => {
              const { look, label, text } = model.cell(row, column);
              return (
                <td key={model.columns.things[column]} aria-label={label} className={`cell ${look}`}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
