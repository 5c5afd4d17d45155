/** A large answer goes to the page in pieces: to take over all of it would be one long task. */
import type { Loaded, Part } from "./engineMessages.ts";
import { LISTS } from "./joined.ts";

/** Actors, issues or sources at a time: each is an object of its own. */
const AT_ONCE = 1000;

/** What is copied, and can go as soon as files are read: the page takes it over while the rest is prepared. */
export function listParts(dataset: NonNullable<Loaded["dataset"]>): Part[] {
  return LISTS.flatMap((of) => slices(dataset[of]).map((items) => ({ list: { of, items } })));
}

/** The rest of it, once it is prepared; what is left goes last. Data that nothing was prepared for are small, and go at once. */
export function apart(loaded: Loaded): { readonly parts: readonly Part[]; readonly rest: Loaded } {
  if (!loaded.dataset || !loaded.prepared) return { parts: [], rest: loaded };
  const { stances, actors: _, issues: __, sources: ___, ...others } = loaded.dataset;
  const { ties, summary, lines, lots, tieOfRow, choices, frame, ...few } = loaded.prepared;
  return {
    parts: [
      { dataset: { stances } },
      { prepared: { ties } },
      { prepared: { summary } },
      { prepared: { lines, lots, tieOfRow } },
      { prepared: { choices, frame } },
    ],
    rest: { ...loaded, dataset: others, prepared: few } as Loaded,
  };
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
