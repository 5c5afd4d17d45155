/** GEXF and GraphML: networks in XML, read as they stream by. */
import { fold } from "../text.ts";
import type { ForeignRead, ForeignText, FormatId } from "./format.ts";
import { type GraphEdge, graphTables } from "./graph.ts";
import type { GraphNode } from "./nodes.ts";
import type { XmlVisitor } from "./xml.ts";
import { OtherRoot, readXmlFile } from "./xml-file.ts";

/** Reads a network; undefined when the root says that it is something else. */
export function readGraphXml(text: string, { report, words }: ForeignText): ForeignRead | undefined {
  const visitor = new GraphVisitor();
  const read = readXmlFile(text, visitor, report);
  if (read !== "read") return read;
  const { format, nodes, edges } = visitor;
  report.add("info", "format-read", null, null, "", { format });
  for (const { title, line } of visitor.repeated)
    report.add("warning", "attribute-repeated", null, title, title, { line });
  for (const [what, count] of visitor.leftOut)
    report.add("info", "element-left-out", null, null, what, { count });
  if (edges.length === 0) {
    report.add("error", "no-edges", null);
    return { format, tables: [], parts: [] };
  }
  return { format, tables: graphTables(nodes, edges, report, words), parts: [] };
}

type Growing<T extends { readonly attributes: ReadonlyMap<string, string> }> = Omit<T, "attributes"> & {
  readonly attributes: Map<string, string>;
};

/** Attributes of the element itself that say nothing beyond what is read of it. */
const PLAIN = new Set(["id", "label", "source", "target", "type", "directed"]);
/** What only tells how a network was drawn, by element. */
const DRAWN = new Set(["position", "color", "size", "shape", "thickness"]);
/** What is beyond our tables, by element. */
const BEYOND = new Set(["spell", "hyperedge", "port"]);

class GraphVisitor implements XmlVisitor {
  readonly leftOut = new Map<string, number>();
  /** Titles that two attributes have: the first has it alone, the second under a name with its number. */
  readonly repeated: { readonly title: string; readonly line: number }[] = [];
  readonly nodes: Growing<GraphNode>[] = [];
  readonly edges: Growing<GraphEdge>[] = [];
  /** Names of attributes by what they are about and their id. */
  readonly #names = new Map<string, string>();
  /** Values that hold where an element says nothing. */
  readonly #defaults = new Map<string, string>();
  #format: FormatId | undefined;
  #about = "";
  #key = "";
  #inData = 0;
  #text = "";
  /** The element that attributes belong to, the innermost last. */
  readonly #inside: { attributes: Map<string, string> }[] = [];
  /** What the innermost element has said itself, other than what holds by default. */
  #said = new Set<string>();

  get format(): FormatId {
    return this.#format!;
  }

  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void {
    if (this.#format === undefined) {
      if (name !== "gexf" && name !== "graphml") throw new OtherRoot();
      this.#format = name;
      return;
    }
    if (this.#inData > 0) {
      this.#inData++;
      return;
    }
    const get = (attribute: string) => attributes.get(attribute) ?? "";
    if (name === "node") this.#node(attributes, line);
    else if (name === "edge") this.#edge(attributes, line);
    else if (name === "attributes") this.#about = get("class");
    else if (name === "attribute") this.#define(this.#about, get("id"), get("title"), line);
    else if (name === "key")
      this.#define(get("for"), get("id"), attributes.get("attr.name") ?? get("id"), line);
    else if (name === "attvalue") this.#set(attributes.get("for") ?? get("id"), get("value"));
    else if (name === "data") {
      this.#key = get("key");
      this.#text = "";
      this.#inData = 1;
    } else if (name === "default") this.#text = "";
    else if (DRAWN.has(name)) this.#count("drawing");
    else if (BEYOND.has(name)) this.#count(name);
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    if (this.#inData > 0) {
      if (--this.#inData === 0) this.#set(this.#key, this.#text);
    } else if (name === "default" && this.#last !== "") this.#defaults.set(this.#last, this.#text.trim());
    else if (name === "node" || name === "edge") this.#inside.pop();
  }

  #last = "";

  #define(about: string, id: string, title: string, line: number): void {
    for (const each of about === "all" || about === "" ? ["node", "edge"] : [about]) {
      this.#last = `${each} ${id}`;
      const name = fold(title || id);
      const count = [...this.#names].filter(
        ([key, known]) => key !== this.#last && key.startsWith(`${each} `) && known === name,
      ).length;
      if (count > 0) this.repeated.push({ title: title || id, line });
      this.#names.set(this.#last, count === 0 ? name : `${name} (${id})`);
    }
  }

  #count(what: string): void {
    this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + 1);
  }

  #set(id: string, value: string): void {
    const thing = this.#inside.at(-1);
    if (!thing) return;
    const about = "source" in thing ? "edge" : "node";
    const name = this.#names.get(`${about} ${id}`);
    const text = value.trim();
    if (name === undefined) this.#count(text === "" ? "drawing" : "undeclared");
    else if (text === "") return;
    else if (this.#said.has(name)) this.#count("repeated");
    else {
      this.#said.add(name);
      thing.attributes.set(name, text);
    }
  }

  #node(attributes: ReadonlyMap<string, string>, line: number): void {
    const id = attributes.get("id") ?? "";
    const node: Growing<GraphNode> & { name: string } = {
      id,
      name: attributes.get("label") ?? "",
      row: this.nodes.length + 1,
      line,
      attributes: this.#given("node", attributes),
    };
    this.nodes.push(node);
    this.#inside.push(node);
  }

  #edge(attributes: ReadonlyMap<string, string>, line: number): void {
    const own = this.#given("edge", attributes);
    if (attributes.has("label")) own.set("label", attributes.get("label")!);
    const edge: Growing<GraphEdge> = {
      source: attributes.get("source") ?? "",
      target: attributes.get("target") ?? "",
      row: this.edges.length + 1,
      line,
      attributes: own,
    };
    this.edges.push(edge);
    this.#inside.push(edge);
  }

  /** What holds by default, and what stands in the element itself. */
  #given(about: string, own: ReadonlyMap<string, string>): Map<string, string> {
    const given = new Map<string, string>();
    for (const [key, value] of this.#defaults)
      if (key.startsWith(`${about} `)) given.set(this.#names.get(key)!, value);
    this.#said = new Set();
    for (const [name, value] of own) {
      if (PLAIN.has(name) || /[:.]/.test(name)) continue;
      this.#said.add(name);
      given.set(name, value);
    }
    return given;
  }
}
