/** PolicyMaker 5: players with a rating from 1 (high support) to 7 (high opposition). */
import { NOT_APPLICABLE } from "../../domain/stance.ts";
import { isRecord, type JsonRecord } from "../json-tables.ts";
import { type MadeRecord, tableOf, wordsOf } from "./columns.ts";
import type { ForeignRead, ForeignText } from "./format.ts";

/** Position of each rating; 4 is not mobilised, which is no position, and 8 is not set. */
const POSITIONS: readonly (string | undefined)[] = [
  undefined,
  "1",
  "0.666667",
  "0.333333",
  undefined,
  "-0.333333",
  "-0.666667",
  "-1",
];
const NOT_MOBILISED = 4;
const UNSET = 8;
const READ = ["Player_name", "Player_abbrev", "Sector", "Position_rating"];

/** Reads players as actors, and their ratings as stances on the policy; undefined for another object. */
export function readPolicyMaker(
  file: JsonRecord,
  lines: ReadonlyMap<string, readonly number[]>,
  { report, words }: ForeignText,
): ForeignRead | undefined {
  const holder = [file, ...Object.values(file).filter(isRecord)].find(({ Player }) => Array.isArray(Player));
  const players = holder?.["Player"];
  if (!Array.isArray(players) || !players.some((each) => isRecord(each) && "Position_rating" in each))
    return undefined;
  const policy = policyOf(file, report.file);
  const issue = policy.name;
  const stances: MadeRecord[] = [];
  const actors: MadeRecord[] = [];
  const leftOut = new Map<string, number>();
  players.forEach((player: unknown, i) => {
    const place = { row: i + 1, line: lines.get("Player")?.[i] ?? 0 };
    if (!isRecord(player)) {
      report.add("error", "json-no-record", place);
      report.count("setAside");
      return;
    }
    for (const [key, value] of Object.entries(player))
      if (!READ.includes(key) && sizeOf(value) > 0) leftOut.set(key, (leftOut.get(key) ?? 0) + 1);
    const text = (key: string) => textOf(player[key]);
    const name = text("Player_name");
    actors.push({
      ...place,
      cells: { id: name, name, type: text("Sector"), aliases: text("Player_abbrev") },
    });
    const rating = text("Position_rating");
    if (Number(rating) === UNSET) {
      report.add("info", "rating-unset", place, "Position_rating", rating);
      report.count("ignored");
      return;
    }
    const mobilised = Number(rating) !== NOT_MOBILISED;
    const position = POSITIONS[Number(rating)] ?? "";
    const stance = mobilised ? rating : "non-mobilised";
    stances.push({ ...place, cells: { actor: name, issue, stance, position } });
  });
  for (const [key, count] of leftOut) report.add("info", "attribute-left-out", null, key, key, { count });
  for (const part of new Set([file, holder!]))
    for (const [key, value] of Object.entries(part)) {
      const isRead = value === players || value === holder || (part === policy.holder && key === policy.key);
      const count = isRead ? 0 : sizeOf(value);
      if (count > 0) report.add("info", "attribute-left-out", null, key, key, { count });
    }
  report.add("info", "scale-read", null, "Position_rating", "", { from: 7, to: 1 });
  const known = wordsOf({ "non-mobilised": NOT_APPLICABLE }, words);
  const headings = { stance: "Position_rating", actor: "Player_name" };
  const table = tableOf("stances", ["actor", "issue", "stance"], stances, known, headings);
  return {
    format: "policymaker",
    tables: [
      { ...table, raw: { ...table.raw, scaled: true } },
      { ...tableOf("actors", ["id", "name"], actors), derived: true },
    ],
    parts: [],
  };
}

function sizeOf(value: unknown): number {
  if (value === null || value === "") return 0;
  return typeof value === "object" ? Object.keys(value).length : 1;
}

const textOf = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** The policy that the players are for or against: a name in the object, else that of the file. */
function policyOf(
  file: JsonRecord,
  fileName: string,
): { readonly name: string; readonly holder?: JsonRecord; readonly key?: string } {
  const holders = [file, ...Object.values(file).flat().filter(isRecord)];
  for (const key of ["Policy_name", "Policy_title", "Project_name", "Project_title", "Policy", "Title"])
    for (const holder of holders) {
      const text = textOf(holder[key]);
      if (text !== "") return { name: text, holder, key };
    }
  const [stem] = fileName
    .split(/[/\\]/)
    .at(-1)!
    .split(/\.[a-z]+$/i);
  return { name: stem! };
}
