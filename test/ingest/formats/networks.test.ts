/** Networks that other programs write: GEXF, GraphML, tables of ties, Kumu, graphology. */
import { describe, expect, test } from "vitest";
import { readXml, type XmlVisitor } from "../../../src/ingest/formats/xml.ts";
import { load } from "../../../src/ingest/load.ts";
import { fileOf, read, said, stances, sums } from "../reading.ts";
import { workbook } from "../zipped.ts";

const one = (text: string, name: string) => load([fileOf(text, name)]);

describe("GEXF", () => {
  const gexf = (inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><meta><creator>x</creator></meta><graph defaultedgetype="directed">\n${inner}</graph></gexf>`;
  const attributes = `<attributes class="node"><attribute id="0" title="kind" type="string"/><attribute id="1" title="budget" type="float"/></attributes>
<attributes class="edge"><attribute id="0" title="Stance" type="string"><default>oppose</default></attribute></attributes>`;

  test("nodes by their kind, ties by their stance, dates by their start; the rest is said", async () => {
    const result = await one(
      gexf(`${attributes}<nodes>
<node id="x" label="The &quot;X&quot; &amp; co"><attvalues><attvalue for="0" value="issue"/></attvalues><viz:color r="1" g="2" b="3"/><viz:position x="1" y="2"/></node>
<node id="a" label="Alpha"><attvalues><attvalue for="0" value="actor"/><attvalue for="1" value="5"/><attvalue for="9" value="?"/></attvalues></node>
<node id="b" label=""><attvalues><attvalue for="0" value="person"/></attvalues></node>
<node id="c" label="Nobody"/>
</nodes><edges>
<edge id="0" source="a" target="x" start="2024-05-17" weight="2"><attvalues><attvalue for="0" value="support"/></attvalues><spells><spell start="2024" end="2025"/></spells></edge>
<edge id="1" source="x" target="b"/>
<edge id="2" source="a" target="b"/>
</edges>`),
      "net.gexf",
    );
    expect(stances(result)).toEqual(['Alpha > The "X" & co: support', 'b > The "X" & co: oppose']);
    expect(said(result)).toEqual([
      "info format-read",
      "info element-left-out",
      "info element-left-out",
      "info element-left-out",
      "info attribute-left-out weight",
      "info attribute-left-out budget",
      "info nodes-without-edges",
      "error edge-one-mode 3/12",
    ]);
    expect(sums(result)).toBe("7 = 5 + 1 + 0 + 1");
    expect(result.dataset!.stances.from[0]).toBe(19860);
    expect(result.files[0]!.format).toBe("gexf");
    expect(Array.from(result.dataset!.stances.line)).toEqual([10, 11]);
  });

  test("a tie between two kinds unknown is read as it points, and that is said", async () => {
    const result = await one(
      gexf(
        `<nodes><node id="a" label="A"/><node id="x" label="X"/></nodes><edges><edge source="a" target="x" label="yes"/></edges>`,
      ),
      "net.gexf",
    );
    expect(stances(result)).toEqual(["A > X: support"]);
    expect(said(result)).toEqual(["info format-read", "info edges-direction"]);
  });
});

describe("GraphML", () => {
  const graphml = (inner: string, head = "") =>
    `${head}<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="y"><key id="d0" for="node" attr.name="variable" attr.type="string"/><key id="d1" for="node" yfiles.type="nodegraphics"/><key id="e0" for="edge" attr.name="weight" attr.type="double"><default>1</default></key><key id="n" for="all" attr.name="name"/><graph id="DNA" edgedefault="undirected">${inner}</graph></graphml>`;
  const nodes = `<node id="a"><data key="d0">organization</data><data key="d1"><y:ShapeNode><y:Geometry x="1"/></y:ShapeNode></data></node><node id="x"><data key="d0">concept</data></node><node id="y"><data key="d0">concept</data></node>`;

  test("signed weights are stances by their sign, as Discourse Network Analyzer writes them", async () => {
    const result = await one(
      graphml(
        `${nodes}<edge source="x" target="a"><data key="e0">-3</data></edge><edge source="a" target="y"/><hyperedge/>`,
        "<!DOCTYPE graphml>\n",
      ),
      "dna.graphml",
    );
    expect(stances(result)).toEqual(["a > x: oppose", "a > y: support"]);
    expect(said(result)).toContain("info element-left-out");
  });

  test("names among the attributes, as Gephi writes them", async () => {
    const result = await one(
      '<graphml><key id="label" for="node" attr.name="label"/><key id="s" for="edge" attr.name="Stance"/><graph><node id="n0"><data key="label">Alpha</data></node><node id="n1"><data key="label">Tax</data></node><edge source="n0" target="n1"><data key="s">yes</data></edge></graph></graphml>',
      "gephi.graphml",
    );
    expect(stances(result)).toEqual(["Alpha > Tax: support"]);
    expect(said(result)).toEqual(["info format-read", "info edges-direction"]);
  });

  test("weights without a sign say nothing about a stance: all is set aside, and can be mapped", async () => {
    const text = graphml(`${nodes}<edge source="a" target="x" label="funds"/>`);
    const result = await one(text, "dna.graphml");
    expect(said(result)).toContain("error stance-unknown 1/1 label");
    const told = await load([fileOf(text, "dna.graphml")], { words: new Map([["Funds", "support"]]) });
    expect(stances(told)).toEqual(["a > x: support"]);
  });

  test.each([
    ["xml-entities", '<!DOCTYPE graphml [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>'],
    ["xml-entities", '<!DOCTYPE graphml SYSTEM "x" [ ]><graphml/>'],
    ["xml-broken", "<graphml><graph></graphml>"],
    ["xml-broken", "<graphml>&nbsp;</graphml>"],
    ["xml-broken", "<graphml>a & b</graphml>"],
    ["xml-broken", "<graphml a='1' a='2'/>"],
    ["xml-broken", "<graphml/><graphml/>"],
    ["xml-broken", "<graphml>"],
    ["xml-broken", "<graphml/>text"],
    ["xml-broken", "<graphml><!-- "],
    ["xml-broken", "<graphml a=1/>"],
    ["xml-broken", "<graphml><1/></graphml>"],
    ["xml-broken", "<graphml>&#0;</graphml>"],
    ["xml-broken", "<graphml>&#xD800;</graphml>"],
    ["xml-broken", `<graphml>${"<a>".repeat(300)}</graphml>`],
    ["xml-broken", "<graphml/><![CDATA[x]]>"],
    ["xml-broken", "<graphml><!DOCTYPE x></graphml>"],
    ["xml-broken", "<graphml></ graphml>"],
    ["xml-broken", "<graphml></graphml"],
    ["xml-broken", "<graphml a='1'"],
    ["xml-broken", "<!DOCTYPE graphml"],
    ["no-edges", "<graphml><graph><node id='a'/></graph></graphml>"],
  ])("%s: refused", async (code, text) => {
    const result = await one(text, "a.graphml");
    expect([result.refused, said(result).at(-1)]).toEqual([true, `error ${code}`]);
  });

  test("external entities are never looked at, and a declared encoding other than UTF-8 is found by content", async () => {
    const result = await one('<!DOCTYPE graphml SYSTEM "file:///etc/passwd"><graphml/>', "a.graphml");
    expect(said(result)).toEqual(["info format-read", "error no-edges"]);
    const latin = Buffer.from(graphml('<edge source="Société" target="Vélo" label="yes"/>'), "latin1");
    const decoded = await load([{ name: "a.graphml", bytes: new Uint8Array(latin) }]);
    expect(stances(decoded)).toEqual(["Société > Vélo: support"]);
    expect(said(decoded)).toContain("warning encoding-guessed");
  });
});

test("XML: text, references, comments, instructions and CDATA", () => {
  const seen: string[] = [];
  const visitor: XmlVisitor = {
    open: (name, attributes, line) => seen.push(`${name}@${line} ${[...attributes].join()}`),
    text: (text) => seen.push(text),
    close: (name) => seen.push(`/${name}`),
  };
  readXml(
    '\ufeff<?xml version="1.0"?>\n<!-- a -->\n<p:a x="&lt;&#65;&#x1F600;" y=\'"\' ><![CDATA[<&>]]>é&apos;<b/></p:a >\n',
    visitor,
  );
  expect(seen).toEqual(['a@3 x,<A😀,y,"', "<&>", "é'", "b@3 ", "/b", "/a"]);
});

describe("tables of ties", () => {
  test("nodes and ties as Gephi writes them", async () => {
    const result = await read({
      "nodes.csv": "Id;Label;Kind;Modularity\n1;Alpha;Actor;3\n2;Tax;Issue;4\n",
      "edges.csv": "Source;Target;Type;Id;Label;Weight\n1;2;Directed;0;opposes;1.0\n",
    });
    expect(stances(result)).toEqual(["Alpha > Tax: oppose"]);
    expect(said(result)).toEqual([
      "info format-read",
      "info attribute-left-out modularity",
      "info format-read",
      "info attribute-left-out weight",
    ]);
    expect(result.files.map(({ table, format }) => [table, format])).toEqual([
      ["nodes", "edges"],
      ["stances", "edges"],
    ]);
    expect(sums(result)).toBe("3 = 3 + 0 + 0 + 0");
  });

  test.each([
    ["from,to,sign\nA,X,-1\nB,X,+1\n", ["A > X: oppose", "B > X: support"]],
    ["node1\tnode2\tpolarity\tposition\nA\tX\tfor\t0.4\n", ["A > X: support"]],
    ["#notes\n\nVertex 1,Vertex 2,Relation\nA,X,against\n", ["A > X: oppose"]],
    ["Source,Target,Weight\nA,X,-2\nB,X,0\nC,X,3\n", ["A > X: oppose", "C > X: support"]],
  ])("%j", async (text, wanted) => {
    expect(stances(await one(text, "ties.csv"))).toEqual(wanted);
  });

  test("ties that say nothing are set aside", async () => {
    const result = await one("source,target\nA,X\n", "ties.csv");
    expect(said(result)).toContain("error stance-empty 2/2 stance");
    expect(result.account.setAside).toBe(1);
  });
});

describe("Kumu", () => {
  const elements = [
    ["Label", "Type", "Description", "Tags"],
    ["Alpha", "Organization", "Of note", "a|b"],
    ["Tax", "Issue", "", ""],
  ];
  const connections = [
    ["From", "To", "Type", "Strength"],
    ["Alpha", "Tax", "supports", "2"],
  ];

  test("sheets of a workbook", async () => {
    const bytes = workbook({ Elements: elements, Connections: connections });
    const result = await load([{ name: "kumu.xlsx", bytes }]);
    expect(stances(result)).toEqual(["Alpha > Tax: support"]);
    expect(result.dataset!.actors[0]!.description).toBe("Of note");
    expect(result.problems.map(({ code, value }) => `${code} ${value}`)).toEqual([
      "format-read ",
      "attribute-left-out tags",
      "format-read ",
      "attribute-left-out strength",
    ]);
  });

  test("JSON", async () => {
    const text = JSON.stringify({
      elements: [
        { id: "e1", label: "Alpha", type: "Person", tags: ["a"] },
        { label: "Tax", attributes: { "element type": "x" } },
        7,
      ],
      connections: [
        { from: "e1", to: "Tax", direction: "directed", type: "opposes" },
        { from: "Alpha", to: "Tax", type: "supports", weight: 2, x: null },
      ],
    });
    const result = await one(text, "kumu.json");
    expect(stances(result)).toEqual(["Alpha > Tax: oppose", "Alpha > Tax: support"]);
    expect(said(result)).toContain("error json-no-record 3/1");
    expect(result.files[0]!.format).toBe("kumu");
  });
});

test("graphology", async () => {
  const text = JSON.stringify({
    attributes: {},
    nodes: [
      { key: "a", attributes: { label: "Alpha", kind: "actor", x: 1, y: 2 } },
      { key: "x", attributes: { label: "Tax", kind: "issue" } },
    ],
    edges: [{ key: "1", source: "a", target: "x", attributes: { stance: "conditional", date: "2024-05" } }],
  });
  const result = await one(text, "g.json");
  expect(stances(result)).toEqual(["Alpha > Tax: conditional"]);
  expect(result.files[0]!.format).toBe("graphology");
});

test("markup and other languages of machines stay text", async () => {
  const result = await one(
    '<gexf><graph><nodes><node id="__proto__" label="&lt;script&gt;1&lt;/script&gt;"/></nodes><edges><edge source="__proto__" target="=1+1" label="constructor"/><edge source="toString" target="X" label="yes"/></edges></graph></gexf>',
    "a.gexf",
  );
  expect(said(result)).toContain("error stance-unknown 1/1 label");
  expect(stances(result)).toEqual(["toString > X: support"]);
  expect(Reflect.get({}, "label")).toBeUndefined();
});
