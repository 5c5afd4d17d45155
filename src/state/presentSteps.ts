/** The steps of a presentation: the whole, then one issue (or actor) after another with who stands where, then the sources. */
import { type DaySpan, NO_DAY } from "../domain/days.ts";
import {
  CONDITIONAL,
  NEUTRAL,
  NOT_APPLICABLE,
  NOT_FOUND,
  OPPOSE,
  POSITION_CODES,
  type StanceCode,
  SUPPORT,
} from "../domain/stance.ts";
import { rowsOfTie } from "../graph/ties.ts";
import type { ComparedRow, Comparison } from "./compare.ts";
import type { Shown } from "./describe.ts";
import type { ViewName } from "./document.ts";
import type { Walk } from "./presentation.ts";

/** The order of groups on every step, whatever their size: no side comes first because it is larger. */
export const GROUP_ORDER: readonly StanceCode[] = [
  SUPPORT,
  CONDITIONAL,
  OPPOSE,
  NEUTRAL,
  NOT_FOUND,
  NOT_APPLICABLE,
];

/** Who (on an issue) or what (for an actor) stands in a group. */
export interface Member {
  readonly id: string;
  /** Index of the displayed actor, or of the issue. */
  readonly index: number;
  /** Index into the ties. */
  readonly tie: number;
  /** Row of what the tie shows, see `TieSummary.current`. */
  readonly row: number;
  /** `Basis` code of what the tie shows. */
  readonly basis: number;
  /** Stances that other passing statements of the same pair take. */
  readonly others: readonly StanceCode[];
}

export interface Group {
  readonly stance: StanceCode;
  /** In file order; whoever shows names sorts by them. */
  readonly members: readonly Member[];
}

/** What the passing statements of a step rest on. */
export interface Backing {
  readonly statements: number;
  /** Indexes of sources, in file order. */
  readonly sources: readonly number[];
  readonly span: DaySpan | undefined;
}

export interface WholeStep {
  readonly kind: "whole";
}
export interface NodeStep {
  readonly kind: "issue" | "actor";
  readonly id: string;
  readonly index: number;
  /** One for each of {@link GROUP_ORDER}, also empty ones. */
  readonly groups: readonly Group[];
  /** Shown actors (or issues) of which no passing statement says anything here. */
  readonly silent: number;
  readonly backing: Backing;
}
export interface SourcesStep {
  readonly kind: "sources";
  readonly backing: Backing;
}
/** Two side by side. */
export interface PairStep {
  readonly kind: "pair";
  readonly comparison: Comparison;
  readonly backing: Backing;
}
/** Two views of everything beside each other. */
export interface BothStep {
  readonly kind: "both";
  readonly views: readonly [ViewName, ViewName];
}
export type Step = WholeStep | BothStep | NodeStep | PairStep | SourcesStep;

/** Builds the steps: of issues or displayed actors, in file order, those of which a statement passes the filter. O(statements). */
export function buildSteps(shown: Shown, walk: Walk): readonly Exclude<Step, PairStep | BothStep>[] {
  const kind = walk === "issues" ? "issue" : "actor";
  const { dataset, ties, summary } = shown;
  const ends = { issue: ties.issue, actor: ties.actor };
  const own = ends[kind];
  const other = kind === "issue" ? ends.actor : ends.issue;
  const byNode = new Map<number, number[]>();
  const others = new Set<number>();
  const all: number[] = [];
  for (let tie = 0; tie < ties.length; tie++) {
    if (summary.count[tie] === 0) continue;
    all.push(tie);
    others.add(other[tie]!);
    const known = byNode.get(own[tie]!);
    if (known) known.push(tie);
    else byNode.set(own[tie]!, [tie]);
  }
  const things = kind === "issue" ? dataset.issues : dataset.actors;
  const partners = kind === "issue" ? dataset.actors : dataset.issues;
  const nodes = [...byNode].sort(([a], [b]) => a - b);
  const steps = nodes.map(([index, part]): NodeStep => {
    const memberOf = (tie: number): Member => ({
      id: partners[other[tie]!]!.id,
      index: other[tie]!,
      tie,
      row: summary.current[tie]!,
      basis: summary.basis[tie]!,
      others: POSITION_CODES.filter(
        (code) => code !== summary.stance[tie] && (summary.kinds[tie]! & (1 << code)) !== 0,
      ),
    });
    const groups = GROUP_ORDER.map((stance) => ({
      stance,
      members: part.filter((tie) => summary.stance[tie] === stance).map(memberOf),
    }));
    return {
      kind,
      id: things[index]!.id,
      index,
      groups,
      silent: others.size - part.length,
      backing: backingOf(shown, part),
    };
  });
  return [{ kind: "whole" }, ...steps, { kind: "sources", backing: backingOf(shown, all) }];
}

/** What the passing statements of some ties rest on. */
export function backingOf({ dataset, ties, mask }: Shown, part: readonly number[]): Backing {
  const { stances } = dataset;
  const sources = new Set<number>();
  let statements = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const tie of part)
    for (const row of rowsOfTie(ties, tie, mask)) {
      statements++;
      if (stances.source[row]! > 0) sources.add(stances.source[row]! - 1);
      if (stances.from[row] === NO_DAY) continue;
      from = Math.min(from, stances.from[row]!);
      to = Math.max(to, stances.to[row]!);
    }
  return {
    statements,
    sources: [...sources].sort((a, b) => a - b),
    span: from <= to ? { from, to } : undefined,
  };
}

/** The rows of a comparison that say anything of either. */
export const toldRows = ({ together, apart, onlyA, onlyB }: Comparison): readonly ComparedRow[] => [
  ...together,
  ...apart,
  ...onlyA,
  ...onlyB,
];
