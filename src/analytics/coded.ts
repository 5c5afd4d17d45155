/** Statements that several coders coded: what each made of the same actor on the same issue. */
import type { BitSet } from "../base/bitset.ts";
import type { StanceTable } from "../domain/dataset.ts";
import { isPosition } from "../domain/stance.ts";
import { cohenKappa, krippendorffAlpha, type Ratings } from "./coders.ts";
import type { TieIndex } from "./ties.ts";

export interface Coded {
  /** Codes of the column of coders, and by each, and by unit, its position; NaN = not coded. */
  readonly coders: readonly number[];
  readonly ratings: Ratings;
  /** The ties that two or more have coded, by unit. */
  readonly ties: readonly number[];
  readonly rows: Uint32Array;
}

/** Undefined where no tie was coded by two. The latest position of each coder counts. O(statements). */
export function codedBy(
  ties: TieIndex,
  table: Pick<StanceTable, "stance" | "position" | "text">,
  mask: BitSet | undefined,
): Coded | undefined {
  const codes = table.text.coder?.codes;
  if (!codes) return undefined;
  const units: { tie: number; by: Map<number, number> }[] = [];
  const rows: number[] = [];
  for (let t = 0; t < ties.length; t++) {
    const by = new Map<number, number>();
    const own: number[] = [];
    for (let i = ties.start[t]!; i < ties.start[t + 1]!; i++) {
      const row = ties.rows[i]!;
      if ((mask && !mask.has(row)) || codes[row] === 0 || !isPosition(table.stance[row]!)) continue;
      by.set(codes[row]!, table.position[row]!);
      own.push(row);
    }
    if (by.size < 2) continue;
    units.push({ tie: t, by });
    rows.push(...own);
  }
  if (units.length === 0) return undefined;
  const coders = [...new Set(units.flatMap(({ by }) => [...by.keys()]))].sort((a, b) => a - b);
  const ratings = coders.map((coder) => units.map(({ by }) => by.get(coder) ?? Number.NaN));
  return { coders, ratings, ties: units.map(({ tie }) => tie), rows: Uint32Array.from(rows).sort() };
}

export const alphaOf = ({ ratings }: Coded): number => krippendorffAlpha(ratings);

/** Cohen's κ of each two coders, by place in `coders`, and on how many units it rests. */
export function kappasOf({
  coders,
  ratings,
}: Coded): { a: number; b: number; kappa: number; units: number }[] {
  return coders.flatMap((_, a) =>
    coders.slice(a + 1).map((__, d) => {
      const b = a + 1 + d;
      const units = ratings[a]!.filter((x, u) => !Number.isNaN(x) && !Number.isNaN(ratings[b]![u]!)).length;
      return { a, b, kappa: cohenKappa(ratings[a]!, ratings[b]!), units };
    }),
  );
}
