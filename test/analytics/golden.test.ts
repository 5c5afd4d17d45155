/** The shared test vectors, to 1e-6: every figure of a table of five actors and four issues. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { mediatorPotential } from "../../src/analytics/actors.ts";
import { lineIndex } from "../../src/analytics/balance.ts";
import { winShares } from "../../src/analytics/bargaining.ts";
import { groupConsensus } from "../../src/analytics/consensus.ts";
import { holdersOf, measureIssues } from "../../src/analytics/issues.ts";
import { ambivalences, convergences, levelled, mobilisations, relative } from "../../src/analytics/mactor.ts";
import { transpose } from "../../src/analytics/matrix.ts";
import { measurePairs } from "../../src/analytics/pairs.ts";
import { type SignedTies, signedTies } from "../../src/analytics/signed.ts";
import { agreementA, polarization } from "../../src/analytics/spread.ts";
import { triangleBalance } from "../../src/analytics/triangles.ts";
import { ACTORS, goldenMatrix, ISSUES, POSITIONS, POWERS, VALUED } from "./golden.ts";

const PATH = resolve("../shared/measures/golden.json");
type Figures = Record<string, number>;

/** The vectors hold strengths rounded to six places, and what follows from these. */
function rounded(ties: SignedTies): SignedTies {
  return { ...ties, strength: ties.strength.map((t) => Math.round(t * 1e6) / 1e6) };
}

/** The same object, which notes the path of all that is read of it. */
function watched<Value>(value: Value, path: string, looked: Set<string>): Value {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value as object, {
    get(target, key) {
      const found = Reflect.get(target, key);
      if (typeof key !== "string" || !Object.hasOwn(target, key)) return found;
      looked.add(`${path}/${key}`);
      return watched(found, `${path}/${key}`, looked);
    },
  }) as Value;
}

const leaves = (value: unknown, path = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
    : [path];

describe.skipIf(!existsSync(PATH))("golden vectors (skipped where ../shared is not there)", () => {
  const plain = existsSync(PATH) ? JSON.parse(readFileSync(PATH, "utf8")) : {};
  const looked = new Set<string>();
  const golden = watched(plain, "", looked);
  const matrix = goldenMatrix();
  const pairs = measurePairs(matrix);
  const ties = rounded(signedTies(pairs, ACTORS.length));
  const close = (value: number | undefined, want: number) =>
    expect(Math.abs(value! - want)).toBeLessThan(1e-6);
  const named = (side: Uint8Array) => Object.fromEntries(ACTORS.map((name, i) => [name, side[i]]));

  test("pairs", () => {
    expect(pairs.length).toBe(Object.keys(golden.pairs).length);
    for (let p = 0; p < pairs.length; p++) {
      const want = golden.pairs[ACTORS[pairs.a[p]!]! + ACTORS[pairs.b[p]!]!] as Figures & {
        bounds: number[];
      };
      const columns = {
        m: pairs.overlap,
        sal_agreement: pairs.salient!,
        subtract_avg: pairs.normalised("subtract", "average activity"),
      };
      for (const [name, column] of Object.entries(columns)) close(column[p], want[name]!);
      for (const name of [
        "congruence",
        "conflict",
        "subtract",
        "agreement",
        "signed",
        "cosine",
        "coverage",
      ] as const)
        close(pairs[name][p], want[name]!);
      close(pairs.worst[p], want.bounds[0]!);
      close(pairs.best[p], want.bounds[1]!);
    }
  });

  test("issues", () => {
    const capability = Float64Array.from(POWERS);
    const issues = measureIssues(matrix, capability);
    expect(issues.map(({ issue }) => ISSUES[issue])).toEqual(Object.keys(golden.issues));
    for (const one of issues) {
      const want = golden.issues[ISSUES[one.issue]!];
      expect(one.frequencies).toEqual(want.V);
      const { spread } = one;
      const found: Figures = {
        A: spread.agreementA,
        pol: spread.polarization,
        rice: spread.rice,
        hnr: spread.agreementIndex,
        mrq: spread.montalvoReynalQuerol,
        er: spread.estebanRay,
        compromise: one.compromise,
        wmedian: one.weightedMedian,
        power_support_share: one.supportShare,
        coverage: one.coverage,
      };
      for (const [name, value] of Object.entries(found)) close(value, want[name]);
      const holders = holdersOf(transpose(matrix), one.issue, capability);
      const wins = winShares(holders);
      expect(wins.map(({ p, q }) => `${p}>${q}`)).toEqual(Object.keys(want.pwin));
      for (const { p, q, share } of wins) close(share, want.pwin[`${p}>${q}`]);
    }
  });

  test("van der Eijk's A, with the value that agrmt documents", () => {
    const want = golden.A_check;
    close(agreementA([0, 0, 7, 0, 0]), want.perfect_agree);
    close(agreementA([2, 2, 2, 2, 2]), want.uniform);
    close(agreementA([5, 0, 0, 0, 5]), want.bimodal);
    close(polarization([30, 40, 210, 130, 530, 50, 10]), want.agrmt_doc_polarization);
  });

  test("balance", () => {
    const want = golden.balance;
    const byCount = lineIndex(ties);
    expect([byCount.ties, byCount.frustrated, named(byCount.side)]).toEqual([
      want.edges,
      want.L,
      want.partition,
    ]);
    close(byCount.frustratedStrength, want.Lw);
    close(byCount.index, want.F);
    const byStrength = lineIndex(ties, "strength");
    close(byStrength.frustratedStrength, want.weighted_min);
    close(byStrength.strengthIndex, want.weighted_F);
    expect(named(byStrength.side)).toEqual(want.weighted_partition);
    const { triangles, balanced, unbalanced } = triangleBalance(ties);
    expect([triangles, balanced]).toEqual([want.triangles, want.balanced]);
    expect(unbalanced.map((nodes) => nodes.map((i) => ACTORS[i]).join(""))).toEqual(want.unbalanced);
  });

  test("mediators, and consensus across the two blocs", () => {
    mediatorPotential(ties).forEach((value, i) => {
      close(value, golden.mediator[ACTORS[i]!]);
    });
    const { side } = lineIndex(ties);
    ISSUES.forEach((name, k) => {
      const groups = [0, 1].map((group) => {
        const answers = POSITIONS.filter((_, i) => side[i] === group).flatMap((row) => row[k] ?? []);
        return { agree: answers.filter((x) => x > 0).length, seen: answers.length };
      });
      close(groupConsensus(groups), golden.gic[name]);
    });
  });

  test("MACTOR at its three levels", () => {
    const want = golden.mactor;
    const power = relative(POWERS);
    for (const level of [1, 2, 3] as const) {
      const positions = levelled(VALUED, level, power);
      const found = convergences(positions);
      ACTORS.forEach((one, i) => {
        ACTORS.slice(i + 1).forEach((other, d) => {
          close(found.convergence[i]![i + 1 + d], want[`CAA${level}`][one + other]);
          close(found.divergence[i]![i + 1 + d], want[`DAA${level}`][one + other]);
        });
      });
      if (level !== 2)
        ambivalences(found).forEach((value, i) => {
          close(value, want[`EQ${level}`][ACTORS[i]!]);
        });
      if (level === 3)
        mobilisations(positions).forEach((value, i) => {
          close(value, want.Mob[ACTORS[i]!]);
        });
    }
  });

  test("nothing of the vectors was passed over", () => {
    expect(leaves(plain).filter((path) => !looked.has(path))).toEqual([]);
    expect(leaves(plain).length).toBeGreaterThan(200);
  });
});
