/** How far an actor agrees with the others on the whole, and how much is known of it. */
import { type Arithmetic, OPEN, opened, type Term } from "./arithmetic.ts";
import { rowsWith } from "./behind.ts";
import { OUT_OF_PLACE, type PositionMatrix } from "./matrix.ts";
import type { PairTable, Unknown } from "./pairTable.ts";

export interface MeanAgreement {
  /** Mean agreement with all others with whom something is in common, 0 … 1; NaN where there is none. By row. */
  readonly value: Float64Array;
  /** How many these are. */
  readonly partners: Uint32Array;
}

/** By row, under a reading of the unknown; each partner counts the same. O(pairs). */
export function meanAgreement(pairs: PairTable, rows: number, unknown: Unknown): MeanAgreement {
  const sum = new Float64Array(rows);
  const partners = new Uint32Array(rows);
  const agreement = pairs.under(unknown);
  for (let p = 0; p < pairs.length; p++)
    for (const row of [pairs.a[p]!, pairs.b[p]!]) {
      sum[row]! += agreement[p]!;
      partners[row]!++;
    }
  return { value: sum.map((total, row) => total / partners[row]!), partners };
}

/** Mean agreement, partner by partner. n = partners, of all others in view. */
export function openMeanAgreement(matrix: PositionMatrix, pairs: PairTable, row: number): Arithmetic {
  const terms: Term[] = [];
  const at = (unknown: Unknown) => meanAgreement(pairs, matrix.rows, unknown).value[row]!;
  for (let p = 0; p < pairs.length; p++) {
    const [a, b] = [pairs.a[p]!, pairs.b[p]!];
    if (a !== row && b !== row) continue;
    const other = a === row ? b : a;
    const values = { agreement: pairs.agreement[p]!, m: pairs.overlap[p]! };
    terms.push({ actors: [row, other], issues: [], values, rows: [] });
  }
  const rows = rowsWith(
    matrix,
    row,
    terms.map(({ actors }) => actors[1]!),
  );
  const ends = [at("worst"), at("best"), at("ignore")];
  const counts = { n: terms.length, of: matrix.rowsInView - 1 };
  return opened("meanAgreement", at("ignore"), counts, [Math.min(...ends), Math.max(...ends)], terms, rows);
}

/** How much is known of an actor: issue by issue, also where a search found nothing. */
export function openKnown(matrix: PositionMatrix, row: number): Arithmetic {
  const terms: Term[] = [];
  let [known, of] = [0, matrix.columnsInView];
  for (let c = matrix.start[row]!; c < matrix.start[row + 1]!; c++) {
    const x = matrix.value[c]!;
    if (matrix.state[c] === OUT_OF_PLACE) of--;
    if (!Number.isNaN(x)) known++;
    terms.push({
      actors: [row],
      issues: [matrix.column[c]!],
      values: { x },
      rows: [matrix.row[c]!],
    });
  }
  return opened("known", known / of, { n: known, of }, OPEN, terms);
}
