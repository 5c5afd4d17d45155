/** Tables of ties, and of the nodes they tie: as Gephi, NodeXL and others write them. */
import { valueAt } from "./columns.ts";
import type { HeadOfTable, Join, PartOfFile, TableFormat, Told } from "./format.ts";
import { type GraphEdge, type GraphNode, graphTables } from "./graph.ts";

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
export function joinNetwork(
  parts: readonly PartOfFile[],
  { words }: Told,
  nodeHeadings: { readonly id: string; readonly name: string },
): void {
  const nodes: GraphNode[] = [];
  for (const each of parts.filter(({ part }) => part.kind === "nodes")) {
    const { folded, raw } = each.part.table;
    const column = (name: string) => raw.columns.get(String(folded.indexOf(name)));
    for (let i = 0; i < raw.length; i++) {
      const attributes = attributesOf(each, i, [nodeHeadings.id, nodeHeadings.name]);
      const place = { row: raw.row[i]!, line: raw.line[i]! };
      nodes.push({
        id: valueAt(column(nodeHeadings.id), i),
        name: valueAt(column(nodeHeadings.name), i),
        ...place,
        attributes,
      });
    }
    each.report.count("kept", raw.length);
  }
  for (const each of parts.filter(({ part }) => part.kind === "edges")) {
    const { folded, raw } = each.part.table;
    const [source, target] = endsOf(folded)!.map((index) => raw.columns.get(String(index))!);
    const skip = [folded[endsOf(folded)![0]!]!, folded[endsOf(folded)![1]!]!, "id"];
    const edges = Array.from(
      { length: raw.length },
      (_, i): GraphEdge => ({
        source: valueAt(source, i),
        target: valueAt(target, i),
        row: raw.row[i]!,
        line: raw.line[i]!,
        attributes: attributesOf(each, i, skip),
      }),
    );
    each.tables.push(...graphTables({ nodes, edges }, each.report, words, true));
  }
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
