/** Whether coders agree more than chance would: Krippendorff's α and Cohen's κ. */

/** Ratings by coder and unit; NaN = not coded. For ordinal data any numbers whose order is meant. */
export type Ratings = readonly (readonly number[])[];

/**
 * α = 1 − D_o/D_e from coincidences, 1 = perfect, 0 = as by chance; NaN where nothing varies or no unit has two codes.
 * Ordinal: δ² = (Σ from c to k of n_g − (n_c + n_k)/2)². K. Krippendorff, *Content Analysis* (2004) ch. 11.
 */
export function krippendorffAlpha(ratings: Ratings, level: "nominal" | "ordinal" = "ordinal"): number {
  const values = [...new Set(ratings.flat().filter((value) => !Number.isNaN(value)))].sort((a, b) => a - b);
  const place = new Map(values.map((value, i) => [value, i]));
  const coincidence = values.map(() => values.map(() => 0));
  const units = Math.max(0, ...ratings.map((row) => row.length));
  for (let unit = 0; unit < units; unit++) {
    const codes = ratings.flatMap((row) => place.get(row[unit] ?? Number.NaN) ?? []);
    if (codes.length < 2) continue;
    codes.forEach((c, i) => {
      codes.forEach((k, j) => {
        if (i !== j) coincidence[c]![k]! += 1 / (codes.length - 1);
      });
    });
  }
  const margin = coincidence.map((row) => row.reduce((sum, n) => sum + n, 0));
  const total = margin.reduce((sum, n) => sum + n, 0);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < values.length; c++)
    for (let k = 0; k < values.length; k++) {
      const apart = c === k ? 0 : level === "nominal" ? 1 : ordinalDistance(margin, c, k);
      observed += coincidence[c]![k]! * apart;
      expected += (margin[c]! * margin[k]! * apart) / (total - 1);
    }
  return expected > 0 ? 1 - observed / expected : Number.NaN;
}

function ordinalDistance(margin: readonly number[], one: number, other: number): number {
  const [c, k] = [Math.min(one, other), Math.max(one, other)];
  let between = 0;
  for (let g = c; g <= k; g++) between += margin[g]!;
  return (between - (margin[c]! + margin[k]!) / 2) ** 2;
}

/**
 * κ = (p_o − p_e)/(1 − p_e) of two coders over the units that both coded; NaN where there are none or chance is certain.
 * J. Cohen, "A coefficient of agreement for nominal scales" (1960).
 */
export function cohenKappa(one: readonly number[], other: readonly number[]): number {
  const both = one.flatMap((a, i) => {
    const b = other[i] ?? Number.NaN;
    return Number.isNaN(a) || Number.isNaN(b) ? [] : [[a, b] as const];
  });
  const share = (test: (pair: readonly [number, number]) => boolean) =>
    both.filter(test).length / both.length;
  const observed = share(([a, b]) => a === b);
  const values = new Set(both.flat());
  let chance = 0;
  for (const value of values) chance += share(([a]) => a === value) * share(([, b]) => b === value);
  return chance < 1 ? (observed - chance) / (1 - chance) : Number.NaN;
}
