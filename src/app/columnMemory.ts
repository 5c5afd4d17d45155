/** Which columns were chosen for which headings: a habit, kept with the preferences and said whenever it is applied. */
import type { RememberedColumns } from "./engineMessages.ts";

const KEY = "standpoint.columns";
/** Of more kinds of table the oldest are forgotten. */
const MOST = 50;

type Columns = ReadonlyMap<string, string | null>;

export function rememberedColumns(): RememberedColumns {
  try {
    return new Map(entriesOf(JSON.parse(localStorage.getItem(KEY) ?? "[]")));
  } catch {
    return new Map();
  }
}

/** Remembers a choice for headings; undefined forgets it. A browser that refuses is no fault. */
export function rememberColumns(signature: string, columns: Columns | undefined): void {
  const known = new Map(rememberedColumns());
  if (!known.delete(signature) && !columns) return;
  if (columns) known.set(signature, columns);
  const entries = [...known].slice(-MOST).map(([key, choice]) => [key, [...choice]]);
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
function entriesOf(value: unknown): [string, Columns][] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): [string, Columns][] => {
    const [signature, pairs] = Array.isArray(entry) ? entry : [];
    if (typeof signature !== "string" || !Array.isArray(pairs)) return [];
    const good = pairs.filter(
      (pair: unknown): pair is [string, string | null] =>
        Array.isArray(pair) &&
        typeof pair[0] === "string" &&
        (pair[1] === null || typeof pair[1] === "string"),
    );
    return [[signature, new Map(good)]];
  });
}
