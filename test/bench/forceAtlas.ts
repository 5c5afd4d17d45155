/** The peer: ForceAtlas2 as its library infers it, 500 iterations on all stances as plain ties, from a seeded start. */
import iterate from "graphology-layout-forceatlas2/iterate.js";
import { seededRandom } from "../../src/base/random.ts";
import type { Places } from "../../src/layout/sis/types.ts";
import type { SignedTable } from "../support/signedTables.ts";

const ITERATIONS = 500;
/** Columns of a node in the library's matrix, and of an edge. */
const NODE = 10;
const EDGE = 3;
/** From this many nodes on the library infers Barnes and Hut's approximation. */
const APPROXIMATE_FROM = 2000;

export function forceAtlas({ input, actors, issues }: SignedTable): Places {
  const count = actors.length + issues.length;
  const random = seededRandom(1);
  const nodes = new Float32Array(count * NODE);
  for (let i = 0; i < count; i++) nodes.set([random(), random(), 0, 0, 0, 0, 1, 1, 1, 0], i * NODE);
  const edges = new Float32Array(input.actor.length * EDGE);
  for (let e = 0; e < input.actor.length; e++) {
    const ends = [input.actor[e]!, actors.length + input.issue[e]!];
    edges.set([NODE * ends[0]!, NODE * ends[1]!, 1], e * EDGE);
    for (const node of ends) nodes[NODE * node + 6]!++;
  }
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(count),
    barnesHutOptimize: count > APPROXIMATE_FROM,
    barnesHutTheta: 0.5,
  };
  for (let step = 0; step < ITERATIONS; step++) iterate(settings, nodes, edges);
  return Float64Array.from({ length: count * 2 }, (_, k) => nodes[NODE * (k >> 1) + (k & 1)]!);
}
