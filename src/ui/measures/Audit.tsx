/** What the map rests on, actor by actor or issue by issue, as a table that can be sorted. */
import { memo, use, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useIntl } from "react-intl";
import type { Dataset } from "../../domain/dataset.ts";
import { NO_DAY } from "../../domain/days.ts";
import { sameSelection } from "../../state/document.ts";
import {
  AUDIT_COLUMNS,
  type AuditColumn,
  MISSED,
  type Audit as Model,
  sortAudit,
} from "../../state/measures/audit.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { useApp, useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { ChooseContext } from "../evidence/choose.tsx";
import { Name } from "../rich.tsx";
import { Segments } from "../Segments.tsx";
import { SortHead } from "../SortHead.tsx";
import { useGrowing } from "../useGrowing.ts";
import { useNameRanks } from "../useNameRanks.ts";
import { usePointing } from "../usePointing.ts";
import { usePrinting } from "../usePrinting.ts";
import type { Picture } from "../useShown.ts";
import { NumberHow, useOpening } from "./How.tsx";
import { useEvidence } from "./useEvidence.ts";
import { useMeasured } from "./useMeasured.ts";
import { useNamer } from "./words.ts";
import "./audit.css";

const STEP = 100;

type Kind = "actor" | "issue";
const KINDS: readonly Kind[] = ["actor", "issue"];

export function Audit({ shown }: { shown: Picture }) {
  const [kind, setKind] = useState<Kind>("actor");
  return (
    <div className="audit">
      <Tools kind={kind} onKind={setKind} />
      <Found key={kind} shown={shown} kind={kind} />
    </div>
  );
}

const Tools = memo(function Tools({ kind, onKind }: { kind: Kind; onKind: (kind: Kind) => void }) {
  const t = useText();
  return (
    <div className="strips-tools">
      <Segments aria-label={t("audit.of")} all={KINDS} chosen={kind} onChoose={onKind}>
        {(each) => t(`audit.of.${each}`)}
      </Segments>
      <p className="soft">{t("audit.means")}</p>
    </div>
  );
});

function Found({ shown, kind }: { shown: Picture; kind: Kind }) {
  const t = useText();
  const { found, working } = useMeasured("audit", { kind }, shown);
  if (!found) return <p className="measures-wait">{t("measures.working")}</p>;
  const { answer, shown: of } = found;
  return <AuditTable audit={answer} dataset={of.dataset} shown={of} kind={kind} working={working} />;
}

interface TableProps {
  readonly audit: Model;
  readonly dataset: Dataset;
  readonly kind: Kind;
}

function AuditTable({
  audit,
  dataset,
  shown,
  kind,
  working,
}: TableProps & { shown: Picture; working: boolean }) {
  const t = useText();
  const [order, setOrder] = useState<{ column: AuditColumn; descending: boolean }>({
    column: "missing",
    descending: true,
  });
  const [wanted, setWanted] = useState(STEP);
  const printing = usePrinting();
  const rank = useNameRanks(kind === "actor" ? dataset.actors : dataset.issues);
  const sorted = useMemo(() => sortAudit(audit, order.column, order.descending, rank), [audit, order, rank]);
  const limit = printing ? sorted.length : Math.min(wanted, sorted.length);
  const there = useGrowing(limit, sorted);
  const words = useCellWords(shown);
  const columns = useMemo(
    () => AUDIT_COLUMNS.filter((name) => !isBasis(name) || audit[name].some((n) => n > 0)),
    [audit],
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="audit-scroll" aria-label={t("measures.part.audit")} tabIndex={0}>
        <table className="audit-table" aria-busy={working}>
          <caption>{t(`audit.caption.${kind}`, { count: sorted.length })}</caption>
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
            {sorted.slice(0, printing ? limit : there).map((at) => (
              <Row
                key={audit.thing[at]}
                at={at}
                audit={audit}
                dataset={dataset}
                kind={kind}
                columns={columns}
                words={words}
              />
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

/** What cells need to put themselves into words, asked for once for all of them. */
function useCellWords(shown: Picture) {
  const t = useText();
  const { formatNumber } = useIntl();
  const spanText = useSpanText("short");
  const namer = useNamer();
  const opening = useOpening();
  const show = useEvidence(shown, nothing);
  // A row asks for its evidence when it is pressed: nothing on it is drawn anew for that.
  const latest = useRef(show);
  latest.current = show;
  return useMemo(
    () => ({ t, formatNumber, spanText, namer, opening, show: (row: number) => latest.current(row) }),
    [t, formatNumber, spanText, namer, opening],
  );
}
type CellWords = ReturnType<typeof useCellWords>;
const nothing = () => undefined;

interface RowProps extends TableProps {
  /** Place in the audit. */
  readonly at: number;
  readonly columns: readonly AuditColumn[];
  readonly words: CellWords;
}

const Row = memo(function Row({ columns, ...row }: RowProps) {
  const { at, audit, dataset, kind, words } = row;
  const choose = use(ChooseContext);
  const thing = audit.thing[at]!;
  const { id } = (kind === "actor" ? dataset.actors : dataset.issues)[thing]!;
  const { onHoverStart, onHoverEnd, ...focus } = usePointing({ kind, id });
  const current = useApp(({ document }) => sameSelection({ kind, id }, document.selection));
  return (
    <tr data-unknown={audit.known[at] === 0}>
      <th scope="row">
        <button
          type="button"
          className="name-button"
          aria-current={current ? "true" : undefined}
          {...menuTarget({ kind, id })}
          {...focus}
          onPointerEnter={onHoverStart}
          onPointerLeave={onHoverEnd}
          onClick={() => choose({ kind, id })}
        >
          <Name>{words.namer[kind](thing)}</Name>
        </button>
      </th>
      {columns.slice(1).map((column) => (
        <td key={column} className={`audit-${column}`}>
          <Cell {...row} column={column} />
        </td>
      ))}
    </tr>
  );
});

function Cell({
  at,
  audit,
  dataset,
  column,
  kind,
  words,
}: Omit<RowProps, "columns"> & { column: AuditColumn }) {
  const { t, formatNumber, spanText, namer, opening } = words;
  const { id } = (kind === "actor" ? dataset.actors : dataset.issues)[audit.thing[at]!]!;
  switch (column) {
    case "name":
      return null;
    case "known":
      return (
        <NumberHow opening={opening} figure={knownFigure(kind, id)}>
          {t("audit.knownOf", { known: audit.known[at]!, of: audit.of[at]! })}
        </NumberHow>
      );
    case "oldest":
      return audit.oldest[at] === NO_DAY ? (
        audit.known[at] === 0 ? (
          ""
        ) : (
          t("table.undated")
        )
      ) : (
        <Oldest row={audit.oldestRow[at]!} words={words}>
          {spanText({ from: audit.oldest[at]!, to: dataset.stances.to[audit.oldestRow[at]!]! })}
        </Oldest>
      );
    case "missing": {
      const missed = audit.missed.subarray(at * MISSED, (at + 1) * MISSED).filter((thing) => thing >= 0);
      const names = Array.from(missed, kind === "actor" ? namer.issue : namer.actor);
      return (
        <>
          <NumberHow opening={opening} figure={knownFigure(kind, id)}>
            {formatNumber(audit.missing[at]!)}
          </NumberHow>
          {names.length === 0 ? null : (
            <span className="audit-names">
              {t("audit.missing", { names: names.join(", "), others: audit.missing[at]! - names.length })}
            </span>
          )}
        </>
      );
    }
    default:
      return (
        <NumberHow opening={opening} figure={{ of: "audit", measure: column, kind, id }}>
          {formatNumber(audit[column][at]!)}
        </NumberHow>
      );
  }
}

/** A date leads to the statement that has it. */
function Oldest({ row, words, children }: { row: number; words: CellWords; children: string }) {
  return (
    <button
      type="button"
      className="line-button"
      aria-label={words.t("audit.oldest.show", { date: children })}
      onClick={() => words.show(row)}
    >
      {children}
    </button>
  );
}

/** Of how many something is known, and of how many not: what each figure of it rests on. */
function knownFigure(kind: "actor" | "issue", id: string): FigureRef {
  return kind === "actor"
    ? { of: "actor", measure: "known", actor: id }
    : { of: "issue", measure: "agreementIndex", issue: id };
}
