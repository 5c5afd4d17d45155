/** The statements behind a figure of many pairs: of each two, those on which both are known. */
import { eachKnown, type PositionMatrix } from "./matrix.ts";

/** Rows of the stance table, each once, ascending. O(pairs · columns / 32 + cells of who is in them). */
export function rowsBehind(
  matrix: PositionMatrix,
  pairs: Iterable<readonly [one: number, other: number]>,
): Uint32Array {
  const words = (matrix.columns + 31) >>> 5;
  const known = new Map<number, Uint32Array>();
  const met = new Map<number, Uint32Array>();
  const bitsOf = (row: number): Uint32Array => {
    let bits = known.get(row);
    if (!bits) {
      bits = new Uint32Array(words);
      for (let c = matrix.start[row]!; c < matrix.start[row + 1]!; c++) {
        const k = matrix.column[c]!;
        if (!Number.isNaN(matrix.value[c]!)) bits[k >>> 5]! |= 1 << (k & 31);
      }
      known.set(row, bits);
      met.set(row, new Uint32Array(words));
    }
    return bits;
  };
  for (const [a, b] of pairs) {
    const [one, other] = [bitsOf(a), bitsOf(b)];
    const [into, intoOther] = [met.get(a)!, met.get(b)!];
    for (let w = 0; w < words; w++) {
      const both = one[w]! & other[w]!;
      into[w]! |= both;
      intoOther[w]! |= both;
    }
  }
  const rows: number[] = [];
  for (const [row, bits] of met)
    eachKnown(matrix, row, (k, _, cell) => {
      if ((bits[k >>> 5]! & (1 << (k & 31))) !== 0) rows.push(matrix.row[cell]!);
    });
  return Uint32Array.from(rows).sort();
}

/** Of one with each of the others. */
export function rowsWith(matrix: PositionMatrix, one: number, others: Iterable<number>): Uint32Array {
  return rowsBehind(
    matrix,
    Array.from(others, (other) => [one, other] as const),
  );
}
