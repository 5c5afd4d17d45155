/** KTAB's scenarios in XML: dimensions, and actors with a position and a salience on each. */
import { readNumber } from "../values.ts";
import { type MadeRecord, tableOf } from "./columns.ts";
import type { ForeignRead, ForeignText } from "./format.ts";
import { positionOf, SCALE, salienceOf } from "./ktab.ts";
import type { XmlVisitor } from "./xml.ts";
import { OtherRoot, readXmlFile } from "./xml-file.ts";

/** Each dimension becomes an issue, each position a stance from −1 (0) to 1 (100); undefined for another root. */
export function readKtabXml(text: string, { report, words }: ForeignText): ForeignRead | undefined {
  const visitor = new ScenarioVisitor();
  const read = readXmlFile(text, visitor, report);
  if (read !== "read") return read;
  const { dimensions, actors, leftOut } = visitor;
  report.add("info", "format-read", null, null, "", { format: "ktab" });
  report.add("info", "scale-read", null, null, "", { from: 0, to: SCALE });
  for (const [what, count] of leftOut) report.add("info", "element-left-out", null, null, what, { count });
  const stances = actors.flatMap((actor) => stancesOf(actor, dimensions));
  const bare = actors.filter(({ positions }) => positions.every(({ text }) => text === ""));
  report.count("ignored", bare.length);
  for (const { row, line } of bare.slice(0, 1))
    report.add("info", "row-without-stances", { row, line }, null, "", { count: bare.length });
  if (stances.length === 0) return { format: "ktab", tables: [], parts: [] };
  const listed = actors.map(({ row, line, said }): MadeRecord => {
    const cell = (name: string) => said.get(name) ?? "";
    const cells = { id: cell("name"), name: cell("name") };
    return {
      row,
      line,
      cells: { ...cells, description: cell("description"), influence: cell("capability") },
    };
  });
  const headings = { actor: "name", issue: "dName", stance: "dCoord", salience: "dSal" };
  const table = tableOf("stances", ["actor", "issue", "stance"], stances, words, headings);
  return {
    format: "ktab",
    tables: [
      { ...table, raw: { ...table.raw, scaled: true } },
      { ...tableOf("actors", ["id", "name"], listed), derived: true },
    ],
    parts: [],
  };
}

interface Said {
  readonly text: string;
  readonly line: number;
}

interface ScenarioActor {
  readonly row: number;
  readonly line: number;
  /** What it says of itself, by element. */
  readonly said: Map<string, string>;
  readonly positions: Said[];
  readonly salience: string[];
}

/** A position without a dimension has no issue, and is set aside for that. */
function stancesOf({ row, said, positions, salience }: ScenarioActor, dimensions: readonly string[]) {
  return positions.flatMap(({ text, line }, i): MadeRecord[] => {
    if (text === "") return [];
    const weight = salience[i] ?? "";
    const cells = {
      actor: said.get("name") ?? "",
      issue: dimensions[i] ?? "",
      stance: text,
      position: positionOf(readNumber(text, false)),
      salience: salienceOf(readNumber(weight, false)) || weight,
    };
    return [{ row, line, cells }];
  });
}

const OF_ACTOR = new Set(["name", "description", "capability"]);

class ScenarioVisitor implements XmlVisitor {
  readonly dimensions: string[] = [];
  readonly actors: ScenarioActor[] = [];
  /** Elements that are beyond our tables. */
  readonly leftOut = new Map<string, number>();
  readonly #path: string[] = [];
  #text = "";
  #line = 0;

  open(name: string, _: ReadonlyMap<string, string>, line: number): void {
    if (this.#path.length === 0 && name !== "Scenario") throw new OtherRoot();
    this.#path.push(name);
    this.#text = "";
    this.#line = line;
    if (this.#at("Actors/Actor"))
      this.actors.push({
        row: this.actors.length + 1,
        line,
        said: new Map(),
        positions: [],
        salience: [],
      });
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    const text = this.#text.trim();
    const actor = this.actors.at(-1)!;
    if (this.#at("Dimensions/dName")) this.dimensions.push(text);
    else if (this.#at("Actors/Actor/Position/dCoord")) actor.positions.push({ text, line: this.#line });
    else if (this.#at("Actors/Actor/Salience/dSal")) actor.salience.push(text);
    else if (this.#at(`Actors/Actor/${name}`) && OF_ACTOR.has(name)) actor.said.set(name, text);
    else if (text !== "") this.leftOut.set(name, (this.leftOut.get(name) ?? 0) + 1);
    this.#text = "";
    this.#path.pop();
  }

  #at(path: string): boolean {
    return this.#path.slice(1).join("/") === path;
  }
}
