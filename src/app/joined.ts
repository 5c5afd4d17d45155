/** A large answer that came in pieces is put together again. */
import type { Loaded, Part } from "./engineMessages.ts";

export const LISTS = ["actors", "issues", "sources"] as const;

export function joined(rest: Loaded, parts: readonly Part[]): Loaded {
  if (!rest.dataset || parts.length === 0) return rest;
  const listed = (of: (typeof LISTS)[number]) =>
    parts.flatMap(({ list }) => (list?.of === of ? list.items : []));
  const lists = Object.fromEntries(LISTS.map((of) => [of, listed(of)]));
  const dataset = Object.assign({}, rest.dataset, lists, ...parts.map((part) => part.dataset));
  if (!rest.prepared) return { ...rest, dataset };
  const prepared = Object.assign({}, rest.prepared, ...parts.map((part) => part.prepared));
  return { ...rest, dataset, prepared };
}
