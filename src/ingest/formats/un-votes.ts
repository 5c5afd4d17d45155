/** Roll calls of the UN General Assembly as the package `unvotes` has them: votes, roll calls, and what these were about. */
import { placeOf, type RawColumn } from "../raw-table.ts";
import { SameRows } from "../same-rows.ts";
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
  const voted = of("roll-calls").length > 0 ? of("roll-calls") : of("votes");
  const rollCalls = new Set(voted.flatMap((part) => new Columns(part).get("rcid").values));
  const topics = new Map<string, string>();
  for (const part of of("topics")) readTopics(part, rollCalls, topics);
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

/** @param rollCalls those that anything is known of beside their subjects */
function readTopics(
  { part, report }: PartOfFile,
  rollCalls: ReadonlySet<string>,
  topics: Map<string, string>,
): void {
  const columns = new Columns({ part });
  const { raw } = columns;
  const id = columns.get("rcid");
  const name = columns.get("issue");
  const repeats = new SameRows([id.codes, name.codes], raw.length);
  let unused = 0;
  for (let i = 0; i < raw.length; i++) {
    const key = valueAt(id, i);
    const topic = known(valueAt(name, i));
    const first = repeats.firstLike(i);
    if (key === "" || topic === "") {
      report.add("error", "cell-empty", placeOf(raw, i), (key === "" ? id : name).heading);
      report.count("setAside");
    } else if (first >= 0) {
      report.add("info", "duplicate", placeOf(raw, i), null, "", { first: raw.row[first]! });
      report.count("merged");
    } else if (rollCalls.has(key)) {
      const before = topics.get(key);
      topics.set(key, before === undefined ? topic : `${before}; ${topic}`);
      report.count("kept");
    } else unused++;
  }
  report.count("ignored", unused);
  if (unused > 0) report.add("info", "topics-without-votes", null, null, "", { count: unused });
  columns.sayLeft(report);
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
