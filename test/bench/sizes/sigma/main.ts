/** The same table in plain sigma 3 with its own edges, and ForceAtlas2 in its worker, as their documentation shows them. */
import { MultiGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import LayoutWorker from "graphology-layout-forceatlas2/worker";
import { parse } from "papaparse";
import Sigma from "sigma";
import { startPage } from "../page.ts";

type Row = Readonly<Record<"actor" | "issue" | "stance" | "date", string>>;
const COLOURS: Readonly<Record<string, string>> = { support: "#0b7a75", oppose: "#c8452c" };
/** At rest: nodes move less than this share of the picture, so many times in a row. */
const STILL = 1e-3;
const IN_A_ROW = 10;

startPage((place, bytes, hovered) => {
  const graph = new MultiGraph();
  const node = (kind: string, name: string) => {
    const id = `${kind} ${name}`;
    const [x, y] = [(graph.order * 0.754877666) % 1, (graph.order * 0.569840296) % 1];
    if (!graph.hasNode(id)) graph.addNode(id, { x, y, size: kind === "actor" ? 7 : 3, color: "#1d2430" });
    return id;
  };
  for (const row of parse<Row>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true }).data)
    graph.addEdge(node("actor", row.actor), node("issue", row.issue), {
      stance: row.stance,
      year: Number(row.date.slice(0, 4)),
      color: COLOURS[row.stance] ?? "#7d838c",
    });
  let passes = (_: { stance?: string; year?: number }) => true;
  let over: string | undefined;
  let near = new Set<string>();
  const sigma = new Sigma(graph, place, {
    renderLabels: false,
    nodeReducer: (id, data) => (over && id !== over && !near.has(id) ? { ...data, color: "#ddd" } : data),
    edgeReducer: (edge, data) =>
      passes(data) && (!over || graph.hasExtremity(edge, over)) ? data : { ...data, hidden: true },
  });
  const hover = (id?: string) => {
    over = id;
    near = new Set(id ? graph.neighbors(id) : []);
    sigma.refresh();
    if (id) hovered();
  };
  sigma.on("enterNode", (event) => hover(event.node));
  sigma.on("leaveNode", () => hover());
  return {
    filter(stances, year) {
      passes = (edge) => (stances.length === 0 || stances.includes(edge.stance!)) && edge.year! >= year;
      sigma.refresh();
    },
    places: () => graph.mapNodes((_, at) => sigma.graphToViewport(at as never)).map(({ x, y }) => [x, y]),
    fit: () => sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
    rest: atRest(graph),
  };
});

/** Lays out until nodes hardly move any more. */
function atRest(graph: MultiGraph): Promise<void> {
  const layout = new LayoutWorker(graph, { settings: forceAtlas2.inferSettings(graph) });
  return new Promise((resolve) => {
    let [before, still] = [new Float64Array(0), 0];
    graph.on("eachNodeAttributesUpdated", () => {
      const now = Float64Array.from(graph.mapNodes((_, { x, y }) => [x, y]).flat());
      const [wide, way] = [spread(now), before.length === now.length ? meanWay(before, now) : Infinity];
      before = now;
      still = way < STILL * wide ? still + 1 : 0;
      if (still < IN_A_ROW) return;
      layout.stop();
      resolve();
    });
    layout.start();
  });
}

function spread(places: Float64Array): number {
  const [low, high] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  places.forEach((value, k) => {
    low[k % 2] = Math.min(low[k % 2]!, value);
    high[k % 2] = Math.max(high[k % 2]!, value);
  });
  return Math.hypot(high[0]! - low[0]!, high[1]! - low[1]!);
}

function meanWay(from: Float64Array, to: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < to.length; k += 2) sum += Math.hypot(to[k]! - from[k]!, to[k + 1]! - from[k + 1]!);
  return (2 * sum) / to.length;
}
