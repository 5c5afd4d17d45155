/** The parts of a signed network that no tie connects. */
import type { Neighbours } from "./signed.ts";

/** Nodes of each part that has a tie, ascending; parts by their first node. */
export function componentsOf({ node }: Neighbours): number[][] {
  const seen = new Uint8Array(node.length);
  const parts: number[][] = [];
  for (let first = 0; first < node.length; first++) {
    if (seen[first] || node[first]!.length === 0) continue;
    seen[first] = 1;
    const part = [first];
    for (const one of part)
      for (const other of node[one]!)
        if (!seen[other]) {
          seen[other] = 1;
          part.push(other);
        }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}
