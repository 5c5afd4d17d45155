/** What groups that disagree agree on: Polis' group-informed consensus, and what is typical of a group. */

/** Answers of one group on one issue: how many agree, and how many were given. */
export interface GroupAnswers {
  readonly agree: number;
  readonly seen: number;
}

/**
 * Π over groups of (A_g + 1)/(S_g + 2), 0 … 1: high only where every group agrees; ½ for a group that said nothing.
 * C. Small et al., "Polis: scaling deliberation by mapping high-dimensional opinion spaces" (2021); conversation.clj.
 */
export function groupConsensus(groups: readonly GroupAnswers[]): number {
  return groups.reduce((product, group) => product * leaning(group), 1);
}

/** (A + 1)/(S + 2): the share that agrees, drawn towards ½ where few have answered. */
export function leaning({ agree, seen }: GroupAnswers): number {
  return (agree + 1) / (seen + 2);
}

/** How much more a group agrees than all others, p_in/p_out; above 1 = typical of it. Polis repness.clj. */
export function representativeness(inside: GroupAnswers, outside: GroupAnswers): number {
  return leaning(inside) / leaning(outside);
}
