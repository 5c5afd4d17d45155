/** What is chosen and not applied yet: decisions that grow by one choice at a time. Pure. */
import type { StatementRule } from "../../domain/dataset.ts";
import {
  countedSo,
  type Decisions,
  type FileDecisions,
  kindOfChoice,
  type TableChoice,
} from "../../domain/decisions.ts";
import type { ColumnPreview } from "../../domain/material.ts";
import type { Stance } from "../../domain/stance.ts";

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
  /** In days; undefined = as usual. */
  | { readonly kind: "halfLife"; readonly value: number | undefined }
  /** Undefined = as usual. */
  | { readonly kind: "conditional"; readonly value: number | undefined }
  | { readonly kind: "encoding"; readonly file: string; readonly encoding: string | undefined }
  | { readonly kind: "separator"; readonly file: string; readonly separator: string | undefined }
  /** What a table is; columns that were chosen for another kind go. `found` is what it is without a choice. */
  | {
      readonly kind: "table";
      readonly file: string;
      readonly table: TableChoice;
      readonly found: TableChoice | undefined;
    }
  | {
      readonly kind: "column";
      readonly file: string;
      /** What the table is, where its headings do not say so. */
      readonly table: TableChoice | undefined;
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
    case "rule": // age counts for no other
      return countedSo(draft, { statements: choice.rule, conditional: draft.conditional });
    case "halfLife":
      return countedSo(draft, { ...draft, halfLife: choice.value });
    case "conditional":
      return countedSo(draft, { ...draft, conditional: choice.value });
    case "encoding":
      return withFile(draft, choice.file, { encoding: choice.encoding });
    case "separator":
      return withFile(draft, choice.file, { separator: choice.separator, columns: undefined });
    case "table": {
      const table = choice.table === choice.found ? undefined : choice.table;
      return withFile(draft, choice.file, { table, columns: undefined });
    }
    case "column": {
      const { file, table, headings, roles, index, role } = choice;
      // A column of the table has one heading: the one that was chosen last.
      const chosen = roles.map((known, i) => (i === index ? role : known === role ? null : known));
      return withFile(draft, file, { columns: columnsOf(headings, chosen), table });
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

/** Which of the columns that a table cannot do without are lacking; none of a grid. */
export function missingRoles(
  preview: ColumnPreview,
  table: TableChoice,
  roles: readonly (string | null)[],
): string[] {
  const kind = kindOfChoice(table);
  return kind ? preview.kinds[kind].required.filter((role) => !roles.includes(role)) : [];
}

/**
 * What each column of a file is read as under the draft; nothing of a grid. `proposed`: nothing is known, so the best guess
 * is offered.
 */
export function rolesIn(
  draft: Decisions,
  file: string,
  preview: ColumnPreview,
  proposed: boolean,
  table: TableChoice,
): readonly (string | null)[] {
  const kind = kindOfChoice(table);
  if (!kind) return preview.headings.map(() => null);
  const columns = draft.files.get(file)?.columns;
  if (!columns) return proposed ? preview.kinds[kind].guess : preview.kinds[kind].known;
  const seen = new Set<string>();
  return preview.headings.map((heading) => {
    if (seen.has(heading)) return null;
    seen.add(heading);
    return columns.get(heading) ?? null;
  });
}
