/** Trades: two actors opposed on two issues who could each give way on the one that matters less to them. */
import { eachKnown, type PositionMatrix } from "./matrix.ts";

export interface Trade {
  /** Gains on p and gives on q; the partner gives on p and gains on q. */
  readonly actor: number;
  readonly partner: number;
  readonly p: number;
  readonly q: number;
  /** s_ip/s_iq ÷ (s_jp/s_jq), > 1: the more, the better for both. */
  readonly advantage: number;
}

/**
 * Pairs opposite in sign on two issues, with different ratios of salience. The one with the higher s_p/s_q gains on p.
 * Best first, at most `limit`. Empty without salience. F. N. Stokman & R. van Oosten, "The exchange of voting positions" (1994).
 */
export function trades(matrix: PositionMatrix, limit = 1000): Trade[] {
  if (!matrix.salience) return [];
  const found: Trade[] = [];
  for (let i = 0; i < matrix.rows; i++) {
    const mine = stakesOf(matrix, i);
    for (let j = i + 1; j < matrix.rows && mine.size > 1; j++) {
      const opposed: { k: number; ratio: number }[] = [];
      for (const [k, stake] of stakesOf(matrix, j)) {
        const own = mine.get(k);
        if (own && own.value * stake.value < 0) opposed.push({ k, ratio: own.salience / stake.salience });
      }
      collect(i, j, opposed, found);
    }
  }
  return found.sort((a, b) => b.advantage - a.advantage).slice(0, limit);
}

interface Stake {
  readonly value: number;
  readonly salience: number;
}

function stakesOf(matrix: PositionMatrix, row: number): Map<number, Stake> {
  const stakes = new Map<number, Stake>();
  eachKnown(matrix, row, (k, value, cell) => {
    const salience = matrix.salience![cell]!;
    if (salience > 0) stakes.set(k, { value, salience });
  });
  return stakes;
}

function collect(
  i: number,
  j: number,
  opposed: readonly { k: number; ratio: number }[],
  into: Trade[],
): void {
  for (const [n, one] of opposed.entries())
    for (const other of opposed.slice(n + 1)) {
      const [p, q] = one.ratio >= other.ratio ? [one, other] : [other, one];
      const advantage = p.ratio / q.ratio;
      if (advantage > 1 + 1e-9) into.push({ actor: i, partner: j, p: p.k, q: q.k, advantage });
    }
}
