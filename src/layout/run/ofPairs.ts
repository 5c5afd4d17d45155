/** Modes of one kind of node: how alike its nodes are, and the layout of that. */
import { likeActors, likeIssues } from "../pairs/likeness.ts";
import { solvePairs } from "../pairs/task.ts";
import type { PairInput } from "../pairs/types.ts";
import type { SignedInput } from "../sis/types.ts";
import { lookAt, type SolveSheet, scopeOf, solveBoth } from "./scope.ts";

export function pairsOf(mode: "actors" | "issues", input: SignedInput): PairInput {
  return mode === "actors" ? likeActors(input) : likeIssues(input);
}

/** Of any mode. */
export const solveAny: SolveSheet = (mode, sheet, more) => {
  if (mode !== "actors" && mode !== "issues") return solveBoth(mode, sheet, more);
  const { input, look } = sheet;
  return solvePairs(pairsOf(mode, input), { ...lookAt(look, scopeOf(mode, input)), ...more });
};
