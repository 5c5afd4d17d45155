/** The nodes of a network: each record of one is kept, merged, set aside or left out, and that is said. */
import type { Report } from "../report.ts";
import { nameKey, nameText } from "../text.ts";

export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly line: number;
  /** By folded name of the attribute. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Nodes and the report of the file that they stand in. */
export interface NodesOfFile {
  readonly nodes: readonly GraphNode[];
  readonly report: Report;
}

/** What an end of a tie and the node it names have in common: spaces and unseen characters around an id do not count. */
export const nodeKey = (id: string) => nameKey(nameText(id));

/**
 * The nodes that have an id of their own, by file. The record of one without an id is set aside; one that says the same as
 * another is merged with it; one that takes the id of another for something else is set aside.
 */
export function ownNodes(files: readonly NodesOfFile[]): NodesOfFile[] {
  const known = new Map<string, GraphNode>();
  return files.map(({ nodes, report }) => {
    const own = nodes.filter((node) => {
      const key = nodeKey(node.id);
      const first = known.get(key);
      if (key === "") {
        report.add("error", "node-without-id", node, null, node.name);
        report.count("setAside");
      } else if (!first) known.set(key, node);
      else if (saysTheSame(first, node)) {
        report.add("info", "duplicate", node, null, "", { first: first.row });
        report.count("merged");
      } else {
        report.add("error", "id-repeated", node, null, node.id);
        report.count("setAside");
      }
      return key !== "" && !first;
    });
    return { nodes: own, report };
  });
}

function saysTheSame(a: GraphNode, b: GraphNode): boolean {
  if (a.name !== b.name || a.attributes.size !== b.attributes.size) return false;
  return [...a.attributes].every(([name, value]) => b.attributes.get(name) === value);
}

/** Counts the nodes of a file that stand on the map, and those that nothing leads to. */
export function countNodes({ nodes, report }: NodesOfFile, isUsed: (key: string) => boolean): void {
  const unused = nodes.filter(({ id }) => !isUsed(nodeKey(id)));
  report.count("kept", nodes.length - unused.length);
  report.count("ignored", unused.length);
  if (unused.length > 0)
    report.add("info", "nodes-without-edges", null, null, unused[0]!.name || unused[0]!.id, {
      count: unused.length,
    });
}
