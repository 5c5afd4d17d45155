/** The legend of a plate: columns of marks and words, only for what occurs on its map. */
import { toHex } from "./color.ts";
import type { Measure, Point, Primitive } from "./figure.ts";
import type { Occurring } from "./figureMap.ts";
import { nodeMark, signMark, softInk, tieMark } from "./figureMarks.ts";
import { wrapWhole } from "./figureNames.ts";
import { doubtMark, pinMark, ringMark } from "./nodeMarks.ts";
import type { Sheet } from "./sheet.ts";
import { type MapNode, MEMBER_LINE, type Palette } from "./types.ts";

/** Words of the legend; the parts are there for all marks, whether they occur or not. */
export interface LegendWords {
  readonly stance: string;
  readonly basis: string;
  readonly shape: string;
  readonly size: string;
  /** By stance code 0 … 3, by basis code 0 … 5. */
  readonly stances: readonly string[];
  readonly bases: readonly string[];
  readonly shapes: Readonly<
    Record<
      | "actor"
      | "person"
      | "proposed"
      | "unknown"
      | "issue"
      | "member"
      | "differ"
      | "doubtful"
      | "held"
      | "reach",
      string
    >
  >;
  /** Radii at their natural size. */
  readonly sizes: readonly { readonly label: string; readonly radius: number }[];
}

const SIZE = 13;
const ROW = 22;
const LINE = 17;
const HEADING = 24;
const SAMPLE = 52;
const GAP = 10;
const BETWEEN = 36;
const MOST_TEXT = 190;
const SUPPORT = 0;
const CONDITIONAL = 2;
const OPPOSE = 1;

interface Entry {
  /** Width that the mark takes, and how it is drawn with its middle there. */
  readonly wide: number;
  readonly high: number;
  readonly mark: (at: Point) => Primitive[];
  readonly words: string;
}

interface Column {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Lays the legend out from `top` on; returns where it ends. */
export function drawLegend(
  sheet: Sheet,
  words: LegendWords,
  occurring: Occurring,
  nodeScale: number,
  top: number,
): { items: Primitive[]; bottom: number } {
  const columns = columnsOf(words, occurring, nodeScale, sheet.palette).filter(
    ({ entries }) => entries.length > 0,
  );
  const items: Primitive[] = [];
  let x = 0;
  let y = top;
  let rowBottom = top;
  for (const column of columns) {
    const width = widthOf(column, sheet.measure);
    if (x > 0 && x + width > sheet.width) {
      x = 0;
      y = rowBottom + GAP;
    }
    const drawn = drawColumn(sheet, column, x, y);
    items.push(...drawn.items);
    rowBottom = Math.max(rowBottom, drawn.bottom);
    x += width + BETWEEN;
  }
  return { items: [{ kind: "group", data: { layer: "legend" }, items }], bottom: rowBottom };
}

const textOf = ({ words }: Entry, measure: Measure) =>
  wrapWhole(words, (text) => measure(text, SIZE, 400), MOST_TEXT);

function widthOf({ title, entries }: Column, measure: Measure): number {
  const marks = Math.max(...entries.map(({ wide }) => wide));
  const words = entries.flatMap((entry) => textOf(entry, measure).map((line) => measure(line, SIZE, 400)));
  return Math.max(measure(title, SIZE, 600), marks + GAP + Math.max(...words));
}

function drawColumn(sheet: Sheet, { title, entries }: Column, x: number, top: number) {
  const items: Primitive[] = [sheet.text([title], x, top + SIZE, SIZE, 600, toHex(sheet.palette.ink))];
  const wide = Math.max(...entries.map((entry) => entry.wide));
  let y = top + HEADING;
  for (const entry of entries) {
    const lines = textOf(entry, sheet.measure);
    const high = Math.max(ROW, entry.high + 4, lines.length * LINE);
    const middle = y + high / 2;
    items.push(...entry.mark([sheet.at(x + wide / 2), middle]));
    const first = middle - ((lines.length - 1) * LINE) / 2 + SIZE * 0.35;
    items.push(
      sheet.text(lines, x + wide + GAP, first, SIZE, 400, softInk(sheet.palette), { lineHeight: LINE }),
    );
    y += high;
  }
  return { items, bottom: y };
}

function columnsOf(words: LegendWords, occurring: Occurring, nodeScale: number, palette: Palette): Column[] {
  const { stances, bases, differ, members, nodes, marks } = occurring;
  const line = (stance: number, basis: number, signs: readonly number[] = [stance]) =>
    sample(palette, stance, basis, signs);
  /** On which to show how a basis looks. */
  const common = [0, 1, 2, 3].find((code) => stances.has(code)) ?? SUPPORT;
  const shapes: [keyof LegendWords["shapes"], boolean, Omit<Entry, "words">][] = [
    ["actor", nodes.has("actor"), shape(palette, {}, 7)],
    ["person", nodes.has("person"), shape(palette, { person: true }, 5)],
    ["proposed", nodes.has("proposed"), shape(palette, { proposed: true }, 8)],
    ["unknown", nodes.has("unknown"), shape(palette, { known: false }, 6)],
    ["issue", nodes.has("issue"), shape(palette, { kind: "issue" }, 8)],
    ["member", members, line(MEMBER_LINE, 0, [])],
    ["differ", differ, line(SUPPORT, 0, [CONDITIONAL, OPPOSE])],
    ["doubtful", marks.has("doubtful"), marked(palette, 6, doubtMark)],
    ["held", marks.has("held"), marked(palette, 6, pinMark)],
    ["reach", marks.has("reach"), ringed(palette)],
  ];
  return [
    {
      title: words.stance,
      entries: [0, 1, 2, 3]
        .filter((code) => stances.has(code))
        .map((code) => ({ ...line(code, 1), words: words.stances[code]! })),
    },
    {
      title: words.basis,
      entries: [1, 2, 3, 4, 5]
        .filter((code) => bases.has(code))
        .map((code) => ({ ...line(common, code), words: words.bases[code]! })),
    },
    {
      title: words.shape,
      entries: shapes
        .filter(([, occurs]) => occurs)
        .map(([name, , entry]) => ({ ...entry, words: words.shapes[name] })),
    },
    {
      title: words.size,
      entries: words.sizes.map(({ label, radius }) => ({
        ...shape(palette, {}, radius * nodeScale),
        words: label,
      })),
    },
  ];
}

/** A piece of line with its signs. */
function sample(
  palette: Palette,
  stance: number,
  basis: number,
  signs: readonly number[],
): Omit<Entry, "words"> {
  const ink = basis === 3 ? palette.hearsay : 1;
  return {
    wide: SAMPLE,
    high: 18,
    mark: ([x, y]) => [
      ...tieMark(
        [x - SAMPLE / 2, y],
        [x + SAMPLE / 2, y],
        { stance, basis, ink, slim: 1, chosen: false },
        palette,
      ),
      ...signs.flatMap((sign, i) =>
        signMark([x + (i - (signs.length - 1) / 2) * 17, y], sign, basis, 1, [1, 0], palette),
      ),
    ],
  };
}

function shape(palette: Palette, change: Partial<MapNode>, radius: number): Omit<Entry, "words"> {
  const node: MapNode = {
    key: "",
    kind: "actor",
    label: "",
    direction: "ltr",
    radius,
    proposed: false,
    person: false,
    visible: true,
    known: true,
    ...change,
  };
  return {
    wide: 2 * radius,
    high: 2 * radius,
    mark: (at) => nodeMark(at, radius, node, palette, true, false),
  };
}

/** An actor with a mark around it. */
function marked(palette: Palette, radius: number, mark: typeof doubtMark): Omit<Entry, "words"> {
  const disc = shape(palette, {}, radius);
  const size = 2 * radius + 12;
  return {
    wide: size,
    high: size,
    mark: (at) => [...disc.mark(at), ...mark(at[0], at[1], radius, palette)],
  };
}

/** An issue in its ring. */
function ringed(palette: Palette): Omit<Entry, "words"> {
  const issue = shape(palette, { kind: "issue" }, 4);
  return {
    wide: 22,
    high: 22,
    mark: (at) => [...ringMark(at[0], at[1], 10, palette), ...issue.mark(at)],
  };
}
