/** A dataset as one JSON object: the native tables as lists, with the same names; what is empty is left out. */
import { jsonParts } from "../base/json.ts";
import type { Actor, Dataset, DatedEvent, Issue, Source } from "../domain/dataset.ts";
import { formatSpan } from "../domain/days.ts";
import { influencesText, stanceColumns, stanceValue } from "./written.ts";

/** Version of the format; it grows when a reader of the old one would misread the new one. */
export const JSON_VERSION = 1;

type Values = Readonly<
  Record<string, string | number | readonly string[] | Readonly<Record<string, string>>>
>;

/**
 * The file. `stances[i].actor` and `.issue` are ids; `source` is the id of a source, or its title where none is
 * described; `names` are by BCP 47 tag; dates are as in the tables.
 */
export interface StandpointJson {
  readonly standpoint: typeof JSON_VERSION;
  readonly name: string;
  readonly actors: readonly Values[];
  readonly issues: readonly Values[];
  readonly sources: readonly Values[];
  readonly events: readonly Values[];
  readonly stances: readonly Values[];
}

/** The object as a file, in parts: one record a line, so that a line can be named. */
export const jsonText = (json: StandpointJson): Iterable<string> => jsonParts({ ...json });

/** Makes the object; {@link jsonText} writes it. */
export function toJson(dataset: Dataset): StandpointJson {
  const columns = stanceColumns(dataset);
  return {
    standpoint: JSON_VERSION,
    name: dataset.name,
    actors: dataset.actors.map((actor) => actorJson(actor, dataset.actors)),
    issues: dataset.issues.map(issueJson),
    sources: dataset.sources.filter(({ described }) => described).map(sourceJson),
    events: dataset.events.map(eventJson),
    stances: Array.from({ length: dataset.stances.length }, (_, row) =>
      filled(columns.map((column) => [column, stanceValue(dataset, column, row)])),
    ),
  };
}

type Value = Values[string] | undefined;

/** The entries that hold something, as an object. Keys are ours, never the file's. */
function filled(entries: readonly (readonly [string, Value])[]): Values {
  return Object.fromEntries(entries.filter((entry): entry is [string, Values[string]] => !isEmpty(entry[1])));
}

function isEmpty(value: Value): boolean {
  if (value === undefined || value === "") return true;
  if (typeof value === "number") return Number.isNaN(value);
  return typeof value === "object" && Object.keys(value).length === 0;
}

function actorJson(actor: Actor, actors: readonly Actor[]): Values {
  const { id, name, names, type, partOf, status, description, aliases, influence, influences } = actor;
  return filled([
    ["id", id],
    ["name", name],
    ["names", Object.fromEntries(names)],
    ["type", type],
    ["part_of", actors[partOf]?.id],
    ["status", status],
    ["description", description],
    ["aliases", aliases],
    ["influence", influence],
    ["influences", influencesText(influences)],
  ]);
}

function issueJson({
  id,
  name,
  names,
  topic,
  description,
  supportMeans,
  opposeMeans,
  aliases,
}: Issue): Values {
  return filled([
    ["id", id],
    ["name", name],
    ["names", Object.fromEntries(names)],
    ["topic", topic],
    ["description", description],
    ["support_means", supportMeans],
    ["oppose_means", opposeMeans],
    ["aliases", aliases],
  ]);
}

function sourceJson({ id, title, outlet, author, date, url, licence, note, reliability }: Source): Values {
  return filled([
    ["id", id],
    ["title", title],
    ["outlet", outlet],
    ["author", author],
    ["date", date && formatSpan(date)],
    ["url", url],
    ["licence", licence],
    ["note", note],
    ["reliability", reliability],
  ]);
}

function eventJson({ name, span, description, source }: DatedEvent): Values {
  return filled([
    ["date", formatSpan(span)],
    ["name", name],
    ["description", description],
    ["source", source],
  ]);
}
