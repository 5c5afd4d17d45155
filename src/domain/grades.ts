/** The Admiralty grades (NATO AJP-2.1): how reliable a source is, and how credible what it says. Two grades, never made one. */
import { type Dataset, sourceAt, textAt } from "./dataset.ts";

export const GRADES = { reliability: "ABCDEF", credibility: "123456" } as const;
export type GradeField = keyof typeof GRADES;
export const GRADE_FIELDS = ["reliability", "credibility"] as const satisfies readonly GradeField[];

/** The grade that is written, in capitals; undefined where the scale has none such. */
export function readGrade(field: GradeField, text: string): string | undefined {
  const grade = text.trim().toUpperCase();
  return grade.length === 1 && GRADES[field].includes(grade) ? grade : undefined;
}

/** As it is written of a statement; of reliability, where the statement has none, that of its source. Empty where neither has. */
export function gradeAt(dataset: Dataset, field: GradeField, row: number): string {
  const own = textAt(dataset.stances, field, row);
  if (own !== "" || field === "credibility") return own;
  return sourceAt(dataset, row)?.reliability ?? "";
}

/** Whether any statement can have such a grade. */
export function isGraded({ stances, sources }: Dataset, field: GradeField): boolean {
  return (
    stances.text[field] !== undefined ||
    (field === "reliability" && sources.some(({ reliability }) => reliability))
  );
}
