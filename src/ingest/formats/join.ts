/** What was read of other formats → native tables, the files of one format together. */
import type { Opened } from "../opening.ts";
import type { WordMap } from "../options.ts";
import { joinMatrix as joinDnaMatrix, joinEvents } from "./dna.ts";
import { joinEdges } from "./edges.ts";
import type { FormatId, Join, PartOfFile } from "./format.ts";
import { joinKtab } from "./ktab.ts";
import { joinKumu } from "./kumu.ts";
import { joinMatrix } from "./matrix.ts";
import { joinPolis } from "./polis.ts";
import { joinUnVotes } from "./un-votes.ts";

const JOINS: ReadonlyMap<FormatId, Join> = new Map([
  ["dna-events", joinEvents],
  ["dna-matrix", joinDnaMatrix],
  ["edges", joinEdges],
  ["ktab", joinKtab],
  ["kumu", joinKumu],
  ["matrix", joinMatrix],
  ["polis", joinPolis],
  ["un-votes", joinUnVotes],
]);

/** Gives each file the native tables that its parts become. */
export function joinParts(
  opened: readonly Opened[],
  words: WordMap | undefined,
  columns?: ReadonlyMap<string, string | null>,
): void {
  const groups = new Map<FormatId, PartOfFile[]>();
  for (const { parts, report, tables } of opened)
    for (const part of parts) {
      const group = groups.get(part.format) ?? [];
      groups.set(part.format, group);
      group.push({ part, report, tables });
    }
  for (const [format, group] of groups) JOINS.get(format)?.(group, { words, columns });
}
