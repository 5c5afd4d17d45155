/** Figures of the network opened: which ties, quarrels, partners and triangles made them. */
import { type Arithmetic, OPEN, opened, type Term } from "./arithmetic.ts";
import { NO_SIDE } from "./balance.ts";
import { groupConsensus } from "./consensus.ts";
import { eachKnown, type PositionMatrix, transpose } from "./matrix.ts";
import type { PairTable } from "./pairTable.ts";
import { neighboursOf, type SignedTies } from "./signed.ts";
import type { TriangleBalance } from "./triangles.ts";

/** Rows of the stance table on which two actors can be compared. */
export function rowsBetween(matrix: PositionMatrix, one: number, other: number): number[] {
  const rows = new Map<number, number>();
  eachKnown(matrix, one, (k, _, cell) => {
    rows.set(k, matrix.row[cell]!);
  });
  const both: number[] = [];
  eachKnown(matrix, other, (k, _, cell) => {
    const row = rows.get(k);
    if (row !== undefined) both.push(row, matrix.row[cell]!);
  });
  return both;
}

/** Mediator potential, quarrel by quarrel: its strength, and the weaker of the two friendships. */
export function openMediator(matrix: PositionMatrix, ties: SignedTies, node: number): Arithmetic {
  const { node: ends, strength: weights } = neighboursOf(ties);
  const friends = new Map<number, number>();
  ends[node]!.forEach((other, k) => {
    if (weights[node]![k]! > 0) friends.set(other, weights[node]![k]!);
  });
  const terms: Term[] = [];
  let value = 0;
  let quarrels = 0;
  for (let e = 0; e < ties.length; e++) {
    const [a, b, t] = [ties.a[e]!, ties.b[e]!, ties.strength[e]!];
    if (t >= 0 || a === node || b === node) continue;
    quarrels++;
    const friendship = Math.min(friends.get(a) ?? 0, friends.get(b) ?? 0);
    if (friendship === 0) continue;
    value -= t * friendship;
    const values = { quarrel: -t, friendship, part: -t * friendship };
    const rows = [
      rowsBetween(matrix, a, b),
      rowsBetween(matrix, node, a),
      rowsBetween(matrix, node, b),
    ].flat();
    terms.push({ actors: [a, b], issues: [], values, rows });
  }
  return opened("mediator", value, { n: terms.length, of: quarrels }, OPEN, terms);
}

/** Ambivalence, partner by partner: on how many issues with, on how many against. */
export function openAmbivalence(matrix: PositionMatrix, pairs: PairTable, node: number): Arithmetic {
  const side = new Int8Array(matrix.columns);
  eachKnown(matrix, node, (k, value) => {
    side[k] = Math.sign(value);
  });
  const terms: Term[] = [];
  let [apart, all] = [0, 0];
  for (let other = 0; other < matrix.rows; other++) {
    if (other === node || pairs.find(node, other) < 0) continue;
    const values = { with: 0, against: 0 };
    eachKnown(matrix, other, (k, value) => {
      const product = side[k]! * Math.sign(value);
      if (product > 0) values.with++;
      else if (product < 0) values.against++;
    });
    apart += Math.abs(values.with - values.against);
    all += values.with + values.against;
    terms.push({ actors: [node, other], issues: [], values, rows: rowsBetween(matrix, node, other) });
  }
  const value = all > 0 ? 1 - apart / all : Number.NaN;
  return opened("ambivalence", value, { n: terms.length, of: matrix.rowsInView - 1 }, OPEN, terms);
}

/** The ties of an actor: their sum is its strength, their number its degree. */
export function openStrength(matrix: PositionMatrix, ties: SignedTies, node: number): Arithmetic {
  const { node: ends, strength } = neighboursOf(ties);
  const terms = Array.from(ends[node]!, (other, k) => ({
    actors: [node, other],
    issues: [],
    values: { strength: strength[node]![k]! },
    rows: rowsBetween(matrix, node, other),
  }));
  const value = terms.reduce((sum, { values }) => sum + values.strength, 0);
  return opened("strength", value, { n: terms.length, of: matrix.rowsInView - 1 }, OPEN, terms);
}

/** A line index: the ties that stand in the way. n = these, of all ties. */
export function openLine(matrix: PositionMatrix, ties: SignedTies, against: readonly number[]): Arithmetic {
  const terms = against.map((e) => ({
    actors: [ties.a[e]!, ties.b[e]!],
    issues: [],
    values: { strength: ties.strength[e]! },
    rows: rowsBetween(matrix, ties.a[e]!, ties.b[e]!),
  }));
  return opened("lineIndex", against.length, { n: against.length, of: ties.length }, OPEN, terms);
}

/** Triangle balance: the unbalanced ones. n = balanced, of all. */
export function openTriangles(found: TriangleBalance): Arithmetic {
  const terms = found.unbalanced.map((actors) => ({ actors, issues: [], values: {}, rows: [] }));
  return opened("triangleIndex", found.index, { n: found.balanced, of: found.triangles }, OPEN, terms);
}

/** Group-informed consensus across two blocs: of each, who agrees of those who said anything. NaN with one bloc alone. */
export function openConsensus(matrix: PositionMatrix, side: Uint8Array, issue: number): Arithmetic {
  const byIssue = transpose(matrix);
  const groups = [0, 1].map(() => ({ actors: [] as number[], rows: [] as number[], agree: 0 }));
  eachKnown(byIssue, issue, (actor, value, cell) => {
    const group = groups[side[actor]!];
    if (!group) return;
    group.actors.push(actor);
    group.rows.push(byIssue.row[cell]!);
    if (value > 0) group.agree++;
  });
  const terms = groups.map(({ actors, rows, agree }) => ({
    actors,
    issues: [issue],
    values: { agree, seen: actors.length },
    rows,
  }));
  const members = side.filter((s) => s !== NO_SIDE);
  const value = new Set(members).size === 2 ? groupConsensus(terms.map(({ values }) => values)) : Number.NaN;
  const n = terms.reduce((sum, { values }) => sum + values.seen, 0);
  return opened("groupConsensus", value, { n, of: members.length }, OPEN, terms);
}
