/** Every question that is answered away from the screen: what is asked, what comes back (plain data), and how it is worked out, in steps. */
import { countIssues, type IssueCounts } from "../../analytics/issues.ts";
import { type PositionMatrix, rowsInView } from "../../analytics/matrix.ts";
import { firmnessSteps, type Network, networkSteps } from "../../analytics/networks.ts";
import { seriationSteps } from "../../analytics/order/seriate.ts";
import { pairSteps } from "../../analytics/pairs.ts";
import { type PairTable, UNKNOWNS, type Unknown } from "../../analytics/pairTable.ts";
import { type RankedList, rankedSteps } from "../../analytics/ranked.ts";
import type { Robustness } from "../../analytics/robustness.ts";
import { conditionalOf } from "../../domain/conditional.ts";
import { type AgreementTable, agreementTable } from "../agreement.ts";
import { type Audit, buildAudit } from "./audit.ts";
import { type Blocs, buildBlocs, type Firmness, firmnessOf } from "./blocs.ts";
import type { FigureRef } from "./figure.ts";
import { underEach } from "./indexes.ts";
import type { Sibling } from "./opened.ts";
import { type FigureAnswer, needs, openFigure, siblings } from "./openFigure.ts";
import { networkSiblings } from "./openWhole.ts";
import { type StripTable, stripTable } from "./strips.ts";
import type { Basis } from "./task.ts";
import { type Kernel, type Windows, windowSteps } from "./windows.ts";

export interface Asked {
  readonly ranks: { readonly unknown: Unknown; readonly least: number };
  readonly strips: Record<never, never>;
  readonly blocs: { readonly unknown: Unknown };
  /** The same figures under every reading of the unknown. */
  readonly readings: Record<never, never>;
  readonly firmness: { readonly unknown: Unknown };
  readonly audit: { readonly kind: "actor" | "issue" };
  readonly agreement: { readonly unknown: Unknown };
  /** Values of the figures of all in view, what is unknown left out. */
  readonly whole: Record<never, never>;
  /** Days either way; 0 = as wide as suits the data. */
  readonly windows: { readonly kernel: Kernel; readonly width: number };
  readonly figure: {
    readonly ref: FigureRef;
    readonly unknown: Unknown;
    readonly flipped: readonly string[];
  };
  /** @see Seriation. Of everything that the mask lets through. */
  readonly seriation: { readonly flipped: readonly string[] };
}
export type Part = keyof Asked;

export interface Readings {
  readonly frustrated: Readonly<Record<Unknown, number>>;
  readonly ties: Readonly<Record<Unknown, number>>;
}

export interface Answers {
  readonly ranks: { readonly lists: readonly RankedList[] };
  readonly strips: StripTable;
  readonly blocs: Blocs;
  readonly readings: Readings;
  /** Empty where there are too many actors to try all settings. */
  readonly firmness: { readonly settings: number; readonly coalitions: readonly Firmness[] };
  readonly audit: Audit;
  readonly agreement: AgreementTable;
  readonly whole: { readonly values: readonly Sibling[] };
  readonly windows: Windows;
  readonly figure: FigureAnswer;
  readonly seriation: { readonly rows: Uint32Array; readonly columns: Uint32Array };
}

/** Something newer about the same part was asked: nobody waits for this any more. */
export class NoLongerWanted extends Error {
  override readonly name = "NoLongerWanted";
}

/** What was worked out of the same positions, or is being worked out. */
type Known = Map<string, { readonly steps: Steps<unknown>; done?: { readonly value: unknown } }>;
const known = new WeakMap<Basis, Known>();

/** Worked out once: of several questions that need it each takes it some steps further, and none begins anew. */
function* once<Result>(basis: Basis, name: string, start: () => Steps<Result>): Steps<Result> {
  const all: Known = known.get(basis) ?? new Map();
  known.set(basis, all);
  const found = all.get(name) ?? { steps: start() };
  all.set(name, found);
  while (!found.done) {
    try {
      const { done, value } = found.steps.next();
      if (done) found.done = { value };
    } catch (error) {
      all.delete(name);
      throw error;
    }
    if (!found.done) yield;
  }
  return found.done.value as Result;
}

export type Steps<Result> = Generator<unknown, Result>;

/** Works out one answer; yields so often that whoever asked can ask for something else. */
export function answerSteps<Name extends Part>(
  part: Name,
  basis: Basis,
  asked: Asked[Name],
): Steps<Answers[Name]> {
  const work = WORK[part] as (basis: Basis, asked: Asked[Name]) => Steps<Answers[Name]>;
  return work(basis, asked);
}

const WORK: { readonly [Name in Part]: (basis: Basis, asked: Asked[Name]) => Steps<Answers[Name]> } = {
  *ranks(basis, { unknown, least }) {
    const pairs = yield* pairsOf(basis);
    return { lists: yield* rankedSteps(basis.matrix, pairs, yield* issuesOf(basis), unknown, least) };
  },
  *strips(basis) {
    yield;
    return stripTable(yield* issuesOf(basis), rowsInView(basis.matrix));
  },
  *blocs(basis, { unknown }) {
    return buildBlocs(yield* networkOf(basis, unknown));
  },
  *readings(basis) {
    const networks: Partial<Record<Unknown, Network>> = {};
    for (const each of UNKNOWNS) networks[each] = yield* networkOf(basis, each);
    return {
      frustrated: underEach((each) => networks[each]!.line.frustrated),
      ties: underEach((each) => networks[each]!.ties.length),
    };
  },
  *firmness(basis, { unknown }) {
    const network = yield* networkOf(basis, unknown);
    const firm = yield* robustnessOf(basis);
    return firm
      ? { settings: firm.settings, coalitions: firmnessOf(network, firm) }
      : { settings: 0, coalitions: [] };
  },
  *audit(basis, { kind }) {
    yield;
    return buildAudit(basis, kind);
  },
  *agreement(basis, { unknown }) {
    return agreementTable(basis.matrix, yield* pairsOf(basis), unknown);
  },
  *whole(basis) {
    const parts = { pairs: yield* pairsOf(basis), networks: { ignore: yield* networkOf(basis, "ignore") } };
    yield;
    return { values: networkSiblings(basis, parts).filter(({ value }) => !Number.isNaN(value)) };
  },
  *windows(basis, asked) {
    return yield* windowSteps(basis, asked);
  },
  *figure(basis, { ref, unknown, flipped }) {
    const wanted = needs(ref);
    const pairs = wanted.pairs ? yield* pairsOf(basis) : undefined;
    const networks: Partial<Record<Unknown, Network>> = {};
    if (wanted.networks) for (const each of UNKNOWNS) networks[each] = yield* networkOf(basis, each);
    const robustness = wanted.robustness ? yield* robustnessOf(basis) : undefined;
    const parts = { pairs, networks, robustness };
    const opened = openFigure(ref, basis, parts, unknown, flipped);
    yield;
    return { opened, siblings: opened ? siblings(ref, basis, parts, flipped) : [] };
  },
  *seriation(basis, { flipped }) {
    const { actors, issues } = basis.shown.dataset;
    const ids = { rows: actors.map(({ id }) => id), columns: issues.map(({ id }) => id) };
    return yield* seriationSteps(turned(basis, flipped), ids);
  },
};

const pairsOf = (basis: Basis): Steps<PairTable> => once(basis, "pairs", () => pairSteps(basis.matrix));

const issuesOf = (basis: Basis): Steps<IssueCounts[]> =>
  // biome-ignore lint/correctness/useYield: it is done at once
  once(basis, "issues", function* () {
    return countIssues(basis.matrix);
  });

const networkOf = (basis: Basis, unknown: Unknown): Steps<Network> =>
  once(basis, `network ${unknown}`, function* () {
    return yield* networkSteps(yield* pairsOf(basis), basis.matrix.rows, unknown);
  });

const robustnessOf = (basis: Basis): Steps<Robustness | undefined> =>
  once(basis, "robustness", function* () {
    const pairs = yield* pairsOf(basis);
    const usual = conditionalOf(basis.shown.dataset);
    return yield* firmnessSteps(basis.matrix, pairs, basis.whenConditional, usual);
  });

/** Positions with the wording of some issues turned round. */
function turned({ matrix, shown }: Basis, flipped: readonly string[]): PositionMatrix {
  if (flipped.length === 0) return matrix;
  const round = shown.dataset.issues.map(({ id }) => flipped.includes(id));
  return { ...matrix, value: matrix.value.map((x, cell) => (round[matrix.column[cell]!] ? -x + 0 : x)) };
}
