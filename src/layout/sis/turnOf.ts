/** Directions in order, without trigonometry: the same in every engine. */

/** Grows with the angle of (x, y), from 0 to 4 around the circle; opposite directions differ by 2. */
export function turnOf(x: number, y: number): number {
  const size = Math.abs(x) + Math.abs(y);
  if (size === 0) return 0;
  const quarter = y / size;
  if (x < 0) return 2 - quarter;
  return y < 0 ? 4 + quarter : quarter;
}
