/** Simulated annealing for divisions in two too large to search through; seeded, so that it can be made again. */
import { seededRandom } from "../base/random.ts";
import type { Neighbours } from "./signed.ts";

/** Work that a search may take, in visits of a tie, and how much of it comes before a pause is offered. */
const BUDGET = 3e7;
const PART = 1e6;
const RUNS = 2;

/** A good division of one connected part, by place in `part`: 0 or 1. */
export function* annealSteps(
  part: readonly number[],
  { node, strength }: Neighbours,
  by: "count" | "strength",
  seed: number,
): Generator<undefined, Uint8Array> {
  const place = new Map(part.map((one, i) => [one, i]));
  const other = part.map((one) => Uint32Array.from(node[one]!, (to) => place.get(to)!));
  const weight = part.map((one) =>
    Float64Array.from(strength[one]!, (t) => (by === "count" ? Math.sign(t) : t)),
  );
  const graph = { other, weight };
  const ties = other.reduce((sum, ends) => sum + ends.length, 0);
  const sweeps = Math.max(20, Math.min(400, Math.round(BUDGET / RUNS / ties)));
  let best = new Division(graph, leading(graph));
  best.settle();
  const least = -weight.reduce((sum, own) => own.reduce((total, w) => total + Math.abs(w), sum), 0) / 2;
  for (let run = 0; run < RUNS && best.energy > least + 1e-9; run++) {
    const random = seededRandom(seed + run);
    const tried = new Division(graph, best.sign);
    yield* tried.coolSteps(sweeps, random, Math.max(1, Math.floor(PART / ties)));
    tried.settle();
    if (tried.energy < best.energy - 1e-9) best = tried;
  }
  return Uint8Array.from(best.sign, (sign) => (sign === best.sign[0] ? 0 : 1));
}

interface Graph {
  readonly other: readonly Uint32Array[];
  readonly weight: readonly Float64Array[];
}

/** Signs of the leading eigenvector of the signed table, by power iteration: where the camps roughly are. */
function leading({ other, weight }: Graph): Int8Array {
  const n = other.length;
  const shift = Math.max(...weight.map((weights) => weights.reduce((sum, w) => sum + Math.abs(w), 0)));
  let vector = Float64Array.from({ length: n }, (_, i) => 1 + i / n);
  for (let step = 0; step < 30; step++) {
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const ends = other[i]!;
      const weights = weight[i]!;
      let sum = shift * vector[i]!;
      for (let k = 0; k < ends.length; k++) sum += weights[k]! * vector[ends[k]!]!;
      next[i] = sum;
    }
    const size = Math.hypot(...next);
    vector = next.map((value) => value / size);
  }
  return Int8Array.from(vector, (value) => (value < 0 ? -1 : 1));
}

/** A division under way; energy = −Σ w s s′, least where fewest ties are frustrated. */
class Division {
  readonly #graph: Graph;
  readonly sign: Int8Array;
  /** Σ w s′ over the ties of a node. */
  readonly #field: Float64Array;
  energy = 0;

  constructor(graph: Graph, sign: Int8Array) {
    this.#graph = graph;
    this.sign = sign.slice();
    this.#field = Float64Array.from(graph.other, (ends, i) => {
      let field = 0;
      ends.forEach((j, k) => {
        field += graph.weight[i]![k]! * sign[j]!;
      });
      this.energy -= (sign[i]! * field) / 2;
      return field;
    });
  }

  #flip(v: number): void {
    this.energy += 2 * this.sign[v]! * this.#field[v]!;
    this.sign[v] = -this.sign[v]!;
    const twice = 2 * this.sign[v]!;
    const ends = this.#graph.other[v]!;
    const weights = this.#graph.weight[v]!;
    for (let k = 0; k < ends.length; k++) this.#field[ends[k]!]! += twice * weights[k]!;
  }

  /** Flips what a flip improves, until nothing does. */
  settle(): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (let v = 0; v < this.sign.length; v++)
        if (this.sign[v]! * this.#field[v]! < -1e-9) {
          this.#flip(v);
          changed = true;
        }
    }
  }

  *coolSteps(sweeps: number, random: () => number, atOnce: number): Generator<undefined, void> {
    const n = this.sign.length;
    const typical = this.#field.reduce((sum, field) => sum + Math.abs(field), 0) / n;
    const start = Math.max(0.5, typical / 4);
    const end = 0.05;
    for (let sweep = 0; sweep < sweeps; sweep++) {
      if (sweep % atOnce === atOnce - 1) yield;
      const heat = start * (end / start) ** (sweep / Math.max(1, sweeps - 1));
      for (let step = 0; step < n; step++) {
        const v = Math.floor(random() * n);
        const gain = -2 * this.sign[v]! * this.#field[v]!;
        if (gain >= 0 || random() < Math.exp(gain / heat)) this.#flip(v);
      }
    }
  }
}
