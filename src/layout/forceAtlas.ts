/** ForceAtlas2 on attracting ties (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679), seeded and of fixed length. */
import iterate from "graphology-layout-forceatlas2/iterate.js";
import { seededRandom } from "../base/random.ts";
import type { LayoutInput, Positions } from "./types.ts";

/** Columns of a node and of an edge in the library's matrices. */
const NODE_WIDTH = 10;
const EDGE_WIDTH = 3;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;

const BARNES_HUT_FROM = 1000;

/** Positions after a number of steps that depends on the size alone. O(steps × n²), or n·log n from 1,000 nodes on. */
export function layoutForceAtlas(input: LayoutInput): Positions {
  const nodes = startMatrix(input);
  const edges = edgeMatrix(input, nodes);
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 30,
    strongGravityMode: false,
    gravity: 6,
    slowDown: 1 + Math.log(Math.max(2, input.nodes)),
    barnesHutOptimize: input.nodes >= BARNES_HUT_FROM,
    barnesHutTheta: 0.6,
  };
  const steps = stepsFor(input.nodes);
  for (let step = 0; step < steps; step++) iterate(settings, nodes, edges);
  const positions = new Float64Array(input.nodes * 2);
  for (let i = 0; i < input.nodes; i++) {
    positions[2 * i] = nodes[i * NODE_WIDTH]!;
    positions[2 * i + 1] = nodes[i * NODE_WIDTH + 1]!;
  }
  return positions;
}

function stepsFor(nodes: number): number {
  if (nodes <= 200) return 800;
  return nodes <= 1000 ? 300 : 120;
}

/** Nodes on a disc, evenly by area, in an order shuffled by the seed. */
function startMatrix({ nodes, seed }: LayoutInput): Float32Array {
  const random = seededRandom(seed);
  const matrix = new Float32Array(nodes * NODE_WIDTH);
  for (let i = 0; i < nodes; i++) {
    const angle = 2 * Math.PI * random();
    const radius = 100 * Math.sqrt(random());
    matrix[i * NODE_WIDTH] = radius * Math.cos(angle);
    matrix[i * NODE_WIDTH + 1] = radius * Math.sin(angle);
    matrix[i * NODE_WIDTH + MASS] = 1;
    matrix[i * NODE_WIDTH + CONVERGENCE] = 1;
    matrix[i * NODE_WIDTH + SIZE] = 1;
  }
  return matrix;
}

function edgeMatrix({ source, target, weight }: LayoutInput, nodes: Float32Array): Float32Array {
  const cells: number[] = [];
  for (let t = 0; t < source.length; t++) {
    if (weight[t]! <= 0) continue;
    const from = source[t]! * NODE_WIDTH;
    const to = target[t]! * NODE_WIDTH;
    cells.push(from, to, weight[t]!);
    nodes[from + MASS]! += weight[t]!;
    nodes[to + MASS]! += weight[t]!;
  }
  return Float32Array.from(cells.length > 0 ? cells : new Array<number>(EDGE_WIDTH).fill(0));
}
