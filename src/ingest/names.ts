/** The columns of actors and of issues, with the column beside each that tells their type or topic. */
import { placeOf, type RawColumn } from "./raw-table.ts";
import type { GroupKey, Named, Register } from "./register.ts";
import type { Filling } from "./stance-columns.ts";
import { EXCERPT, nameText } from "./text.ts";

const UNKNOWN = -1;

/** Finds or makes the actor (or issue) of each kept record, in the order of the records. */
export function fillNames<Key extends GroupKey, Thing extends Named & Record<Key, string>>(
  filling: Filling,
  kind: "actor" | "issue",
  register: Register<Key, Thing>,
  into: Uint32Array,
): void {
  const { table, kept, start } = filling;
  const column = table.columns.get(kind)!;
  const indexes = new Int32Array(column.values.length).fill(UNKNOWN);
  for (let k = 0; k < kept.length; k++) {
    const code = column.codes[kept[k]!]!;
    if (indexes[code] === UNKNOWN) indexes[code] = mention(filling, kind, register, column, kept[k]!);
    into[start + k] = indexes[code]!;
  }
  const names = table.columns.get(`${kind}_name`);
  if (names && names !== column) fillWrittenNames(filling, register, names, into);
  const groups = table.columns.get(kind === "actor" ? "actor_type" : "issue_topic");
  if (groups) fillGroups(filling, kind, register, groups, into);
}

function mention<Key extends GroupKey, Thing extends Named & Record<Key, string>>(
  { table, report }: Filling,
  kind: string,
  register: Register<Key, Thing>,
  column: RawColumn,
  i: number,
): number {
  const text = column.values[column.codes[i]!]!;
  const { index, code, other } = register.mention(text);
  if (!code) return index;
  const own = code === "by-name" || code === "unlisted";
  const whole = code === "name-similar" && text.length > EXCERPT ? { whole: text } : {};
  const params = other === undefined ? undefined : { other, ...whole };
  const level = own ? "warning" : "info";
  report.add(level, own ? `${kind}-${code}` : code, placeOf(table, i), column.heading, text, params);
  return index;
}

/** The names that stand beside ids, for what no table lists; the first counts. */
function fillWrittenNames<Key extends GroupKey, Thing extends Named & Record<Key, string>>(
  { kept, start }: Filling,
  register: Register<Key, Thing>,
  names: RawColumn,
  things: Uint32Array,
): void {
  if (register.listed) return;
  for (let k = 0; k < kept.length; k++) {
    const name = nameText(names.values[names.codes[kept[k]!]!]!);
    const thing = register.things[things[start + k]!]! as { name: string; readonly id: string };
    if (name !== "" && thing.name === thing.id) thing.name = name;
  }
}

/** The first type or topic counts; one that differs is named once for each actor or issue. */
function fillGroups<Key extends GroupKey, Thing extends Named & Record<Key, string>>(
  { table, report, kept, start }: Filling,
  kind: string,
  register: Register<Key, Thing>,
  groups: RawColumn,
  things: Uint32Array,
): void {
  const seen = new Uint32Array(register.things.length);
  const named = new Set<number>();
  for (let k = 0; k < kept.length; k++) {
    const code = groups.codes[kept[k]!]!;
    const index = things[start + k]!;
    if (code === 0 || seen[index] === code) continue;
    seen[index] = code;
    const thing = register.things[index]!;
    const text = groups.values[code]!;
    const known = thing[register.groupKey];
    if (known === "") (thing as Record<Key, string>)[register.groupKey] = text;
    if (known === "" || known === text || named.has(index)) continue;
    named.add(index);
    const params = { name: thing.name, other: known };
    report.add("info", `${kind}-group-differs`, placeOf(table, kept[k]!), groups.heading, text, params);
  }
}
