/** Numbers as JSON has them. */

/** NaN is no JSON; what cannot be computed is null. */
export const number = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
