/** How divided the answers on one issue are: van der Eijk's A, voting cohesion, and polarisation. */

/** The ordered categories of a position; one between two goes to the nearer, a tie to the one nearer to neutral. */
export const CATEGORIES: readonly number[] = [-1, -0.5, 0, 0.5, 1];

/** Index into CATEGORIES. */
export function categoryOf(position: number): number {
  const doubled = Math.abs(position) * 2;
  const steps = doubled % 1 === 0.5 ? Math.floor(doubled) : Math.round(doubled);
  return 2 + Math.sign(position) * steps;
}

/**
 * van der Eijk's agreement A of frequencies over K ordered categories: 1 all in one, 0 spread evenly, −1 half at each end.
 * Frequencies are peeled into layers of equal height; of each, U = ((K−2)TU − (K−1)TDU) ÷ ((K−2)(TU + TDU)) counts the
 * unimodal (110, 011) and bimodal (101) triples, and A = U(1 − (S−1)/(K−1)) for S categories in use. NaN without answers.
 * C. van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35 (2001) 325–341; R package agrmt.
 */
export function agreementA(frequencies: readonly number[]): number {
  const rest = [...frequencies];
  const ofPattern = patterns(rest.length);
  let total = 0;
  for (const n of rest) total += n;
  if (total === 0) return Number.NaN;
  let agreement = 0;
  for (;;) {
    let height = Number.POSITIVE_INFINITY;
    let pattern = 0;
    let used = 0;
    for (let k = 0; k < rest.length; k++) {
      const n = rest[k]!;
      if (n <= 0) continue;
      pattern |= 1 << k;
      used++;
      if (n < height) height = n;
    }
    if (used === 0) return agreement;
    agreement += ((height * used) / total) * ofPattern(pattern, used);
    for (let k = 0; k < rest.length; k++) rest[k]! -= height;
  }
}

/** A of each pattern of empty and filled categories, remembered: there are few, and bounds ask for them by the thousand. */
const known = new Map<number, Map<number, number>>();
function patterns(size: number): (pattern: number, used: number) => number {
  const table = known.get(size) ?? new Map<number, number>();
  known.set(size, table);
  return (pattern, used) => {
    const value = table.get(pattern) ?? patternAgreement(pattern, used, size);
    table.set(pattern, value);
    return value;
  };
}

function patternAgreement(pattern: number, used: number, size: number): number {
  if (used === 1) return 1;
  const on = (k: number) => (pattern >> k) & 1;
  let unimodal = 0;
  let bimodal = 0;
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++)
      for (let k = j + 1; k < size; k++) {
        if (on(i) && !on(j) && on(k)) bimodal++;
        else if (on(j) && on(i) !== on(k)) unimodal++;
      }
  if (unimodal + bimodal === 0) return 0;
  const unity = ((size - 2) * unimodal - (size - 1) * bimodal) / ((size - 2) * (unimodal + bimodal));
  return unity * (1 - (used - 1) / (size - 1));
}

/** Polarisation from A: (1 − A)/2, 0 … 1. agrmt `polarization`. */
export function polarization(frequencies: readonly number[]): number {
  return (1 - agreementA(frequencies)) / 2;
}

/** Supporters, opponents, and the stated neutral. */
export interface Votes {
  readonly support: number;
  readonly oppose: number;
  readonly neutral: number;
}

/** |Y − N| ÷ (Y + N), 0 split … 1 united; NaN without either. S. A. Rice, "The Behavior of Legislative Groups" (1925). */
export function rice({ support, oppose }: Votes): number {
  const sum = support + oppose;
  return sum > 0 ? Math.abs(support - oppose) / sum : Number.NaN;
}

/** (max − ½ rest) ÷ all, 0 three equal parts … 1 united; NaN without answers. Hix, Noury & Roland (2005). */
export function agreementIndex(votes: Votes): number {
  const { most, all } = largest(votes);
  return all > 0 ? (most - (all - most) / 2) / all : Number.NaN;
}

/** (max − rest) ÷ all, −⅓ … 1; NaN without answers. F. Attinà (1990). */
export function attina(votes: Votes): number {
  const { most, all } = largest(votes);
  return all > 0 ? (2 * most - all) / all : Number.NaN;
}

function largest({ support, oppose, neutral }: Votes): { most: number; all: number } {
  return { most: Math.max(support, oppose, neutral), all: support + oppose + neutral };
}

/** Whether somebody supports and somebody opposes. */
export function isContested({ support, oppose }: Votes): boolean {
  return support > 0 && oppose > 0;
}

/** min(Y, N) ÷ (Y + N), 0 one-sided … ½ evenly split; NaN without either. */
export function contestedShare({ support, oppose }: Votes): number {
  const sum = support + oppose;
  return sum > 0 ? Math.min(support, oppose) / sum : Number.NaN;
}

/** 4 Σ π²(1 − π) over group shares, 0 one group … 1 two equal groups. Montalvo & Reynal-Querol (2005); agrmt `MRQ`. */
export function montalvoReynalQuerol(counts: readonly number[]): number {
  const total = totalOf(counts);
  if (total === 0) return Number.NaN;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const share = counts[i]! / total;
    sum += share * share * (1 - share);
  }
  return 4 * sum;
}

/** Plain loops here: bounds ask for these measures by the ten thousand. */
function totalOf(counts: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!;
  return total;
}

/**
 * Σ Σ π_i^(1+α) π_j |y_i − y_j| of groups at places y, ≥ 0; α in (0, 1.6], default 1. NaN without answers.
 * J. Esteban & D. Ray, "On the measurement of polarization", Econometrica 62 (1994) 819–851.
 */
export function estebanRay(counts: readonly number[], places: readonly number[], alpha = 1): number {
  const total = totalOf(counts);
  if (total === 0) return Number.NaN;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const one = counts[i]! / total;
    const identified = alpha === 1 ? one * one : one ** (1 + alpha);
    for (let j = 0; j < counts.length; j++)
      sum += identified * (counts[j]! / total) * Math.abs(places[i]! - places[j]!);
  }
  return sum;
}
