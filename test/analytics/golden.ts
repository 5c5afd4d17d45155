/** The table of the shared test vectors, and its positions, powers and saliences. */
import { matrixOf } from "../../src/analytics/matrix.ts";

export const ACTORS = ["A", "B", "C", "D", "E"];
export const ISSUES = ["i1", "i2", "i3", "i4"];
const _ = null;

export const POSITIONS = [
  [1, 1, 0.5, _],
  [1, 0.5, -1, -1],
  [-1, -1, 1, 1],
  [0.5, _, 1, 0],
  [_, 1, 0, 1],
];
export const SALIENCES = [
  [1, 0.8, 0.5, _],
  [0.9, 0.6, 1, 0.7],
  [1, 0.4, 0.8, 0.9],
  [0.5, _, 0.6, 0.3],
  [_, 0.7, 0.2, 0.8],
];
export const POWERS = [5, 3, 2, 1, 1];
/** MACTOR's valued positions of the same actors. */
export const VALUED = [
  [3, 2, 1, 0],
  [3, 1, -3, -2],
  [-4, -2, 3, 3],
  [1, 0, 2, 0],
  [0, 2, 0, 3],
];

export const goldenMatrix = () => matrixOf(POSITIONS, SALIENCES);
