/** What the columns of a file hold: each with its heading, what stands in the first rows, and one choice. */
import { useIntl } from "react-intl";
import type { ColumnPreview } from "../../domain/material.ts";
import { useText } from "../context.tsx";
import { missingRoles, REQUIRED_ROLES } from "./draft.ts";
import { Pick } from "./Pick.tsx";
import type { MappedFile, Mapping } from "./useMapping.ts";

/** Rows of the file that are previewed. */
const ROWS = 3;
/** Is for what we write ourselves. */
const NOT_OFFERED = new Set<string>(["copy", ...REQUIRED_ROLES]);

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
  const missing = missingRoles(roles).map((role) => t(`mapping.role.${role}`));
  const rows = preview.rows.slice(0, ROWS);
  return (
    <div className="mapping-table">
      {named ? (
        <p>
          <bdi>{file}</bdi>
        </p>
      ) : null}
      <table>
        <thead>
          <tr>
            <th scope="col">{t("mapping.column")}</th>
            {rows.map((_, i) => (
              <th key={preview.numbers[i]} scope="col">
                {t("mapping.cellsOf", { row: preview.numbers[i]! })}
              </th>
            ))}
            <th scope="col">{t("mapping.holds")}</th>
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
                headings: preview.headings,
                roles,
                index,
                role: value || null,
              })
            }
          >
            <option value="">{t("mapping.notRead")}</option>
            <optgroup label={t("mapping.needed")}>
              {REQUIRED_ROLES.map((each) => roleOption(each, t))}
            </optgroup>
            <optgroup label={t("mapping.optional")}>
              {optionalRoles(preview).map((each) => roleOption(each, t))}
            </optgroup>
          </Pick>
        )}
      </td>
    </tr>
  );
}

const optionalRoles = ({ roles }: ColumnPreview) => roles.filter((role) => !NOT_OFFERED.has(role));

const roleOption = (role: string, t: ReturnType<typeof useText>) => (
  <option key={role} value={role}>
    {t(`mapping.role.${role}` as "mapping.role.actor")}
  </option>
);
