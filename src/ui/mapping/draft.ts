/** What is chosen and not applied yet: decisions that grow by one choice at a time. Pure. */
import type { StatementRule } from "../../domain/dataset.ts";
import type { Decisions, FileDecisions } from "../../domain/decisions.ts";
import type { ColumnPreview } from "../../domain/material.ts";
import type { Stance } from "../../domain/stance.ts";

/** A table of statements cannot do without. */
export const REQUIRED_ROLES = ["actor", "issue", "stance"] as const;

export type Choice =
  | { readonly kind: "word"; readonly key: string; readonly stance: Stance | undefined }
  /** `into` is the one of the two that counts; undefined = they are two. */
  | {
      readonly kind: "names";
      readonly name: string;
      readonly other: string;
      readonly into: string | undefined;
    }
  | { readonly kind: "rule"; readonly rule: StatementRule }
  | { readonly kind: "encoding"; readonly file: string; readonly encoding: string | undefined }
  | { readonly kind: "separator"; readonly file: string; readonly separator: string | undefined }
  | {
      readonly kind: "column";
      readonly file: string;
      readonly headings: readonly string[];
      /** What each column is read as now. */
      readonly roles: readonly (string | null)[];
      readonly index: number;
      readonly role: string | null;
    }
  | { readonly kind: "all"; readonly decisions: Decisions };

export function chooseIn(draft: Decisions, choice: Choice): Decisions {
  switch (choice.kind) {
    case "word":
      return { ...draft, words: withEntry(draft.words, choice.key, choice.stance) };
    case "names": {
      const { name, other, into } = choice;
      const apart = withEntry(withEntry(draft.merges, name, undefined), other, undefined);
      const from = into === name ? other : name;
      return { ...draft, merges: withEntry(apart, from, into) };
    }
    case "rule":
      return { ...draft, statements: choice.rule };
    case "encoding":
      return withFile(draft, choice.file, { encoding: choice.encoding });
    case "separator":
      return withFile(draft, choice.file, { separator: choice.separator, columns: undefined });
    case "column": {
      const { file, headings, roles, index, role } = choice;
      // A column of the table has one heading: the one that was chosen last.
      const chosen = roles.map((known, i) => (i === index ? role : known === role ? null : known));
      return withFile(draft, file, { columns: columnsOf(headings, chosen) });
    }
    case "all":
      return choice.decisions;
  }
}

/** Columns by heading; of equal headings the first counts. */
export function columnsOf(
  headings: readonly string[],
  roles: readonly (string | null)[],
): ReadonlyMap<string, string | null> {
  const columns = new Map<string, string | null>();
  headings.forEach((heading, i) => {
    if (!columns.has(heading)) columns.set(heading, roles[i] ?? null);
  });
  return columns;
}

function withEntry<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value | undefined,
): ReadonlyMap<string, Value> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

type FileChange = { readonly [Key in keyof FileDecisions]: FileDecisions[Key] | undefined };

function withFile(draft: Decisions, file: string, change: FileChange): Decisions {
  const entries = Object.entries({ ...draft.files.get(file), ...change });
  const left = entries.filter(([, value]) => value !== undefined);
  const own = left.length > 0 ? (Object.fromEntries(left) as FileDecisions) : undefined;
  return { ...draft, files: withEntry(draft.files, file, own) };
}

/** Which of the columns that statements cannot do without are lacking. */
export function missingRoles(roles: readonly (string | null)[]): (typeof REQUIRED_ROLES)[number][] {
  return REQUIRED_ROLES.filter((role) => !roles.includes(role));
}

/** What each column of a file is read as under the draft. `proposed`: nothing is known, so the best guess is offered. */
export function rolesIn(
  draft: Decisions,
  file: string,
  preview: ColumnPreview,
  proposed: boolean,
): readonly (string | null)[] {
  const columns = draft.files.get(file)?.columns;
  if (!columns) return proposed ? preview.guess : preview.known;
  const seen = new Set<string>();
  return preview.headings.map((heading) => {
    if (seen.has(heading)) return null;
    seen.add(heading);
    return columns.get(heading) ?? null;
  });
}
