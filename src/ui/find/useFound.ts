/** The index of what can be found, read once a dataset, statements in portions between frames. */
import { useEffect, useMemo, useState } from "react";
import { memoLast } from "../../base/memo.ts";
import type { Dataset } from "../../domain/dataset.ts";
import { buildNames, type NameHit, type NameIndex, searchNames } from "../../domain/findNames.ts";
import { createStatementIndex, type StatementIndex } from "../../domain/findStatements.ts";
import type { Choices } from "../../state/choices.ts";
import { useApp } from "../context.tsx";

/** So many of a kind are shown. */
export const MOST_THINGS = 12;
export const MOST_STATEMENTS = 20;
/** Folded in one go: a few milliseconds. */
const PORTION = 60_000;

interface Index {
  readonly actors: NameIndex;
  readonly issues: NameIndex;
  readonly statements: StatementIndex;
}

const indexOf = memoLast(
  (dataset: Dataset, { totals }: Choices): Index => ({
    actors: buildNames(dataset.actors, totals.actors),
    issues: buildNames(dataset.issues, totals.issues),
    statements: createStatementIndex(dataset),
  }),
);

export interface FoundAll {
  readonly actors: readonly NameHit[];
  readonly issues: readonly NameHit[];
  readonly statements: { readonly rows: readonly number[]; readonly total: number };
  /** Statements are still being read. */
  readonly reading: boolean;
}

/** What a folded query finds; undefined while no dataset is open. @param statements false: names only. */
export function useFound(query: string, statements: boolean): FoundAll | undefined {
  const dataset = useApp(({ opened }) => opened?.dataset);
  const choices = useApp((state, selectors) => selectors.choices(state));
  const index = useMemo(() => dataset && choices && indexOf(dataset, choices), [dataset, choices]);
  const read = useReading(statements ? index?.statements : undefined);
  return useMemo(() => {
    if (!index) return undefined;
    return {
      actors: searchNames(index.actors, query),
      issues: searchNames(index.issues, query),
      statements:
        statements && read ? index.statements.search(query, MOST_STATEMENTS) : { rows: [], total: 0 },
      reading: statements && !read,
    };
  }, [index, query, statements, read]);
}

/** Reads the statements portion by portion; true when they are all read. */
function useReading(index: StatementIndex | undefined): boolean {
  const [read, setRead] = useState<StatementIndex>();
  useEffect(() => {
    if (!index) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      if (index.step(PORTION)) setRead(index);
      else timer = setTimeout(go, 0);
    };
    go();
    return () => clearTimeout(timer);
  }, [index]);
  return index !== undefined && read === index;
}
