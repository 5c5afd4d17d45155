/** Sums of one row with all later rows, counted 32 columns at a time: for tables with few different answers. */
import { eachKnown, type PositionMatrix } from "./matrix.ts";
import { farthest, type Gather, type Sums } from "./pairSums.ts";

/** With more kinds of answers than this, cell by cell is quicker. */
const KINDS = 8;
/** A step cell by cell takes about as long as so many looks at a word. */
const STEP = 3;

interface Kind {
  readonly value: number;
  readonly answer: number;
}

/** A set of columns by row, as words: those where the position reaches a step of a scale, and how high the step is. */
interface Plane {
  readonly height: number;
  readonly holds: (kind: Kind) => boolean;
}

/**
 * The same sums as `gatherByCells`, or undefined where that would be quicker or salience is to be weighed.
 * |x − y| is the sum of the steps that one of the two reaches and the other does not.
 */
export function gatherByBits(matrix: PositionMatrix, sums: Sums): Gather | undefined {
  const { rows, columns } = matrix;
  const kinds = matrix.salience ? undefined : kindsOf(matrix);
  if (!kinds) return;
  const words = (columns + 31) >>> 5;
  const steps = stepsOf(kinds, ({ value }) => value);
  const floors = stepsOf(kinds, ({ value }) => farthest(value), 0);
  const looks = 2 + kinds.length / 3 + steps.length + 2 * floors.length;
  if ((rows * rows * words * looks) / 2 > STEP * stepsByCells(matrix)) return;
  const planes = [
    () => true,
    ...kinds.map((kind) => (one: Kind) => one === kind),
    ...[...steps, ...floors].map(({ holds }) => holds),
  ];
  const size = planes.length;
  const bits = planesOf(matrix, kinds, planes, words);
  const heights = Float64Array.from([...steps, ...floors], ({ height }) => height);
  const firstStep = 1 + kinds.length;
  const firstFloor = firstStep + steps.length;
  const { overlap, same, distance, both } = sums;
  return (a) => {
    for (let b = a + 1; b < rows; b++) {
      let [met, equal, far, floor] = [0, 0, 0, 0];
      let i = a * words * size;
      let j = b * words * size;
      for (let w = 0; w < words; w++, i += size, j += size) {
        const known = bits[i]! & bits[j]!;
        if (known === 0) continue;
        met += ones(known);
        let alike = 0;
        for (let c = 1; c < firstStep; c++) alike |= bits[i + c]! & bits[j + c]!;
        equal += ones(alike);
        for (let s = firstStep; s < firstFloor; s++)
          far += heights[s - firstStep]! * ones((bits[i + s]! ^ bits[j + s]!) & known);
        for (let f = firstFloor; f < size; f++)
          floor += heights[f - firstStep]! * (ones(bits[i + f]! & known) + ones(bits[j + f]! & known));
      }
      overlap[b] = met;
      same[b] = equal;
      distance[b] = far;
      both[b] = floor;
    }
  };
}

/** How many bits are set. */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A scale as steps: its value is the sum of the heights of the steps it reaches, counted from `from` or the lowest. */
function stepsOf(kinds: readonly Kind[], read: (kind: Kind) => number, from?: number): Plane[] {
  const levels = [...new Set([...kinds.map(read), ...(from === undefined ? [] : [from])])].sort(
    (x, y) => x - y,
  );
  return levels.slice(1).map((level, i) => ({
    height: level - levels[i]!,
    holds: (kind) => read(kind) >= level,
  }));
}

/** Row by row, word by word, plane by plane, so that what is compared lies side by side. */
function planesOf(
  matrix: PositionMatrix,
  kinds: readonly Kind[],
  planes: readonly ((kind: Kind) => boolean)[],
  words: number,
): Uint32Array {
  const bits = new Uint32Array(matrix.rows * words * planes.length);
  const place = new Map(kinds.map((kind, i) => [`${kind.value} ${kind.answer}`, i]));
  const held = kinds.map((kind) => planes.flatMap((holds, p) => (holds(kind) ? p : [])));
  for (let i = 0; i < matrix.rows; i++)
    eachKnown(matrix, i, (k, value, cell) => {
      const at = (i * words + (k >>> 5)) * planes.length;
      for (const plane of held[place.get(`${value} ${matrix.answer[cell]}`)!]!)
        bits[at + plane]! |= 1 << (k & 31);
    });
  return bits;
}

/** The different answers, or undefined where there are too many. */
function kindsOf({ value, answer }: PositionMatrix): Kind[] | undefined {
  const kinds: Kind[] = [];
  for (let c = 0; c < value.length; c++) {
    const x = value[c]!;
    if (Number.isNaN(x) || kinds.some((kind) => kind.value === x && kind.answer === answer[c])) continue;
    if (kinds.length === KINDS) return;
    kinds.push({ value: x, answer: answer[c]! });
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
