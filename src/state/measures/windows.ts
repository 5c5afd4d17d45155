/** The whole as it was around one day after another: how much was said, how far all agreed, what stood in the way of two camps, what moved. */
import { openLine } from "../../analytics/arithmeticNetwork.ts";
import { openNetworkDistance } from "../../analytics/arithmeticWhole.ts";
import { lineIndexSteps } from "../../analytics/balance.ts";
import { networkDistance } from "../../analytics/change.ts";
import { KERNELS, type Kernel } from "../../analytics/kernels.ts";
import type { PositionMatrix } from "../../analytics/matrix.ts";
import { pairSteps } from "../../analytics/pairs.ts";
import type { PairTable } from "../../analytics/pairTable.ts";
import { signedTies } from "../../analytics/signed.ts";
import {
  daysBetween,
  openAround,
  openPairsAgreement,
  pairsAgreement,
  rowsAround,
  spanOfPositions,
  type Window,
} from "../../analytics/windows.ts";
import { finished } from "../../base/steps.ts";
import type { Day } from "../../domain/days.ts";
import type { TieIndex } from "../../graph/ties.ts";
import type { FigureRef } from "./figure.ts";
import type { Opened } from "./opened.ts";
import type { Basis } from "./task.ts";

export { KERNELS, type Kernel };

/** Widths in days that are offered: a week, a month, a quarter, a year, three and ten. */
export const WIDTHS = [7, 30, 91, 365, 1096, 3653] as const;
/** Days that are looked at. */
const PLACES = 6;
/** Of the whole span a window that nobody chose covers so much either way. */
const SHARE = 1 / 4;

/** Entry i of each array belongs to one day; all typed, so that they can be handed over. */
export interface Windows {
  readonly days: Int32Array;
  readonly width: number;
  readonly statements: Uint32Array;
  readonly pairs: Uint32Array;
  /** NaN where nobody can be compared. */
  readonly agreement: Float64Array;
  readonly ties: Uint32Array;
  readonly frustrated: Uint32Array;
  /** 1 where that is proven the least, else it is an upper bound. */
  readonly exact: Uint8Array;
  /** Σ|Δt| since the day before; NaN of the first, and where no pair can be compared around both. */
  readonly moved: Float64Array;
}

/** The positions around a day. */
const around = (basis: Basis, { kernel, width }: Window, day: Day): PositionMatrix =>
  basis.within({ kind: "window", kernel, width, day });

/** @param width 0 = as wide as suits the data. Without days where nothing is dated. */
export function* windowSteps(
  basis: Basis,
  { kernel, width: wanted }: { readonly kernel: Kernel; readonly width: number },
): Generator<unknown, Windows> {
  const { dataset, mask } = basis.shown;
  const span = spanOfPositions(dataset.stances, mask);
  const days = span && span[1] > span[0] ? daysBetween(span, PLACES) : [];
  const least = span ? (span[1] - span[0]) * SHARE : 0;
  const width = wanted || (WIDTHS.find((each) => each >= least) ?? WIDTHS.at(-1)!);
  const counts = () => new Uint32Array(days.length);
  const shares = () => new Float64Array(days.length).fill(Number.NaN);
  const found = {
    days: Int32Array.from(days),
    width,
    statements: counts(),
    pairs: counts(),
    agreement: shares(),
    ties: counts(),
    frustrated: counts(),
    exact: new Uint8Array(days.length),
    moved: shares(),
  };
  let before: PairTable | undefined;
  for (const [at, day] of days.entries()) {
    found.statements[at] = rowsAround(dataset.stances, mask, { kernel, width }, day).rows.length;
    yield;
    const matrix = around(basis, { kernel, width }, day);
    yield;
    const pairs = yield* pairSteps(matrix);
    const ties = signedTies(pairs, matrix.rows);
    found.pairs[at] = pairs.length;
    found.agreement[at] = pairsAgreement(pairs);
    found.ties[at] = ties.length;
    const line = yield* lineIndexSteps(ties);
    found.frustrated[at] = line.frustrated;
    found.exact[at] = line.exact ? 1 : 0;
    const moved = before && networkDistance(before, pairs);
    if (moved && moved.pairs > 0) found.moved[at] = moved.distance;
    before = pairs;
    yield;
  }
  return found;
}

type WindowRef = Extract<FigureRef, { of: "window" }>;

/** One number of that table, opened. */
export function openWindow(ref: WindowRef, basis: Basis): Opened {
  const { kernel, width, day, since } = ref;
  const { dataset, mask, ties: index } = basis.shown;
  const window = { kernel, width };
  const said = rowsAround(dataset.stances, mask, window, day);
  if (ref.measure === "windowStatements") {
    return plain(openAround(dataset.stances, endsOfRows(index, dataset.stances.length), said));
  }
  const matrix = around(basis, window, day);
  const pairs = finished(pairSteps(matrix));
  const ties = signedTies(pairs, matrix.rows);
  switch (ref.measure) {
    case "windowAgreement": {
      const n = matrix.rowsInView;
      return plain(openPairsAgreement(pairs, (n * (n - 1)) / 2, said.rows));
    }
    case "windowLine":
      return plain(openLine(matrix, ties, finished(lineIndexSteps(ties))));
    case "windowMoved": {
      const before = around(basis, window, since);
      return plain(openNetworkDistance({ before }, matrix, finished(pairSteps(before)), pairs));
    }
  }
}

/** Whose a row is, and on what, as it is displayed. O(statements). */
function endsOfRows({ length, start, rows, actor, issue }: TieIndex, statements: number) {
  const tieOf = new Uint32Array(statements);
  for (let tie = 0; tie < length; tie++)
    for (let i = start[tie]!; i < start[tie + 1]!; i++) tieOf[rows[i]!] = tie;
  return (row: number) => ({ actor: actor[tieOf[row]!]!, issue: issue[tieOf[row]!]! });
}

const plain = (arithmetic: Opened["arithmetic"]): Opened => ({ arithmetic, readings: undefined });
