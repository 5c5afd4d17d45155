/** Which ties hang on a node, and which are drawn: looked up once, so that no move of the hand goes over all of them. */
import { type MapTies, NO_STANCE_LINE } from "./types.ts";

interface Hanging {
  /** The ties of node n are `ties[start[n]] … ties[start[n + 1] − 1]`, ascending. */
  readonly start: Uint32Array;
  readonly ties: Uint32Array;
}

const known = new WeakMap<MapTies, Hanging>();

/** The ties of a node, ascending. */
export function tiesOfNode(ties: MapTies, nodes: number, node: number): Uint32Array {
  let hanging = known.get(ties);
  if (!hanging || hanging.start.length <= nodes) {
    hanging = hang(ties, nodes);
    known.set(ties, hanging);
  }
  return hanging.ties.subarray(hanging.start[node]!, hanging.start[node + 1]!);
}

function hang({ length, source, target }: MapTies, nodes: number): Hanging {
  const start = new Uint32Array(nodes + 1);
  for (let t = 0; t < length; t++) {
    start[source[t]! + 1]!++;
    start[target[t]! + 1]!++;
  }
  for (let n = 0; n < nodes; n++) start[n + 1]! += start[n]!;
  const next = start.slice();
  const ties = new Uint32Array(2 * length);
  for (let t = 0; t < length; t++) {
    ties[next[source[t]!]!++] = t;
    ties[next[target[t]!]!++] = t;
  }
  return { start, ties };
}

const drawn = new WeakMap<Uint8Array, Uint32Array>();

/** The ties that have a line, ascending. */
export function drawnTies(stance: Uint8Array): Uint32Array {
  let found = drawn.get(stance);
  if (found) return found;
  found = new Uint32Array(stance.length);
  let count = 0;
  for (let t = 0; t < stance.length; t++) {
    found[count] = t;
    count += (stance[t]! - NO_STANCE_LINE) >>> 31;
  }
  found = found.slice(0, count);
  drawn.set(stance, found);
  return found;
}
