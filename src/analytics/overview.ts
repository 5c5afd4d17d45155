/** All measures of a dataset at once, from the same positions: what the command line prints, and what views share. */
import type { BitSet } from "../base/bitset.ts";
import type { Dataset } from "../domain/dataset.ts";
import { ambivalence, coverages, mediatorPotential } from "./actors.ts";
import { type LineIndex, lineIndex, NO_SIDE } from "./balance.ts";
import { type Centralities, centralities } from "./centrality.ts";
import { type Coalitions, coalitions } from "./coalitions.ts";
import { groupConsensus } from "./consensus.ts";
import { resolveFold } from "./fold.ts";
import { type Capability, type IssueMeasures, measureIssues } from "./issues.ts";
import { convergences, levelled, mobilisations, relative } from "./mactor.ts";
import { buildMatrix, eachKnown, type MatrixOptions, type PositionMatrix, rowsInView } from "./matrix.ts";
import { measurePairs } from "./pairs.ts";
import type { PairTable } from "./pairTable.ts";
import { REASONABLE, type Robustness, robustness } from "./robustness.ts";
import { type SignedTies, signedTies } from "./signed.ts";
import { buildTies, summarizeTies } from "./ties.ts";
import { type TriangleBalance, triangleBalance } from "./triangles.ts";

export interface OverviewOptions extends MatrixOptions {
  readonly mask?: BitSet;
  /** Ids of unfolded bodies; without it every actor stands on its own. */
  readonly unfolded?: ReadonlySet<string>;
  /** Fewest positions in common for a tie of the signed network; pairs are all there. Default 1. */
  readonly minimum?: number;
}

/** So much work a measure of the whole network may take; beyond, it is left out. Steps, then actors. */
const WORK = 1e9;
const ROBUST_UP_TO = 250;

export interface Overview {
  readonly matrix: PositionMatrix;
  readonly pairs: PairTable;
  readonly ties: SignedTies;
  readonly capability: Capability;
  readonly issues: readonly IssueMeasures[];
  /** Group-informed consensus across the two blocs, by place in `issues`; NaN where there is one bloc alone. */
  readonly consensus: readonly number[];
  readonly line: LineIndex;
  readonly lineByStrength: LineIndex;
  readonly triangles: TriangleBalance | undefined;
  readonly coalitions: Coalitions;
  readonly robustness: Robustness | undefined;
  /** By actor index. */
  readonly known: Uint32Array;
  readonly of: Uint32Array;
  readonly ambivalence: Float64Array;
  readonly mediator: Float64Array | undefined;
  readonly centralities: Centralities | undefined;
  readonly mactor: Mactor | undefined;
}

/** MACTOR's third level, where capability is given. 2MAO = 4 · position · salience. */
export interface Mactor {
  /** Actors that have a capability; the lists and tables below follow their order. */
  readonly actors: readonly number[];
  readonly competitiveness: readonly number[];
  readonly mobilisation: readonly number[];
  readonly convergence: readonly (readonly number[])[];
  readonly divergence: readonly (readonly number[])[];
}

/** The positions of a dataset under a filter, folded as the map folds. */
export function matrixOfDataset(dataset: Dataset, options: OverviewOptions = {}): PositionMatrix {
  const { actors, issues, stances } = dataset;
  const { mask, unfolded = new Set(actors.map(({ id }) => id)) } = options;
  const ties = buildTies(stances, resolveFold(actors, unfolded), issues.length);
  const summary = summarizeTies(ties, stances, mask, dataset.statements);
  const sizes = { actors: actors.length, issues: issues.length };
  const source = { table: stances, ties, summary, mask, ...sizes, mean: dataset.statements === "mean" };
  return buildMatrix(source, options);
}

/** Everything. For large tables take the parts: pairs in steps, the rest as asked for. */
export function overview(dataset: Dataset, options: OverviewOptions = {}): Overview {
  const matrix = matrixOfDataset(dataset, options);
  const pairs = measurePairs(matrix);
  const { rows } = matrix;
  const ties = signedTies(pairs, rows, options.minimum === undefined ? {} : { minimum: options.minimum });
  const capability = capabilityOf(dataset);
  const issues = measureIssues(matrix, capability);
  const line = lineIndex(ties);
  const within = (work: number) => work <= WORK;
  const { known, of } = coverages(matrix);
  return {
    matrix,
    pairs,
    ties,
    capability,
    issues,
    consensus: consensusOf(matrix, line.side, issues),
    line,
    lineByStrength: lineIndex(ties, "strength"),
    triangles: within((ties.length * rows) / 8) ? triangleBalance(ties) : undefined,
    coalitions: coalitions(ties),
    robustness: matrix.rowsInView <= ROBUST_UP_TO ? robustnessOf(dataset, options) : undefined,
    known,
    of,
    ambivalence: ambivalence(matrix, pairs),
    mediator: within(ties.length * rows) ? mediatorPotential(ties) : undefined,
    centralities: within(ties.length * rows) ? centralities(ties) : undefined,
    mactor: capability && mactorOf(matrix, capability),
  };
}

/** Influence by actor index, or undefined where the dataset gives none. */
export function capabilityOf({ actors }: Dataset): Capability {
  const given = Float64Array.from(actors, ({ influence }) => influence);
  return given.every(Number.isNaN) ? undefined : given;
}

function robustnessOf(dataset: Dataset, options: OverviewOptions): Robustness {
  const settings = REASONABLE.filter(({ minimum }) => minimum >= (options.minimum ?? 1));
  return robustness(
    (conditional) => matrixOfDataset(dataset, { ...options, conditional }),
    settings.length > 0 ? settings : REASONABLE,
  );
}

/** Π over the two blocs of the division; who has no tie is in neither. */
export function consensusOf(
  matrix: PositionMatrix,
  side: Uint8Array,
  issues: readonly IssueMeasures[],
): number[] {
  const answers = [0, 1].map(() => ({
    agree: new Uint32Array(matrix.columns),
    seen: new Uint32Array(matrix.columns),
  }));
  const members = [0, 0];
  for (const i of rowsInView(matrix)) {
    if (side[i] === NO_SIDE) continue;
    members[side[i]!]!++;
    eachKnown(matrix, i, (k, value) => {
      answers[side[i]!]!.seen[k]!++;
      if (value > 0) answers[side[i]!]!.agree[k]!++;
    });
  }
  return issues.map(({ issue }) =>
    members.includes(0)
      ? Number.NaN
      : groupConsensus(answers.map(({ agree, seen }) => ({ agree: agree[issue]!, seen: seen[issue]! }))),
  );
}

function mactorOf(matrix: PositionMatrix, capability: Float64Array): Mactor {
  const actors = rowsInView(matrix).filter((i) => !Number.isNaN(capability[i]!));
  const valued = actors.map((i) => {
    const row = new Array<number>(matrix.columns).fill(Number.NaN);
    eachKnown(matrix, i, (k, value, cell) => {
      row[k] = 4 * value * (matrix.salience ? matrix.salience[cell]! : 1);
    });
    return row;
  });
  const competitiveness = relative(actors.map((i) => capability[i]!));
  const third = levelled(valued, 3, competitiveness);
  return { actors, competitiveness, mobilisation: mobilisations(third), ...convergences(third) };
}
