/** What there is to choose from in the filters: fixed by the dataset, whatever is narrowed. */
import type { Dataset } from "../domain/dataset.ts";
import { BASES, type Basis } from "../domain/stance.ts";
import { foldText } from "../domain/text.ts";
import { countFacets, type FacetCounts } from "../graph/facets.ts";
import { membersByBody } from "../graph/fold.ts";

export type { FacetCounts };

/** An actor in the order of the list; members follow their body, one step further in. */
export interface ActorChoice {
  readonly index: number;
  readonly depth: number;
}

export interface TopicChoice {
  readonly topic: string;
  readonly issues: readonly number[];
}

export interface Choices {
  readonly actors: readonly ActorChoice[];
  /** Whether any actor is part of another. */
  readonly hasMembers: boolean;
  readonly types: readonly string[];
  /** Issues by topic, both in file order. */
  readonly topics: readonly TopicChoice[];
  /** Whether there is more than one topic to choose from. */
  readonly hasTopics: boolean;
  /** The most heard first, empty text = no voice given last. */
  readonly voices: readonly string[];
  readonly bases: readonly Basis[];
  readonly hasConfidence: boolean;
  /** Names, aliases and names in other languages, folded, by index. */
  readonly actorText: readonly string[];
  readonly issueText: readonly string[];
  /** Statements by choice with nothing narrowed. */
  readonly totals: FacetCounts;
}

/** Gathers the choices of a dataset. O(clauses × statements). */
export function buildChoices(dataset: Dataset): Choices {
  const { actors, issues, stances } = dataset;
  const totals = countFacets(dataset, new Map());
  const members = membersByBody(actors);
  const types = distinct(actors.map(({ type }) => type));
  const topics = byTopic(dataset);
  const voices = [...totals.voices].filter(([, count]) => count > 0);
  return {
    actors: listActors(dataset, members),
    hasMembers: members.size > 0,
    types: types.length > 1 ? types : [],
    topics,
    hasTopics: topics.length > 1,
    voices: voices.sort(byCount).map(([voice]) => voice),
    bases: BASES.filter((_, code) => totals.bases[code]! > 0),
    hasConfidence: stances.confidence !== undefined,
    actorText: actors.map((a) => foldText([a.name, ...a.names.values(), ...a.aliases].join(" "))),
    issueText: issues.map((i) => foldText([i.name, ...i.names.values(), ...i.aliases].join(" "))),
    totals,
  };
}

function byCount([a, countA]: readonly [string, number], [b, countB]: readonly [string, number]): number {
  return Number(a === "") - Number(b === "") || countB - countA;
}

function listActors(dataset: Dataset, members: ReadonlyMap<number, readonly number[]>): ActorChoice[] {
  const list: ActorChoice[] = [];
  const visit = (index: number, depth: number): void => {
    list.push({ index, depth });
    for (const member of members.get(index) ?? []) visit(member, depth + 1);
  };
  dataset.actors.forEach(({ partOf }, index) => {
    if (partOf < 0) visit(index, 0);
  });
  return list;
}

function byTopic({ issues }: Dataset): TopicChoice[] {
  const topics = new Map<string, number[]>();
  issues.forEach(({ topic }, index) => {
    const known = topics.get(topic);
    if (known) known.push(index);
    else topics.set(topic, [index]);
  });
  return [...topics].map(([topic, list]) => ({ topic, issues: list }));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
