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
  const columns = new Float64Array(nodes * 2);
  for (let k = 0; k < columns.length; k++) columns[k] = random() - 0.5;
  return columns;
}

/** Gram–Schmidt on the two columns, within each group; a column that vanishes becomes zero. */
export function orthonormal(columns: Float64Array, { of, count }: Components): void {
  const first = new Float64Array(count);
  const before = new Float64Array(count);
  const shared = new Float64Array(count);
  const second = new Float64Array(count);
  const nodes = columns.length / 2;
  for (let a = 0; a < nodes; a++) {
    const c = of[a]!;
    if (c >= 0) first[c]! += columns[2 * a]! * columns[2 * a]!;
  }
  for (let a = 0; a < nodes; a++) {
    const c = of[a]!;
    if (c < 0) continue;
    const x = first[c]! > 0 ? columns[2 * a]! / Math.sqrt(first[c]!) : 0;
    const y = columns[2 * a + 1]!;
    columns[2 * a] = x;
    before[c]! += y * y;
    shared[c]! += x * y;
  }
  for (let a = 0; a < nodes; a++) {
    const c = of[a]!;
    if (c < 0) continue;
    const y = columns[2 * a + 1]! - shared[c]! * columns[2 * a]!;
    columns[2 * a + 1] = y;
    second[c]! += y * y;
  }
  for (let a = 0; a < nodes; a++) {
    const c = of[a]!;
    if (c < 0) continue;
    const kept = second[c]! > NOTHING * before[c]!;
    columns[2 * a + 1] = kept ? columns[2 * a + 1]! / Math.sqrt(second[c]!) : 0;
  }
}

/** An axis has no sign of its own: of some nodes, the one farthest out along it is put on its positive side. */
export function fixSigns(at: Places, nodes: Uint32Array, actors: Uint32Array): void {
  for (let axis = 0; axis < 2; axis++) {
    let far = 0;
    for (let k = 0; k < actors.length; k++) {
      const own = at[2 * actors[k]! + axis]!;
      if (Math.abs(own) > Math.abs(far)) far = own;
    }
    if (far < 0) for (let k = 0; k < nodes.length; k++) at[2 * nodes[k]! + axis]! *= -1;
  }
}

/** Scales some nodes to the root-mean-square radius that all kinds of nodes start with. */
export function spread(at: Places, nodes: Uint32Array): void {
  let square = 0;
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k]!;
    square += at[2 * node]! * at[2 * node]! + at[2 * node + 1]! * at[2 * node + 1]!;
  }
  if (square === 0) return;
  const factor = SPREAD / Math.sqrt(square / nodes.length);
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k]!;
    at[2 * node]! *= factor;
    at[2 * node + 1]! *= factor;
  }
}
