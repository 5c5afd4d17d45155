/** The shape of `measure --json`: names as in the files, null where nothing is known. What scripts rely on. */

import { feasibilityOf } from "../analytics/arithmeticIssue.ts";
import { EXACT_UP_TO, type LineIndex } from "../analytics/balance.ts";
import { winShares } from "../analytics/bargaining.ts";
import { FORMULAS } from "../analytics/formulas.ts";
import { holdersOf, type IssueMeasures, SPREAD_MEASURES, spreadBounds } from "../analytics/issues.ts";
import { type PositionMatrix, rowsInView, transpose } from "../analytics/matrix.ts";
import type { Overview, OverviewOptions } from "../analytics/overview.ts";
import { measurePairs } from "../analytics/pairs.ts";
import type { PairTable } from "../analytics/pairTable.ts";
import { statementPairs } from "../analytics/statements.ts";
import type { Dataset } from "../domain/dataset.ts";
import { number } from "./measureNumber.ts";
import { wholeJson } from "./measureWhole.ts";

type Json = Record<string, unknown>;

/** The report. Lists of pairs are made as they are printed: there may be millions. */
export function measureJson(
  dataset: Dataset,
  found: Overview,
  options: OverviewOptions,
  { issuePairs, ties }: { readonly issuePairs: boolean; readonly ties: boolean },
): Json {
  const actor = (i: number) => dataset.actors[i]!.name;
  const issue = (i: number) => dataset.issues[i]!.name;
  const { matrix, robustness } = found;
  const byIssue = transpose(matrix);
  const byStatements = statementsJson(found);
  return {
    settings: {
      statements: dataset.statements ?? "latest",
      minimum: options.minimum ?? 1,
      conditional: options.conditional ?? 0.5,
      ignore: [...(options.ignore ?? [])],
      fold: options.unfolded !== undefined,
    },
    pairs: pairsJson(found.pairs, actor, (a, b) => ({
      together: robustness ? robustness.share(a, b) : null,
      ...byStatements?.(a, b),
    })),
    issues: found.issues.map((one, i) => issueJson(one, issue(one.issue), byIssue, found, i)),
    actors: rowsInView(matrix).map((i) => ({ actor: actor(i), ...actorJson(found, i) })),
    balance: balanceJson(found, actor),
    coalitions: coalitionsJson(found, actor),
    ...(issuePairs && { issuePairs: pairsJson(measurePairs(byIssue), issue) }),
    mactor: mactorJson(found, actor),
    ...wholeJson(dataset, found, ties),
    formulas: FORMULAS,
  };
}

function* pairsJson(
  pairs: PairTable,
  name: (index: number) => string,
  more: (a: number, b: number) => Json = () => ({}),
): Generator<Json> {
  const average = pairs.normalised("subtract", "average activity");
  const jaccard = pairs.normalised("subtract", "jaccard");
  for (let p = 0; p < pairs.length; p++)
    yield {
      a: name(pairs.a[p]!),
      b: name(pairs.b[p]!),
      agreement: pairs.agreement[p],
      share: pairs.share[p],
      overlap: pairs.overlap[p],
      of: pairs.comparable[p],
      coverage: pairs.coverage[p],
      bounds: pairs.bounds(p),
      worst: pairs.worst[p],
      best: pairs.best[p],
      neutral: pairs.neutral[p],
      congruence: pairs.congruence[p],
      conflict: pairs.conflict[p],
      subtract: pairs.subtract[p],
      subtractAverageActivity: average[p],
      subtractJaccard: jaccard[p],
      subtractProduct: pairs.product[p],
      signed: pairs.signed[p],
      cosine: number(pairs.cosine[p]),
      salienceAgreement: number(pairs.salient?.[p]),
      ...more(pairs.a[p]!, pairs.b[p]!),
    };
}

/** The same by statements, each counted, as Discourse Network Analyzer does; where no pair has more than one it says nothing new. */
function statementsJson({ tieIndex, statements }: Overview): ((a: number, b: number) => Json) | undefined {
  if (!statements.support.some((n, t) => n + statements.oppose[t]! > 1)) return undefined;
  const read = statementPairs(tieIndex, statements);
  return (a, b) => {
    const { congruence, conflict } = read(a, b);
    return { statementCongruence: congruence, statementConflict: conflict };
  };
}

function issueJson(
  one: IssueMeasures,
  name: string,
  byIssue: PositionMatrix,
  found: Overview,
  at: number,
): Json {
  const [support, oppose, neutral] = one.votes;
  const spread = SPREAD_MEASURES.map((measure) => [measure, number(one.spread[measure])] as const);
  const bounds = SPREAD_MEASURES.map((measure) => [measure, spreadBounds(one, measure).map(number)] as const);
  return {
    issue: name,
    known: one.known,
    of: one.of,
    coverage: one.coverage,
    weighed: one.weighed,
    support,
    oppose,
    neutral,
    frequencies: one.frequencies,
    contested: one.contested,
    ...Object.fromEntries(spread),
    compromise: number(one.compromise),
    weightedMedian: number(one.weightedMedian),
    supportShare: number(one.supportShare),
    groupConsensus: number(found.consensus[at]),
    representativeness: number(found.representativeness[at]),
    feasibility: feasibilityOf(holdersOf(byIssue, one.issue, found.capability), found.capability),
    winShares: winShares(holdersOf(byIssue, one.issue, found.capability)).map((win) => ({
      p: win.p,
      q: win.q,
      share: number(win.share),
      square: number(win.square),
      fourth: number(win.fourth),
      eighth: number(win.eighth),
    })),
    bounds: Object.fromEntries(bounds),
  };
}

function actorJson(found: Overview, i: number): Json {
  const { centralities, coalitions, line, known, of } = found;
  const place = found.mactor?.actors.indexOf(i) ?? -1;
  return {
    known: known[i],
    of: of[i],
    coverage: known[i]! / of[i]!,
    bloc: line.side[i]! > 1 ? null : line.side[i],
    coalition: coalitions.of[i]! < 0 ? null : coalitions.of[i],
    ambivalence: number(found.ambivalence[i]),
    mediator: number(found.mediator?.[i]),
    friends: number(centralities?.friends[i]),
    foes: number(centralities?.foes[i]),
    strength: number(centralities?.strength[i]),
    betweenness: number(centralities?.betweenness[i]),
    eigenvector: number(centralities?.eigenvector[i]),
    volatility: number(found.development?.change.volatility[i]),
    capability: number(found.capability?.[i]),
    influence: number(found.mactor?.balance?.influence[place]),
    dependence: number(found.mactor?.balance?.dependence[place]),
    competitiveness: number(found.mactor?.competitiveness[place]),
    mobilisation: number(found.mactor?.mobilisation[place]),
    ambivalence1: number(found.mactor?.ambivalence[0]?.[place]),
    ambivalence2: number(found.mactor?.ambivalence[1]?.[place]),
    ambivalence3: number(found.mactor?.ambivalence[2]?.[place]),
  };
}

function balanceJson(found: Overview, actor: (index: number) => string): Json {
  const { line, lineByStrength, triangles, ties } = found;
  const blocs = (index: LineIndex) =>
    [0, 1].map((side) => [...index.side.keys()].filter((i) => index.side[i] === side).map(actor));
  return {
    ties: ties.length,
    frustrated: line.frustrated,
    frustratedStrength: line.frustratedStrength,
    index: number(line.index),
    bound: line.exact ? "exact" : "upper bound",
    exactUpTo: EXACT_UP_TO,
    blocs: blocs(line),
    against: line.against.map((e) => [actor(ties.a[e]!), actor(ties.b[e]!)]),
    byStrength: {
      frustrated: lineByStrength.frustrated,
      frustratedStrength: lineByStrength.frustratedStrength,
      index: number(lineByStrength.strengthIndex),
      bound: lineByStrength.exact ? "exact" : "upper bound",
      blocs: blocs(lineByStrength),
    },
    triangles: triangles?.triangles ?? null,
    balancedTriangles: triangles?.balanced ?? null,
    triangleIndex: number(triangles?.index),
    unbalanced: triangles?.unbalanced.map((nodes) => nodes.map(actor)) ?? null,
  };
}

function coalitionsJson({ coalitions }: Overview, actor: (index: number) => string): Json {
  const { of, count, frustratedStrength, strength } = coalitions;
  const members = Array.from({ length: count }, (_, coalition) =>
    [...of.keys()].filter((i) => of[i] === coalition).map(actor),
  );
  return { members, frustratedStrength, strength };
}

/** MACTOR's tables: level 3 under the plain names, the others with their number. */
function mactorJson({ mactor }: Overview, actor: (index: number) => string): Json[] | null {
  if (!mactor) return null;
  const [first, second, third] = mactor.levels;
  return mactor.actors.flatMap((a, i) =>
    mactor.actors.slice(i + 1).map((b, d) => {
      const j = i + 1 + d;
      return {
        a: actor(a),
        b: actor(b),
        convergence: number(third.convergence[i]![j]),
        divergence: number(third.divergence[i]![j]),
        convergence1: first.convergence[i]![j],
        divergence1: first.divergence[i]![j],
        convergence2: number(second.convergence[i]![j]),
        divergence2: number(second.divergence[i]![j]),
      };
    }),
  );
}
