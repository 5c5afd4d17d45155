/** A view as the text of a link, and back: readable, made of ids, checked part by part whatever stands in it. Pure. */
import type { Dataset } from "../domain/dataset.ts";
import { type Day, formatSpan, NO_DAY } from "../domain/days.ts";
import type { Filter } from "../domain/filter.ts";
import { fingerprint } from "../domain/fingerprint.ts";
import { type Compared, EMPTY_DOCUMENT, type Selection } from "./document.ts";
import type { ComparedGroups } from "./groups.ts";
import { countingParts } from "./linkCounting.ts";
import { EMPTY_VIEW, knownValues, LISTS, type LinkedView, readPart, withDaysInOrder } from "./linkParts.ts";
import { decodeWords, encodeWords } from "./linkWords.ts";
import type { Dropped } from "./notes.ts";
import { EMPTY_ORDERS, sameOrders } from "./orders.ts";
import { tableText } from "./tableLook.ts";

/** Version of the format; a link begins with it. */
const VERSION = 1;
/** Stands last: a link without it has been cut. */
const END = "end";
/** Characters; longer than any link that we make. */
export const LONGEST_LINK = 16_000;

/** Which data a link was made for. */
export interface LinkedData {
  readonly print: string;
  readonly name: string;
}

/** `v1&data=1f2e3d4c:Gaza&stance=oppose&select=tie:hamas:disarmament&end`, without the `#`. */
export function writeLink({ document, view, beside, camera }: LinkedView, dataset: Dataset): string {
  const { filter, selection, compared, places, arrangement, unfolded, orders } = document;
  const { mode, way, lines, neutral, flipped, afresh } = arrangement;
  const standard = EMPTY_DOCUMENT.arrangement;
  const moved = [...places].map(([key, { x, y }]) => `${key[0]}:${encodeWords([key.slice(2)])}:${x}:${y}`);
  const given = written([
    ["data", encodeWords([fingerprint(dataset), dataset.name])],
    ...narrowing(filter, unfolded),
    ["select", selection && selectionText(selection)],
    ["compare", compared && comparedText(compared)],
    ["groups", document.groups && groupsText(document.groups)],
    ["ego", document.ego && selectionText(document.ego)],
    ["size", document.sizeBy === EMPTY_DOCUMENT.sizeBy ? undefined : document.sizeBy],
    ["mode", mode === standard.mode ? undefined : mode],
    ["way", way === standard.way ? undefined : way],
    ["lines", lines === standard.lines ? undefined : lines],
    ["neutral", neutral === standard.neutral ? undefined : neutral],
    ["flip", list(flipped)],
    ["missing", document.missing === EMPTY_DOCUMENT.missing ? undefined : document.missing],
    ...countingParts(dataset),
    ["fresh", afresh && encodeWords(written(narrowing(afresh.filter, afresh.unfolded)))],
    ["order", sameOrders(orders, EMPTY_ORDERS) ? undefined : encodeWords([orders.actors, orders.issues])],
    ["table", tableText(document.table)],
    ["view", view === EMPTY_VIEW.view ? undefined : view],
    ["beside", beside && `${beside.view}:${beside.share}`],
    ["at", camera && [rounded(camera.x, 1), rounded(camera.y, 1), rounded(camera.zoom, 3)].join(":")],
    ["moved", moved.length > 0 ? moved.join(",") : undefined],
  ]);
  return [`v${VERSION}`, ...given, END].join("&");
}

type WrittenParts = readonly (readonly [name: string, value: string | undefined])[];

/** What narrows the data: the filter, and which bodies are unfolded. */
function narrowing(filter: Filter, unfolded: readonly string[]): WrittenParts {
  return [
    ...LISTS.map(([name, field]) => [name, list(filter[field])] as const),
    ["confidence", filter.minConfidence > 0 ? String(rounded(filter.minConfidence, 4)) : undefined],
    ["from", dayText(filter.from)],
    ["to", dayText(filter.to)],
    ["text", filter.text === "" ? undefined : encodeWords([filter.text])],
    ["open", list(unfolded)],
  ];
}

function written(parts: WrittenParts): string[] {
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
}

function list(values: readonly string[]): string | undefined {
  return values.length > 0 ? values.map((value) => encodeWords([value])).join(",") : undefined;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) || 0;
}

function dayText(day: Day): string | undefined {
  return day === NO_DAY ? undefined : formatSpan({ from: day, to: day });
}

function selectionText(selection: Selection): string {
  return selection.kind === "tie"
    ? encodeWords([selection.kind, selection.actor, selection.issue])
    : encodeWords([selection.kind, selection.id]);
}

function comparedText({ kind, a, b }: Compared): string {
  return encodeWords([kind, a, b]);
}

/** `type:state,picked:hamas:fatah` */
function groupsText({ a, b }: ComparedGroups): string {
  return [a, b].map(({ by, ids }) => encodeWords([by, ...ids])).join(",");
}

/** A link whose text could be taken apart. */
export interface ReadLink {
  readonly data: LinkedData | undefined;
  /** Parts by name, each once and still unchecked. */
  readonly parts: ReadonlyMap<string, string>;
  readonly dropped: readonly Dropped[];
  /** Made with a later version. */
  readonly newer: boolean;
  /** Its end is missing. */
  readonly cut: boolean;
}

/** Takes a link apart, or says why not. Needs no dataset, and checks no value. */
export function readLink(text: string, longest = LONGEST_LINK): ReadLink | "unreadable" | "long" {
  if (text.length > longest) return "long";
  const [head = "", ...rest] = text.split("&");
  const version = Number(/^v(\d{1,4})$/.exec(head)?.[1] ?? 0);
  if (version < 1) return "unreadable";
  const dropped: Dropped[] = [];
  const parts = new Map<string, string>();
  const cut = rest.at(-1) !== END;
  for (const part of cut ? rest : rest.slice(0, -1)) {
    const [name = "", ...value] = part.split("=");
    if (parts.has(name)) dropped.push({ part: name, value: value.join("="), why: "twice" });
    else parts.set(name, value.join("="));
  }
  const written = parts.get("data");
  const data = written === undefined ? undefined : dataOf(written);
  if (written !== undefined && !data) dropped.push({ part: "data", value: written, why: "bad" });
  parts.delete("data");
  return { data, parts, dropped, newer: version > VERSION, cut };
}

function dataOf(text: string): LinkedData | undefined {
  const [print, name, ...more] = decodeWords(text) ?? [];
  if (print === undefined || name === undefined || more.length > 0) return undefined;
  return /^[0-9a-f]{8}$/.test(print) ? { print, name } : undefined;
}

/** What of a link holds for this dataset; everything else is named. Never fails. */
export function checkLink(link: ReadLink, dataset: Dataset): LinkedView & { dropped: readonly Dropped[] } {
  const dropped = [...link.dropped];
  const known = knownValues(dataset);
  let view = EMPTY_VIEW;
  for (const [name, text] of link.parts) view = readPart(view, name, text, known, dropped);
  return { ...withDaysInOrder(view, dropped), dropped };
}
