/** Where an issue would settle if weight decided: compromise, median, and who beats whom. A scenario, never a forecast. */

/** One known position and what it weighs, capability × salience; ≥ 0. */
export interface Voter {
  readonly position: number;
  readonly weight: number;
}

/** What adding up in another order may change. */
const ROUNDING = 1e-12;

const totalOf = (voters: readonly Voter[]) => voters.reduce((sum, { weight }) => sum + weight, 0);

/** Σwx ÷ Σw, −1 … 1; NaN where nothing weighs. The compromise model: Stokman & van den Bos; Achen in Thomson et al. (2006). */
export function compromise(voters: readonly Voter[]): number {
  const total = totalOf(voters);
  return total > 0
    ? voters.reduce((sum, { position, weight }) => sum + weight * position, 0) / total
    : Number.NaN;
}

/** The first position, from opposition on, at which half of the weight is reached; NaN where nothing weighs. */
export function weightedMedian(voters: readonly Voter[]): number {
  const half = totalOf(voters) / 2;
  if (half === 0) return Number.NaN;
  const sorted = [...voters].sort((a, b) => a.position - b.position);
  let sum = 0;
  for (const { position, weight } of sorted) {
    sum += weight;
    // Half is half in whatever order the weights were added up.
    if (sum >= half * (1 - ROUNDING)) return position;
  }
  return sorted.at(-1)!.position;
}

/** Σ w max(0, |x − q| − |x − p|): how strongly the voters prefer p to q. */
export function preference(voters: readonly Voter[], p: number, q: number): number {
  return voters.reduce(
    (sum, { position, weight }) =>
      sum + weight * Math.max(0, Math.abs(position - q) - Math.abs(position - p)),
    0,
  );
}

/** r of the victory models of KTAB: linear (2 : 1 → ⅔), square (→ ⅘), fourth and eighth power, as good as all to the stronger. */
const POWERS = { share: 1, square: 2, fourth: 4, eighth: 8 } as const;

/** The share with which p beats q: V_p^r ÷ (V_p^r + V_q^r), 0 … 1; NaN where nobody cares. KTAB, "Victory probability" models. */
export function winShare(voters: readonly Voter[], p: number, q: number, power = 1): number {
  return shareOf(preference(voters, p, q), preference(voters, q, p), power);
}

function shareOf(one: number, other: number, power: number): number {
  const most = Math.max(one, other); // before any power: weights may be of any size
  const [a, b] = [(one / most) ** power, (other / most) ** power];
  return most > 0 ? a / (a + b) : Number.NaN;
}

/** Every two positions that somebody holds, p < q, and the share with which p beats q under each model. */
export function winShares(
  voters: readonly Voter[],
): ({ p: number; q: number } & Record<keyof typeof POWERS, number>)[] {
  const held = [...new Set(voters.map(({ position }) => position))].sort((a, b) => a - b);
  return held.flatMap((p, i) =>
    held.slice(i + 1).map((q) => {
      const [forP, forQ] = [preference(voters, p, q), preference(voters, q, p)];
      const under = (power: number) => shareOf(forP, forQ, power);
      return {
        p,
        q,
        share: under(POWERS.share),
        square: under(POWERS.square),
        fourth: under(POWERS.fourth),
        eighth: under(POWERS.eighth),
      };
    }),
  );
}

/** One actor of a PolicyMaker table. Position 0 = not mobilised. */
export interface Player extends Voter {
  readonly power: number;
}

/** What those without a side weigh in `feasibility`. */
const UNDECIDED = 5;

/**
 * Σ |position| · power · weight of supporters, of those without a side (at a fixed 5), and of opponents. Scales are the
 * caller's: PolicyMaker's own are ±2, 4, 6 for position and 2, 4, 6 for power. M. R. Reich & D. M. Cooper, PolicyMaker.
 */
export function feasibility(players: readonly Player[]): {
  support: number;
  undecided: number;
  oppose: number;
} {
  const sum = { support: 0, undecided: 0, oppose: 0 };
  for (const { position, power, weight } of players) {
    if (position > 0) sum.support += position * power * weight;
    else if (position < 0) sum.oppose -= position * power * weight;
    else sum.undecided += UNDECIDED * power * weight;
  }
  return sum;
}
