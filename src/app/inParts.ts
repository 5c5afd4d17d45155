/** A large answer goes to the page in pieces: to take over all of it would be one long task. */
import type { Loaded } from "./engineMessages.ts";

const LISTS = ["actors", "issues", "sources"] as const;
/** Actors, issues or sources at a time: each is an object of its own. */
const AT_ONCE = 1000;

/** Something of the dataset, or of what was prepared; or some of a list, in its order. */
export interface Part {
  readonly list?: { readonly of: (typeof LISTS)[number]; readonly items: readonly object[] };
  readonly dataset?: Partial<NonNullable<Loaded["dataset"]>>;
  readonly prepared?: Partial<NonNullable<Loaded["prepared"]>>;
}

/** What is copied, and can go as soon as files are read: the page takes it over while the rest is prepared. */
export function listParts(dataset: NonNullable<Loaded["dataset"]>): Part[] {
  return LISTS.flatMap((of) => slices(dataset[of]).map((items) => ({ list: { of, items } })));
}

/** The rest of it, once it is prepared; what is left goes last. Data that nothing was prepared for are small, and go at once. */
export function apart(loaded: Loaded): { readonly parts: readonly Part[]; readonly rest: Loaded } {
  if (!loaded.dataset || !loaded.prepared) return { parts: [], rest: loaded };
  const { stances, actors: _, issues: __, sources: ___, ...others } = loaded.dataset;
  const { ties, summary, lines, lots, choices, frame, ...few } = loaded.prepared;
  return {
    parts: [
      { dataset: { stances } },
      { prepared: { ties } },
      { prepared: { summary } },
      { prepared: { lines, lots } },
      { prepared: { choices, frame } },
    ],
    rest: { ...loaded, dataset: others, prepared: few } as Loaded,
  };
}

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

function slices(items: readonly object[]): (readonly object[])[] {
  const count = Math.ceil(items.length / AT_ONCE);
  return Array.from({ length: count }, (_, k) => items.slice(k * AT_ONCE, (k + 1) * AT_ONCE));
}

/** Buffers of columns, wherever they lie in objects: they move instead of being copied. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === "object" && value !== null && !Array.isArray(value))
    for (const each of Object.values(value)) buffersIn(each, found);
  return found;
}
