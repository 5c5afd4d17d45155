/** What was chosen for tables with which headings: a habit, kept with the preferences and said whenever it is applied. */
import { type FileDecisions, TABLE_CHOICES } from "../domain/decisions.ts";
import type { RememberedTables } from "./engineMessages.ts";

const KEY = "standpoint.columns";
/** Of more kinds of table the oldest are forgotten. */
const MOST = 50;

type Chosen = Pick<FileDecisions, "columns" | "table">;

export function rememberedTables(): RememberedTables {
  try {
    return new Map(entriesOf(JSON.parse(localStorage.getItem(KEY) ?? "[]")));
  } catch {
    return new Map();
  }
}

/** Remembers a choice for headings; undefined forgets it. A browser that refuses is no fault. */
export function rememberTable(signature: string, chosen: Chosen | undefined): void {
  const known = new Map(rememberedTables());
  if (!known.delete(signature) && !chosen) return;
  if (chosen) known.set(signature, chosen);
  const entries = [...known]
    .slice(-MOST)
    .map(([key, { columns, table }]) => [key, columns ? [...columns] : null, ...(table ? [table] : [])]);
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // Denied or full: it is asked again next time.
  }
}

export function forgetColumns(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Denied: then there are none.
  }
}

/** What of a stored value is what we wrote. */
function entriesOf(value: unknown): [string, Chosen][] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): [string, Chosen][] => {
    const [signature, pairs, written] = Array.isArray(entry) ? entry : [];
    if (typeof signature !== "string") return [];
    const table = TABLE_CHOICES.find((choice) => choice === written);
    const columns = Array.isArray(pairs) ? new Map(pairs.filter(isPair)) : undefined;
    return columns || table ? [[signature, { ...(columns && { columns }), ...(table && { table }) }]] : [];
  });
}

const isPair = (pair: unknown): pair is [string, string | null] =>
  Array.isArray(pair) && typeof pair[0] === "string" && (pair[1] === null || typeof pair[1] === "string");
