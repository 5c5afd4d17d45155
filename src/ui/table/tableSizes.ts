/** How broad columns and how high rows are. */
import type { Dataset } from "../../domain/dataset.ts";
import { NO_DAY } from "../../domain/days.ts";
import { isGraded } from "../../domain/grades.ts";
import type { TableColumn } from "../../state/tableLook.ts";
import { hasText } from "./rows.ts";

/** CSS pixels, at least; what is left over is shared out in proportion. */
export const WIDTHS: Readonly<Record<TableColumn, number>> = {
  actor: 124,
  issue: 148,
  stance: 128,
  position: 92,
  statements: 96,
  words: 300,
  voices: 124,
  basis: 92,
  confidence: 104,
  salience: 92,
  date: 118,
  source: 180,
  locator: 120,
  reliability: 96,
  credibility: 124,
  type: 112,
  topic: 120,
  coder: 88,
  line: 72,
};

/** Up to so many rows stand whole on the page, each as high as its words are. */
export const WHOLE = 100;

/** Longer names take two lines. */
const ONE_LINE = 18;
const LONG: readonly TableColumn[] = ["words", "source", "locator"];

/** Of more, each row is as high as any other; in step with `rows.css`. */
export function rowLines({ actors, issues }: Dataset, columns: readonly TableColumn[]): 1 | 2 {
  if (columns.some((column) => LONG.includes(column))) return 2;
  const long = ({ name }: { readonly name: string }) => name.length > ONE_LINE;
  return actors.some(long) || issues.some(long) ? 2 : 1;
}

export const ROW_HEIGHT = { mouse: { 1: 37, 2: 57 }, touch: { 1: 53, 2: 61 } } as const;

/** Columns that a dataset has anything to say in. */
export function offeredColumns(dataset: Dataset): ReadonlySet<TableColumn> {
  const { stances, sources, actors, issues } = dataset;
  const { text } = stances;
  const none = <Value>(values: ArrayLike<Value>, empty: Value) => {
    for (let i = 0; i < values.length; i++) if (values[i] !== empty) return false;
    return true;
  };
  const missing: readonly (readonly [TableColumn, boolean])[] = [
    ["words", !hasText(text.evidence)],
    ["confidence", stances.confidence === undefined],
    ["salience", stances.salience === undefined],
    ["source", sources.length === 0],
    ["voices", !hasText(text.voice)],
    ["basis", none(stances.basis, 0)],
    ["date", none(stances.from, NO_DAY)],
    ["locator", !hasText(text.locator)],
    ["reliability", !isGraded(dataset, "reliability")],
    ["credibility", !isGraded(dataset, "credibility")],
    ["coder", !hasText(text.coder)],
    ["type", actors.every(({ type }) => type === "")],
    ["topic", issues.every(({ topic }) => topic === "")],
  ];
  const absent = missing.filter(([, empty]) => empty).map(([column]) => column);
  return new Set((Object.keys(WIDTHS) as TableColumn[]).filter((column) => !absent.includes(column)));
}
