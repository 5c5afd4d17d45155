/** The positions under a filter, taken from those of everything: only pairs of several statements are read anew. */
import { counted, emptyCells, type MatrixSource, type PositionMatrix, tieReader } from "./matrix.ts";
import { NO_ROW } from "./ties.ts";

/**
 * The same as `buildMatrix` of that source, whose values were then read by `read`. O(ties), for the most part copying.
 * @param whole made so of the same ties without a filter: its cell t is tie t.
 * @param read from the value of a tie to what it counts as.
 */
export function narrowMatrix(
  whole: PositionMatrix,
  source: MatrixSource,
  read: (value: number, tie: number) => number,
): PositionMatrix {
  const { ties, actors, issues } = source;
  const { current } = source.summary;
  let length = 0;
  for (let t = 0; t < ties.length; t++) if (current[t] !== NO_ROW) length++;
  const cells = emptyCells(length, whole.salience !== undefined);
  const { column, row, state, value, answer, salience } = cells;
  const start = new Uint32Array(actors + 1);
  const readTie = tieReader(source);
  for (let t = 0, cell = 0; t < ties.length; t++) {
    if (current[t] === NO_ROW) continue;
    start[ties.actor[t]! + 1]!++;
    if (ties.start[t + 1]! - ties.start[t]! === 1) {
      column[cell] = whole.column[t]!;
      row[cell] = whole.row[t]!;
      state[cell] = whole.state[t]!;
      value[cell] = whole.value[t]!;
      answer[cell] = whole.answer[t]!;
      if (salience) salience[cell] = whole.salience![t]!;
    } else {
      readTie(t, cells, cell);
      value[cell] = read(value[cell]!, t);
    }
    cell++;
  }
  for (let i = 0; i < actors; i++) start[i + 1]! += start[i]!;
  return counted({ rows: actors, columns: issues, start, ...cells });
}
