/** The network as nested lists: actors or issues, their ties, the statements beneath; as the flat rows of a tree. */
import type { BitSet } from "../base/bitset.ts";
import { type Dataset, ruleOf } from "../domain/dataset.ts";
import { STANCES } from "../domain/stance.ts";
import { membersByBody, resolveFold } from "../graph/fold.ts";
import { buildTies, rowsOfTie, summarizeTies, type TieIndex } from "../graph/ties.ts";
import type { Shown } from "./describe.ts";
import type { OutlineOrder, Selection } from "./model.ts";

/** `members` gathers the persons and offices that are directly part of an actor. */
export type OutlineKind = "actor" | "members" | "issue" | "tie" | "statement";

export interface OutlineRow {
  /** The same for the same thing while a dataset is open, whatever is filtered, folded or open. */
  readonly key: string;
  readonly kind: OutlineKind;
  /** 1 = outermost; its place among its siblings, from 1, and how many they are. */
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  /** Index of the row it stands under; −1 at the top. */
  readonly parent: number;
  /** Undefined where there is nothing beneath. */
  readonly open: boolean | undefined;
  /** Index of the actor (of `members`: of their body) and of the issue; −1 where the row concerns none. */
  readonly actor: number;
  readonly issue: number;
  /** Index into the ties of `Outline.shownOf(actor)`, and row of the stance table; −1 where it is no such row. */
  readonly tie: number;
  readonly statement: number;
}

/** Ranks of names in reading order, by index. */
export interface NameRanks {
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
}

export interface Outline {
  readonly order: OutlineOrder;
  readonly shown: Shown;
  /** Outermost actors, or issues, of which something passes the filter; in reading order. */
  readonly tops: readonly number[];
  /** Actors directly inside a body of which something passes. */
  readonly membersOf: (body: number) => readonly number[];
  /** The picture in which an actor has ties of its own: an actor inside a folded body speaks for itself. */
  readonly shownOf: (actor: number) => Shown;
  /** Indexes into the ties of `shownOf`: those that show under the filter, by stance, then in reading order. */
  readonly tiesOf: (kind: "actor" | "issue", index: number) => readonly number[];
  /** How many actors, or issues, pass the filter, and how many there are. */
  readonly passing: number;
  readonly total: number;
}

/** Prepares the lists; what stands beneath a row is worked out when it is opened. O(statements), sorted names aside. */
export function buildOutline(shown: Shown, order: OutlineOrder, ranks: NameRanks): Outline {
  const { actors, issues } = shown.dataset;
  const passes = passingThings(shown);
  const members = membersByBody(actors);
  const inOrder = (list: readonly number[], kind: "actor" | "issue") =>
    list.filter((i) => passes[kind][i] === 1).sort((a, b) => ranks[kind][a]! - ranks[kind][b]!);
  const outermost = actors.flatMap(({ partOf }, actor) => (partOf < 0 ? [actor] : []));
  const insides = new Map<number, Shown>();
  const shownOf = (actor: number): Shown => {
    if (shown.fold[actor] === actor) return shown;
    const body = actors[actor]!.partOf;
    const inside = insides.get(body) ?? unfoldedTo(shown, body);
    insides.set(body, inside);
    return inside;
  };
  const actorTies = memoTies((actor) => ownTies(shownOf(actor), actor), shownOf, ranks.issue, "issue");
  let byIssue: readonly (readonly number[])[] | undefined;
  const issueTies = memoTies(
    (issue) => {
      byIssue ??= tiesByIssue(shown.ties, issues.length);
      return byIssue[issue]!;
    },
    () => shown,
    ranks.actor,
    "actor",
  );
  return {
    order,
    shown,
    tops: order === "actor" ? inOrder(outermost, "actor") : inOrder([...issues.keys()], "issue"),
    membersOf: (body) => inOrder(members.get(body) ?? [], "actor"),
    shownOf,
    tiesOf: (kind, index) => (kind === "actor" ? actorTies(index) : issueTies(index)),
    passing: passes[order].reduce((sum, one) => sum + one, 0),
    total: order === "actor" ? actors.length : issues.length,
  };
}

/** 1 by index for each actor and issue that the outline names; a body is named as long as anyone inside it is. */
function passingThings({ dataset, mask }: Shown): { actor: Uint8Array; issue: Uint8Array } {
  const { actors, issues, stances } = dataset;
  const actor = new Uint8Array(actors.length).fill(mask ? 0 : 1);
  const issue = new Uint8Array(issues.length).fill(mask ? 0 : 1);
  mask?.forEach((row) => {
    issue[stances.issue[row]!] = 1;
    for (let i = stances.actor[row]!; i >= 0 && actor[i] === 0; i = actors[i]!.partOf) actor[i] = 1;
  });
  return { actor, issue };
}

/** The same picture with a body, and all around it, unfolded, and nothing else. O(statements). */
function unfoldedTo({ dataset, mask }: Shown, body: number): Shown {
  const around = new Set<string>();
  for (let i = body; i >= 0; i = dataset.actors[i]!.partOf) around.add(dataset.actors[i]!.id);
  return showFolded(dataset, resolveFold(dataset.actors, around), mask);
}

function showFolded(dataset: Dataset, fold: Uint32Array, mask: BitSet | undefined): Shown {
  const { stances, issues } = dataset;
  const ties = buildTies(stances, fold, issues.length);
  return { dataset, fold, ties, summary: summarizeTies(ties, stances, mask, ruleOf(dataset)), mask };
}

/** Ties are sorted by actor: the first of an actor is found by halving. */
function ownTies({ ties }: Shown, actor: number): number[] {
  let low = 0;
  let high = ties.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ties.actor[middle]! < actor) low = middle + 1;
    else high = middle;
  }
  const own: number[] = [];
  for (let t = low; t < ties.length && ties.actor[t] === actor; t++) own.push(t);
  return own;
}

function tiesByIssue(ties: TieIndex, issues: number): number[][] {
  const lists = Array.from({ length: issues }, (): number[] => []);
  for (let t = 0; t < ties.length; t++) lists[ties.issue[t]!]!.push(t);
  return lists;
}

/** Shown ties of a node, remembered: positions first, in legend order, what is not known last. */
function memoTies(
  list: (index: number) => readonly number[],
  shownOf: (index: number) => Shown,
  ranks: Uint32Array,
  other: "actor" | "issue",
): (index: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (index) => {
    const found = known.get(index);
    if (found) return found;
    const { ties, summary } = shownOf(index);
    const sorted = list(index)
      .filter((t) => summary.count[t]! > 0)
      .sort(
        (a, b) =>
          summary.stance[a]! - summary.stance[b]! || ranks[ties[other][a]!]! - ranks[ties[other][b]!]!,
      );
    known.set(index, sorted);
    return sorted;
  };
}

const NOTHING = { parent: -1, open: undefined, actor: -1, issue: -1, tie: -1, statement: -1 } as const;

/** The rows to be seen while `open` holds the keys of what is open. O(rows). */
export function listRows(outline: Outline, open: ReadonlySet<string>): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const { order, tops } = outline;
  tops.forEach((index, i) => {
    const at = { level: 1, place: i + 1, siblings: tops.length, parent: -1 };
    if (order === "actor") listActor(outline, open, rows, index, at);
    else listIssue(outline, open, rows, index, at);
  });
  return rows;
}

type At = Pick<OutlineRow, "level" | "place" | "siblings" | "parent">;

function beneath(rows: readonly OutlineRow[], level: number): Pick<At, "level" | "parent"> {
  return { level: level + 1, parent: rows.length - 1 };
}

function listActor(outline: Outline, open: ReadonlySet<string>, rows: OutlineRow[], actor: number, at: At) {
  const key = actorKey(actor);
  const members = outline.membersOf(actor);
  const ties = outline.tiesOf("actor", actor);
  const siblings = ties.length + (members.length > 0 ? 1 : 0);
  const isOpen = siblings === 0 ? undefined : open.has(key);
  rows.push({ ...NOTHING, ...at, key, kind: "actor", actor, open: isOpen });
  if (!isOpen) return;
  const inner = { ...beneath(rows, at.level), siblings };
  if (members.length > 0) {
    const group = membersKey(actor);
    rows.push({ ...NOTHING, ...inner, place: 1, key: group, kind: "members", actor, open: open.has(group) });
    if (open.has(group)) {
      const deeper = { ...beneath(rows, inner.level), siblings: members.length };
      members.forEach((member, i) => {
        listActor(outline, open, rows, member, { ...deeper, place: i + 1 });
      });
    }
  }
  const before = siblings - ties.length;
  ties.forEach((tie, i) => {
    const place = before + i + 1;
    listTie(outline.shownOf(actor), open, rows, tie, `${key}i`, "issue", { ...inner, place });
  });
}

function listIssue(outline: Outline, open: ReadonlySet<string>, rows: OutlineRow[], issue: number, at: At) {
  const key = issueKey(issue);
  const ties = outline.tiesOf("issue", issue);
  const isOpen = ties.length === 0 ? undefined : open.has(key);
  rows.push({ ...NOTHING, ...at, key, kind: "issue", issue, open: isOpen });
  if (!isOpen) return;
  const inner = { ...beneath(rows, at.level), siblings: ties.length };
  ties.forEach((tie, i) => {
    listTie(outline.shown, open, rows, tie, `${key}a`, "actor", { ...inner, place: i + 1 });
  });
}

/** A tie, and its statements, the newest first. */
function listTie(
  { ties, mask }: Shown,
  open: ReadonlySet<string>,
  rows: OutlineRow[],
  tie: number,
  prefix: string,
  other: "actor" | "issue",
  at: At,
) {
  const key = prefix + ties[other][tie]!;
  const pair = { tie, actor: ties.actor[tie]!, issue: ties.issue[tie]! };
  rows.push({ ...NOTHING, ...at, ...pair, key, kind: "tie", open: open.has(key) });
  if (!open.has(key)) return;
  const statements = rowsOfTie(ties, tie, mask).reverse();
  const inner = { ...beneath(rows, at.level), siblings: statements.length };
  statements.forEach((statement, i) => {
    const own = `${key}r${statement}`;
    rows.push({ ...NOTHING, ...inner, ...pair, key: own, kind: "statement", place: i + 1, statement });
  });
}

const actorKey = (actor: number) => `a${actor}`;
const membersKey = (body: number) => `a${body}m`;
const issueKey = (issue: number) => `i${issue}`;

/** Where a selection stands: in which order it has a row of its own, what must be open to see it, and its key. */
export interface OutlinePath {
  readonly order: OutlineOrder;
  readonly open: readonly string[];
  readonly key: string;
}

/** @param actor and `issue`: indexes of the selection, −1 where it concerns none. A tie stands in either order. */
export function pathTo({ order, shown }: Outline, actor: number, issue: number): OutlinePath {
  if (actor < 0) return { order: "issue", open: [], key: issueKey(issue) };
  if (issue >= 0 && order === "issue") {
    const key = issueKey(issue);
    return { order, open: [key], key: `${key}a${shown.fold[actor]!}` };
  }
  const { actors } = shown.dataset;
  const open: string[] = [];
  for (let body = actors[actor]!.partOf; body >= 0; body = actors[body]!.partOf)
    open.unshift(actorKey(body), membersKey(body));
  const key = actorKey(actor);
  return {
    order: "actor",
    ...(issue < 0 ? { open, key } : { open: [...open, key], key: `${key}i${issue}` }),
  };
}

/** Ties of a row's actor or issue by stance code of what they show: what its second line says. */
export function countTies(outline: Outline, kind: "actor" | "issue", index: number): Uint32Array {
  const { summary } = kind === "actor" ? outline.shownOf(index) : outline.shown;
  const counts = new Uint32Array(STANCES.length);
  for (const tie of outline.tiesOf(kind, index)) counts[summary.stance[tie]!]!++;
  return counts;
}

/** What a row asks evidence about; a gathering of members stands for their body. */
export function selectionOfRow({ actors, issues }: Dataset, { actor, issue }: OutlineRow): Selection {
  if (issue < 0) return { kind: "actor", id: actors[actor]!.id };
  if (actor < 0) return { kind: "issue", id: issues[issue]!.id };
  return { kind: "tie", actor: actors[actor]!.id, issue: issues[issue]!.id };
}

/** The next row, from one on and round, whose name begins with what was typed; −1 when none does. */
export function rowByName(
  rows: readonly OutlineRow[],
  nameOf: (row: OutlineRow) => string,
  from: number,
  typed: string,
): number {
  for (let step = 0; step < rows.length; step++) {
    const index = (from + step) % rows.length;
    if (nameOf(rows[index]!).startsWith(typed)) return index;
  }
  return -1;
}
