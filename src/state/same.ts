/** Whether two filters, or two lists, say the same, whatever objects they are made of. */
import { EMPTY_FILTER, type Filter } from "../domain/filter.ts";

export function sameFilter(a: Filter, b: Filter): boolean {
  if (a === b) return true;
  return (Object.keys(EMPTY_FILTER) as (keyof Filter)[]).every((field) => sameValue(a[field], b[field]));
}

/** Whether two values of one field of a filter are the same. */
export function sameValue(a: Filter[keyof Filter], b: Filter[keyof Filter]): boolean {
  return Array.isArray(a) && Array.isArray(b) ? sameList(a, b) : Object.is(a, b);
}

export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}
