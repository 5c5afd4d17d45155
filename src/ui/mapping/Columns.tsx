/** What the columns of a file hold: each with its heading, what stands in the first rows, and one choice. */
import { useIntl } from "react-intl";
import { kindOfChoice, TABLE_CHOICES, type TableChoice } from "../../domain/decisions.ts";
import { isMessageId } from "../../i18n/messages.ts";
import { useText } from "../context.tsx";
import { missingRoles } from "./draft.ts";
import { Pick } from "./Pick.tsx";
import type { MappedFile, Mapping } from "./useMapping.ts";

/** Rows of the file that are previewed. */
const ROWS = 3;

export function Columns({ mapping }: { mapping: Mapping }) {
  const t = useText();
  const asked = mapping.tables.filter(({ unknown }) => unknown);
  const others = mapping.tables.filter(({ unknown }) => !unknown);
  const several = mapping.tables.length > 1;
  return (
    <>
      {asked.length > 0 ? (
        <section className="mapping-section">
          <h3>{t("mapping.columnsAsk")}</h3>
          <p className="soft">{t("mapping.columnsHow")}</p>
          {asked.map((table) => (
            <Table key={table.file} table={table} mapping={mapping} named={several} />
          ))}
          <p className="quiet">{t("mapping.columnsRemember")}</p>
        </section>
      ) : null}
      {others.length > 0 ? (
        <details className="mapping-section">
          <summary>
            <h3>{t("mapping.columns")}</h3>
            <span className="soft">{t("mapping.columnsRead", countRead(others))}</span>
          </summary>
          {others.map((table) => (
            <Table key={table.file} table={table} mapping={mapping} named={several} />
          ))}
          <p className="quiet">{t("mapping.columnsRemember")}</p>
        </details>
      ) : null}
    </>
  );
}

function countRead(tables: readonly MappedFile[]) {
  const roles = tables.flatMap((table) => table.roles);
  return { read: roles.filter((role) => role !== null).length, count: roles.length };
}

function Table({ table, mapping, named }: { table: MappedFile; mapping: Mapping; named: boolean }) {
  const t = useText();
  const intl = useIntl();
  const { file, preview, roles } = table;
  const kind = kindOfChoice(table.table);
  const missing = missingRoles(preview, table.table, roles).map((role) => roleName(role, kind, t));
  const rows = preview.rows.slice(0, ROWS);
  return (
    <div className="mapping-table">
      <Pick
        label={named ? t("mapping.tableOf", { file }) : t("mapping.table")}
        shown={true}
        value={table.table}
        changed={table.table !== table.tableBefore}
        onPick={(value) =>
          mapping.choose({ kind: "table", file, table: value as TableChoice, found: table.found })
        }
      >
        {TABLE_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t(`mapping.table.${choice}`)}
          </option>
        ))}
      </Pick>
      {kind ? null : <p className="soft">{t(`mapping.grid.${table.table as "matrix-actors"}`)}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t("mapping.column")}</th>
            {rows.map((_, i) => (
              <th key={preview.numbers[i]} scope="col">
                {t("mapping.cellsOf", { row: preview.numbers[i]! })}
              </th>
            ))}
            {kind ? <th scope="col">{t("mapping.holds")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {preview.headings.map((heading, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name than its place
            <Row key={index} index={index} heading={heading} table={table} mapping={mapping} />
          ))}
        </tbody>
      </table>
      {missing.length > 0 ? (
        <p className="mapping-missing">
          {t("mapping.columnsMissing", { list: intl.formatList(missing, { type: "unit" }) })}
        </p>
      ) : null}
    </div>
  );
}

function Row({
  index,
  heading,
  table,
  mapping,
}: {
  index: number;
  heading: string;
  table: MappedFile;
  mapping: Mapping;
}) {
  const t = useText();
  const { file, preview, roles, before } = table;
  const name = heading === "" ? t("mapping.columnNumber", { number: index + 1 }) : heading;
  const kind = kindOfChoice(table.table);
  const role = roles[index] ?? "";
  return (
    <tr data-read={role !== ""}>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {preview.rows.slice(0, ROWS).map((cells, i) => (
        <td key={preview.numbers[i]} dir="auto">
          {cells[index]}
        </td>
      ))}
      {kind ? (
        <td>
          {preview.headings.indexOf(heading) < index ? (
            <span className="soft">{t("mapping.notRead")}</span>
          ) : (
            <Pick
              label={t("mapping.columnHolds", { heading: name })}
              value={role}
              changed={role !== (before[index] ?? "")}
              onPick={(value) =>
                mapping.choose({
                  kind: "column",
                  file,
                  table: table.table === table.found ? undefined : table.table,
                  headings: preview.headings,
                  roles,
                  index,
                  role: value || null,
                })
              }
            >
              <option value="">{t("mapping.notRead")}</option>
              <optgroup label={t("mapping.needed")}>
                {preview.kinds[kind].required.map((each) => roleOption(each, kind, t))}
              </optgroup>
              <optgroup label={t("mapping.optional")}>
                {optionalRoles(preview.kinds[kind]).map((each) => roleOption(each, kind, t))}
              </optgroup>
            </Pick>
          )}
        </td>
      ) : null}
    </tr>
  );
}

const optionalRoles = ({ roles, required }: { roles: readonly string[]; required: readonly string[] }) =>
  roles.filter((role) => !required.includes(role));

type Text = ReturnType<typeof useText>;

/** The same column can hold another thing in another table. */
function roleName(role: string, kind: string | undefined, t: Text): string {
  if (role.startsWith("name:")) return t("mapping.role.nameIn", { language: role.slice(5) });
  const own = `mapping.role.${kind ?? ""}.${role}`;
  return t(isMessageId(own) ? own : (`mapping.role.${role}` as "mapping.role.actor"));
}

const roleOption = (role: string, kind: string, t: Text) => (
  <option key={role} value={role}>
    {roleName(role, kind, t)}
  </option>
);
