/** A figure as SVG text: vectors and real text, well formed whatever the names hold, with nothing that runs or is fetched. */
import { type Figure, type FigureText, HALO_WIDTH, type Primitive, pixelSize, type Rect } from "./figure.ts";
import { n } from "./figureMarks.ts";

/** For viewers that have no font of ours. */
const FAMILIES = '"Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", ';

const ILLEGAL = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text as it may stand in XML: what is illegal there is left out, what would end it is written as a reference. */
export function xmlText(text: string): string {
  return text.replace(ILLEGAL, "").replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character]!);
}

type Attributes = readonly (readonly [string, string | number | undefined])[];

function open(name: string, attributes: Attributes): string {
  const written = attributes
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? n(value) : xmlText(value!)}"`);
  return `<${name}${written.join("")}`;
}

const empty = (name: string, attributes: Attributes) => `${open(name, attributes)}/>`;

/** The whole file. */
export function figureSvg(figure: Figure): string {
  const { width, height, background, direction, title, description, font } = figure;
  const size = pixelSize(figure, 1);
  const clips = new Clips();
  const body = figure.items.map((item) => write(item, clips)).join("\n");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `${open("svg", [
      ["xmlns", "http://www.w3.org/2000/svg"],
      ["width", size.width],
      ["height", size.height],
      ["viewBox", `0 0 ${n(width)} ${n(height)}`],
      ["role", "img"],
      ["aria-labelledby", "title desc"],
      ["direction", direction],
      ["font-family", FAMILIES + font],
    ])}>`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="desc">${xmlText(description)}</desc>`,
    clips.definitions(),
    empty("rect", [
      ["width", width],
      ["height", height],
      ["fill", background],
    ]),
    body,
    "</svg>\n",
  ].join("\n");
}

/** Clip paths by rectangle, each once. */
class Clips {
  readonly #known = new Map<string, { id: string; rect: Rect }>();

  idOf(rect: Rect): string {
    const key = JSON.stringify(rect);
    const known = this.#known.get(key) ?? { id: `frame-${this.#known.size + 1}`, rect };
    this.#known.set(key, known);
    return known.id;
  }

  definitions(): string {
    const paths = [...this.#known.values()].map(
      ({ id, rect: { x, y, width, height } }) =>
        `${open("clipPath", [["id", id]])}>${empty("rect", [
          ["x", x],
          ["y", y],
          ["width", width],
          ["height", height],
        ])}</clipPath>`,
    );
    return `<defs>${paths.join("")}</defs>`;
  }
}

function write(item: Primitive, clips: Clips): string {
  switch (item.kind) {
    case "line":
      return empty("line", [
        ["x1", item.from[0]],
        ["y1", item.from[1]],
        ["x2", item.to[0]],
        ["y2", item.to[1]],
        ...paint(item),
      ]);
    case "disc":
      return empty("circle", [["cx", item.at[0]], ["cy", item.at[1]], ["r", item.radius], ...paint(item)]);
    case "box":
      return empty("rect", [
        ["x", item.rect.x],
        ["y", item.rect.y],
        ["width", item.rect.width],
        ["height", item.rect.height],
        ["rx", item.corner === 0 ? undefined : item.corner],
        ...paint(item),
      ]);
    case "path":
      return empty("path", [["d", item.d], ...paint(item)]);
    case "text":
      return writeText(item);
    case "group": {
      const data = Object.entries(item.data).map(([name, value]) => [`data-${name}`, value] as const);
      const clip = item.clip && `url(#${clips.idOf(item.clip)})`;
      const name = item.title === undefined ? "" : `<title>${xmlText(item.title)}</title>`;
      const inside = item.items.map((each) => write(each, clips)).join("");
      return `${open("g", [...data, ["clip-path", clip]])}>${name}${inside}</g>\n`;
    }
  }
}

type Painted = Exclude<Primitive, { kind: "text" | "group" }>;

function paint(item: Painted): Attributes {
  const { stroke, alpha } = item;
  return [
    ["fill", item.kind === "line" ? undefined : (item.fill ?? "none")],
    ["stroke", stroke?.color],
    ["stroke-width", stroke?.width],
    ["stroke-dasharray", stroke?.dash?.map(n).join(" ")],
    ["stroke-dashoffset", stroke?.offset],
    ["opacity", opacity(alpha)],
  ];
}

const opacity = (alpha: number | undefined) => (alpha === undefined || alpha === 1 ? undefined : alpha);

/** The halo is a text of its own beneath: `paint-order` is not understood everywhere. */
function writeText(text: FigureText): string {
  const { direction, anchor, lines, at, lineHeight, weight } = text;
  const toStart = (anchor === "left") === (direction === "ltr");
  const common: Attributes = [
    ["font-size", text.size],
    ["font-weight", weight === 400 ? undefined : weight],
    ["text-anchor", anchor === "center" ? "middle" : toStart ? undefined : "end"],
    ["direction", direction],
    ["unicode-bidi", direction === "rtl" ? "embed" : undefined],
    ["opacity", opacity(text.alpha)],
  ];
  const spans = lines
    .map((line, i) => {
      const place: Attributes = [
        ["x", at[0]],
        ["y", at[1] + i * lineHeight],
      ];
      return `${open("tspan", place)}>${xmlText(line)}</tspan>`;
    })
    .join("");
  const halo: Attributes = [
    ["aria-hidden", "true"],
    ["fill", text.halo],
    ["stroke", text.halo],
    ["stroke-width", HALO_WIDTH],
    ["stroke-linejoin", "round"],
  ];
  const beneath = text.halo === undefined ? "" : `${open("text", [...common, ...halo])}>${spans}</text>`;
  return `${beneath}${open("text", [...common, ["fill", text.color]])}>${spans}</text>`;
}
