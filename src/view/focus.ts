/** What steps forward: the hovered or selected node or tie with its neighbourhood. */
import { tiesOfNode } from "./hanging.ts";
import {
  isTie,
  type MapNode,
  MEMBER_LINE,
  NO_STANCE_LINE,
  type Scene,
  type Target,
  type TieLooks,
} from "./types.ts";

export interface Focus {
  /** −1 = none. */
  readonly node: number;
  readonly tie: number;
  readonly selectedTie: number;
  /** 1 by node index when lit; undefined = nothing in focus, all lit. */
  readonly lit: Uint8Array | undefined;
  /** It is a group that is lit. */
  readonly group?: true;
}

/** The pointer asks first, then the selection; what a filter hides is not in focus. O(nodes), and of a group O(ties). */
export function focusOf({ nodes, ties, looks, hover, selected, together, spotlight }: Scene): Focus {
  if (spotlight) return { node: -1, tie: -1, selectedTie: -1, lit: spotlight.nodes };
  const shown = (target: Target): Target => {
    if (!target) return undefined;
    const seen = "tie" in target ? isTie(looks.stance[target.tie]!) : nodes[target.node]?.visible === true;
    return seen ? target : undefined;
  };
  const selectedTie = tieOf(shown(selected));
  const pointed = shown(hover);
  const apart = pointed ? undefined : endsOf(hover, ties, nodes);
  if (apart) return { node: -1, tie: -1, selectedTie, lit: apart };
  if (together && !pointed)
    return { node: -1, tie: -1, selectedTie, lit: withIssues(together, nodes, ties, looks), group: true };
  const target = pointed ?? shown(selected);
  if (!target) return { node: -1, tie: -1, selectedTie, lit: undefined };
  const lit = new Uint8Array(nodes.length);
  if ("tie" in target) {
    lit[ties.source[target.tie]!] = 1;
    lit[ties.target[target.tie]!] = 1;
    return { node: -1, tie: target.tie, selectedTie, lit };
  }
  lit[target.node] = 1;
  const { source, target: end } = ties;
  const { node } = target;
  for (const t of tiesOfNode(ties, nodes.length, node)) {
    const code = looks.stance[t]!;
    if (isTie(code) || code === MEMBER_LINE) lit[source[t] === node ? end[t]! : source[t]!] = 1;
  }
  return { node: target.node, tie: -1, selectedTie, lit };
}

/** The members, and the issues on which any of them stands; no other actors. */
function withIssues(
  members: Uint8Array,
  nodes: Scene["nodes"],
  { source, target, length }: Scene["ties"],
  { stance }: TieLooks,
): Uint8Array {
  const lit = members.slice();
  for (let t = 0; t < length; t++) {
    if (stance[t]! >= NO_STANCE_LINE) continue;
    const [a, b] = [source[t]!, target[t]!];
    if (members[a] === 1 && nodes[b]?.kind === "issue") lit[b] = 1;
    if (members[b] === 1 && nodes[a]?.kind === "issue") lit[a] = 1;
  }
  return lit;
}

/** 1 by tie where light falls: that of a spotlight, or of a group all lines of its members; undefined = on all. */
export function litTies({ ties, spotlight, together }: Scene, { group }: Focus): Uint8Array | undefined {
  if (spotlight || !together || !group) return spotlight?.ties;
  const light = new Uint8Array(ties.length);
  for (let t = 0; t < ties.length; t++)
    if (together[ties.source[t]!] === 1 || together[ties.target[t]!] === 1) light[t] = 1;
  return light;
}

/** Of a tie that has no line, because nothing was found, both of its ends step forward; undefined where one is hidden. */
function endsOf(target: Target, { source, target: end }: Scene["ties"], nodes: Scene["nodes"]) {
  if (!target || !("tie" in target)) return undefined;
  const ends = [source[target.tie]!, end[target.tie]!];
  if (!ends.every((node) => nodes[node]?.visible)) return undefined;
  const lit = new Uint8Array(nodes.length);
  for (const node of ends) lit[node] = 1;
  return lit;
}

/** The nodes whose names are to be shown: under a spotlight those it falls on. */
export function namedNodes({ nodes, spotlight }: Scene): readonly MapNode[] {
  if (!spotlight) return nodes;
  return nodes.map((node, i) => (spotlight.nodes[i] === 1 ? node : { ...node, visible: false }));
}

/** The looks by which signs find their places: outside a spotlight there are none. */
export function litLooks({ looks, spotlight }: Scene): TieLooks {
  if (!spotlight) return looks;
  const stance = looks.stance.map((code, tie) => (spotlight.ties[tie] === 1 ? code : NO_STANCE_LINE));
  return { ...looks, stance };
}

function tieOf(target: Target): number {
  return target && "tie" in target ? target.tie : -1;
}
