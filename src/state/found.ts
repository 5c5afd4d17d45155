/** What was found, and the way to it: whether the filters hide it, how little would show it, and the change that brings it into sight. */
import type { BitSet } from "../base/bitset.ts";
import { memoLast } from "../base/memo.ts";
import { type Dataset, textAt } from "../domain/dataset.ts";
import { NO_DAY } from "../domain/days.ts";
import { CLAUSES, type Clause, EMPTY_FILTER, type Filter, withoutClause } from "../domain/filter.ts";
import { BASES, isPosition, STANCES } from "../domain/stance.ts";
import type { ClauseMasks } from "../graph/facets.ts";
import type { Document, Selection, State } from "./model.ts";
import type { Selectors } from "./selectors.ts";
import { sameSelection } from "./store.ts";

/** An actor, an issue, or a statement, by index or row. */
export type Found =
  | { readonly kind: "actor"; readonly index: number }
  | { readonly kind: "issue"; readonly index: number }
  | { readonly kind: "statement"; readonly row: number };

/** Tells of what is found whether nothing of it passes the filter; undefined mask = nothing is hidden. */
export const hiddenBy = memoLast(
  (dataset: Dataset, mask: BitSet | undefined): ((found: Found) => boolean) => {
    if (!mask) return () => false;
    const { actors, issues, stances } = dataset;
    const actor = new Uint8Array(actors.length);
    const issue = new Uint8Array(issues.length);
    mask.forEach((row) => {
      for (let i = stances.actor[row]!; i >= 0 && actor[i] === 0; i = actors[i]!.partOf) actor[i] = 1;
      issue[stances.issue[row]!] = 1;
    });
    return (found) => {
      if (found.kind === "statement") return !mask.has(found.row);
      return (found.kind === "actor" ? actor : issue)[found.index] === 0;
    };
  },
);

/** A filter that lets something of it pass, and the clauses that differ. */
export interface Loosened {
  readonly filter: Filter;
  readonly clauses: readonly Clause[];
}

/** The least that has to give way for one statement of what is found, a position before a search for one: lists are added to, ends moved out, words taken away. */
export function loosenFor(dataset: Dataset, filter: Filter, masks: ClauseMasks, found: Found): Loosened {
  let least: readonly Clause[] | undefined;
  let easiest = -1;
  let cost = Number.POSITIVE_INFINITY;
  for (const row of rowsOf(dataset, found)) {
    const clauses = CLAUSES.filter((clause) => masks.get(clause)?.has(row) === false);
    const own = 2 * clauses.length + (isPosition(dataset.stances.stance[row]!) ? 0 : 1);
    if (own >= cost) continue;
    [least, easiest, cost] = [clauses, row, own];
  }
  if (!least) return { filter: EMPTY_FILTER, clauses: [...masks.keys()] };
  const loosened = least.reduce((known, clause) => admit(dataset, known, clause, easiest, found), filter);
  return { filter: loosened, clauses: least };
}

/** Statements of what is found; a body's include its members'. */
function rowsOf({ actors, stances }: Dataset, found: Found): number[] {
  if (found.kind === "statement") return [found.row];
  const rows: number[] = [];
  for (let row = 0; row < stances.length; row++) {
    if (found.kind === "issue") {
      if (stances.issue[row] === found.index) rows.push(row);
      continue;
    }
    for (let i = stances.actor[row]!; i >= 0; i = actors[i]!.partOf)
      if (i === found.index) {
        rows.push(row);
        break;
      }
  }
  return rows;
}

/** The filter with one clause wide enough for a row. */
function admit(dataset: Dataset, filter: Filter, clause: Clause, row: number, found: Found): Filter {
  const { stances } = dataset;
  const actor = dataset.actors[stances.actor[row]!]!;
  const issue = dataset.issues[stances.issue[row]!]!;
  switch (clause) {
    case "actors":
      return {
        ...filter,
        actors: [...filter.actors, found.kind === "actor" ? dataset.actors[found.index]!.id : actor.id],
      };
    case "actorTypes":
      return { ...filter, actorTypes: [...filter.actorTypes, actor.type] };
    case "issues":
      return { ...filter, issues: [...filter.issues, issue.id] };
    case "topics":
      return { ...filter, topics: [...filter.topics, issue.topic] };
    case "stances":
      return { ...filter, stances: [...filter.stances, STANCES[stances.stance[row]!]!] };
    case "bases":
      return { ...filter, bases: [...filter.bases, BASES[stances.basis[row]!]!] };
    case "voices":
      return { ...filter, voices: [...filter.voices, textAt(stances, "voice", row)] };
    case "confidence":
      return { ...filter, minConfidence: stances.confidence?.[row] || 0 };
    case "dates":
      if (stances.from[row] === NO_DAY) return withoutClause(filter, clause);
      return {
        ...filter,
        from: filter.from === NO_DAY ? NO_DAY : Math.min(filter.from, stances.from[row]!),
        to: filter.to === NO_DAY ? NO_DAY : Math.max(filter.to, stances.to[row]!),
      };
    case "text":
      return withoutClause(filter, clause);
  }
}

/** The selection that stands for what is found: a statement's is the tie that is drawn with it. */
export function selectionFor(dataset: Dataset, fold: Uint32Array, found: Found): Selection {
  const { actors, issues, stances } = dataset;
  if (found.kind === "actor") return { kind: "actor", id: actors[found.index]!.id };
  if (found.kind === "issue") return { kind: "issue", id: issues[found.index]!.id };
  const actor = actors[fold[stances.actor[found.row]!]!]!;
  return { kind: "tie", actor: actor.id, issue: issues[stances.issue[found.row]!]!.id };
}

/** The one change of the document that selects what is found, unfolds the bodies around an actor, and takes over a filter. */
export function changeToFind(
  state: State,
  selectors: Selectors,
  found: Found,
  filter?: Filter,
): Partial<Document> {
  const dataset = state.opened?.dataset;
  const fold = selectors.fold(state);
  if (!dataset || !fold) return {};
  const known = state.document.selection;
  const selection = selectionFor(dataset, fold, found);
  const around = found.kind === "actor" ? bodiesAround(dataset, found.index) : [];
  const folded = around.filter((id) => !state.document.unfolded.includes(id));
  return {
    ...(sameSelection(known, selection) ? {} : { selection }),
    ...(folded.length > 0 ? { unfolded: [...state.document.unfolded, ...folded] } : {}),
    ...(filter ? { filter } : {}),
  };
}

function bodiesAround({ actors }: Dataset, actor: number): string[] {
  const bodies: string[] = [];
  for (let i = actors[actor]!.partOf; i >= 0; i = actors[i]!.partOf) bodies.push(actors[i]!.id);
  return bodies;
}
