/** Classical scaling: actors on a plane so that distance is disagreement, with how far that is true. */
import type { PairTable } from "./pairTable.ts";

export interface Scaling {
  /** The rows that were placed, and where: x by the greater spread. */
  readonly rows: readonly number[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Over measured pairs √(Σ(d − δ)²/Σδ²), d drawn, δ = 1 − agreement; 0 = exact. */
  readonly stress: number;
  /** Pairs without anything in common, set to the mean distance: with many of these the picture is a guess. */
  readonly imputed: number;
  readonly pairs: number;
}

/**
 * Classical (Torgerson) scaling of 1 − agreement on two axes. O(rows²) memory; signs fixed by the first row that is off zero.
 * W. S. Torgerson (1952); J. C. Gower (1966).
 */
export function classicalScaling(pairs: PairTable, rows: readonly number[]): Scaling {
  const n = rows.length;
  const place = new Map(rows.map((row, i) => [row, i]));
  const distance = new Float64Array(n * n).fill(Number.NaN);
  let sum = 0;
  let measured = 0;
  for (let p = 0; p < pairs.length; p++) {
    const [i, j] = [place.get(pairs.a[p]!), place.get(pairs.b[p]!)];
    if (i === undefined || j === undefined) continue;
    distance[i * n + j] = distance[j * n + i] = 1 - pairs.agreement[p]!;
    sum += 1 - pairs.agreement[p]!;
    measured++;
  }
  const known = distance.slice();
  const mean = measured > 0 ? sum / measured : 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) distance[i * n + j] = 0;
      else if (Number.isNaN(distance[i * n + j]!)) distance[i * n + j] = mean;
    }
  const table = doubleCentred(distance, n);
  const x = axis(table, n);
  const y = axis(table, n);
  const all = (n * (n - 1)) / 2;
  return { rows, x, y, stress: stressOf(known, n, x, y), imputed: all - measured, pairs: all };
}

function doubleCentred(distance: Float64Array, n: number): Float64Array {
  const square = distance.map((d) => d * d);
  const means = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) means[i]! += square[i * n + j]! / n;
  const grand = means.reduce((sum, value) => sum + value, 0) / n;
  return square.map((d, at) => -(d - means[Math.floor(at / n)]! - means[at % n]! + grand) / 2);
}

/** The leading axis, which is then taken out of the table. A negative leading value gives zeros: no such axis. */
function axis(table: Float64Array, n: number): Float64Array {
  let vector = Float64Array.from({ length: n }, (_, i) => 1 + ((i * 7919) % 101) / 101);
  const shift = Math.max(0, ...Array.from({ length: n }, (_, i) => rowSize(table, n, i)));
  let value = 0;
  for (let step = 0; step < 300; step++) {
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let sum = shift * vector[i]!;
      for (let j = 0; j < n; j++) sum += table[i * n + j]! * vector[j]!;
      next[i] = sum;
    }
    const size = Math.sqrt(next.reduce((sum, v) => sum + v * v, 0));
    if (size === 0) return next;
    vector = next.map((v) => v / size);
    if (Math.abs(size - shift - value) < 1e-13) break;
    value = size - shift;
  }
  if (value <= 1e-12) return new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) table[i * n + j]! -= value * vector[i]! * vector[j]!;
  const first = vector.find((v) => Math.abs(v) > 1e-9) ?? 1;
  return vector.map((v) => v * Math.sqrt(value) * Math.sign(first));
}

function rowSize(table: Float64Array, n: number, i: number): number {
  let sum = 0;
  for (let j = 0; j < n; j++) sum += Math.abs(table[i * n + j]!);
  return sum;
}

function stressOf(known: Float64Array, n: number, x: Float64Array, y: Float64Array): number {
  let off = 0;
  let all = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const wanted = known[i * n + j]!;
      if (Number.isNaN(wanted)) continue;
      const drawn = Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
      off += (drawn - wanted) ** 2;
      all += wanted ** 2;
    }
  return all > 0 ? Math.sqrt(off / all) : 0;
}
