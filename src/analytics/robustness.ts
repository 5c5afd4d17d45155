/** How firm a coalition is: under which share of reasonable settings two actors stay together. */
import { finished } from "../base/steps.ts";
import { coalitions, NO_COALITION } from "./coalitions.ts";
import type { PositionMatrix } from "./matrix.ts";
import { pairSteps } from "./pairs.ts";
import type { PairTable, Unknown } from "./pairTable.ts";
import { signedTies } from "./signed.ts";

/** One way to set what nobody can say for certain. */
export interface Setting {
  readonly minimum: number;
  readonly threshold: number;
  readonly conditional: number;
  readonly unknown: Unknown;
}

const CONDITIONALS = [0.25, 0.5, 0.75];
const MINIMA = [1, 2, 3];
const THRESHOLDS = [0, 0.2];
const READINGS: readonly Unknown[] = ["ignore", "neutral"];

/** All 36 combinations: overlap 1–3, weak ties in or out, a conditional as ¼, ½, ¾, the unknown left out or neutral. */
export const REASONABLE: readonly Setting[] = CONDITIONALS.flatMap((conditional) =>
  MINIMA.flatMap((minimum) =>
    THRESHOLDS.flatMap((threshold) =>
      READINGS.map((unknown) => ({ minimum, threshold, conditional, unknown })),
    ),
  ),
);

/** Pairs of nodes by the share of settings in which they are in one coalition. */
export class Robustness {
  readonly nodes: number;
  readonly settings: number;
  /** By i < j, packed: how many settings hold the two together. */
  readonly together: Uint16Array;

  constructor(nodes: number, settings: number, together: Uint16Array) {
    this.nodes = nodes;
    this.settings = settings;
    this.together = together;
  }

  /** 0 never … 1 under every setting; of a node with itself 1. */
  share(i: number, j: number): number {
    if (i === j) return 1;
    return this.together[packed(Math.min(i, j), Math.max(i, j), this.nodes)]! / this.settings;
  }
}

function packed(i: number, j: number, nodes: number): number {
  return i * nodes - (i * (i + 1)) / 2 + j - i - 1;
}

/**
 * Parts the network anew under every setting. Yields after each, so that a worker can stop.
 * @param matrixOf the positions when a conditional counts for so much
 */
export function* robustnessSteps(
  matrixOf: (conditional: number) => PositionMatrix,
  settings: readonly Setting[] = REASONABLE,
): Generator<number, Robustness> {
  const known = new Map<
    PositionMatrix,
    { pairs: PairTable; nodes: number; parted: Map<string, Int32Array> }
  >();
  const matrices = new Map<number, PositionMatrix>();
  let together = new Uint16Array(0);
  let nodes = 0;
  for (const [done, { conditional, ...options }] of settings.entries()) {
    const matrix = matrices.get(conditional) ?? matrixOf(conditional);
    matrices.set(conditional, matrix);
    let now = known.get(matrix);
    if (!now) {
      now = { pairs: yield* pairSteps(matrix), nodes: matrix.rows, parted: new Map() };
      known.set(matrix, now);
    }
    nodes = now.nodes;
    if (done === 0) together = new Uint16Array((nodes * (nodes - 1)) / 2);
    const ties = signedTies(now.pairs, nodes, options);
    // A higher minimum only takes ties away: where as many are left, they are the same.
    const name = `${options.threshold} ${options.unknown} ${ties.length}`;
    const of = now.parted.get(name) ?? coalitions(ties).of;
    now.parted.set(name, of);
    addTogether(together, of);
    yield done + 1;
  }
  return new Robustness(nodes, settings.length, together);
}

/** One more for each two in one coalition. */
function addTogether(together: Uint16Array, of: Int32Array): void {
  for (let i = 0, at = 0; i < of.length; i++) {
    const own = of[i]!;
    if (own === NO_COALITION) {
      at += of.length - 1 - i;
      continue;
    }
    for (let j = i + 1; j < of.length; j++, at++) if (of[j] === own) together[at]!++;
  }
}

/** The same at once. */
export function robustness(
  matrixOf: (conditional: number) => PositionMatrix,
  settings: readonly Setting[] = REASONABLE,
): Robustness {
  return finished(robustnessSteps(matrixOf, settings));
}
