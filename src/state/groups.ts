/** A set of actors by how it was made, and two of them side by side: ids alone, so that links and steps can carry it. */
import { sameList } from "./same.ts";

/**
 * `type`: all of a type; `body`: a body with its members; `coalition` and `picked`: these actors, as they were found together or
 * chosen by hand; `others`: whoever is not in the other group.
 */
export const GROUPINGS = ["type", "body", "coalition", "picked", "others"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  readonly by: Grouping;
  /** The type, or the id of the body, alone; else ids of actors; none for `others`. */
  readonly ids: readonly string[];
}

export interface ComparedGroups {
  readonly a: Group;
  readonly b: Group;
}

export function sameGroup(a: Group, b: Group): boolean {
  return a.by === b.by && sameList(a.ids, b.ids);
}

export function sameGroups(a: ComparedGroups | undefined, b: ComparedGroups | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && sameGroup(a.a, b.a) && sameGroup(a.b, b.b);
}
