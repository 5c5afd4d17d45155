/** A conversation exported from Polis: votes, comments, the table of participants, and a summary. */
import { NOT_APPLICABLE, OPPOSE, SUPPORT } from "../../domain/stance.ts";
import type { WordMap } from "../options.ts";
import type { RawColumn } from "../raw-table.ts";
import { readNumber } from "../values.ts";
import { Columns, lookup, mapped, valueAt, wordsOf } from "./columns.ts";
import type { HeadOfTable, PartOfFile, TableFormat, Told } from "./format.ts";
import { melt, sayBareRows } from "./melt.ts";

const table = (kind: string, ...headings: string[]): TableFormat => ({
  id: "polis",
  kind,
  recognise: ({ folded }: HeadOfTable) =>
    headings.every((heading) => folded.includes(heading))
      ? headings.map((heading) => folded.indexOf(heading))
      : undefined,
});

export const POLIS_VOTES = table("votes", "comment_id", "voter_id", "vote");
export const POLIS_COMMENTS = table("comments", "comment_id", "author_id", "comment_body");
export const POLIS_MATRIX = table("matrix", "participant", "group_id", "n_agree", "n_disagree");
export const POLIS_SUMMARY: TableFormat = {
  id: "polis",
  kind: "summary",
  firstOnly: true,
  recognise: ({ folded, records, index }) =>
    folded[0] === "topic" && records[index + 1]?.cells[0] === "url" ? [] : undefined,
};

/** A pass is no opinion, and not a neutral one. */
const WORDS = { agree: SUPPORT, disagree: OPPOSE, pass: NOT_APPLICABLE } as const;
const AGREE = new Map([
  ["1", "agree"],
  ["-1", "disagree"],
  ["0", "pass"],
]);

/** Votes become stances of participants on comments; without the list of votes, the table of participants is read. */
export function joinPolis(parts: readonly PartOfFile[], told: Told): void {
  const of = (kind: string) => parts.filter(({ part }) => part.kind === kind);
  const words = wordsOf(WORDS, told.words);
  const groups = new Map<string, string>();
  const votes = of("votes");
  for (const { part, report } of of("summary")) {
    const count = part.table.raw.length;
    report.count("ignored", count);
    report.add("info", "polis-summary", null, null, "", { count });
  }
  for (const part of of("comments")) readComments(part);
  for (const part of of("matrix")) readMatrix(part, votes.length > 0, groups, words);
  for (const part of votes) readVotes(part, groups, words);
}

const person = (id: string) => `participant ${id}`;
const groupName = (id: string) => `group ${id}`;
/** A vote as Polis writes it: programs that keep an empty cell beside numbers make `1.0` of `1`. */
const voteOf = (text: string) => `${readNumber(text, false) ?? text}`;
const wordOf = (text: string) => AGREE.get(voteOf(text)) ?? text;

function readComments(part: PartOfFile): void {
  const columns = new Columns(part);
  part.tables.push(
    columns.native("issues", { id: columns.get("comment_id"), name: columns.get("comment_body") }),
  );
  columns.sayLeft(part.report);
}

function readVotes(part: PartOfFile, groups: ReadonlyMap<string, string>, words: WordMap): void {
  const columns = new Columns(part);
  const voter = columns.get("voter_id");
  const time = columns.find("timestamp");
  if (time) columns.find("datetime"); // the same instant in words
  part.tables.push(
    columns.native(
      "stances",
      {
        actor: mapped(voter, person),
        issue: columns.get("comment_id"),
        stance: mapped(columns.get("vote"), wordOf),
        date: time && mapped(time, instant),
        actor_type: groups.size > 0 ? mapped(voter, (id) => groups.get(id) ?? "", "group-id") : undefined,
      },
      words,
    ),
  );
  columns.sayLeft(part.report);
}

/** Milliseconds since 1970 in ISO form; else the text as it is. */
function instant(text: string): string {
  const ms = /^\d{9,14}$/.test(text) ? Number(text) * (text.length < 12 ? 1000 : 1) : Number.NaN;
  return Number.isNaN(ms) ? text : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function readMatrix(
  part: PartOfFile,
  votesAreThere: boolean,
  groups: Map<string, string>,
  words: WordMap,
): void {
  const columns = new Columns(part);
  const { headings } = part.part.table;
  const who = columns.get("participant");
  const group = mapped(columns.get("group_id"), groupName);
  for (const [id, name] of lookup(who, group)) groups.set(id, name);
  if (votesAreThere) {
    // The list of votes says the same and more.
    part.report.count("merged", columns.raw.length);
    part.report.add("info", "polis-votes-twice", null, null, "", { count: columns.raw.length });
    return;
  }
  const agreed = columns.get("n_agree");
  const comments = headings.flatMap((heading, i) => (/^\d+$/.test(heading) ? [i] : []));
  const wide = comments.map((i) => ({ column: columns.at(i), name: headings[i]! }));
  const flipped = isFlipped(
    wide.map(({ column }) => column),
    agreed,
  );
  if (flipped) part.report.add("warning", "polis-sign", null, "n-agree");
  const rows = { actor: mapped(who, person), actor_type: group };
  const long = melt(columns.raw, rows, wide, "issue", "stance");
  sayBareRows(columns.raw, long, part.report);
  const stance = mapped(long.columns.get("stance")!, (vote) => wordOf(flipped ? turned(vote) : vote));
  const raw = { ...long, columns: new Map([...long.columns, ["stance", stance]]), words };
  part.tables.push({ kind: "stances", separator: part.part.table.separator, raw });
  for (const counted of ["n_comments", "n_votes", "n_disagree"]) columns.find(counted);
  columns.sayLeft(part.report);
}

const TURNED = new Map([
  ["1", "-1"],
  ["-1", "1"],
]);
const turned = (text: string) => TURNED.get(voteOf(text)) ?? text;

/** Some exports keep the sign of the database, where −1 agrees: the counts beside the votes tell. */
function isFlipped(votes: readonly RawColumn[], agreed: RawColumn): boolean {
  let ones = 0;
  let minus = 0;
  let wanted = 0;
  for (let i = 0; i < agreed.codes.length; i++) wanted += Number(valueAt(agreed, i)) || 0;
  for (const { values, codes } of votes) {
    const said = values.map(voteOf);
    for (const code of codes) {
      if (said[code] === "1") ones++;
      if (said[code] === "-1") minus++;
    }
  }
  return ones !== wanted && minus === wanted;
}
