/** How many statements have which Admiralty grade: of the source, of what it says, and of both together. Two scales, never one figure. */
import type { BitSet } from "../base/bitset.ts";
import type { Dataset } from "../domain/dataset.ts";
import { GRADE_FIELDS, GRADES, type GradeField, gradeAt, isGraded, readGrade } from "../domain/grades.ts";

/** Statements by grade; `other` is written and no grade, `none` is not written. */
export type GradeCounts = Readonly<Record<string, number>>;

export interface Grades extends Readonly<Record<GradeField, GradeCounts>> {
  readonly statements: number;
  /** Each two grades that stand together on a statement, A1 first. */
  readonly both: readonly {
    readonly reliability: string;
    readonly credibility: string;
    readonly statements: number;
  }[];
}

/** Undefined where nothing is graded. O(statements). */
export function countGrades(dataset: Dataset, mask: BitSet | undefined): Grades | undefined {
  if (!GRADE_FIELDS.some((field) => isGraded(dataset, field))) return undefined;
  const counts = {
    reliability: emptyCounts("reliability"),
    credibility: emptyCounts("credibility"),
  };
  const both = new Map<string, number>();
  let statements = 0;
  for (let row = 0; row < dataset.stances.length; row++) {
    if (mask && !mask.has(row)) continue;
    statements++;
    const kinds = GRADE_FIELDS.map((field) => kindOf(dataset, field, row));
    GRADE_FIELDS.forEach((field, i) => {
      counts[field][kinds[i]!]!++;
    });
    if (kinds.every((kind) => kind.length === 1))
      both.set(kinds.join(""), (both.get(kinds.join("")) ?? 0) + 1);
  }
  const pairs = [...both].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    statements,
    ...counts,
    both: pairs.map(([name, n]) => ({ reliability: name[0]!, credibility: name[1]!, statements: n })),
  };
}

const emptyCounts = (field: GradeField): Record<string, number> =>
  Object.fromEntries([...GRADES[field], "other", "none"].map((kind) => [kind, 0]));

function kindOf(dataset: Dataset, field: GradeField, row: number): string {
  const written = gradeAt(dataset, field, row);
  return written === "" ? "none" : (readGrade(field, written) ?? "other");
}
