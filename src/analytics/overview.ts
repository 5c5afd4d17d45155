/** All measures of a dataset at once, from the same positions: what the command line prints, and what views share. */
import type { BitSet } from "../base/bitset.ts";
import { type Dataset, ruleOf } from "../domain/dataset.ts";
import { CONDITIONAL } from "../domain/stance.ts";
import { ambivalence, coverages, mediatorPotential } from "./actors.ts";
import { type LineIndex, lineIndex, NO_SIDE } from "./balance.ts";
import { type Centralities, centralities } from "./centrality.ts";
import { type Coalitions, coalitions } from "./coalitions.ts";
import { type Coded, codedBy } from "./coded.ts";
import { type GroupAnswers, groupConsensus, representativeness } from "./consensus.ts";
import { type Development, developmentOf } from "./first.ts";
import { resolveFold } from "./fold.ts";
import { countGrades, type Grades } from "./grades.ts";
import { type Capability, type IssueMeasures, measureIssues } from "./issues.ts";
import {
  buildMatrix,
  eachKnown,
  type MatrixOptions,
  type MatrixSource,
  type PositionMatrix,
  rowsInView,
} from "./matrix.ts";
import { measurePairs } from "./pairs.ts";
import type { PairTable } from "./pairTable.ts";
import { type DirectInfluence, type Mactor, mactorOf, powerOf } from "./power.ts";
import { REASONABLE, type Robustness, robustness } from "./robustness.ts";
import { classicalScaling, type Scaling } from "./scaling.ts";
import { type SignedTies, signedTies } from "./signed.ts";
import { countStatements, type StatementCounts } from "./statements.ts";
import { buildTies, summarizeTies, type TieIndex, type TieSummary } from "./ties.ts";
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
  /** How much more the first bloc supports than the second, by place in `issues`; NaN where there is one bloc alone. */
  readonly representativeness: readonly number[];
  /** Since the first dated statements; undefined where nothing can have changed. */
  readonly development: Development | undefined;
  /** What several coders coded; undefined where nothing was. */
  readonly coded: Coded | undefined;
  /** Statements by Admiralty grade; undefined where none has one. */
  readonly grades: Grades | undefined;
  /** Undefined with too many actors. */
  readonly scaling: Scaling | undefined;
  readonly tieIndex: TieIndex;
  /** By tie the statement that counts; NO_ROW where none passes. */
  readonly current: TieSummary["current"];
  readonly statements: StatementCounts;
}

/** The positions of a dataset under a filter, folded as the map folds. */
export function matrixOfDataset(dataset: Dataset, options: OverviewOptions = {}): PositionMatrix {
  return buildMatrix(sourceOf(dataset, options), options);
}

function sourceOf(dataset: Dataset, options: OverviewOptions): MatrixSource {
  const { actors, issues, stances } = dataset;
  const { mask, unfolded = new Set(actors.map(({ id }) => id)) } = options;
  const ties = buildTies(stances, resolveFold(actors, unfolded), issues.length);
  const summary = summarizeTies(ties, stances, mask, ruleOf(dataset));
  const sizes = { actors: actors.length, issues: issues.length };
  return { table: stances, ties, summary, mask, ...sizes, statements: ruleOf(dataset) };
}

/** Everything. For large tables take the parts: pairs in steps, the rest as asked for. */
export function overview(dataset: Dataset, options: OverviewOptions = {}): Overview {
  const source = sourceOf(dataset, options);
  const matrix = buildMatrix(source, options);
  const pairs = measurePairs(matrix);
  const { rows } = matrix;
  const ties = signedTies(pairs, rows, options.minimum === undefined ? {} : { minimum: options.minimum });
  const capability = capabilityOf(dataset);
  const issues = measureIssues(matrix, capability);
  const line = lineIndex(ties);
  const within = (work: number) => work <= WORK;
  const { known, of } = coverages(matrix);
  const power = powerOf(matrix, capability, influenceOf(dataset));
  return {
    matrix,
    pairs,
    ties,
    capability,
    issues,
    consensus: consensusOf(matrix, line.side, issues).map(groupConsensusOrNone),
    representativeness: consensusOf(matrix, line.side, issues).map((groups) =>
      groups ? representativeness(groups[0]!, groups[1]!) : Number.NaN,
    ),
    line,
    lineByStrength: lineIndex(ties, "strength"),
    triangles: within((ties.length * rows) / 8) ? triangleBalance(ties) : undefined,
    coalitions: coalitions(ties),
    robustness: matrix.rowsInView <= ROBUST_UP_TO ? robustnessOf(matrix, source, options) : undefined,
    known,
    of,
    ambivalence: ambivalence(matrix, pairs),
    mediator: within(ties.length * rows) ? mediatorPotential(ties) : undefined,
    centralities: within(ties.length * rows) ? centralities(ties) : undefined,
    mactor: power && mactorOf(matrix, power),
    development: developmentOf(matrix, source),
    coded: codedBy(source.ties, dataset.stances, source.mask),
    scaling:
      pairs.length > 0 && matrix.rowsInView <= ROBUST_UP_TO
        ? classicalScaling(pairs, rowsInView(matrix))
        : undefined,
    tieIndex: source.ties,
    current: source.summary.current,
    grades: countGrades(dataset, source.mask),
    statements: countStatements(source.ties, dataset.stances, source.mask),
  };
}

/** Influence by actor index, or undefined where the dataset gives none. */
export function capabilityOf({ actors }: Dataset): Capability {
  const given = Float64Array.from(actors, ({ influence }) => influence);
  return given.every(Number.isNaN) ? undefined : given;
}

/** Who influences whom, by index; undefined where the dataset says nothing of it. */
export function influenceOf({ actors }: Pick<Dataset, "actors">): DirectInfluence {
  if (!actors.some(({ influences }) => influences && influences.size > 0)) return undefined;
  const index = new Map(actors.map(({ id }, i) => [id, i]));
  return actors.map(
    ({ influences }) =>
      new Map([...(influences ?? [])].flatMap(([id, n]) => (index.has(id) ? [[index.get(id)!, n]] : []))),
  );
}

function robustnessOf(matrix: PositionMatrix, source: MatrixSource, options: OverviewOptions): Robustness {
  const settings = REASONABLE.filter(({ minimum }) => minimum >= (options.minimum ?? 1));
  const plain = source.ties.length > 0 && !source.table.stance.includes(CONDITIONAL);
  return robustness(
    (conditional) => (plain ? matrix : buildMatrix(source, { ...options, conditional })),
    settings.length > 0 ? settings : REASONABLE,
  );
}

const groupConsensusOrNone = (groups: readonly GroupAnswers[] | undefined) =>
  groups ? groupConsensus(groups) : Number.NaN;

/** What the two blocs of the division answer on each issue; who has no tie is in neither. Undefined where there is one bloc alone. */
function consensusOf(
  matrix: PositionMatrix,
  side: Uint8Array,
  issues: readonly IssueMeasures[],
): (readonly GroupAnswers[] | undefined)[] {
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
      ? undefined
      : answers.map(({ agree, seen }) => ({ agree: agree[issue]!, seen: seen[issue]! })),
  );
}
