/** Figures of power and of the middle opened: who counts for how much, and through whom the shortest ways lead. */
import { type Arithmetic, OPEN, opened, type Term } from "./arithmetic.ts";
import { rowsWith } from "./behind.ts";
import type { Centralities } from "./centrality.ts";
import { cellAt, type PositionMatrix } from "./matrix.ts";
import { type Power, valuedRow } from "./power.ts";
import { neighboursOf, type SignedTies } from "./signed.ts";

/** Betweenness or eigenvector: the friends that it rests on, each with its tie and its own figure. */
export function openCentrality(
  matrix: PositionMatrix,
  ties: SignedTies,
  found: Centralities,
  node: number,
  measure: "betweenness" | "eigenvector",
): Arithmetic {
  const { node: ends, strength } = neighboursOf(ties);
  const terms: Term[] = [];
  ends[node]!.forEach((other, k) => {
    const tie = strength[node]![k]!;
    if (tie <= 0) return;
    const values = { strength: tie, figure: found[measure][other]! };
    terms.push({ actors: [node, other], issues: [], values, rows: [] });
  });
  terms.sort((p, q) => q.values["strength"]! - p.values["strength"]!);
  const others = terms.map(({ actors }) => actors[1]!);
  const counts = { n: terms.length, of: matrix.rowsInView - 1 };
  return opened(measure, found[measure][node]!, counts, OPEN, terms, rowsWith(matrix, node, others));
}

/** What an actor can do, as given, beside all others. */
export function openCapability(
  capability: Float64Array,
  inView: readonly number[],
  node: number,
): Arithmetic {
  const known = inView.filter((i) => !Number.isNaN(capability[i]!));
  const terms = known.map((i) => ({
    actors: [node, i],
    issues: [],
    values: { capability: capability[i]! },
    rows: [],
  }));
  terms.sort((p, q) => q.values.capability - p.values.capability);
  return opened("capability", capability[node]!, { n: known.length, of: inView.length }, OPEN, terms);
}

/** R: influence and dependence of each, or what it can do, beside the mean of 1. */
export function openCompetitiveness(
  power: Power,
  capability: Float64Array | undefined,
  inView: readonly number[],
  node: number,
): Arithmetic {
  const { actors, competitiveness, balance } = power;
  const terms = actors.map((i, at) => ({
    actors: [node, i],
    issues: [],
    values: {
      ...(balance
        ? {
            influence: balance.influence[at]!,
            dependence: balance.dependence[at]!,
            circular: balance.midi[at]![at]!,
          }
        : { capability: capability?.[i] ?? Number.NaN }),
      figure: competitiveness[at]!,
    },
    rows: [],
  }));
  const value = competitiveness[actors.indexOf(node)] ?? Number.NaN;
  return opened("competitiveness", value, { n: actors.length, of: inView.length }, OPEN, terms);
}

/** Mobilisation, issue by issue: position, salience, power, and their product. */
export function openMobilisation(matrix: PositionMatrix, power: Power, node: number): Arithmetic {
  const strength = power.competitiveness[power.actors.indexOf(node)] ?? Number.NaN;
  const terms: Term[] = [];
  let [value, known] = [0, 0];
  valuedRow(matrix, node).forEach((valued, k) => {
    const cell = cellAt(matrix, node, k);
    if (cell < 0 || Number.isNaN(matrix.value[cell]!)) return;
    const part = Math.abs(valued * strength);
    known++;
    if (!Number.isNaN(part)) value += part;
    const values = {
      x: matrix.value[cell]!,
      weight: matrix.salience?.[cell] ?? Number.NaN,
      power: strength,
      part,
    };
    terms.push({ actors: [node], issues: [k], values, rows: [matrix.row[cell]!] });
  });
  const counts = { n: known, of: matrix.columnsInView };
  return opened("mobilisation", Number.isNaN(strength) ? Number.NaN : value, counts, OPEN, terms);
}
