/** Networks made by chance: each record of a node and of a tie ends in exactly one way, and what is not kept is named. */
import { expect, test } from "vitest";
import { type Random, seededRandom } from "../../../src/base/random.ts";
import { type LoadResult, load } from "../../../src/ingest/load.ts";
import { fileOf, read, said, stances, sums } from "../reading.ts";

interface Made {
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly ties: readonly { readonly from: string; readonly to: string; readonly says: string }[];
}

const IDS = ["a", "b", "A", " a", "\u200b", "", "x", "y", "__proto__"];
const KINDS = ["actor", "issue", "", "x"];
const SAYS = ["support", "oppose", "maybe"];

function network(random: Random): Made {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const some = <T>(make: () => T) => Array.from({ length: 1 + Math.floor(random() * 7) }, make);
  return {
    nodes: some(() => ({ id: pick(IDS), name: pick(["Alpha", "Tax"]), kind: pick(KINDS) })),
    ties: some(() => ({ from: pick(IDS), to: pick(IDS), says: pick(SAYS) })),
  };
}

const attribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const table = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell}"`).join(";")).join("\n");

const FORMATS: Readonly<Record<string, (made: Made) => Promise<LoadResult>>> = {
  gephi: ({ nodes, ties }) =>
    read({
      "nodes.csv": table([["Id", "Label", "Kind"], ...nodes.map(({ id, name, kind }) => [id, name, kind])]),
      "ties.csv": table([
        ["Source", "Target", "Label"],
        ...ties.map(({ from, to, says }) => [from, to, says]),
      ]),
    }),
  gexf: ({ nodes, ties }) =>
    load([
      fileOf(
        `<gexf><graph><attributes class="node"><attribute id="0" title="kind"/></attributes>${nodes
          .map(
            ({ id, name, kind }) =>
              `<node id="${attribute(id)}" label="${name}"><attvalues><attvalue for="0" value="${kind}"/></attvalues></node>`,
          )
          .join("\n")}${ties
          .map(
            ({ from, to, says }) =>
              `<edge source="${attribute(from)}" target="${attribute(to)}" label="${says}"/>`,
          )
          .join("\n")}</graph></gexf>`,
        "a.gexf",
      ),
    ]),
  graphml: ({ nodes, ties }) =>
    load([
      fileOf(
        `<graphml><key id="k" for="node" attr.name="kind"/><key id="s" for="edge" attr.name="stance"/><key id="n" for="node" attr.name="name"/><graph>${nodes
          .map(
            ({ id, name, kind }) =>
              `<node id="${attribute(id)}"><data key="n">${name}</data><data key="k">${kind}</data></node>`,
          )
          .join("\n")}${ties
          .map(
            ({ from, to, says }) =>
              `<edge source="${attribute(from)}" target="${attribute(to)}"><data key="s">${says}</data></edge>`,
          )
          .join("\n")}</graph></graphml>`,
        "a.graphml",
      ),
    ]),
  graphology: ({ nodes, ties }) =>
    load([
      fileOf(
        JSON.stringify({
          nodes: nodes.map(({ id, name, kind }) => ({ key: id, attributes: { label: name, kind } })),
          edges: ties.map(({ from, to, says }) => ({
            source: from,
            target: to,
            attributes: { stance: says },
          })),
        }),
        "a.json",
      ),
    ]),
  kumu: ({ nodes, ties }) =>
    load([
      fileOf(
        JSON.stringify({
          elements: nodes.map(({ id, name, kind }) => ({ id, label: name, type: kind })),
          connections: ties.map(({ from, to, says }) => ({ from, to, type: says })),
        }),
        "a.json",
      ),
    ]),
};

test.each(Object.keys(FORMATS))("%s: nothing is lost", async (format) => {
  for (let seed = 0; seed < 400; seed++) {
    const made = network(seededRandom(seed));
    const { account, problems, dataset } = await FORMATS[format]!(made);
    const { records, kept, setAside, merged, ignored } = account;
    expect([seed, records]).toEqual([seed, made.nodes.length + made.ties.length]);
    expect([seed, kept + setAside + merged + ignored]).toEqual([seed, records]);
    const named = (level: string, codes: RegExp) =>
      problems.filter(
        (problem) => problem.level === level && problem.row !== null && codes.test(problem.code),
      );
    const errors = new Set(named("error", /./).map(({ file, row, code }) => `${file} ${code} ${row}`));
    expect([seed, setAside <= errors.size]).toEqual([seed, true]);
    expect([seed, named("info", /^duplicate$/).length]).toEqual([seed, merged]);
    const left = problems.filter(({ code }) => code === "nodes-without-edges");
    expect([seed, left.reduce((sum, { params }) => sum + Number(params!["count"]), 0)]).toEqual([
      seed,
      ignored,
    ]);
    const stanceCount = dataset?.stances.length ?? 0;
    expect([seed, kept >= stanceCount]).toEqual([seed, true]);
  }
});

test("nodes without an id, nodes that repeat, and nodes that take the id of another", async () => {
  const result = await read({
    "nodes.csv":
      "Id;Label;Kind\n1;Alpha;Actor\n;Nobody;Actor\n1;Alpha;Actor\n1;Beta;Actor\n2;Tax;Issue\n3;Far;\n",
    "edges.csv": "Source;Target;Label\n1;2;opposes\n;2;supports\n",
  });
  expect(stances(result)).toEqual(["Alpha > Tax: oppose"]);
  expect(said(result)).toEqual([
    "info format-read",
    "info nodes-without-edges",
    "error node-without-id 3/3",
    "info duplicate 4/4",
    "error id-repeated 5/5",
    "info format-read",
    "error cell-empty 3/3 actor",
  ]);
  expect(sums(result)).toBe("8 = 3 + 3 + 1 + 1");
  expect(result.dataset!.actors.map(({ name }) => name)).toEqual(["Alpha"]);
});
