/** The same table in plain sigma 3, as its documentation shows it: one edge for each row, filter and hover by reducers. */
import { MultiGraph } from "graphology";
import { parse } from "papaparse";
import Sigma from "sigma";

type Row = Readonly<Record<"actor" | "issue" | "stance", string>>;
const COLOURS: Readonly<Record<string, string>> = {
  support: "#0b7a75",
  yes: "#0b7a75",
  oppose: "#c8452c",
  no: "#c8452c",
};
const OPPOSE = new Set(["oppose", "no"]);

const map = document.querySelector<HTMLElement>('[data-bench="map"]')!;
const box = document.querySelector<HTMLInputElement>('[data-bench="filter-oppose"] input')!;
const file = document.querySelector<HTMLInputElement>('input[type="file"]')!;
let sigma: Sigma | undefined;
let hovered = "";

function draw(text: string): void {
  sigma?.kill();
  const graph = new MultiGraph();
  const node = (kind: string, name: string, size: number) => {
    const id = `${kind} ${name}`;
    if (!graph.hasNode(id)) graph.addNode(id, { ...place(graph.order), size, label: name, color: "#1d2430" });
    return id;
  };
  for (const { actor, issue, stance } of parse<Row>(text, { header: true, skipEmptyLines: true }).data)
    graph.addEdge(node("actor", actor, 10), node("issue", issue, 10), {
      stance,
      size: 1,
      color: COLOURS[stance] ?? "#7d838c",
    });
  sigma = new Sigma(graph, map, {
    nodeReducer: (id, data) =>
      hovered && id !== hovered && !graph.areNeighbors(id, hovered) ? { ...data, color: "#ddd" } : data,
    edgeReducer: (edge, data) => {
      const hidden =
        (!box.checked && OPPOSE.has(data["stance"])) ||
        (hovered !== "" && !graph.hasExtremity(edge, hovered));
      return hidden ? { ...data, hidden } : data;
    },
  });
  sigma.on("enterNode", (event) => hover(event.node));
  sigma.on("leaveNode", () => hover(""));
  requestAnimationFrame(() => {
    performance.mark("standpoint:picture");
    complete();
  });
}

/** A sunflower: even, always the same, and nothing to lay out. */
function place(index: number): { x: number; y: number } {
  const angle = index * 2.399963;
  return { x: Math.sqrt(index) * Math.cos(angle), y: Math.sqrt(index) * Math.sin(angle) };
}

function hover(id: string): void {
  hovered = id;
  sigma?.refresh();
  map.dataset["hover"] = id;
}

function complete(): void {
  document.documentElement.dataset["picture"] = "complete";
}

box.addEventListener("change", () => {
  sigma?.refresh();
  complete();
});
file.addEventListener("change", () => {
  void file.files?.[0]?.text().then(draw);
});
void fetch("stances.csv")
  .then((response) => response.text())
  .then(draw);
