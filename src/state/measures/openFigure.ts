/** A figure by its name, opened: what was put in, its bounds, and what it would be under each reading of the unknown. */
import { ambivalence, mediatorPotential } from "../../analytics/actors.ts";
import {
  type Arithmetic,
  openIssue,
  openIssuePair,
  openPair,
  PAIR_MEASURES,
  type PairMeasure,
} from "../../analytics/arithmetic.ts";
import {
  openAmbivalence,
  openLine,
  openMediator,
  openStrength,
  openTriangles,
} from "../../analytics/arithmeticNetwork.ts";
import { FORMULAS } from "../../analytics/formulas.ts";
import { meanAgreement, openKnown, openMeanAgreement } from "../../analytics/isolation.ts";
import { type IssueMeasures, measureOneIssue, SPREADS, type SpreadMeasure } from "../../analytics/issues.ts";
import type { PositionMatrix } from "../../analytics/matrix.ts";
import { pairOf, twoRows } from "../../analytics/measured.ts";
import { UNKNOWNS, type Unknown } from "../../analytics/pairTable.ts";
import { type Settlement, settledUnder, spreadReadings } from "../../analytics/readings.ts";
import { signedTies } from "../../analytics/signed.ts";
import type { ActorFigure, FigureRef } from "./figure.ts";
import type { FoundNetworks, FoundPairs } from "./found.ts";
import type { Basis } from "./task.ts";

export type { Arithmetic, Term } from "../../analytics/arithmetic.ts";
export type Readings = Readonly<Record<Unknown, number>>;

export interface OpenedFigure {
  readonly arithmetic: Arithmetic;
  readonly formula: (typeof FORMULAS)[keyof typeof FORMULAS];
  /** Undefined where only the bounds are worked out, or nothing depends on the unknown. */
  readonly readings: Readings | undefined;
}

/** What a figure may need beside the positions; undefined while it is still being worked out. */
export interface Parts {
  readonly pairs?: FoundPairs | undefined;
  readonly networks?: FoundNetworks | undefined;
}

/** What a figure waits for, if it is of many. */
export function needs(ref: FigureRef): keyof Parts | undefined {
  if (ref.of === "network") return "networks";
  return ref.of === "actor" && ref.measure !== "known" ? "pairs" : undefined;
}

/** @param flipped ids of issues whose wording is turned round; it matters only between issues. @returns undefined where there is none. */
export function openFigure(
  ref: FigureRef,
  basis: Basis,
  parts: Parts,
  unknown: Unknown,
  flipped: readonly string[] = [],
): OpenedFigure | undefined {
  const opened = open(ref, basis, parts, unknown, flipped);
  return opened && { ...opened, formula: FORMULAS[opened.arithmetic.formula] };
}

type Opened = Pick<OpenedFigure, "arithmetic" | "readings">;

function open(
  ref: FigureRef,
  basis: Basis,
  parts: Parts,
  unknown: Unknown,
  flipped: readonly string[],
): Opened | undefined {
  if (ref.of === "pair") return openTwo(ref, basis, flipped);
  if (ref.of === "issue") {
    const issue = indexOf(basis.shown.dataset.issues, ref.issue);
    const found = issueOf(basis, issue);
    if (!found) return undefined;
    const arithmetic = openIssue(basis.matrix, basis.capability, found, ref.measure);
    return { arithmetic, readings: issueReadings(basis, found, ref.measure, arithmetic) };
  }
  if (ref.of === "actor") {
    const actor = displayed(basis, ref.actor);
    return actor < 0 ? undefined : openActor(ref.measure, actor, basis, parts, unknown);
  }
  const networks = parts.networks;
  if (!networks || networks.basis !== basis) return undefined;
  const { ties, line, triangles } = networks.under[unknown];
  if (ref.measure === "lineIndex") {
    const arithmetic = openLine(basis.matrix, ties, line.against);
    return { arithmetic, readings: readingsOf((each) => networks.under[each].line.frustrated) };
  }
  if (!triangles) return undefined;
  const index = (each: Unknown) => networks.under[each].triangles?.index ?? Number.NaN;
  return { arithmetic: openTriangles(triangles), readings: readingsOf(index) };
}

const readingsOf = (at: (unknown: Unknown) => number): Readings =>
  Object.fromEntries(UNKNOWNS.map((each) => [each, at(each)])) as Record<Unknown, number>;

function indexOf(things: readonly { readonly id: string }[], id: string): number {
  return things.findIndex((thing) => thing.id === id);
}

/** The node that stands for an actor. */
function displayed({ shown }: Basis, id: string): number {
  const actor = indexOf(shown.dataset.actors, id);
  return actor < 0 ? -1 : shown.fold[actor]!;
}

/** Two rows on their own, and the table of the one pair they are; undefined where they are no two. */
function twoOf({ kind, a, b }: Extract<FigureRef, { of: "pair" }>, basis: Basis, flipped: readonly string[]) {
  const { dataset } = basis.shown;
  const ends =
    kind === "actor"
      ? [displayed(basis, a), displayed(basis, b)]
      : [indexOf(dataset.issues, a), indexOf(dataset.issues, b)];
  const [one, other] = ends.toSorted((p, q) => p - q) as [number, number];
  if (one < 0 || one === other) return undefined;
  const things = kind === "actor" ? basis.matrix : turned(basis, flipped);
  const two = twoRows(things, one, other);
  return { two, pairs: pairOf(two), one, other };
}

function openTwo(
  ref: Extract<FigureRef, { of: "pair" }>,
  basis: Basis,
  flipped: readonly string[],
): Opened | undefined {
  const found = twoOf(ref, basis, flipped);
  if (!found) return undefined;
  const { measure, kind } = ref;
  const { two, pairs, one, other } = found;
  const opened = (kind === "actor" ? openPair : openIssuePair)(two, pairs, 0, 1, measure);
  if (!opened) return undefined;
  const named = { [kind === "actor" ? "actors" : "issues"]: [one, other] };
  const arithmetic = { ...opened, terms: opened.terms.map((term) => ({ ...term, ...named })) };
  const scale = SCALES[measure];
  return { arithmetic, readings: scale && readingsOf((each) => scale(pairs.under(each)[0]!)) };
}

/** How a measure follows from agreement, where nothing else goes in. */
const SCALES: Partial<Record<PairMeasure, (agreement: number) => number>> = {
  agreement: (a) => a,
  signed: (a) => 2 * a - 1,
};

function turned({ byIssue, shown }: Basis, flipped: readonly string[]): PositionMatrix {
  if (flipped.length === 0) return byIssue;
  const value = byIssue.value.slice();
  for (const id of flipped) {
    const issue = indexOf(shown.dataset.issues, id);
    if (issue < 0) continue;
    for (let c = byIssue.start[issue]!; c < byIssue.start[issue + 1]!; c++) value[c] = -value[c]! + 0;
  }
  return { ...byIssue, value };
}

/** The measures of one issue alone. */
function issueOf({ matrix, byIssue, capability }: Basis, issue: number): IssueMeasures | undefined {
  return issue < 0 ? undefined : measureOneIssue(matrix, byIssue, issue, capability);
}

function issueReadings(
  { matrix, capability }: Basis,
  issue: IssueMeasures,
  measure: Extract<FigureRef, { of: "issue" }>["measure"],
  { bounds }: Arithmetic,
): Readings | undefined {
  if (measure === "supportShare") return undefined;
  if (measure in SPREADS) return spreadReadings(issue, measure as SpreadMeasure, bounds);
  return readingsOf((each) => settledUnder(matrix, capability, issue.issue, measure as Settlement, each));
}

function openActor(
  measure: ActorFigure,
  actor: number,
  basis: Basis,
  parts: Parts,
  unknown: Unknown,
): Opened | undefined {
  const { matrix } = basis;
  if (measure === "known") return { arithmetic: openKnown(matrix, actor), readings: undefined };
  const { pairs, basis: of } = parts.pairs ?? {};
  if (!pairs || of !== basis) return undefined;
  if (measure === "meanAgreement") {
    const at = (each: Unknown) => meanAgreement(pairs, matrix.rows, each).value[actor]!;
    return { arithmetic: openMeanAgreement(matrix, pairs, actor), readings: readingsOf(at) };
  }
  if (measure === "ambivalence")
    return { arithmetic: openAmbivalence(matrix, pairs, actor), readings: undefined };
  const ties = (each: Unknown) => signedTies(pairs, matrix.rows, { unknown: each });
  const openIn = measure === "strength" ? openStrength : openMediator;
  const at = (each: Unknown) => openIn(matrix, ties(each), actor).value;
  return { arithmetic: openIn(matrix, ties(unknown), actor), readings: readingsOf(at) };
}

/** Other figures of the same thing, with their values. */
export function siblings(
  ref: FigureRef,
  basis: Basis,
  parts: Parts,
  flipped: readonly string[] = [],
): { ref: FigureRef; value: number }[] {
  if (ref.of === "pair") {
    const pairs = twoOf(ref, basis, flipped)?.pairs;
    return PAIR_MEASURES.flatMap((measure) => {
      const value = pairs?.[measure]?.[0] ?? Number.NaN;
      return Number.isNaN(value) ? [] : [{ ref: { ...ref, measure }, value }];
    });
  }
  if (ref.of === "issue") {
    const found = issueOf(basis, indexOf(basis.shown.dataset.issues, ref.issue));
    if (!found) return [];
    const spread = Object.entries(found.spread).map(([measure, value]) => ({ measure, value }));
    const { compromise, weightedMedian, supportShare } = found;
    const rest = Object.entries({ compromise, weightedMedian, supportShare });
    return [...spread, ...rest.map(([measure, value]) => ({ measure, value }))].flatMap((each) =>
      Number.isNaN(each.value)
        ? []
        : [{ ref: { ...ref, measure: each.measure } as FigureRef, value: each.value }],
    );
  }
  return ref.of === "actor" ? actorSiblings(ref, basis, parts) : [];
}

function actorSiblings(ref: Extract<FigureRef, { of: "actor" }>, basis: Basis, { pairs }: Parts) {
  const actor = displayed(basis, ref.actor);
  if (actor < 0 || pairs?.basis !== basis) return [];
  const { matrix } = basis;
  const ties = signedTies(pairs.pairs, matrix.rows);
  const known = openKnown(matrix, actor);
  const values: Record<ActorFigure, number> = {
    meanAgreement: meanAgreement(pairs.pairs, matrix.rows, "ignore").value[actor]!,
    known: known.value,
    strength: ties.strength.reduce(
      (sum, t, e) => (ties.a[e] === actor || ties.b[e] === actor ? sum + t : sum),
      0,
    ),
    ambivalence: ambivalence(matrix, pairs.pairs)[actor]!,
    mediator: mediatorPotential(ties)[actor]!,
  };
  return Object.entries(values).flatMap(([measure, value]) =>
    Number.isNaN(value) ? [] : [{ ref: { ...ref, measure: measure as ActorFigure }, value }],
  );
}
