/** From state to the question that the layout is asked, remembered part by part: what did not change is the same object. */
import { memoLast } from "../base/memo.ts";
import { inNextTask } from "../base/task.ts";
import { type Dataset, nameIn } from "../domain/dataset.ts";
import { type Line, memberLines, type NodeOrder, orderNodes } from "../graph/order.ts";
import type { TieIndex, TieSummary } from "../graph/ties.ts";
import type { LayoutTask, Sheet } from "../layout/run/task.ts";
import {
  type Arrangement,
  EMPTY_ARRANGEMENT,
  type LayoutWay,
  type MapMode,
  type NeutralReading,
} from "../state/arrangement.ts";
import { createLaidOutSelectors, type LaidOut } from "../state/laidOut.ts";
import type { State } from "../state/model.ts";
import type { Selectors } from "../state/selectors.ts";
import { type BaseSheet, namedBase } from "./baseSheet.ts";
import { nameLanguage, type StateScene } from "./sceneOf.ts";
import { buildSheet, type Reading } from "./sheet.ts";
import { NAMED_UP_TO } from "./sheetFrame.ts";

/** The task without what the hand holds. */
export interface TaskBody extends Omit<LayoutTask, "held"> {
  readonly base: BaseSheet;
}

/** A map of its own: its nodes, and what the layout is told of them. */
interface Part {
  readonly order: NodeOrder;
  readonly sheet: BaseSheet;
}

/** @returns a selector that gives the same object while the map that is asked for stays the same. */
export function createTaskSelector(selectors: Selectors) {
  const laidOut = createLaidOutSelectors(selectors);
  const reading = memoLast(readingOf);
  const usualReading = memoLast(readingOf);
  const usualPart = memoLast(partOf);
  const basePart = memoLast(partOf);
  const nowSheet = memoLast(sheetOf);
  const membersOf = memoLast(memberLines);
  const body = memoLast(bodyOf);

  const select = (state: State, scene: StateScene, upright: boolean): TaskBody => {
    const { dataset, order } = scene;
    const members = membersOf(dataset, order);
    const { neutral, flipped, afresh, way } = state.document.arrangement;
    const language = nameLanguage(state);
    const usual = usualPart(
      dataset,
      laidOut.everything(dataset, state),
      usualReading(dataset, EMPTY_ARRANGEMENT.neutral, EMPTY_ARRANGEMENT.flipped),
      language,
      upright,
    );
    const read = reading(dataset, neutral, flipped);
    const base = isUsual(state.document.arrangement)
      ? usual
      : basePart(dataset, laidOut.base(dataset, state), read, language, upright);
    const isBase = !selectors.mask(state) && !afresh && sameKeys(order.keys, base.order.keys);
    const ties = selectors.ties(state)!;
    const summary = selectors.summary(state)!;
    const now = isBase
      ? undefined
      : nowSheet(dataset, order, ties, summary, members, read, language, upright);
    return body(scene.mode, way, base, now, order, base === usual ? undefined : usual);
  };
  /** Of many statements it takes long: done before, in a task of its own, it is remembered. */
  const ahead = (asked: () => Parameters<typeof select> | undefined, then: () => void) => {
    const now = asked();
    if (now) select(...now);
    inNextTask(then);
  };
  return Object.assign(select, { ahead });
}

/** Whether the map rests on everything, read as usual. */
function isUsual({ neutral, flipped, afresh }: Arrangement): boolean {
  return !afresh && neutral === EMPTY_ARRANGEMENT.neutral && flipped.length === 0;
}

function readingOf(dataset: Dataset, neutral: NeutralReading, flipped: readonly string[]): Reading {
  const turned = new Set(flipped);
  return { neutral, flipped: Uint8Array.from(dataset.issues, ({ id }) => (turned.has(id) ? 1 : 0)) };
}

function partOf(
  dataset: Dataset,
  { fold, ties, summary, prepared }: LaidOut,
  reading: Reading,
  language: string,
  upright: boolean,
): Part {
  const order = prepared?.order ?? orderNodes(dataset, fold);
  const members = prepared?.members ?? memberLines(dataset, order);
  const asUsual = reading.neutral === EMPTY_ARRANGEMENT.neutral && !reading.flipped.includes(1);
  const made = asUsual ? prepared : undefined;
  const make = () => sheetOf(dataset, order, ties, summary, members, reading, language, upright);
  return { order, sheet: made && order.keys.length > NAMED_UP_TO ? namedBase(made, upright, make) : make() };
}

/** Room for the words before the name of an issue whose wording is turned round, whatever the language. */
const TURNED_ROOM = "\u2007".repeat(9);

function sheetOf(
  dataset: Dataset,
  order: NodeOrder,
  ties: TieIndex,
  summary: TieSummary,
  members: readonly Line[],
  reading: Reading,
  language: string,
  upright: boolean,
): Sheet {
  const names = order.kind.map((kind, node) => {
    const index = order.index[node]!;
    const name = nameIn(kind === "actor" ? dataset.actors[index]! : dataset.issues[index]!, language);
    return kind === "issue" && reading.flipped[index] === 1 ? `${TURNED_ROOM}${name}` : name;
  });
  return buildSheet(dataset, order, ties, summary, members, reading, names, upright);
}

function bodyOf(
  mode: MapMode,
  way: LayoutWay,
  base: Part,
  now: Sheet | undefined,
  order: NodeOrder,
  like: Part | undefined,
): TaskBody {
  return {
    mode,
    way,
    base: base.sheet,
    ...(now ? { now: { sheet: now, from: nodesFrom(order.keys, base.order.keys) } } : {}),
    ...(like ? { like: { sheet: like.sheet, from: nodesFrom(base.order.keys, like.order.keys) } } : {}),
  };
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}

/** For each key its place in another list, or −1. */
function nodesFrom(keys: readonly string[], others: readonly string[]): Int32Array {
  const known = new Map(others.map((key, i) => [key, i]));
  return Int32Array.from(keys, (key) => known.get(key) ?? -1);
}
