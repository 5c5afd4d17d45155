/** Roll calls of the UN General Assembly as the package `unvotes` has them: votes, roll calls, and what these were about. */
import type { RawColumn } from "../raw-table.ts";
import { Columns, computed, lookup, mapped, valueAt } from "./columns.ts";
import type { HeadOfTable, PartOfFile, TableFormat, Told } from "./format.ts";

const has =
  (...headings: string[]) =>
  ({ folded }: HeadOfTable) =>
    headings.every((heading) => folded.includes(heading))
      ? headings.map((heading) => folded.indexOf(heading))
      : undefined;

export const UN_VOTES: TableFormat = {
  id: "un-votes",
  kind: "votes",
  recognise: has("rcid", "country", "vote"),
};
export const UN_ROLL_CALLS: TableFormat = {
  id: "un-votes",
  kind: "roll-calls",
  recognise: has("rcid", "date", "unres"),
};
export const UN_ISSUES: TableFormat = {
  id: "un-votes",
  kind: "topics",
  recognise: has("rcid", "short_name", "issue"),
};

/** R writes what is missing as `NA`. */
const known = (text: string) => (text === "NA" ? "" : text);

/** Votes become stances, roll calls issues, their subjects topics. */
export function joinUnVotes(parts: readonly PartOfFile[], told: Told): void {
  const of = (kind: string) => parts.filter(({ part }) => part.kind === kind);
  const topics = new Map<string, string>();
  for (const part of of("topics")) readTopics(part, topics);
  const dates = new Map<string, string>();
  for (const part of of("roll-calls")) readRollCalls(part, topics, dates);
  for (const part of of("votes")) {
    const columns = new Columns(part);
    const issue = columns.get("rcid");
    const date = dates.size > 0 ? mapped(issue, (id) => dates.get(id) ?? "", "date") : undefined;
    const topic =
      topics.size > 0 && dates.size === 0 ? mapped(issue, (id) => topics.get(id) ?? "") : undefined;
    part.tables.push(
      columns.native(
        "stances",
        {
          actor: columns.get("country"),
          issue,
          stance: mapped(columns.get("vote"), known),
          date,
          issue_topic: topic,
        },
        told.words,
      ),
    );
    columns.sayLeft(part.report);
  }
}

function readTopics(part: PartOfFile, topics: Map<string, string>): void {
  const columns = new Columns(part);
  const id = columns.get("rcid");
  const name = columns.get("issue");
  for (let i = 0; i < columns.raw.length; i++) {
    const key = valueAt(id, i);
    const before = topics.get(key);
    topics.set(key, before === undefined ? valueAt(name, i) : `${before}; ${valueAt(name, i)}`);
  }
  part.report.count("kept", columns.raw.length);
  columns.sayLeft(part.report);
}

function readRollCalls(
  part: PartOfFile,
  topics: ReadonlyMap<string, string>,
  dates: Map<string, string>,
): void {
  const columns = new Columns(part);
  const id = columns.get("rcid");
  for (const [key, day] of lookup(id, columns.get("date"))) dates.set(key, known(day));
  const topic = topics.size > 0 ? mapped(id, (key) => topics.get(key) ?? "", "issue") : undefined;
  const description = columns.find("descr");
  part.tables.push(
    columns.native("issues", {
      id,
      name: titles(columns, id),
      topic,
      description: description && mapped(description, known),
    }),
  );
  columns.sayLeft(part.report);
}

/** Symbol and short title, or description; with the number of the roll call where that is not the only one of its name. */
function titles(columns: Columns, id: RawColumn): RawColumn {
  const symbol = columns.find("unres");
  const short = columns.find("short");
  const description = columns.find("descr");
  const title = (i: number) => known(valueAt(short, i)) || known(valueAt(description, i));
  const name = (i: number) => `${known(valueAt(symbol, i))} ${title(i)}`.trim();
  const counts = new Map<string, number>();
  for (let i = 0; i < columns.raw.length; i++) counts.set(name(i), (counts.get(name(i)) ?? 0) + 1);
  return computed(columns.raw.length, "short", (i) => {
    const plain = name(i);
    return plain !== "" && counts.get(plain)! > 1 ? `${plain} [rcid ${valueAt(id, i)}]` : plain;
  });
}
