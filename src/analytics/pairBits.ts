/** Sums of one row with all later rows, counted 32 columns at a time: for tables with few different answers. */
import { BLOCK, inBoth } from "../base/popcount.ts";
import type { PositionMatrix } from "./matrix.ts";
import { farthest, type Gather, type Sums } from "./pairSums.ts";

/** With more kinds of answers than this, cell by cell is quicker. */
const KINDS = 8;
/** A step cell by cell takes about as long as so many looks at a word. */
const STEP = 3;

interface Kind {
  readonly value: number;
  readonly answer: number;
}

/** Meetings of two kinds that add the same to every sum. */
interface Meeting {
  /** Whether the two are the same answer. */
  readonly same: number;
  readonly distance: number;
  readonly floor: number;
  /** The kind of the earlier row and that of the later, again and again. */
  readonly kinds: number[];
}

/**
 * The same sums as `gatherByCells`, or undefined where that would be quicker or salience is to be weighed.
 * Each column that both know is one meeting of two kinds of answers. How often each occurs says everything; the most
 * manifold need not be counted, for it is what the others leave.
 */
export function gatherByBits(matrix: PositionMatrix, sums: Sums): Gather | undefined {
  const { rows, columns } = matrix;
  const kinds = matrix.salience ? undefined : kindsOf(matrix);
  if (!kinds) return;
  const [rest, ...counted] = meetingsOf(kinds);
  if (!rest) return;
  const words = BLOCK * Math.ceil(columns / (32 * BLOCK));
  const looks = 1 + counted.reduce((sum, { kinds: all }) => sum + all.length / 2, 0);
  if ((rows * (rows - 1) * words * looks) / 2 > STEP * stepsByCells(matrix)) return;
  const bits = setsOf(matrix, kinds, words);
  const size = (1 + kinds.length) * words;
  const { overlap, same, distance, both } = sums;
  return (a) => {
    const i = a * size;
    for (let b = a + 1, j = i + size; b < rows; b++, j += size) {
      const met = inBoth(bits, i, j, words);
      let [left, equal, far, floor] = [met, 0, 0, 0];
      for (let c = 0; c < counted.length && left > 0; c++) {
        const meeting = counted[c]!;
        const all = meeting.kinds;
        let n = 0;
        for (let k = 0; k < all.length; k += 2)
          n += inBoth(bits, i + (1 + all[k]!) * words, j + (1 + all[k + 1]!) * words, words);
        left -= n;
        equal += n * meeting.same;
        far += n * meeting.distance;
        floor += n * meeting.floor;
      }
      overlap[b] = met;
      same[b] = equal + left * rest.same;
      distance[b] = far + left * rest.distance;
      both[b] = floor + left * rest.floor;
    }
  };
}

/** The most manifold first. */
function meetingsOf(kinds: readonly Kind[]): Meeting[] {
  const found = new Map<string, Meeting>();
  kinds.forEach((one, k) => {
    kinds.forEach((other, l) => {
      const same = one.answer === other.answer ? 1 : 0;
      const distance = Math.abs(one.value - other.value);
      const floor = farthest(one.value) + farthest(other.value);
      const name = `${same} ${distance} ${floor}`;
      const meeting = found.get(name) ?? { same, distance, floor, kinds: [] };
      meeting.kinds.push(k, l);
      found.set(name, meeting);
    });
  });
  return [...found.values()].sort((p, q) => q.kinds.length - p.kinds.length);
}

/** Row by row: the columns that are known, then those with each kind of answer. */
function setsOf(matrix: PositionMatrix, kinds: readonly Kind[], words: number): Int32Array {
  const size = (1 + kinds.length) * words;
  const bits = new Int32Array(matrix.rows * size);
  const { start, column, value, answer } = matrix;
  for (let i = 0; i < matrix.rows; i++)
    for (let c = start[i]!; c < start[i + 1]!; c++) {
      const x = value[c]!;
      if (Number.isNaN(x)) continue;
      let kind = 0;
      while (kinds[kind]!.value !== x || kinds[kind]!.answer !== answer[c]) kind++;
      const at = i * size + (column[c]! >>> 5);
      const bit = 1 << (column[c]! & 31);
      bits[at]! |= bit;
      bits[at + (1 + kind) * words]! |= bit;
    }
  return bits;
}

/** The different answers, or undefined where there are too many. */
function kindsOf({ value, answer }: PositionMatrix): Kind[] | undefined {
  const kinds: Kind[] = [];
  for (let c = 0; c < value.length; c++) {
    const x = value[c]!;
    const said = answer[c]!;
    if (Number.isNaN(x)) continue;
    let kind = 0;
    while (kind < kinds.length && (kinds[kind]!.value !== x || kinds[kind]!.answer !== said)) kind++;
    if (kind < kinds.length) continue;
    if (kinds.length === KINDS) return;
    kinds.push({ value: x, answer: said });
  }
  return kinds;
}

function stepsByCells({ columns, column }: PositionMatrix): number {
  const known = new Uint32Array(columns);
  for (const k of column) known[k]!++;
  let steps = 0;
  for (const n of known) steps += (n * (n - 1)) / 2;
  return steps;
}
