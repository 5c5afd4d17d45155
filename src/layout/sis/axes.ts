/** Two axes at once, as a spectral start finds them: begun, kept apart, given a sign and a size. */
import { seededRandom } from "../../base/random.ts";
import type { Components } from "./components.ts";
import { WIDTH } from "./lengths.ts";
import type { Places } from "./types.ts";

const SPREAD = 0.45 * WIDTH;
/** An axis shorter than this after orthogonalisation, of 1 before, holds nothing but rounding. */
const NOTHING = 1e-10;

/** Two columns of numbers drawn with a seed. */
export function seededColumns(nodes: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: nodes * 2 }, () => random() - 0.5);
}

/** Gram–Schmidt on the two columns, within each group; a column that vanishes becomes zero. */
export function orthonormal(columns: Float64Array, groups: Components): void {
  const dot = (p: number, q: number) => {
    const sums = new Float64Array(groups.count);
    for (let a = 0; a < columns.length / 2; a++)
      if (groups.of[a]! >= 0) sums[groups.of[a]!]! += columns[2 * a + p]! * columns[2 * a + q]!;
    return sums;
  };
  const scale = (column: number, square: Float64Array, least: Float64Array | undefined) => {
    for (let a = 0; a < columns.length / 2; a++) {
      const c = groups.of[a]!;
      if (c < 0) continue;
      const kept = square[c]! > (least ? NOTHING * least[c]! : 0);
      columns[2 * a + column] = kept ? columns[2 * a + column]! / Math.sqrt(square[c]!) : 0;
    }
  };
  scale(0, dot(0, 0), undefined);
  const before = dot(1, 1);
  const shared = dot(0, 1);
  for (let a = 0; a < columns.length / 2; a++)
    if (groups.of[a]! >= 0) columns[2 * a + 1]! -= shared[groups.of[a]!]! * columns[2 * a]!;
  scale(1, dot(1, 1), before);
}

/** An axis has no sign of its own: of some nodes, the one farthest out along it is put on its positive side. */
export function fixSigns(at: Places, nodes: Uint32Array, actors: Uint32Array): void {
  for (let axis = 0; axis < 2; axis++) {
    let far = 0;
    for (const node of actors) if (Math.abs(at[2 * node + axis]!) > Math.abs(far)) far = at[2 * node + axis]!;
    if (far < 0) for (const node of nodes) at[2 * node + axis] = -at[2 * node + axis]!;
  }
}

/** Scales some nodes to the root-mean-square radius that all kinds of nodes start with. */
export function spread(at: Places, nodes: Uint32Array): void {
  let square = 0;
  for (const node of nodes) square += at[2 * node]! * at[2 * node]! + at[2 * node + 1]! * at[2 * node + 1]!;
  if (square === 0) return;
  const factor = SPREAD / Math.sqrt(square / nodes.length);
  for (const node of nodes) {
    at[2 * node]! *= factor;
    at[2 * node + 1]! *= factor;
  }
}
