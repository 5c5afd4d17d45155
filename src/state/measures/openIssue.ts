/** Figures of an issue, opened. */
import { openIssue } from "../../analytics/arithmetic.ts";
import {
  feasibilityOf,
  openConsensus,
  openFeasibility,
  openRepresentativeness,
  openWinShare,
} from "../../analytics/arithmeticIssue.ts";
import {
  holdersOf,
  type IssueMeasures,
  measureOneIssue,
  SPREADS,
  type SpreadMeasure,
} from "../../analytics/issues.ts";
import type { Unknown } from "../../analytics/pairTable.ts";
import { type Settlement, settledUnder, spreadReadings } from "../../analytics/readings.ts";
import { type FigureRef, GROUP_FIGURES } from "./figure.ts";
import { indexOf, underEach } from "./indexes.ts";
import type { Opened, Parts, Sibling } from "./opened.ts";
import type { Basis } from "./task.ts";

type IssueRef = Extract<FigureRef, { of: "issue" }>;
type Grouped = (typeof GROUP_FIGURES)[number];

export function openOfIssue(
  { issue: id, measure }: IssueRef,
  basis: Basis,
  parts: Parts,
  unknown: Unknown,
): Opened | undefined {
  const found = issueOf(basis, id);
  if (!found) return undefined;
  if (isGrouped(measure)) return openGrouped(measure, found, basis, parts, unknown);
  const { matrix, capability } = basis;
  const arithmetic = openIssue(matrix, capability, found, measure);
  if (measure === "supportShare") return { arithmetic, readings: undefined };
  if (measure in SPREADS)
    return { arithmetic, readings: spreadReadings(found, measure as SpreadMeasure, arithmetic.bounds) };
  const at = (each: Unknown) => settledUnder(matrix, capability, found.issue, measure as Settlement, each);
  return { arithmetic, readings: underEach(at) };
}

const isGrouped = (measure: IssueRef["measure"]): measure is Grouped =>
  GROUP_FIGURES.some((each) => each === measure);

function openGrouped(
  measure: Grouped,
  { issue, of }: IssueMeasures,
  { matrix, capability }: Basis,
  { networks }: Parts,
  unknown: Unknown,
): Opened | undefined {
  if (measure === "winShare")
    return { arithmetic: openWinShare(matrix, capability, issue, of), readings: undefined };
  if (measure === "feasibility")
    return { arithmetic: openFeasibility(matrix, capability, issue, of), readings: undefined };
  const openIn = measure === "groupConsensus" ? openConsensus : openRepresentativeness;
  const at = (each: Unknown) => {
    const side = networks?.[each]?.line.side;
    return side && openIn(matrix, side, issue);
  };
  const arithmetic = at(unknown);
  return arithmetic && { arithmetic, readings: underEach((each) => at(each)?.value ?? Number.NaN) };
}

/** The measures of one issue alone. */
function issueOf({ matrix, byIssue, capability, shown }: Basis, id: string): IssueMeasures | undefined {
  const issue = indexOf(shown.dataset.issues, id);
  return issue < 0 ? undefined : measureOneIssue(matrix, byIssue, issue, capability);
}

export function issueSiblings(id: string, basis: Basis, { networks }: Parts): Sibling[] {
  const found = issueOf(basis, id);
  if (!found) return [];
  const { matrix, byIssue, capability } = basis;
  const { compromise, weightedMedian, supportShare, spread, issue, of } = found;
  const side = networks?.ignore?.line.side;
  const values: Partial<Record<IssueRef["measure"], number>> = {
    ...spread,
    compromise,
    weightedMedian,
    supportShare,
    winShare: openWinShare(matrix, capability, issue, of).value,
    feasibility: feasibilityOf(holdersOf(byIssue, issue, capability), capability).support,
    // What rests on the two blocs is worked out when it is asked for.
    groupConsensus: side ? openConsensus(matrix, side, issue).value : Number.POSITIVE_INFINITY,
    representativeness: side ? openRepresentativeness(matrix, side, issue).value : Number.POSITIVE_INFINITY,
  };
  return Object.entries(values).map(([measure, value]) => ({
    ref: { of: "issue", issue: id, measure: measure as IssueRef["measure"] },
    value,
  }));
}
