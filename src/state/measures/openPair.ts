/** Figures of two actors or two issues, opened. */
import { openIssuePair, openPair, PAIR_MEASURES, type PairMeasure } from "../../analytics/arithmetic.ts";
import { openTogether } from "../../analytics/arithmeticNetwork.ts";
import { openTrade } from "../../analytics/arithmeticWhole.ts";
import type { PositionMatrix } from "../../analytics/matrix.ts";
import { pairOf, twoRows } from "../../analytics/networks.ts";
import type { FigureRef } from "./figure.ts";
import { displayed, indexOf, underEach } from "./indexes.ts";
import type { Opened, Parts, Sibling } from "./opened.ts";
import type { Basis } from "./task.ts";

type PairRef = Extract<FigureRef, { of: "pair" }>;

/** Two rows on their own, and the table of the one pair they are; undefined where they are no two. */
function twoOf({ kind, a, b }: PairRef, basis: Basis, flipped: readonly string[]) {
  const { dataset } = basis.shown;
  const ends =
    kind === "actor"
      ? [displayed(basis, a), displayed(basis, b)]
      : [indexOf(dataset.issues, a), indexOf(dataset.issues, b)];
  const [one, other] = ends.toSorted((p, q) => p - q) as [number, number];
  if (one < 0 || one === other) return undefined;
  const things = kind === "actor" ? basis.matrix : turned(basis, flipped);
  const two = twoRows(things, one, other);
  return { two, pairs: pairOf(two), one, other };
}

export function openPairOf(
  ref: PairRef,
  basis: Basis,
  { robustness }: Parts,
  flipped: readonly string[],
): Opened | undefined {
  const found = twoOf(ref, basis, flipped);
  if (!found) return undefined;
  const { measure, kind } = ref;
  const { two, pairs, one, other } = found;
  if (measure === "together" || measure === "trade") {
    if (kind === "issue") return undefined;
    const arithmetic =
      measure === "trade"
        ? openTrade(two, one, other)
        : robustness && openTogether(basis.matrix, robustness, one, other);
    return arithmetic && { arithmetic, readings: undefined };
  }
  const opened = (kind === "actor" ? openPair : openIssuePair)(two, pairs, 0, 1, measure);
  if (!opened) return undefined;
  const named = { [kind === "actor" ? "actors" : "issues"]: [one, other] };
  const arithmetic = { ...opened, terms: opened.terms.map((term) => ({ ...term, ...named })) };
  const scale = SCALES[measure];
  return { arithmetic, readings: scale && underEach((each) => scale(pairs.under(each)[0]!)) };
}

/** How a measure follows from agreement, where nothing else goes in. */
const SCALES: Partial<Record<PairMeasure, (agreement: number) => number>> = {
  agreement: (a) => a,
  signed: (a) => 2 * a - 1,
};

function turned({ byIssue, shown }: Basis, flipped: readonly string[]): PositionMatrix {
  if (flipped.length === 0) return byIssue;
  const value = byIssue.value.slice();
  for (const id of flipped) {
    const issue = indexOf(shown.dataset.issues, id);
    if (issue < 0) continue;
    for (let c = byIssue.start[issue]!; c < byIssue.start[issue + 1]!; c++) value[c] = -value[c]! + 0;
  }
  return { ...byIssue, value };
}

export function pairSiblings(ref: PairRef, basis: Basis, flipped: readonly string[]): Sibling[] {
  const found = twoOf(ref, basis, flipped);
  if (!found) return [];
  const { pairs, two, one, other } = found;
  const values: Sibling[] = PAIR_MEASURES.map((measure) => ({
    ref: { ...ref, measure },
    value: pairs[measure]?.[0] ?? Number.NaN,
  }));
  const trade = ref.kind === "actor" ? openTrade(two, one, other)?.value : undefined;
  return [...values, { ref: { ...ref, measure: "trade" }, value: trade ?? Number.NaN }];
}
