/** The lines of a map of one kind of node: actors by how far they agree, issues by how alike they divide the actors. Pure. */
import { finished } from "../base/steps.ts";
import { NEUTRAL, OPPOSE, SUPPORT } from "../domain/stance.ts";
import type { NodeOrder } from "../graph/order.ts";
import { knownPositions, type NeutralValue } from "../graph/positions.ts";
import type { TieIndex, TieSummary } from "../graph/ties.ts";
import { likeActorSteps, likeIssueSteps } from "../layout/pairs/likeness.ts";
import type { PairInput } from "../layout/pairs/types.ts";
import type { SignedInput } from "../layout/sis/types.ts";
import { NEUTRAL_VALUE, type NeutralReading, type PairLine } from "../state/arrangement.ts";
import { ALL_PAIRS_UP_TO, FIRM_OVERLAP, LEAST_ALIKE, MOST_ALIKE, toneOf } from "../state/pairs.ts";
import { countPairSteps } from "./pairCounts.ts";
import type { PairLines } from "./pairTargets.ts";

/** Codes of a basis: reported, and attributed, which is drawn lighter. */
const FIRM_BASIS = 2;
const WEAK_BASIS = 3;

/** Which lines are wanted, of which nodes. */
export interface AskedLines {
  readonly order: Pick<NodeOrder, "ofActor" | "ofIssue">;
  readonly mode: "actors" | "issues";
  readonly lines: PairLine;
  /** 1 for issues whose wording is turned round: what they were like they now are not. */
  readonly turned: Uint8Array | undefined;
}

/** Everything that the lines rest on. */
export type LinesQuestion = [
  order: AskedLines["order"],
  ties: TieIndex,
  summary: TieSummary,
  neutral: NeutralReading,
  mode: AskedLines["mode"],
  lines: PairLine,
  turned?: Uint8Array | undefined,
];

export function pairLines(...question: LinesQuestion): PairLines {
  const [order, ties, summary, neutral, mode, lines, turned] = question;
  return finished(pairLineSteps({ order, mode, lines, turned }, ties, summary, NEUTRAL_VALUE[neutral]));
}

/** The same in steps. */
export function* pairLineSteps(
  { order, mode, lines, turned }: AskedLines,
  ties: TieIndex,
  summary: TieSummary,
  neutral: NeutralValue,
): Generator<undefined, PairLines> {
  const known = knownPositions(ties, summary, neutral, turned);
  yield;
  const actors = countOn(order.ofActor);
  const input = {
    actors,
    issues: countOn(order.ofIssue),
    actor: known.actor.map((a) => order.ofActor[a]!),
    issue: known.issue.map((i) => order.ofIssue[i]! - actors),
    position: known.position,
  };
  yield;
  const every = yield* mode === "actors" ? likeActorSteps(input) : likeIssueSteps(input);
  const pairs = lines === "difference" ? every : yield* onlySuch(input, every, mode, lines);
  const first = mode === "actors" ? 0 : actors;
  const drawn = strongest(pairs);
  const stance = Uint8Array.from(drawn, (k) =>
    lines === "difference" ? codeOf(pairs.likeness[k]!) : pairs.likeness[k]! > 0 ? SUPPORT : OPPOSE,
  );
  const firm = drawn.map((k) => pairs.overlap[k]! >= FIRM_OVERLAP);
  return {
    ties: {
      length: drawn.length,
      source: Uint32Array.from(drawn, (k) => first + pairs.a[k]!),
      target: Uint32Array.from(drawn, (k) => first + pairs.b[k]!),
    },
    looks: {
      stance,
      kinds: stance.map((code) => 1 << code),
      weak: stance.map((code, k) => (firm[k] ? 0 : 1 << code)),
      basis: stance.map((_, k) => (firm[k] ? FIRM_BASIS : WEAK_BASIS)),
    },
    likeness: Float64Array.from(drawn, (k) => pairs.likeness[k]!),
    overlap: Float64Array.from(drawn, (k) => pairs.overlap[k]!),
    told: { kind: mode === "actors" ? "actor" : "issue", drawn: drawn.length, all: pairs.a.length },
  };
}

const countOn = (nodes: Int32Array) => nodes.reduce((count, node) => (node < 0 ? count : count + 1), 0);

/** The pairs that agree, or disagree, on anything, by the share of what both are known on. */
function* onlySuch(
  input: SignedInput,
  pairs: PairInput,
  mode: "actors" | "issues",
  lines: "congruence" | "conflict",
): Generator<undefined, PairInput> {
  const counts = (yield* countPairSteps(input, pairs, mode))[lines];
  const sign = lines === "congruence" ? 1 : -1;
  const kept = [...counts.keys()].filter((k) => counts[k]! > 0);
  return {
    nodes: pairs.nodes,
    a: Uint32Array.from(kept, (k) => pairs.a[k]!),
    b: Uint32Array.from(kept, (k) => pairs.b[k]!),
    likeness: Float64Array.from(kept, (k) => (sign * counts[k]!) / pairs.overlap[k]!),
    overlap: Float64Array.from(kept, (k) => pairs.overlap[k]!),
  };
}

const CODES = { agree: SUPPORT, disagree: OPPOSE, both: NEUTRAL } as const;
const codeOf = (likeness: number): number => CODES[toneOf(likeness)];

/** The pairs that are drawn, ascending. What rests on little counts for little. */
function strongest({ nodes, a, b, likeness, overlap }: PairInput): number[] {
  const all = [...a.keys()];
  if (all.length <= ALL_PAIRS_UP_TO) return all;
  const strength = likeness.map((value, k) => (value * overlap[k]!) / (overlap[k]! + 2));
  const kept = new Set<number>();
  const keep = (order: readonly number[], most: number) => {
    const left = new Uint8Array(nodes).fill(most);
    for (const k of order) {
      if (left[a[k]!]! === 0 && left[b[k]!]! === 0) continue;
      kept.add(k);
      for (const node of [a[k]!, b[k]!]) if (left[node]! > 0) left[node]!--;
    }
  };
  const byStrength = all.sort((p, q) => strength[q]! - strength[p]! || p - q);
  keep(
    byStrength.filter((k) => toneOf(likeness[k]!) === "agree"),
    MOST_ALIKE,
  );
  keep(byStrength.filter((k) => toneOf(likeness[k]!) === "disagree").reverse(), LEAST_ALIKE);
  return [...kept].sort((p, q) => p - q);
}
