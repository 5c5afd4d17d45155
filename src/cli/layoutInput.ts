/** From what was read to what the layout is given: every actor on its own, in the order of names, under keys of its own. */
import { type Dataset, ruleOf } from "../domain/dataset.ts";
import { knownPositions, type NeutralValue } from "../graph/positions.ts";
import { buildTies, summarizeTies } from "../graph/ties.ts";
import type { LoadResult } from "../ingest/load.ts";
import type { SignedInput } from "../layout/sis/types.ts";

/** Nodes of a layout: actors, then issues, each in code-point order of its key. */
export interface LayoutNodes {
  readonly input: SignedInput;
  /** As the stances call them. */
  readonly actors: readonly string[];
  readonly issues: readonly string[];
}

/**
 * The current position of each actor on each issue. No body is folded: each actor that the stances name is a node.
 * @param neutral what a stated neutral, such as an abstention, counts as; null = as no position.
 */
export function layoutNodes(dataset: Dataset, result: LoadResult, neutral: NeutralValue): LayoutNodes {
  const { stances } = dataset;
  const { spellings } = result;
  const ties = buildTies(
    stances,
    Uint32Array.from(dataset.actors, (_, i) => i),
    dataset.issues.length,
  );
  const known = knownPositions(ties, summarizeTies(ties, stances, undefined, ruleOf(dataset)), neutral);
  const actors = inOrder(namesOf(dataset.actors, spellings?.actors, "actor-by-name", result));
  const issues = inOrder(namesOf(dataset.issues, spellings?.issues, "issue-by-name", result));
  return {
    input: {
      actors: actors.names.length,
      issues: issues.names.length,
      actor: known.actor.map((a) => actors.place[a]!),
      issue: known.issue.map((i) => issues.place[i]!),
      position: known.position,
    },
    actors: actors.names,
    issues: issues.names,
  };
}

/**
 * What the stances call each thing: by its id, as first spelled; by its name, where a table lists ids and the stances say names.
 * Ids are unique, and so are these.
 */
function namesOf(
  things: readonly { readonly id: string }[],
  spelled: ReadonlyMap<number, string> | undefined,
  byName: string,
  { problems }: LoadResult,
): string[] {
  const named = new Map<string, string>();
  for (const { code, column, value, params } of problems)
    if (code === byName && column !== "part_of") named.set(`${params?.["other"]}`, value);
  const taken = new Set(things.map(({ id }) => id));
  return things.map(({ id }, index) => {
    const name = named.get(id) ?? spelled?.get(index) ?? id;
    if (name === id || taken.has(name)) return id;
    taken.add(name);
    return name;
  });
}

function inOrder(names: readonly string[]) {
  const order = [...names.keys()].sort((p, q) =>
    names[p]! < names[q]! ? -1 : names[p]! > names[q]! ? 1 : p - q,
  );
  const place = new Uint32Array(names.length);
  order.forEach((i, k) => {
    place[i] = k;
  });
  return { names: order.map((i) => names[i]!), place };
}
