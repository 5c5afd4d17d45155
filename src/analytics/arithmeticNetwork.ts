/** Figures of the network opened: which ties, quarrels, partners and triangles made them. */
import { type Arithmetic, OPEN, opened, type Term } from "./arithmetic.ts";
import type { LineIndex } from "./balance.ts";
import { rowsBehind, rowsWith } from "./behind.ts";
import type { Coalitions } from "./coalitions.ts";
import { eachKnown, type PositionMatrix } from "./matrix.ts";
import type { PairTable } from "./pairTable.ts";
import type { Robustness } from "./robustness.ts";
import { neighboursOf, type SignedTies } from "./signed.ts";
import type { TriangleBalance } from "./triangles.ts";

/** Mediator potential, quarrel by quarrel: its strength, and the weaker of the two friendships. */
export function openMediator(matrix: PositionMatrix, ties: SignedTies, node: number): Arithmetic {
  const { node: others, strength: weights } = neighboursOf(ties);
  const friends = new Map<number, number>();
  others[node]!.forEach((other, k) => {
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
    terms.push({ actors: [a, b], issues: [], values, rows: [] });
  }
  terms.sort((p, q) => q.values["part"]! - p.values["part"]!);
  const ends = terms.map(({ actors: [a, b] }) => [a!, b!] as const);
  const rows = rowsBehind(
    matrix,
    ends.flatMap(([a, b]): [number, number][] => [
      [a, b],
      [node, a],
      [node, b],
    ]),
  );
  return opened("mediator", value, { n: terms.length, of: quarrels }, OPEN, terms, rows);
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
    terms.push({ actors: [node, other], issues: [], values, rows: [] });
  }
  const value = all > 0 ? 1 - apart / all : Number.NaN;
  const counts = { n: terms.length, of: matrix.rowsInView - 1 };
  return opened("ambivalence", value, counts, OPEN, terms, rowsWith(matrix, node, partnersOf(terms)));
}

/** The ties of an actor: their sum is its strength, their number its degree. */
export function openStrength(matrix: PositionMatrix, ties: SignedTies, node: number): Arithmetic {
  const { node: ends, strength } = neighboursOf(ties);
  const terms = Array.from(ends[node]!, (other, k) => ({
    actors: [node, other],
    issues: [],
    values: { strength: strength[node]![k]! },
    rows: [],
  }));
  const value = terms.reduce((sum, { values }) => sum + values.strength, 0);
  const counts = { n: terms.length, of: matrix.rowsInView - 1 };
  return opened("strength", value, counts, OPEN, terms, rowsWith(matrix, node, ends[node]!));
}

const partnersOf = (terms: readonly Term[]) => terms.map(({ actors }) => actors[1]!);

/** A line index: the ties that stand in the way. n = these, of all ties. */
export function openLine(
  matrix: PositionMatrix,
  ties: SignedTies,
  { against, exact }: Pick<LineIndex, "against" | "exact">,
): Arithmetic {
  const terms = against.map((e) => ({
    actors: [ties.a[e]!, ties.b[e]!],
    issues: [],
    values: { strength: ties.strength[e]! },
    rows: [],
  }));
  const rows = rowsBehind(
    matrix,
    terms.map(({ actors: [a, b] }) => [a!, b!] as const),
  );
  const counts = { n: against.length, of: ties.length };
  const found = opened("lineIndex", against.length, counts, OPEN, terms, rows);
  return exact ? found : { ...found, upperBound: true };
}

/** Triangle balance: the unbalanced ones. n = balanced, of all. */
export function openTriangles(found: TriangleBalance): Arithmetic {
  const terms = found.unbalanced.map((actors) => ({ actors, issues: [], values: {}, rows: [] }));
  return opened("triangleIndex", found.index, { n: found.balanced, of: found.triangles }, OPEN, terms);
}

/** Coalitions: the ties that stand in their way, the strongest first. n = these, of all ties. */
export function openCoalitions(matrix: PositionMatrix, ties: SignedTies, found: Coalitions): Arithmetic {
  const terms: Term[] = [];
  for (let e = 0; e < ties.length; e++) {
    const [a, b, strength] = [ties.a[e]!, ties.b[e]!, ties.strength[e]!];
    if (strength > 0 === (found.of[a] === found.of[b])) continue;
    terms.push({ actors: [a, b], issues: [], values: { strength }, rows: [] });
  }
  terms.sort((p, q) => Math.abs(q.values["strength"]!) - Math.abs(p.values["strength"]!));
  const rows = rowsBehind(
    matrix,
    terms.map(({ actors: [a, b] }) => [a!, b!] as const),
  );
  const counts = { n: terms.length, of: ties.length };
  const value = opened("coalitions", found.frustratedStrength, counts, OPEN, terms, rows);
  return terms.length === 0 ? value : { ...value, upperBound: true };
}

/** How often two are in one coalition. n = settings that keep them together, of all. */
export function openTogether(
  matrix: PositionMatrix,
  robustness: Robustness,
  one: number,
  other: number,
): Arithmetic {
  const value = robustness.share(one, other);
  const counts = { n: Math.round(value * robustness.settings), of: robustness.settings };
  const rows = rowsBehind(matrix, [[one, other]]);
  return opened("robustness", value, counts, OPEN, [], rows);
}
