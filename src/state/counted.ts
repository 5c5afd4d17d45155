/** How a count comes about: from all statements, clause by clause, to those that it counts. Pure. */
import { BitSet } from "../base/bitset.ts";
import type { Dataset } from "../domain/dataset.ts";
import { NO_DAY } from "../domain/days.ts";
import { CLAUSES, type Clause, EMPTY_FILTER, resolveClause } from "../domain/filter.ts";
import { isPosition, STANCES, type Stance } from "../domain/stance.ts";
import type { ClauseMasks } from "../graph/facets.ts";
import type { CountRef, Whole } from "./countRef.ts";
import type { Shown } from "./describe.ts";
import type { Evidence } from "./evidence.ts";

/** What is left after a step. */
export interface CountStep {
  readonly step: "all" | "clause" | "last" | "folded";
  /** Of a step "clause". */
  readonly clause?: Clause;
  readonly count: number;
}

export interface OpenedCount {
  readonly value: number;
  /** All that there are of its kind. */
  readonly all: number;
  readonly steps: readonly CountStep[];
  /** Rows of the statements that it counts, or that what it counts is named in. */
  readonly rows: Uint32Array;
}

export interface CountSource extends Shown {
  readonly masks: ClauseMasks;
  readonly evidence: Evidence | undefined;
}

/** O(clauses × statements). Undefined where nothing of the kind is there any more. */
export function openCount(ref: CountRef, source: CountSource): OpenedCount | undefined {
  const { dataset, masks } = source;
  const { length } = dataset.stances;
  if (ref.of === "whole") return openWhole(ref.what, source);
  if (ref.of === "selected") return openSelected(ref.stance, source);
  const { steps, rows } = funnel(length, masks, ownClause(ref));
  if (ref.of === "shown") return { value: rows.length, all: length, steps, rows };
  if (ref.of === "pairs") {
    const { ties, summary } = source;
    const value = summary.count.reduce((sum, count) => sum + Math.min(1, count), 0);
    return { value, all: ties.length, steps: [...steps, { step: "last", count: value }], rows };
  }
  const passes = testOf(ref, dataset);
  const left = passes ? rows.filter(passes) : rows;
  const last: CountStep = { step: "last", count: left.length };
  return { value: left.length, all: length, steps: [...steps, last], rows: left };
}

/** The clause that a count leaves out: a panel that counts does not count itself. */
function ownClause(ref: CountRef): Clause | undefined {
  switch (ref.of) {
    case "choice":
      return ref.clause;
    case "noConfidence":
      return "confidence";
    case "dated":
    case "days":
    case "undated":
      return "dates";
    default:
      return undefined;
  }
}

function testOf(ref: CountRef, dataset: Dataset): ((row: number) => boolean) | undefined {
  const { from, to, confidence } = dataset.stances;
  switch (ref.of) {
    case "choice": {
      const mask = resolveClause(dataset, { ...EMPTY_FILTER, [ref.clause]: [ref.value] }, ref.clause);
      return mask && ((row) => mask.has(row));
    }
    case "noConfidence":
      return (row) => Number.isNaN(confidence?.[row] ?? Number.NaN);
    case "dated":
      return (row) => from[row] !== NO_DAY;
    case "undated":
      return (row) => from[row] === NO_DAY;
    case "days":
      return (row) => from[row] !== NO_DAY && from[row]! <= ref.to && to[row]! >= ref.from;
    default:
      return undefined;
  }
}

/** What is left of all statements after each clause in turn. */
function funnel(length: number, masks: ClauseMasks, except: Clause | undefined) {
  const steps: CountStep[] = [{ step: "all", count: length }];
  let left: BitSet | undefined;
  for (const clause of CLAUSES) {
    const mask = clause === except ? undefined : masks.get(clause);
    if (!mask) continue;
    left = left ? BitSet.intersection(length, [left, mask]) : mask;
    steps.push({ step: "clause", clause, count: left.count() });
  }
  const rows = new Uint32Array(left ? left.count() : length);
  for (let row = 0, at = 0; row < length; row++) if (!left || left.has(row)) rows[at++] = row;
  return { steps, rows };
}

function openWhole(what: Whole, { dataset, fold }: CountSource): OpenedCount {
  const { stances, actors, issues, sources } = dataset;
  const every = Uint32Array.from({ length: stances.length }, (_, row) => row);
  if (what === "positions") {
    const rows = every.filter((row) => isPosition(stances.stance[row]!));
    const steps: CountStep[] = [
      { step: "all", count: every.length },
      { step: "last", count: rows.length },
    ];
    return { value: rows.length, all: every.length, steps, rows };
  }
  const all = { actors, issues, sources, statements: every }[what].length;
  const value = what === "actors" ? actors.filter((_, index) => fold[index] === index).length : all;
  const steps: CountStep[] = [{ step: "all", count: all }];
  if (value !== all) steps.push({ step: "folded", count: value });
  return { value, all, steps, rows: every };
}

function openSelected(
  stance: Stance | undefined,
  { evidence, dataset }: CountSource,
): OpenedCount | undefined {
  if (!evidence) return undefined;
  const code = stance === undefined ? -1 : STANCES.indexOf(stance);
  const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
  const passing = evidence.sections.flatMap(({ groups }) => groups.flatMap(({ passing }) => [...passing]));
  const rows = Uint32Array.from(passing.filter((row) => code < 0 || dataset.stances.stance[row] === code));
  const steps: CountStep[] = [
    { step: "all", count: sum(evidence.all) },
    { step: "clause", count: sum(evidence.passing) },
  ];
  if (code >= 0) steps.push({ step: "last", count: rows.length });
  return { value: rows.length, all: sum(evidence.all), steps, rows };
}
