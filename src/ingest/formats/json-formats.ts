/** Objects of other programs: PolicyMaker, Kumu, graphology. */
import { isRecord, type JsonRecord, parseJson, recordLines } from "../json-tables.ts";
import { fold } from "../text.ts";
import type { ForeignRead, ForeignText, FormatId } from "./format.ts";
import { type GraphEdge, graphTables } from "./graph.ts";
import type { GraphNode } from "./nodes.ts";
import { readPolicyMaker } from "./policymaker.ts";

/** Reads such an object; undefined when it is none that is known. */
export function readForeignJson(text: string, foreign: ForeignText): ForeignRead | undefined {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const lines = recordLines(text);
  const read = readPolicyMaker(value, lines, foreign) ?? readNetwork(value, lines, foreign);
  if (read) foreign.report.add("info", "format-read", null, null, "", { format: read.format });
  return read;
}

/** How a format of networks calls its parts. */
interface Network {
  readonly format: FormatId;
  readonly nodes: string;
  readonly edges: string;
  readonly id: readonly string[];
  readonly ends: readonly [string, string];
}

const NETWORKS: readonly Network[] = [
  {
    format: "kumu",
    nodes: "elements",
    edges: "connections",
    id: ["id", "_id", "label"],
    ends: ["from", "to"],
  },
  { format: "graphology", nodes: "nodes", edges: "edges", id: ["key", "id"], ends: ["source", "target"] },
];

function readNetwork(
  file: JsonRecord,
  lines: ReadonlyMap<string, readonly number[]>,
  { report, words }: ForeignText,
): ForeignRead | undefined {
  const network = NETWORKS.find(
    ({ nodes, edges }) => Array.isArray(file[nodes]) && Array.isArray(file[edges]),
  );
  if (!network) return undefined;
  const { format, ends, id } = network;
  const records = (key: string) =>
    (file[key] as readonly unknown[]).flatMap((item, i) => {
      const place = { row: i + 1, line: lines.get(key)?.[i] ?? 0 };
      if (isRecord(item)) return [{ item, place }];
      report.add("error", "json-no-record", place);
      report.count("setAside");
      return [];
    });
  const byLabel = new Map<string, string | undefined>();
  const nodes = records(network.nodes).map(({ item, place }): GraphNode => {
    const attributes = attributesOf(item, [...id, "label", "attributes"]);
    const key = textOf(id.map((name) => item[name]).find((value) => textOf(value) !== ""));
    const name = textOf(item["label"]) || attributes.get("label") || attributes.get("name") || key;
    attributes.delete("label");
    attributes.delete("name");
    byLabel.set(name, byLabel.has(name) && byLabel.get(name) !== key ? undefined : key);
    return { id: key, name, ...place, attributes };
  });
  const ids = new Set(nodes.map((node) => node.id));
  const end = (value: unknown) => {
    const text = textOf(value);
    return ids.has(text) ? text : (byLabel.get(text) ?? text);
  };
  const edges = records(network.edges).map(
    ({ item, place }): GraphEdge => ({
      source: end(item[ends[0]]),
      target: end(item[ends[1]]),
      ...place,
      attributes: attributesOf(item, [...ends, "key", "id", "_id", "direction", "undirected", "attributes"]),
    }),
  );
  return { format, tables: graphTables(nodes, edges, report, words), parts: [] };
}

/** Texts and numbers of a record, also those under `attributes`. */
function attributesOf(item: JsonRecord, without: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const inner = isRecord(item["attributes"]) ? item["attributes"] : {};
  const outer = Object.entries(item).filter(([key]) => !without.includes(key));
  for (const [key, value] of [...outer, ...Object.entries(inner)]) {
    const text = textOf(value);
    if (text !== "") found.set(fold(key), text);
  }
  return found;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) && value.every((each) => typeof each === "string") ? value.join("|") : "";
}
