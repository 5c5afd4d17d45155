/** Datasets of one's own that gave way to another: kept as they were left, with filters and selection, until the page goes. */
import type { Document, Opened } from "../state/model.ts";
import type { Former } from "../state/own.ts";
import { changeOwn, isOwn } from "../state/ownChanges.ts";
import type { Store } from "../state/store.ts";

/** So many, and together so many statements; the oldest go first, but never the latest. */
const MOST = 3;
const MOST_STATEMENTS = 1_000_000;

export interface Kept<From> {
  readonly from: From;
  readonly opened: Opened;
  readonly document: Document;
}

/** @template From what it was opened from */
export function createFormer<From>(store: Store) {
  const kept = new Map<number, Kept<From>>();
  let next = 1;
  const list = (former: readonly Former[]) => {
    let statements = 0;
    const stay = former.filter((one, index) => {
      statements += one.statements;
      return index < MOST && (index === 0 || statements <= MOST_STATEMENTS);
    });
    const ids = new Set(stay.map(({ id }) => id));
    for (const id of kept.keys()) if (!ids.has(id)) kept.delete(id);
    changeOwn(store, { former: stay });
  };
  return {
    /** Keeps what is on screen, where it is the person's own. */
    keep(from: From): void {
      const { opened, document, own } = store.getState();
      if (!isOwn(opened)) return;
      const id = next++;
      kept.set(id, { opened, document, from });
      const { name, stances } = opened.dataset;
      list([{ id, name, statements: stances.length }, ...own.former]);
    },
    /** Takes one out; undefined when it is not there any more. */
    take(id: number): Kept<From> | undefined {
      const found = kept.get(id);
      list(store.getState().own.former.filter((one) => one.id !== id));
      return found;
    },
  };
}
