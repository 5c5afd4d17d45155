/** Every measure of every issue in view: how divided, how known, where it would settle. */
import { compromise, type Voter, weightedMedian } from "./bargaining.ts";
import { OUT_OF_PLACE, type PositionMatrix, transpose } from "./matrix.ts";
import {
  agreementA,
  agreementIndex,
  attina,
  CATEGORIES,
  categoryOf,
  contestedShare,
  estebanRay,
  isContested,
  montalvoReynalQuerol,
  polarization,
  rice,
  type Votes,
} from "./spread.ts";
import { type Bounds, extremes, hull, largestExtremes, riceExtremes } from "./unknown.ts";

/** Places of support, opposition and neutral, as `votes` lists them. */
export const PLACES: readonly number[] = [1, -1, 0];
const votesOf = ([support = 0, oppose = 0, neutral = 0]: readonly number[]): Votes => ({
  support,
  oppose,
  neutral,
});

/** A measure of the counts of an issue; `frequencies` over CATEGORIES, or `votes` as support, oppose, neutral. */
interface Spread {
  readonly of: "frequencies" | "votes";
  readonly range: Bounds;
  readonly measure: (counts: readonly number[]) => number;
  /** Its extremes with so many more answers, where they need no search. */
  readonly extremes?: (votes: Votes, unknown: number) => Bounds;
}

/** The greatest Esteban–Ray value of three groups at −1, 0, 1 with α = 1: two halves at the ends. */
const MOST_POLARISED = 0.5;

export const SPREADS = {
  agreementA: { of: "frequencies", range: [-1, 1], measure: agreementA },
  polarization: { of: "frequencies", range: [0, 1], measure: polarization },
  rice: { of: "votes", range: [0, 1], measure: (counts) => rice(votesOf(counts)), extremes: riceExtremes },
  agreementIndex: {
    of: "votes",
    range: [0, 1],
    measure: (counts) => agreementIndex(votesOf(counts)),
    extremes: (votes, unknown) =>
      largestExtremes(votes, unknown, (most, all) => (most - (all - most) / 2) / all),
  },
  attina: {
    of: "votes",
    range: [-1 / 3, 1],
    measure: (counts) => attina(votesOf(counts)),
    extremes: (votes, unknown) => largestExtremes(votes, unknown, (most, all) => (2 * most - all) / all),
  },
  contestedShare: {
    of: "votes",
    range: [0, 0.5],
    measure: (counts) => contestedShare(votesOf(counts)),
    extremes: (votes, unknown) => {
      const [low, high] = riceExtremes(votes, unknown);
      return [(1 - high) / 2, (1 - low) / 2];
    },
  },
  montalvoReynalQuerol: { of: "votes", range: [0, 1], measure: montalvoReynalQuerol },
  estebanRay: { of: "votes", range: [0, MOST_POLARISED], measure: (counts) => estebanRay(counts, PLACES) },
} as const satisfies Record<string, Spread>;
export type SpreadMeasure = keyof typeof SPREADS;
export const SPREAD_MEASURES = Object.keys(SPREADS) as SpreadMeasure[];

/** An actor with a known position on an issue. */
export interface Holder extends Voter {
  readonly actor: number;
  /** Row of the stance table. */
  readonly row: number;
  /** False where capability or salience is given, but not of this actor: the weight is then 0. */
  readonly weighed: boolean;
}

export interface IssueMeasures {
  readonly issue: number;
  /** Frequencies over CATEGORIES, and votes as support, oppose, neutral. */
  readonly frequencies: readonly number[];
  readonly votes: readonly number[];
  /** Actors with a known position; actors in view to whom the issue applies; the one ÷ the other. */
  readonly known: number;
  readonly of: number;
  readonly coverage: number;
  /** Of the known, those whose weight is known: the n of compromise and median. */
  readonly weighed: number;
  readonly contested: boolean;
  readonly spread: Readonly<Record<SpreadMeasure, number>>;
  /** Weighted by capability × salience; by whichever is given, where one is; else each actor alike. */
  readonly compromise: number;
  readonly weightedMedian: number;
  /** Capability that supports ÷ capability of all in view, known or not; of heads, where none is given. */
  readonly supportShare: number;
}

/** What actors can do, by actor index; NaN = not given. Undefined when no actor has any. */
export type Capability = Float64Array | undefined;

/** What lists and lines need of an issue: far less than all its measures. */
export interface IssueCounts extends SpreadOf<"contestedShare" | "agreementIndex"> {
  readonly issue: number;
}

/** All issues in view, counted without turning the table. O(cells). */
export function countIssues(matrix: PositionMatrix): IssueCounts[] {
  const { columns, column, value, state } = matrix;
  const votes = [0, 1, 2].map(() => new Uint32Array(columns));
  const [support, oppose, neutral] = votes as [Uint32Array, Uint32Array, Uint32Array];
  const beyond = new Uint32Array(columns);
  const seen = new Uint8Array(columns);
  for (let c = 0; c < column.length; c++) {
    const [k, x] = [column[c]!, value[c]!];
    seen[k] = 1;
    if (state[c] === OUT_OF_PLACE) beyond[k]!++;
    if (x > 0) support[k]!++;
    else if (x < 0) oppose[k]!++;
    else if (x === 0) neutral[k]!++;
  }
  const found: IssueCounts[] = [];
  for (let issue = 0; issue < columns; issue++) {
    if (seen[issue] === 0) continue;
    const counts = votes.map((each) => each[issue]!);
    found.push({
      issue,
      votes: counts,
      known: counts[0]! + counts[1]! + counts[2]!,
      of: matrix.rowsInView - beyond[issue]!,
      spread: {
        contestedShare: contestedShare(votesOf(counts)),
        agreementIndex: agreementIndex(votesOf(counts)),
      },
    });
  }
  return found;
}

/** All issues in view. O(cells). */
export function measureIssues(matrix: PositionMatrix, capability: Capability): IssueMeasures[] {
  const byIssue = transpose(matrix);
  const total = capabilityInView(matrix, capability);
  const found: IssueMeasures[] = [];
  for (let issue = 0; issue < byIssue.rows; issue++)
    if (byIssue.start[issue + 1]! > byIssue.start[issue]!)
      found.push(measureIssue(byIssue, issue, capability, total));
  return found;
}

/** One issue alone; undefined where nothing is in view. @param byIssue the same, turned. */
export function measureOneIssue(
  matrix: PositionMatrix,
  byIssue: PositionMatrix,
  issue: number,
  capability: Capability,
): IssueMeasures | undefined {
  if (byIssue.start[issue + 1]! === byIssue.start[issue]!) return undefined;
  return measureIssue(byIssue, issue, capability, capabilityInView(matrix, capability));
}

function measureIssue(
  byIssue: PositionMatrix,
  issue: number,
  capability: Capability,
  total: number,
): IssueMeasures {
  const holders = holdersOf(byIssue, issue, capability);
  const frequencies = CATEGORIES.map(() => 0);
  const votes = [0, 0, 0];
  for (const { position } of holders) {
    frequencies[categoryOf(position)]!++;
    votes[position > 0 ? 0 : position < 0 ? 1 : 2]!++;
  }
  const of = byIssue.columnsInView - outside(byIssue, issue);
  const supporters = holders.filter(({ position }) => position > 0);
  const strength = (actor: number) => (capability ? capability[actor]! || 0 : 1);
  const spread = Object.fromEntries(
    SPREAD_MEASURES.map((name) => [
      name,
      SPREADS[name].measure(SPREADS[name].of === "votes" ? votes : frequencies),
    ]),
  ) as Record<SpreadMeasure, number>;
  return {
    issue,
    frequencies,
    votes,
    known: holders.length,
    of,
    coverage: holders.length / of,
    weighed: holders.filter(({ weighed }) => weighed).length,
    contested: isContested(votesOf(votes)),
    spread,
    compromise: compromise(holders),
    weightedMedian: weightedMedian(holders),
    supportShare: supporters.reduce((sum, { actor }) => sum + strength(actor), 0) / total,
  };
}

/** What a measure of spread and its bounds need of an issue. */
export interface SpreadOf<Name extends SpreadMeasure> {
  readonly votes: readonly number[];
  /** Needed by measures over categories. */
  readonly frequencies?: readonly number[];
  readonly known: number;
  readonly of: number;
  readonly spread: Readonly<Record<Name, number>>;
}

/** Bounds of a measure of spread over whatever the actors of unknown position would answer. */
export function spreadBounds<Name extends SpreadMeasure>(issue: SpreadOf<Name>, name: Name): Bounds {
  if (name === "polarization") {
    const [low, high] = spreadBounds(
      { ...issue, spread: { agreementA: 1 - 2 * issue.spread[name] } },
      "agreementA",
    );
    return [(1 - high) / 2, (1 - low) / 2];
  }
  const { of, measure, range, extremes: known }: Spread = SPREADS[name];
  const unknown = issue.of - issue.known;
  const counts = of === "votes" ? issue.votes : (issue.frequencies ?? []);
  const found = known ? known(votesOf(issue.votes), unknown) : extremes(counts, unknown, measure, range);
  return hull(found, issue.spread[name]);
}

/** Who stands where on an issue, and with what weight. */
export function holdersOf(byIssue: PositionMatrix, issue: number, capability: Capability): Holder[] {
  const { start, column, value, salience, row } = byIssue;
  const holders: Holder[] = [];
  for (let c = start[issue]!; c < start[issue + 1]!; c++) {
    const position = value[c]!;
    if (Number.isNaN(position)) continue;
    const actor = column[c]!;
    const weight = (capability ? capability[actor]! : 1) * (salience ? salience[c]! : 1);
    holders.push({ actor, row: row[c]!, position, weight: weight || 0, weighed: !Number.isNaN(weight) });
  }
  return holders;
}

function outside({ start, state }: PositionMatrix, row: number): number {
  let count = 0;
  for (let c = start[row]!; c < start[row + 1]!; c++) if (state[c] === OUT_OF_PLACE) count++;
  return count;
}

function capabilityInView(matrix: PositionMatrix, capability: Capability): number {
  let total = 0;
  for (let i = 0; i < matrix.rows; i++)
    if (matrix.start[i + 1]! > matrix.start[i]!) total += capability ? capability[i]! || 0 : 1;
  return total;
}
