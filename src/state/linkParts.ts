/** The parts of a link one by one: each is checked against what the dataset has, and dropped by name where it fails. */
import type { Dataset } from "../domain/dataset.ts";
import { NO_DAY, parseSpan } from "../domain/days.ts";
import type { Counting } from "../domain/decisions.ts";
import type { Filter } from "../domain/filter.ts";
import { BASES, STANCES } from "../domain/stance.ts";
import { NODE_MEASURES } from "../graph/measure.ts";
import { type Arrangement, LAYOUT_WAYS, MAP_MODES, NEUTRAL_READINGS, PAIR_LINES } from "./arrangement.ts";
import type { Beside } from "./beside.ts";
import {
  type Document,
  EMPTY_DOCUMENT,
  type MapCamera,
  type Place,
  VIEWS,
  type ViewName,
} from "./document.ts";
import { readBeside, readCompared, readEgo, readGroups, readSelection } from "./linkChosen.ts";
import { COUNTING_READERS, USUAL_COUNTING } from "./linkCounting.ts";
import { decodeWords, type Known, type Part, readNumbers } from "./linkWords.ts";
import { MISSING_READINGS } from "./measures/missing.ts";
import type { Dropped } from "./notes.ts";
import { EMPTY_ORDERS, ORDERINGS, type Orders } from "./orders.ts";
import { EMPTY_TABLE, readTable } from "./tableLook.ts";

/** What a link carries. */
export interface LinkedView {
  readonly document: Document;
  readonly view: ViewName;
  /** The second of two views. */
  readonly beside?: Beside | undefined;
  /** Undefined = everything in sight. */
  readonly camera: MapCamera | undefined;
  /** As a link says it; undefined = as usual. Of what is open the dataset says it. */
  readonly counting?: Counting;
}

export const EMPTY_VIEW: LinkedView = { document: EMPTY_DOCUMENT, view: "map", camera: undefined };

/** Clauses that are lists: their names in a link, and in the filter. */
export const LISTS = [
  ["actors", "actors"],
  ["types", "actorTypes"],
  ["issues", "issues"],
  ["topics", "topics"],
  ["stance", "stances"],
  ["basis", "bases"],
  ["voices", "voices"],
] as const satisfies readonly (readonly [string, keyof Filter])[];

/** Lists whose values are the app's words, not the data's. */
const OUR_WORDS = new Set(["stance", "basis"]);
/** Characters of a dropped value that are still told. */
const TOLD = 80;
const MOST_ZOOM = 200;
export function knownValues({ actors, issues, stances }: Dataset): Known {
  return new Map([
    ["actors", new Set(actors.map(({ id }) => id))],
    ["types", new Set(actors.map(({ type }) => type))],
    ["issues", new Set(issues.map(({ id }) => id))],
    ["topics", new Set(issues.map(({ topic }) => topic))],
    ["stance", new Set<string>(STANCES)],
    ["basis", new Set<string>(BASES)],
    ["voices", new Set(["", ...(stances.text.voice?.values ?? [])])],
  ]);
}

type Reader = (view: LinkedView, part: Part) => LinkedView;

const withDocument = (view: LinkedView, change: Partial<Document>): LinkedView => ({
  ...view,
  document: { ...view.document, ...change },
});
const withFilter = (view: LinkedView, change: Partial<Filter>): LinkedView =>
  withDocument(view, { filter: { ...view.document.filter, ...change } });

const withArrangement = (view: LinkedView, change: Partial<Arrangement>): LinkedView =>
  withDocument(view, { arrangement: { ...view.document.arrangement, ...change } });

/** The values of a list that the dataset has, each once. */
function readList({ text, known, drop }: Part, name: string): string[] {
  const values = new Set<string>();
  for (const word of text.split(",")) {
    const [value, ...more] = decodeWords(word) ?? [];
    if (value === undefined || more.length > 0) drop("bad", word);
    else if (!known.get(name)?.has(value)) drop(OUR_WORDS.has(name) ? "unknown" : "missing", value);
    else values.add(value);
  }
  return [...values];
}

function readDay(view: LinkedView, { text, drop }: Part, end: "from" | "to"): LinkedView {
  const span = text.length === 10 ? parseSpan(text) : undefined;
  if (span) return withFilter(view, { [end]: span.from });
  drop("bad");
  return view;
}

/** A selection and a comparison exclude each other: of a link that has both, the last counts. */
const withSelected = (
  view: LinkedView,
  change: Partial<Pick<Document, "selection" | "compared" | "groups">>,
) => withDocument(view, { selection: undefined, compared: undefined, groups: undefined, ...change });

function readCamera({ text, drop }: Part): MapCamera | undefined {
  const [x, y, zoom] = readNumbers(text.split(":"), 3) ?? [];
  if (zoom !== undefined && zoom > 1 / MOST_ZOOM && zoom <= MOST_ZOOM) return { x: x!, y: y!, zoom };
  return drop("bad");
}

function readPlaces({ text, known, drop }: Part): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const word of text.split(",")) {
    const [kind, id, ...numbers] = decodeWords(word) ?? [];
    const [x, y] = readNumbers(numbers, 2) ?? [];
    const list = kind === "a" ? "actors" : kind === "i" ? "issues" : "";
    if (id === undefined || y === undefined || list === "") drop("bad", word);
    else if (!known.get(list)!.has(id)) drop("missing", id);
    else places.set(`${kind}:${id}`, { x: Math.round(x!), y: Math.round(y) });
  }
  return places;
}

/** A value out of a fixed few. */
function readChoice<Value extends string>(values: readonly Value[], { text, drop }: Part): Value | undefined {
  const value = values.find((each) => each === text);
  if (value === undefined) drop("bad");
  return value;
}

function readOrders({ text, drop }: Part): Orders {
  const words = text.split(":");
  const [actors, issues] = words.map((word) => ORDERINGS.find((ordering) => ordering === word));
  if (actors && issues && words.length === 2) return { actors, issues };
  drop("bad");
  return EMPTY_ORDERS;
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...LISTS.map(
    ([name, field]) =>
      [name, (view: LinkedView, part: Part) => withFilter(view, { [field]: readList(part, name) })] as const,
  ),
  ["from", (view, part) => readDay(view, part, "from")],
  ["to", (view, part) => readDay(view, part, "to")],
  [
    "confidence",
    (view, part) => {
      const [least] = readNumbers([part.text], 1) ?? [];
      if (least !== undefined && least >= 0 && least <= 1) return withFilter(view, { minConfidence: least });
      part.drop("bad");
      return view;
    },
  ],
  [
    "text",
    (view, part) => {
      const [words, ...more] = decodeWords(part.text) ?? [];
      if (words !== undefined && more.length === 0) return withFilter(view, { text: words });
      part.drop("bad");
      return view;
    },
  ],
  ["open", (view, part) => withDocument(view, { unfolded: readList(part, "actors") })],
  ["select", (view, part) => withSelected(view, { selection: readSelection(part) })],
  ["compare", (view, part) => withSelected(view, { compared: readCompared(part) })],
  ["groups", (view, part) => withSelected(view, { groups: readGroups(part) })],
  ["ego", (view, part) => withDocument(view, { ego: readEgo(part) })],
  [
    "size",
    (view, part) => withDocument(view, { sizeBy: readChoice(NODE_MEASURES, part) ?? view.document.sizeBy }),
  ],
  ["mode", (view, part) => withArrangement(view, { mode: readChoice(MAP_MODES, part) ?? "both" })],
  ["way", (view, part) => withArrangement(view, { way: readChoice(LAYOUT_WAYS, part) ?? "signed" })],
  ["lines", (view, part) => withArrangement(view, { lines: readChoice(PAIR_LINES, part) ?? "difference" })],
  [
    "neutral",
    (view, part) => withArrangement(view, { neutral: readChoice(NEUTRAL_READINGS, part) ?? "between" }),
  ],
  [
    "missing",
    (view, part) => withDocument(view, { missing: readChoice(MISSING_READINGS, part) ?? "ignore" }),
  ],
  ["flip", (view, part) => withArrangement(view, { flipped: readList(part, "issues") })],
  ["fresh", (view, part) => withArrangement(view, { afresh: readAfresh(part) })],
  ["order", (view, part) => withDocument(view, { orders: readOrders(part) })],
  [
    "table",
    (view, part) => withDocument(view, { table: readTable(part.text) ?? part.drop("bad") ?? EMPTY_TABLE }),
  ],
  ["view", (view, part) => ({ ...view, view: readChoice(VIEWS, part) ?? view.view })],
  ["beside", (view, part) => ({ ...view, beside: readBeside(part, view.view) })],
  ["at", (view, part) => ({ ...view, camera: readCamera(part) })],
  ...COUNTING_READERS.map(
    ([name, read]) =>
      [
        name,
        (view: LinkedView, part: Part) => {
          const more = read(part);
          return more ? { ...view, counting: { ...USUAL_COUNTING, ...view.counting, ...more } } : view;
        },
      ] as const,
  ),
  ["moved", (view, part) => withDocument(view, { places: readPlaces(part) })],
]);

/** Parts that stand in what the map was laid out for. */
const NARROWING = new Set([...LISTS.map(([name]) => name), "confidence", "from", "to", "text", "open"]);

function readAfresh(part: Part): Arrangement["afresh"] {
  const words = decodeWords(part.text);
  if (!words) return part.drop("bad");
  let view = EMPTY_VIEW;
  for (const [name = "", ...value] of words.map((word) => word.split("="))) {
    const reader = NARROWING.has(name) ? READERS.get(name) : undefined;
    if (reader) view = reader(view, { ...part, text: value.join("=") });
    else if (part.text !== "") part.drop("bad");
  }
  return { filter: withDaysInOrder(view, []).document.filter, unfolded: view.document.unfolded };
}

/** The view with one part more, as far as that holds; what does not is added to `dropped`. */
export function readPart(
  view: LinkedView,
  name: string,
  text: string,
  known: Known,
  dropped: Dropped[],
): LinkedView {
  const drop = (why: Dropped["why"], value = text) => {
    dropped.push({ part: name, value: value.slice(0, TOLD), why });
    return undefined;
  };
  const reader = READERS.get(name);
  if (reader) return reader(view, { text, known, drop });
  drop("unknown");
  return view;
}

/** Days in the wrong order let nothing pass: the later end is dropped. */
export function withDaysInOrder(view: LinkedView, dropped: Dropped[]): LinkedView {
  const { from, to } = view.document.filter;
  if (from === NO_DAY || to === NO_DAY || from <= to) return view;
  dropped.push({ part: "to", value: "", why: "bad" });
  return withFilter(view, { to: NO_DAY });
}
