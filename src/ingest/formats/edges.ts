/** Tables of ties, and of the nodes they tie: as Gephi, NodeXL and others write them. */
import { valueAt } from "./columns.ts";
import type { HeadOfTable, Join, PartOfFile, TableFormat, Told } from "./format.ts";
import { type GraphEdge, networkTables } from "./graph.ts";
import type { GraphNode } from "./nodes.ts";

/** Headings of the two ends. */
const ENDS: readonly (readonly [string, string])[] = [
  ["source", "target"],
  ["from", "to"],
  ["node1", "node2"],
  ["vertex_1", "vertex_2"],
];

const endsOf = (folded: readonly string[]) =>
  ENDS.find(([a, b]) => folded.includes(a) && folded.includes(b))?.map((heading) => folded.indexOf(heading));

export const EDGE_TABLE: TableFormat = {
  id: "edges",
  kind: "edges",
  recognise: ({ folded }: HeadOfTable) => endsOf(folded),
};

export const NODE_TABLE: TableFormat = {
  id: "edges",
  kind: "nodes",
  recognise: ({ folded }: HeadOfTable) =>
    folded.includes("id") && folded.includes("label") ? [folded.indexOf("id")] : undefined,
};

/** Puts tables of nodes and of ties together. */
export const joinEdges: Join = (parts, told) => joinNetwork(parts, told, { id: "id", name: "label" });

/** @param nodeHeadings what names a node to the ties, and what is shown of it */
export function joinNetwork(parts: readonly PartOfFile[], { words }: Told, nodeHeadings: NodeHeadings): void {
  const of = (kind: string) => parts.filter(({ part }) => part.kind === kind);
  const [nodeFiles, edgeFiles] = [of("nodes"), of("edges")];
  const nodes = nodeFiles.map((file) => ({ nodes: nodesOf(file, nodeHeadings), report: file.report }));
  const edges = edgeFiles.map((file) => ({ edges: edgesOf(file), report: file.report }));
  const tables = networkTables({ nodes, edges }, words);
  edgeFiles.forEach((file, i) => {
    file.tables.push(tables.stances[i]!);
  });
  nodeFiles.forEach((file, i) => {
    file.tables.push(...tables.nodes[i]!);
  });
}

interface NodeHeadings {
  readonly id: string;
  readonly name: string;
}

function nodesOf(file: PartOfFile, { id, name }: NodeHeadings): GraphNode[] {
  const { folded, raw } = file.part.table;
  const column = (heading: string) => raw.columns.get(String(folded.indexOf(heading)));
  return Array.from({ length: raw.length }, (_, i) => ({
    id: valueAt(column(id), i),
    name: valueAt(column(name), i),
    row: raw.row[i]!,
    line: raw.line[i]!,
    attributes: attributesOf(file, i, [id, name]),
  }));
}

function edgesOf(file: PartOfFile): GraphEdge[] {
  const { folded, raw } = file.part.table;
  const ends = endsOf(folded)!;
  const [source, target] = ends.map((index) => raw.columns.get(String(index))!);
  const skip = [...ends.map((index) => folded[index]!), "id"];
  return Array.from({ length: raw.length }, (_, i) => ({
    source: valueAt(source, i),
    target: valueAt(target, i),
    row: raw.row[i]!,
    line: raw.line[i]!,
    attributes: attributesOf(file, i, skip),
  }));
}

/** The cells of a record by folded heading; Gephi's column of directions says nothing here. */
function attributesOf({ part }: PartOfFile, record: number, without: readonly string[]): Map<string, string> {
  const { folded, raw } = part.table;
  const attributes = new Map<string, string>();
  folded.forEach((heading, i) => {
    const value = valueAt(raw.columns.get(String(i)), record);
    const isDirection = heading === "type" && /^(un)?directed$|^mixed$/i.test(value);
    if (heading !== "" && value !== "" && !without.includes(heading) && !isDirection)
      attributes.set(heading, value);
  });
  return attributes;
}
