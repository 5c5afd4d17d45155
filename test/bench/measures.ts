/** The bench of the measures: ours beside plain loops over maps, as one writes them for a small network; both give the same numbers. */
import { lineIndex } from "../../src/analytics/balance.ts";
import { centralities } from "../../src/analytics/centrality.ts";
import { measureIssues } from "../../src/analytics/issues.ts";
import type { PositionMatrix } from "../../src/analytics/matrix.ts";
import { measurePairs } from "../../src/analytics/pairs.ts";
import { type SignedTies, signedTies } from "../../src/analytics/signed.ts";
import { triangleBalance } from "../../src/analytics/triangles.ts";
import { measureSets } from "./measuresSets.ts";
import {
  plainAgreements,
  plainBetweenness,
  plainIssues,
  plainLine,
  plainTriangles,
  positionsByName,
} from "./plainLoops.ts";

const ROUNDS = 5;
/** Plain loops would go through more for minutes. */
const MOST_TIES = 60_000;

interface Race {
  readonly what: string;
  readonly ours: () => number;
  readonly plain: () => number;
}

/** @param print gets the lines of a Markdown table. */
export async function benchMeasures(names: readonly string[], print: (line: string) => void): Promise<void> {
  print("| set | actors × issues | positions | measure | ours, ms | plain loops, ms | plain ÷ ours |");
  print("|---|---|--:|---|--:|--:|--:|");
  for await (const { name, matrix } of measureSets(names))
    for (const { what, ours, plain } of racesOn(matrix)) {
      const [mine, other] = race(ours, plain);
      const size = `${matrix.rowsInView} × ${matrix.columnsInView} | ${matrix.value.length}`;
      const ratio = (other / mine).toFixed(1);
      print(`| ${name} | ${size} | ${what} | ${shown(mine)} | ${shown(other)} | ${ratio} |`);
    }
}

const shown = (ms: number) => ms.toFixed(ms < 10 ? 2 : 0);

function racesOn(matrix: PositionMatrix): Race[] {
  const byName = positionsByName(matrix);
  const pairs = measurePairs(matrix);
  const ties = signedTies(pairs, matrix.rows, { minimum: 3 });
  const few = firstNodes(ties, 16);
  const races: Race[] = [
    {
      what: "agreement of all pairs, with bounds",
      ours: () => {
        const found = measurePairs(matrix);
        return sum(found.agreement) + sum(found.worst) + sum(found.best);
      },
      plain: () => plainAgreements(byName),
    },
    {
      what: "spread of all issues (ours: all eight measures, plain: three)",
      ours: () =>
        measureIssues(matrix, undefined)
          .filter(({ known }) => known > 0)
          .reduce(
            (total, { spread }) =>
              total + spread.agreementA + spread.agreementIndex + spread.montalvoReynalQuerol,
            0,
          ),
      plain: () => plainIssues(byName),
    },
    {
      what: "triangle balance",
      ours: () => triangleBalance(ties).balanced,
      plain: () => plainTriangles(ties),
    },
    {
      what: "betweenness",
      ours: () => sum(centralities(ties).betweenness),
      plain: () => plainBetweenness(ties),
    },
    {
      what: "line index, exact, 16 actors",
      ours: () => lineIndex(few).frustrated,
      plain: () => plainLine(few),
    },
  ];
  return races.filter(({ what }) => what !== "betweenness" || ties.length <= MOST_TIES);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** The network of the first nodes alone. */
function firstNodes({ a, b, strength }: SignedTies, nodes: number): SignedTies {
  const kept = [...a.keys()].filter((e) => a[e]! < nodes && b[e]! < nodes);
  return {
    nodes,
    length: kept.length,
    a: Uint32Array.from(kept, (e) => a[e]!),
    b: Uint32Array.from(kept, (e) => b[e]!),
    strength: Float64Array.from(kept, (e) => strength[e]!),
  };
}

/** Medians of rounds in turn; fails where the two do not agree. */
function race(ours: () => number, plain: () => number): [ours: number, plain: number] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const results = [ours, plain].map((work, which) => {
      const from = performance.now();
      const result = work();
      times[which]!.push(performance.now() - from);
      return result;
    }) as [number, number];
    if (Math.abs(results[0] - results[1]) > 1e-6 * Math.max(1, Math.abs(results[1])))
      throw new Error(`Ours says ${results[0]}, plain loops say ${results[1]}.`);
  }
  return times.map((each) => each.sort((p, q) => p - q)[ROUNDS >> 1]!) as [number, number];
}
