/** The native tables: their columns, which of them are required, and the other headings that mean the same. */
import type { TableChoice, TableKind } from "../domain/decisions.ts";
import { fold, nameText } from "./text.ts";
import { readLanguage } from "./values.ts";

export type { TableKind } from "../domain/decisions.ts";

export interface Schema {
  readonly kind: TableKind;
  readonly required: readonly string[];
  readonly columns: ReadonlySet<string>;
  /** Folded heading → column, used where the column itself is not there. */
  readonly synonyms: ReadonlyMap<string, string>;
  /** Headings that stand for a required column only when nothing else does. */
  readonly lastResort: ReadonlyMap<string, string>;
}

function schema(
  kind: TableKind,
  required: string,
  others: string,
  synonyms: Readonly<Record<string, string>> = {},
  lastResort: Readonly<Record<string, string>> = {},
): Schema {
  return {
    kind,
    required: required.split(" "),
    columns: new Set(`${required} ${others}`.split(" ")),
    synonyms: invert(synonyms),
    lastResort: invert(lastResort),
  };
}

function invert(words: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([column, list]) => list.split(" ").map((word) => [word, column])),
  );
}

// `agreement` is not here: in Discourse Network Analyzer its 0 means oppose, in a stance column it means neutral.
export const SCHEMAS: readonly Schema[] = [
  schema(
    "stances",
    "actor issue stance",
    "stance_word position date source source_url locator evidence basis voice confidence salience condition condition_actor condition_issue condition_stance actor_name actor_type issue_name issue_topic coder note reliability credibility copy",
    {
      actor: "organisation organization stakeholder player",
      issue: "concept question policy motion resolution proposal",
      stance: "view opinion vote attitude",
      source_url: "url source_link link",
      actor_type: "actor_group",
      note: "notes",
      reliability: "source_reliability",
      credibility: "information_credibility",
    },
    { actor: "actor_name", issue: "issue_name topic", stance: "position" },
  ),
  schema("actors", "id name", "type part_of status description aliases influence influences"),
  schema("issues", "id name", "topic description support_means oppose_means aliases"),
  schema("sources", "id title", "outlet author date url licence note reliability", {
    licence: "license",
    reliability: "source_reliability",
  }),
  schema("events", "date name", "end description source"),
];

/** What a table cannot do without once somebody has said what it is: a name can stand for itself. */
const ENOUGH: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  actors: ["id"],
  issues: ["id"],
  sources: ["id"],
};

export function requiredColumns(schema: Schema, told: TableChoice | undefined): readonly string[] {
  return (told === schema.kind ? ENOUGH[schema.kind] : undefined) ?? schema.required;
}

export const schemaOf = (kind: TableKind): Schema => SCHEMAS.find((schema) => schema.kind === kind)!;

/** What a row of headings means under a schema. */
export interface Match {
  readonly schema: Schema;
  /** Headings as the file writes them, blank ends stripped. */
  readonly headings: readonly string[];
  /** Column of the schema by position, or null. `name_xx` is written `name:xx`. */
  readonly roles: readonly (string | null)[];
  readonly missing: readonly string[];
  /** Positions of headings that repeat one before them. */
  readonly repeated: readonly number[];
}

/** Headings as shown and as compared; made once for all schemas. */
export interface FoldedHeadings {
  readonly shown: readonly string[];
  readonly folded: readonly string[];
}

export function foldHeadings(cells: readonly string[]): FoldedHeadings {
  const shown = cells.map(nameText);
  return { shown, folded: shown.map(fold) };
}

/** Column by heading, or null for a column that is not to be read; chosen by a person. */
export type ColumnChoice = ReadonlyMap<string, string | null>;

/** Reads headings: what a person chose, the native names, then synonyms, then what can stand in for a missing required column. */
export function matchHeadings(
  schema: Schema,
  { shown, folded }: FoldedHeadings,
  choice?: ColumnChoice,
  told?: TableChoice,
): Match {
  const roles: (string | null)[] = folded.map(() => null);
  const at = new Map<string, number>();
  const chosen = choiceFor(choice, folded);
  const assign = (index: number, role: string | null | undefined) => {
    if (!role || roles[index] !== null || at.has(role) || chosen?.has(folded[index]!)) return;
    at.set(role, index);
    roles[index] = role;
  };
  for (const [i, heading] of folded.entries()) {
    const role = chosen?.get(heading);
    if (!role || at.has(role) || !isColumn(schema, role)) continue;
    at.set(role, i);
    roles[i] = role;
  }
  for (const [i, heading] of folded.entries())
    assign(i, schema.columns.has(heading) ? heading : nameRole(schema, heading));
  for (const [i, heading] of folded.entries()) assign(i, schema.synonyms.get(heading));
  for (const [i, heading] of folded.entries()) {
    const role = schema.lastResort.get(heading);
    if (!role || at.has(role) || chosen?.has(heading)) continue;
    at.set(role, i);
    roles[i] = role;
  }
  const missing = requiredColumns(schema, told).filter((role) => !at.has(role));
  return { schema, headings: shown, roles, missing, repeated: repeats(folded) };
}

/** Names in other languages are columns too: `name:xx`. */
const isColumn = (schema: Schema, role: string) =>
  schema.columns.has(role) || (role.startsWith("name:") && nameRole(schema, role.replace(":", "_")) === role);

/** A choice is made for one row of headings; in another file the same word may stand for something else. */
function choiceFor(
  choice: ColumnChoice | undefined,
  folded: readonly string[],
): Map<string, string | null> | undefined {
  if (!choice || choice.size === 0) return undefined;
  const chosen = new Map([...choice].map(([heading, role]) => [fold(heading), role]));
  return [...chosen.keys()].every((heading) => folded.includes(heading)) ? chosen : undefined;
}

function nameRole(schema: Schema, heading: string): string | null {
  if (schema.kind !== "actors" && schema.kind !== "issues") return null;
  const language = heading.startsWith("name_") ? readLanguage(heading.slice(5)) : undefined;
  return language ? `name:${language}` : null;
}

function repeats(folded: readonly string[]): number[] {
  const seen = new Set<string>();
  return folded.flatMap((heading, i) => {
    if (heading === "") return [];
    if (seen.has(heading)) return [i];
    seen.add(heading);
    return [];
  });
}
