/** Figures of the whole opened: what changed, whether coders agree, how true a plane could be; and of one tie its share of what is said. */
import { type Arithmetic, OPEN, opened, type Term } from "./arithmetic.ts";
import { rowsBehind } from "./behind.ts";
import { networkDistance } from "./change.ts";
import { alphaOf, type Coded, kappasOf } from "./coded.ts";
import type { Development } from "./first.ts";
import type { PositionMatrix } from "./matrix.ts";
import type { PairTable } from "./pairTable.ts";
import type { Scaling } from "./scaling.ts";
import { combined, type StatementCounts, twoModeShare } from "./statements.ts";
import type { TieIndex } from "./ties.ts";
import { trades } from "./trades.ts";

/** Volatility of an actor: every position that moved between the first and the current statement. */
export function openVolatility({ change }: Development, node: number): Arithmetic {
  const terms = change.moves
    .filter(({ row }) => row === node)
    .map(({ column, before, after, rows }) => ({
      actors: [node],
      issues: [column],
      values: { before, after, part: Math.abs(after - before) },
      rows: [...rows],
    }));
  const counts = { n: terms.length, of: change.compared };
  return opened("volatility", change.volatility[node]!, counts, OPEN, terms);
}

/** Distance of the network of first positions to that of current ones, pair by pair, the greatest first. */
export function openNetworkDistance(
  { before: first }: Pick<Development, "before">,
  matrix: PositionMatrix,
  before: PairTable,
  after: PairTable,
): Arithmetic {
  const { distance, pairs } = networkDistance(before, after);
  const terms: Term[] = [];
  for (let p = 0; p < before.length; p++) {
    const [a, b] = [before.a[p]!, before.b[p]!];
    const q = after.find(a, b);
    if (q < 0) continue;
    const part = Math.abs(after.signed[q]! - before.signed[p]!);
    if (part < 1e-9) continue;
    const values = { before: before.signed[p]!, after: after.signed[q]!, part };
    terms.push({ actors: [a, b], issues: [], values, rows: [] });
  }
  terms.sort((p, q) => q.values["part"]! - p.values["part"]!);
  const ends = terms.slice(0, 50).map(({ actors: [a, b] }) => [a!, b!] as const);
  const rows = new Set([...rowsBehind(first, ends), ...rowsBehind(matrix, ends)]);
  const counts = { n: terms.length, of: pairs };
  return opened("networkDistance", distance, counts, OPEN, terms, Uint32Array.from(rows).sort());
}

/** α over all coders, with κ of each two; n = units that two or more have coded. */
export function openAlpha(coded: Coded, ties: TieIndex): Arithmetic {
  const terms: Term[] = kappasOf(coded).map(({ a, b, kappa, units }) => ({
    actors: [],
    issues: [],
    values: { coder: coded.coders[a]!, other: coded.coders[b]!, kappa, m: units },
    rows: [],
  }));
  const counts = { n: coded.ties.length, of: ties.length };
  return opened("krippendorffAlpha", alphaOf(coded), counts, OPEN, terms, coded.rows);
}

/** Stress of the best plane: of each two the disagreement and the distance drawn, the worst first. */
export function openStress(pairs: PairTable, found: Scaling): Arithmetic {
  const place = new Map(found.rows.map((row, i) => [row, i]));
  const terms: Term[] = [];
  for (let p = 0; p < pairs.length; p++) {
    const [i, j] = [place.get(pairs.a[p]!), place.get(pairs.b[p]!)];
    if (i === undefined || j === undefined) continue;
    const drawn = Math.hypot(found.x[i]! - found.x[j]!, found.y[i]! - found.y[j]!);
    const wanted = 1 - pairs.agreement[p]!;
    const values = { wanted, drawn, part: (drawn - wanted) ** 2 };
    terms.push({ actors: [pairs.a[p]!, pairs.b[p]!], issues: [], values, rows: [] });
  }
  terms.sort((p, q) => q.values["part"]! - p.values["part"]!);
  const counts = { n: found.pairs - found.imputed, of: found.pairs };
  return opened("stress", found.stress, counts, OPEN, terms, new Uint32Array(0));
}

/** The trades of two who are opposed on two issues and care unequally; the value is the best one's. Undefined without salience. */
export function openTrade(two: PositionMatrix, one: number, other: number): Arithmetic | undefined {
  if (!two.salience) return undefined;
  const found = trades(two, 100);
  const terms = found.map(({ actor, p, q, advantage }) => ({
    actors: actor === 0 ? [one, other] : [other, one],
    issues: [p, q],
    values: { advantage },
    rows: [],
  }));
  const counts = { n: found.length, of: found.length };
  return opened("trade", found[0]?.advantage ?? Number.NaN, counts, OPEN, terms, two.row.slice().sort());
}

/** Activity or prominence of a tie: its statements among all of its actor, or all on its issue. Undefined without any. */
export function openTwoMode(
  ties: TieIndex,
  counts: StatementCounts,
  tie: number,
  by: "activity" | "prominence",
  rowsOf: (tie: number) => readonly number[],
): Arithmetic | undefined {
  const end = by === "activity" ? ties.actor : ties.issue;
  const terms: Term[] = [];
  let all = 0;
  const kinds = combined(counts);
  for (let t = 0; t < ties.length; t++) {
    if (end[t] !== end[tie]) continue;
    const [support, oppose] = [counts.support[t]!, counts.oppose[t]!];
    if (kinds[t] === 0) continue;
    all += support + oppose;
    const values = { support, oppose, m: support + oppose };
    terms.push({ actors: [ties.actor[t]!], issues: [ties.issue[t]!], values, rows: rowsOf(t) });
  }
  const own = counts.support[tie]! + counts.oppose[tie]!;
  if (all === 0) return undefined;
  terms.sort((p, q) => q.values["m"]! - p.values["m"]!);
  return opened(by, twoModeShare(ties, counts, by)[tie]!, { n: own, of: all }, OPEN, terms);
}
