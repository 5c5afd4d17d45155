/** Networks of other programs → native tables: which end of a tie is the actor, which the issue, and what the tie says. */
import type { WordMap } from "../options.ts";
import type { Report } from "../report.ts";
import type { ReadTable } from "../table.ts";
import { fold } from "../text.ts";
import { readNumber, readStanceWord, stanceWordKey } from "../values.ts";
import { type MadeRecord, tableOf } from "./columns.ts";
import { countNodes, type GraphNode, type NodesOfFile, nodeKey, ownNodes } from "./nodes.ts";

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly row: number;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Ties and the report of the file that they stand in. */
export interface EdgesOfFile {
  readonly edges: readonly GraphEdge[];
  readonly report: Report;
}

export interface Network {
  readonly nodes: readonly NodesOfFile[];
  readonly edges: readonly EdgesOfFile[];
}

/** By file: the stances that the ties are, and what the nodes are. */
export interface NetworkTables {
  readonly stances: readonly ReadTable[];
  readonly nodes: readonly (readonly ReadTable[])[];
}

type Side = "actor" | "issue";

/** Attributes that tell what a node is. */
const KINDS = ["kind", "variable", "type", "node_type", "nodetype", "class", "category", "role", "bipartite"];
const ACTOR =
  /^(actors?|organi[sz]ations?|persons?|people|part(y|ies)|stakeholders?|players?|agents?|countr(y|ies)|states?|members?|institutions?|compan(y|ies)|ngos?)$/;
const ISSUE =
  /^(issues?|concepts?|topics?|claims?|polic(y|ies)|questions?|proposals?|statements?|motions?|bills?|goals?)$/;

/** Attributes that tell what an edge says, the plainest first. */
const SAYINGS =
  "stance agreement position sign polarity vote attitude opinion relation label type interaction kind".split(
    " ",
  );
/** Attributes that are columns of stances as they are. */
const COLUMNS = "date source_url evidence basis voice confidence salience locator coder note".split(" ");
const NODE_COLUMNS: ReadonlyMap<string, string> = new Map([
  ["description", "description"],
  ["aliases", "aliases"],
  ["influence", "influence"],
  ["part_of", "part_of"],
  ["status", "status"],
]);

/** Makes tables of a network. What is taken for what is said in the reports, and what is left out. */
export function networkTables(network: Network, words: WordMap | undefined): NetworkTables {
  const files = ownNodes(network.nodes);
  const nodes = files.flatMap((file) => file.nodes);
  const kind = kindAttribute(nodes);
  const known = new Sides(nodes, kind);
  const stances = network.edges.map((file) => stanceTable(file, known, words));
  const unnamed = nodes.every(({ name }) => name === "");
  const used = new Set([kind, "type", ...(unnamed ? NAMES : []), ...NODE_COLUMNS.keys()]);
  for (const { nodes: own, report } of files) sayCounts(own, (name) => used.has(name), report);
  for (const file of files) countNodes(file, (key) => known.of(key).size > 0);
  return { stances, nodes: files.map((file) => nodeTables(file.nodes, known, kind)) };
}

/** Makes tables of a network that is one file. */
export function graphTables(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  report: Report,
  words: WordMap | undefined,
): ReadTable[] {
  const tables = networkTables({ nodes: [{ nodes, report }], edges: [{ edges, report }] }, words);
  return [...tables.stances, ...tables.nodes.flat()];
}

/** Which nodes are actors and which are issues: by their kind, and by the ties that are read. */
class Sides {
  /** By the kind alone, for each node. */
  readonly byKind: ReadonlyMap<string, Side | "">;
  readonly #found = new Map<string, Set<Side>>();

  constructor(nodes: readonly GraphNode[], kind: string) {
    const sides = nodes.map(
      ({ id, attributes }) => [nodeKey(id), sideOfKind(attributes.get(kind) ?? "")] as const,
    );
    this.byKind = new Map(sides);
    for (const [key, side] of sides) if (side !== "") this.add(key, side);
  }

  add(key: string, side: Side): void {
    const known = this.#found.get(key);
    if (known) known.add(side);
    else this.#found.set(key, new Set([side]));
  }

  of(key: string): ReadonlySet<Side> {
    return this.#found.get(key) ?? new Set();
  }
}

function stanceTable({ edges, report }: EdgesOfFile, known: Sides, words: WordMap | undefined): ReadTable {
  const saying = sayingOf(edges, words);
  const taken = new Set([saying, "position", "start", "timestamp", ...COLUMNS]);
  const stances: MadeRecord[] = [];
  let guessed = 0;
  let zero = 0;
  for (const edge of edges) {
    const ends = endsOf(edge, known.byKind);
    if (!ends) {
      report.add("error", "edge-one-mode", edge, null, `${edge.source} – ${edge.target}`);
      report.count("setAside");
      continue;
    }
    if (saying === "weight" && readNumber(edge.attributes.get("weight") ?? "", false) === 0) {
      zero++;
      continue;
    }
    if (ends.guessed) guessed++;
    known.add(nodeKey(ends.actor), "actor");
    known.add(nodeKey(ends.issue), "issue");
    const left = [...edge.attributes].filter(([name]) => !taken.has(name));
    const rest = left.length > 0 ? JSON.stringify(left) : "";
    stances.push({ row: edge.row, line: edge.line, cells: cellsOf(edge, ends, saying), rest });
  }
  report.count("ignored", zero);
  if (zero > 0) report.add("info", "edges-of-nothing", null, "weight", "0", { count: zero });
  if (guessed > 0) report.add("info", "edges-direction", null, null, "", { count: guessed });
  sayCounts(edges, (name) => taken.has(name), report);
  const headings = saying === "" ? {} : { stance: saying };
  const table = tableOf("stances", ["actor", "issue", "stance"], stances, words, headings);
  return { ...table, raw: { ...table.raw, scaled: saying === "weight" } };
}

const sideOfKind = (kind: string): Side | "" => {
  const word = fold(kind);
  return ISSUE.test(word) ? "issue" : ACTOR.test(word) ? "actor" : "";
};

/** The attribute under which at least half of the nodes with it are actors or issues. */
function kindAttribute(nodes: readonly GraphNode[]): string {
  for (const name of KINDS) {
    const kinds = nodes.flatMap(({ attributes }) => attributes.get(name) || []);
    const known = kinds.filter((each) => sideOfKind(each) !== "").length;
    if (known > 0 && known * 2 >= kinds.length) return name;
  }
  return "";
}

interface Ends {
  readonly actor: string;
  readonly issue: string;
  /** Nothing but the direction of the edge tells which is which. */
  readonly guessed: boolean;
}

function endsOf({ source, target }: GraphEdge, sideOf: ReadonlyMap<string, Side | "">): Ends | undefined {
  const from = sideOf.get(nodeKey(source)) ?? "";
  const to = sideOf.get(nodeKey(target)) ?? "";
  if (from !== "" && from === to) return undefined;
  if (from === "issue" || to === "actor") return { actor: target, issue: source, guessed: false };
  return { actor: source, issue: target, guessed: from === "" && to === "" };
}

/** The attribute that tells the stance: one whose words are stances, else the sign of the weight, else any that is there. */
function sayingOf(edges: readonly GraphEdge[], words: WordMap | undefined): string {
  const knows = (text: string) =>
    readStanceWord(text) !== undefined || words?.has(stanceWordKey(text)) === true;
  const values = (name: string) => edges.flatMap(({ attributes }) => attributes.get(name) || []);
  for (const name of SAYINGS) {
    const said = values(name);
    if (said.length > 0 && said.filter(knows).length * 2 >= said.length) return name;
  }
  if (values("weight").some((weight) => (readNumber(weight, false) ?? 0) < 0)) return "weight";
  return SAYINGS.find((name) => values(name).length > 0) ?? "";
}

function cellsOf(edge: GraphEdge, { actor, issue }: Ends, saying: string): Record<string, string> {
  const { attributes } = edge;
  const cells: Record<string, string> = { actor, issue, stance: attributes.get(saying) ?? "" };
  if (saying === "weight") {
    const weight = readNumber(cells["stance"]!, false) ?? 0;
    cells["position"] = weight > 0 ? "1" : weight < 0 ? "-1" : "";
  } else if (saying !== "position" && attributes.has("position"))
    cells["position"] = attributes.get("position")!;
  for (const name of COLUMNS)
    if (attributes.has(name) && name !== saying) cells[name] = attributes.get(name)!;
  const when = attributes.get("start") ?? attributes.get("timestamp");
  if (cells["date"] === undefined && when !== undefined) cells["date"] = when;
  return cells;
}

/** Says once of each attribute that is not read how often it is there. */
function sayCounts(
  things: readonly { readonly attributes: ReadonlyMap<string, string> }[],
  isTaken: (name: string) => boolean,
  report: Report,
): void {
  const counts = new Map<string, number>();
  for (const { attributes } of things)
    for (const [name, value] of attributes)
      if (value !== "" && !isTaken(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of counts) report.add("info", "attribute-left-out", null, name, name, { count });
}

/** The nodes as actors and as issues; one that is both is listed twice, one that no tie touches and no kind names not at all. */
function nodeTables(nodes: readonly GraphNode[], sides: Sides, kind: string): ReadTable[] {
  const found: Record<Side, MadeRecord[]> = { actor: [], issue: [] };
  for (const node of nodes)
    for (const side of sides.of(nodeKey(node.id)))
      found[side].push({ row: node.row, line: node.line, cells: nodeCells(node, side, kind) });
  return (["actor", "issue"] as const)
    .filter((side) => found[side].length > 0)
    .map((side) => ({ ...tableOf(`${side}s`, ["id", "name"], found[side]), derived: true }));
}

/** The name of a node that has it among its attributes. */
const NAMES = ["label", "name", "title"];
const nameIn = (attributes: ReadonlyMap<string, string>) =>
  NAMES.map((each) => attributes.get(each)).find((text) => text !== undefined);

function nodeCells({ id, name, attributes }: GraphNode, side: Side, kind: string): Record<string, string> {
  const cells: Record<string, string> = { id, name: name || nameIn(attributes) || id };
  for (const [attribute, column] of NODE_COLUMNS)
    if (attributes.has(attribute) && (side === "actor" || column === "description" || column === "aliases"))
      cells[column] = attributes.get(attribute)!;
  // What tells actors from issues tells no kind of actor.
  const type = attributes.get("type") ?? "";
  if (side === "actor" && kind !== "type" && type !== "") cells["type"] = type;
  return cells;
}
