/** What the map rests on, actor by actor or issue by issue, as a table that can be sorted. */
import { useMemo, useState } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useIntl } from "react-intl";
import { NO_DAY } from "../../domain/days.ts";
import {
  AUDIT_COLUMNS,
  type AuditColumn,
  type AuditRow,
  buildAudit,
  sortAudit,
} from "../../state/measures/audit.ts";
import type { Basis } from "../../state/measures/task.ts";
import { useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { ActorName, IssueName } from "../evidence/choose.tsx";
import { SortHead } from "../SortHead.tsx";
import { rankNames } from "../table/rows.ts";
import { usePrinting } from "../usePrinting.ts";
import { useNamer } from "./words.ts";
import "./audit.css";

const STEP = 100;
/** So many of whom nothing is known are named in a cell. */
const NAMED = 3;

type Kind = "actor" | "issue";
const KINDS: readonly Kind[] = ["actor", "issue"];

export function Audit({ basis }: { basis: Basis }) {
  const t = useText();
  const [kind, setKind] = useState<Kind>("actor");
  return (
    <div className="audit">
      <div className="strips-tools">
        <ToggleButtonGroup
          className="segments"
          aria-label={t("audit.of")}
          disallowEmptySelection={true}
          selectedKeys={[kind]}
          onSelectionChange={(keys) => setKind(KINDS.find((each) => keys.has(each)) ?? kind)}
        >
          {KINDS.map((each) => (
            <ToggleButton key={each} id={each}>
              {t(`audit.of.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <p className="soft">{t("audit.means")}</p>
      </div>
      <AuditTable key={kind} basis={basis} kind={kind} />
    </div>
  );
}

function AuditTable({ basis, kind }: { basis: Basis; kind: Kind }) {
  const t = useText();
  const { locale } = useIntl();
  const namer = useNamer();
  const [order, setOrder] = useState<{ column: AuditColumn; descending: boolean }>({
    column: "missing",
    descending: true,
  });
  const [wanted, setWanted] = useState(STEP);
  const limit = usePrinting() ? Number.POSITIVE_INFINITY : wanted;
  const { actors, issues } = basis.shown.dataset;
  const things = kind === "actor" ? actors : issues;
  const rank = useMemo(
    () =>
      rankNames(
        things.map((_, i) => namer[kind](i)),
        locale,
      ),
    [things, namer, kind, locale],
  );
  const rows = useMemo(() => buildAudit(basis, kind), [basis, kind]);
  const sorted = useMemo(() => sortAudit(rows, order.column, order.descending, rank), [rows, order, rank]);
  const columns = AUDIT_COLUMNS.filter((name) => !isBasis(name) || rows.some((row) => row[name] > 0));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="audit-scroll" aria-label={t("measures.part.audit")} tabIndex={0}>
        <table className="audit-table">
          <caption>{t(`audit.caption.${kind}`, { count: rows.length })}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHead
                  key={column}
                  className={`audit-${column}`}
                  sorted={
                    order.column === column ? (order.descending ? "descending" : "ascending") : undefined
                  }
                  label={t(
                    column === "name" || column === "missing" ? `audit.${column}.${kind}` : `audit.${column}`,
                  )}
                  onSort={() =>
                    setOrder({
                      column,
                      descending: order.column === column ? !order.descending : column !== "name",
                    })
                  }
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, limit).map((row) => (
              <Row key={row.thing} row={row} kind={kind} basis={basis} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      {sorted.length > limit ? (
        <Button className="button strips-more" onPress={() => setWanted(wanted + STEP)}>
          {t("table.more", { count: Math.min(STEP, sorted.length - limit), rest: sorted.length - limit })}
        </Button>
      ) : null}
    </>
  );
}

/** Of the kinds of evidence only those that the data have. */
function isBasis(column: AuditColumn): column is "own" | "reported" | "weak" | "noBasis" {
  return column === "own" || column === "reported" || column === "weak" || column === "noBasis";
}

interface RowProps {
  readonly row: AuditRow;
  readonly kind: Kind;
  readonly basis: Basis;
  readonly columns: readonly AuditColumn[];
}

function Row({ row, kind, basis, columns }: RowProps) {
  const { actors, issues } = basis.shown.dataset;
  return (
    <tr data-unknown={row.known === 0}>
      <th scope="row">
        {kind === "actor" ? (
          <ActorName actor={actors[row.thing]!} />
        ) : (
          <IssueName issue={issues[row.thing]!} />
        )}
      </th>
      {columns.slice(1).map((column) => (
        <td key={column} className={`audit-${column}`}>
          <Cell row={row} column={column} kind={kind} basis={basis} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ row, column, kind, basis }: Omit<RowProps, "columns"> & { column: AuditColumn }) {
  const t = useText();
  const { formatNumber } = useIntl();
  const spanText = useSpanText("short");
  const namer = useNamer();
  const { stances } = basis.shown.dataset;
  switch (column) {
    case "name":
      return null;
    case "known":
      return t("audit.knownOf", { known: row.known, of: row.of });
    case "oldest":
      return row.oldest === NO_DAY
        ? row.known === 0
          ? ""
          : t("table.undated")
        : spanText({ from: row.oldest, to: stances.to[row.oldestRow]! });
    case "missing": {
      const names = row.missing.slice(0, NAMED).map(kind === "actor" ? namer.issue : namer.actor);
      return (
        <>
          {formatNumber(row.missing.length)}
          {names.length === 0 ? null : (
            <span className="audit-names">
              {t("audit.missing", { names: names.join(", "), others: row.missing.length - names.length })}
            </span>
          )}
        </>
      );
    }
    default:
      return row[column] === 0 ? <span className="soft">{formatNumber(0)}</span> : formatNumber(row[column]);
  }
}
