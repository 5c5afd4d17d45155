/** From state to picture: how nodes and the lines between them look. Pure. */
import { type Actor, type Dataset, type Issue, nameIn } from "../domain/dataset.ts";
import { directionOf } from "../domain/text.ts";
import type { ByNode, NodeMeasures } from "../graph/measure.ts";
import type { Line, NodeOrder } from "../graph/order.ts";
import { findTie, NO_STANCE } from "../graph/ties.ts";
import type { Places } from "../state/document.ts";
import type { DrawnNode } from "../state/fit.ts";
import type { Selection, State } from "../state/model.ts";
import { nodeRadius } from "../state/nodeSize.ts";
import type { Selectors } from "../state/selectors.ts";
import {
  type MapNode,
  type MapTies,
  MEMBER_LINE,
  type NodeMarks,
  type Target,
  type TieLooks,
} from "../view/types.ts";
import type { TurnedNames } from "./turned.ts";

/** How all lines look: ties by what they show under the filter, members' lines alike. */
export function looksOfLines(
  { stance, kinds, weak, basis }: TieLooks,
  lines: MapTies,
  nodes: readonly MapNode[],
): TieLooks {
  if (lines.length === stance.length) return { stance, kinds, weak, basis };
  const widen = (column: Uint8Array, rest: number) => {
    const wide = new Uint8Array(lines.length).fill(rest);
    wide.set(column);
    return wide;
  };
  const wide = widen(stance, MEMBER_LINE);
  for (let t = stance.length; t < lines.length; t++)
    if (!nodes[lines.source[t]!]!.visible || !nodes[lines.target[t]!]!.visible) wide[t] = NO_STANCE;
  return { stance: wide, kinds: widen(kinds, 0), weak: widen(weak, 0), basis: widen(basis, 0) };
}

/** The nodes as they look now: names in the chosen language, sizes by the chosen measure, hidden where nothing passes. */
export function buildNodes(
  dataset: Dataset,
  order: NodeOrder,
  members: readonly Line[],
  passing: ByNode | undefined,
  known: NodeMeasures,
  measures: NonNullable<ReturnType<Selectors["measures"]>>,
  language: string,
  turned?: TurnedNames,
): readonly MapNode[] {
  const named = namedNodes(dataset, order, language, turned);
  const before = builtOf.get(named);
  const shown = passing && nodesThatPass(order, members, passing);
  let same = before !== undefined;
  const nodes = named.map((name, node): MapNode => {
    const index = order.index[node]!;
    const actor = name.kind === "actor";
    const value = (actor ? measures.actor : measures.issue)[index]!;
    const radius = nodeRadius(value, measures.max) * (name.person ? 0.8 : 1);
    const visible = !shown || shown[node] === 1;
    const isKnown = (actor ? known.actor : known.issue)[index]! > 0;
    const last = before?.[node];
    if (last && last.radius === radius && last.visible === visible && last.known === isKnown) return last;
    same = false;
    const { key, kind, label, direction, proposed, person } = name;
    return { key, kind, label, direction, radius, proposed, person, visible, known: isKnown };
  });
  if (same) return before!;
  builtOf.set(named, nodes);
  return nodes;
}

/** Nodes as they looked last: there may be thousands, and a filter leaves most of them as they are. */
const builtOf = new WeakMap<readonly NamedNode[], readonly MapNode[]>();

type NamedNode = Pick<MapNode, "key" | "kind" | "label" | "direction" | "proposed" | "person">;

interface Named {
  readonly of: readonly unknown[];
  readonly nodes: readonly NamedNode[];
}

const namedOf = new WeakMap<NodeOrder, Named>();

/** What of nodes no filter changes, remembered as long as it holds. */
function namedNodes(
  dataset: Dataset,
  order: NodeOrder,
  language: string,
  turned: TurnedNames | undefined,
): readonly NamedNode[] {
  const of = [dataset, language, turned];
  const known = namedOf.get(order);
  if (known?.of.every((each, i) => each === of[i])) return known.nodes;
  const nodes = order.keys.map((key, node): NamedNode => {
    const kind = order.kind[node]!;
    const index = order.index[node]!;
    const thing: Actor | Issue = kind === "actor" ? dataset.actors[index]! : dataset.issues[index]!;
    const name = nameIn(thing, language);
    const named =
      kind === "issue" && turned?.name && turned.issues[index] === 1
        ? turned.name(name)
        : { label: name, direction: directionOf(name) };
    const person = "type" in thing && thing.type === "person";
    return { key, kind, ...named, proposed: "status" in thing && thing.status === "proposed", person };
  });
  namedOf.set(order, { of, nodes });
  return nodes;
}

/** 1 for nodes of which something passes. */
function nodesThatPass({ ofActor, ofIssue, keys }: NodeOrder, members: readonly Line[], passing: ByNode) {
  const found = new Uint8Array(keys.length);
  const find = (ofNode: Int32Array, counts: Uint32Array) => {
    for (let i = 0; i < counts.length; i++) if (counts[i]! > 0 && ofNode[i]! >= 0) found[ofNode[i]!] = 1;
  };
  find(ofActor, passing.actor);
  find(ofIssue, passing.issue);
  for (const { source, target } of members) if (found[source]) found[target] = 1; // a body stays while a member does
  return found;
}

/** What a target on the map means in ids. */
export function selectionOf(
  target: Target,
  dataset: Dataset,
  order: NodeOrder,
  ties: MapTies,
): Selection | undefined {
  if (!target) return undefined;
  if ("tie" in target) {
    const actor = dataset.actors[order.index[ties.source[target.tie]!]!]!;
    const issue = dataset.issues[order.index[ties.target[target.tie]!]!]!;
    return { kind: "tie", actor: actor.id, issue: issue.id };
  }
  const index = order.index[target.node]!;
  return order.kind[target.node] === "actor"
    ? { kind: "actor", id: dataset.actors[index]!.id }
    : { kind: "issue", id: dataset.issues[index]!.id };
}

/** Where a selection is on the map; a folded actor is found in the body that stands for it. */
export function targetOf(
  selection: Selection | undefined,
  state: State,
  selectors: Selectors,
  order: NodeOrder,
): Target {
  const lookup = selectors.lookup(state);
  const fold = selectors.fold(state);
  const ties = selectors.ties(state);
  if (!selection || !lookup || !fold || !ties) return undefined;
  const actorOf = (id: string) => fold[lookup.actor.get(id) ?? -1] ?? -1;
  const issueOf = (id: string) => lookup.issue.get(id) ?? -1;
  if (selection.kind === "tie") {
    const tie = findTie(ties, actorOf(selection.actor), issueOf(selection.issue));
    return tie < 0 ? undefined : { tie };
  }
  const node =
    selection.kind === "actor" ? order.ofActor[actorOf(selection.id)] : order.ofIssue[issueOf(selection.id)];
  return node === undefined || node < 0 ? undefined : { node };
}

/** Whether any node of one can stand on a map of the other. */
export function shareNodes(before: Dataset | undefined, now: Dataset): boolean {
  if (!before) return false;
  const known = new Set<string>();
  for (const things of [before.actors, before.issues]) for (const { id } of things) known.add(id);
  const isKnown = ({ id }: { readonly id: string }) => known.has(id);
  return now.actors.some(isKnown) || now.issues.some(isKnown);
}

/** Where nodes start: those known stay; a new one starts beside what it is tied to, or at the centre. */
export function placesFrom(
  positions: Float64Array,
  before: readonly string[],
  keys: readonly string[],
  ties: MapTies,
): Float64Array {
  const known = new Map(before.map((key, i) => [key, i]));
  const next = new Float64Array(keys.length * 2);
  if (before.length === 0) return next;
  keys.forEach((key, i) => {
    const old = known.get(key);
    if (old === undefined) return;
    next[2 * i] = positions[2 * old]!;
    next[2 * i + 1] = positions[2 * old + 1]!;
  });
  for (let t = 0; t < ties.length; t++) {
    const source = ties.source[t]!;
    const target = ties.target[t]!;
    if (known.has(keys[source]!) || !known.has(keys[target]!)) continue;
    next[2 * source] = next[2 * target]!;
    next[2 * source + 1] = next[2 * target + 1]!;
  }
  return next;
}

/** Which nodes the layout cannot place, and which a hand has put somewhere; undefined where there are none. */
export function marksOf(
  order: NodeOrder,
  misplaced: readonly DrawnNode[] | undefined,
  places: Places,
): NodeMarks | undefined {
  if (!misplaced?.length && places.size === 0) return undefined;
  const doubtful = new Set(misplaced?.map(({ key }) => key));
  return {
    doubtful: Uint8Array.from(order.keys, (key) => (doubtful.has(key) ? 1 : 0)),
    held: Uint8Array.from(order.keys, (key) => (places.has(key) ? 1 : 0)),
  };
}
