/** MACTOR: who agrees and disagrees with whom once strength counts, and who holds the power to insist. */

/** Valued positions by actor and issue, −4 … 4; NaN or 0 = no position taken. */
export type ValuedPositions = readonly (readonly number[])[];
/** Direct influence of row on column, 0 … 4; the diagonal is not used. */
export type Influences = readonly (readonly number[])[];

export interface InfluenceBalance {
  /** Direct and indirect influence: MID_ij + Σ_k min(MID_ik, MID_kj). */
  readonly midi: readonly (readonly number[])[];
  /** Σ over the others of what one exerts, and of what one suffers. */
  readonly influence: readonly number[];
  readonly dependence: readonly number[];
  /** R_i, mean 1: above 1 = stronger than most. NaN where nobody influences anybody. */
  readonly competitiveness: readonly number[];
}

/**
 * Power from a table of direct influences: r_i = ((I_i − MIDI_ii)/ΣI) · I_i/(I_i + D_i), R_i = n r_i/Σr.
 * M. Godet, "Creating Futures" (2001), MACTOR; formula as commonly stated, not re-read at its source.
 */
export function influenceBalance(direct: Influences): InfluenceBalance {
  const n = direct.length;
  const at = (i: number, j: number) => (i === j ? 0 : direct[i]![j]! || 0);
  const range = [...Array(n).keys()];
  const midi = range.map((i) =>
    range.map((j) => at(i, j) + range.reduce((sum, k) => sum + Math.min(at(i, k), at(k, j)), 0)),
  );
  const influence = range.map((i) => range.reduce((sum, j) => (j === i ? sum : sum + midi[i]![j]!), 0));
  const dependence = range.map((i) => range.reduce((sum, j) => (j === i ? sum : sum + midi[j]![i]!), 0));
  const total = influence.reduce((sum, value) => sum + value, 0);
  const raw = range.map((i) => {
    const both = influence[i]! + dependence[i]!;
    return both === 0 ? 0 : ((influence[i]! - midi[i]![i]!) / total) * (influence[i]! / both);
  });
  return { midi, influence, dependence, competitiveness: relative(raw) };
}

/** Values scaled to mean 1: power where it is given as one number an actor. Missing values stay NaN and do not count. */
export function relative(values: readonly number[]): number[] {
  const known = values.filter((value) => !Number.isNaN(value));
  const total = known.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total > 0 ? (value * known.length) / total : Number.NaN));
}

/** Positions at the three levels: 1 their signs, 2 as valued, 3 valued × power (NaN where the power is unknown). */
export function levelled(
  valued: ValuedPositions,
  level: 1 | 2 | 3,
  power: readonly number[] = [],
): ValuedPositions {
  if (level === 2) return valued;
  return valued.map((row, i) => row.map((value) => (level === 1 ? Math.sign(value) : value * power[i]!)));
}

/** Pairs i < j: Σ ½(|a| + |b|) where both take the same side, and where they take opposite sides. */
export interface Convergence {
  readonly convergence: readonly (readonly number[])[];
  readonly divergence: readonly (readonly number[])[];
}

/** CAA and DAA, symmetric tables with an empty diagonal; issues where either takes no side add nothing. */
export function convergences(positions: ValuedPositions): Convergence {
  const n = positions.length;
  const convergence = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  const divergence = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      positions[i]!.forEach((x, k) => {
        const y = positions[j]![k]!;
        const into = x * y > 0 ? convergence : x * y < 0 ? divergence : undefined;
        if (into) into[i]![j]! += (Math.abs(x) + Math.abs(y)) / 2;
      });
      convergence[j]![i] = convergence[i]![j]!;
      divergence[j]![i] = divergence[i]![j]!;
    }
  return { convergence, divergence };
}

/** EQ_i = 1 − Σ_j |CAA − DAA| ÷ Σ_j (CAA + DAA): 1 = as much with as against each other, 0 = clear with everyone. NaN without ties. */
export function ambivalences({ convergence, divergence }: Convergence): number[] {
  return convergence.map((row, i) => {
    let apart = 0;
    let all = 0;
    row.forEach((with_, j) => {
      apart += Math.abs(with_ - divergence[i]![j]!);
      all += with_ + divergence[i]![j]!;
    });
    return all > 0 ? 1 - apart / all : Number.NaN;
  });
}

/** Σ_k |3MAO_ik|: how much an actor brings to bear in all. */
export function mobilisations(positions: ValuedPositions): number[] {
  return positions.map((row) => row.reduce((sum, value) => sum + Math.abs(value || 0), 0));
}
