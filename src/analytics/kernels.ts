/** Weights by distance in time: half-life and the four windows, in their correct, symmetric forms. */

export const KERNELS = ["uniform", "epanechnikov", "triangular", "gaussian"] as const;
export type Kernel = (typeof KERNELS)[number];

/**
 * Weight at u = distance ÷ width; symmetric, ≥ 0, integral 1. Silverman, *Density Estimation* (1986), table 3.1.
 * uniform ½[|u| ≤ 1] · epanechnikov ¾(1 − u²)⁺ · triangular (1 − |u|)⁺ · gaussian φ(u)
 */
export function kernelWeight(kernel: Kernel, u: number): number {
  const distance = Math.abs(u);
  switch (kernel) {
    case "uniform":
      return distance <= 1 ? 0.5 : 0;
    case "epanechnikov":
      return Math.max(0, 0.75 * (1 - u * u));
    case "triangular":
      return Math.max(0, 1 - distance);
    case "gaussian":
      return Math.exp(-(u * u) / 2) / Math.sqrt(2 * Math.PI);
  }
}

/** Days between a day and a span of them; 0 within: a month holds every one of its days. */
export const daysApart = (day: number, from: number, to: number): number => Math.max(0, from - day, day - to);

/** Weight of what is `age` old when it halves every `halfLife`: 2^(−age/halfLife), in (0, 1] for age ≥ 0. */
export function halfLifeWeight(age: number, halfLife: number): number {
  return 2 ** (-age / halfLife);
}

/** Σwx/Σw; NaN where nothing weighs. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let total = 0;
  values.forEach((value, i) => {
    sum += weights[i]! * value;
    total += weights[i]!;
  });
  return total > 0 ? sum / total : Number.NaN;
}
