/** Measures within the engine, a little at a time: what a view waits for first, and a newer question about the same part ends an older one. */
import { BitSet } from "../base/bitset.ts";
import type { Shown } from "../state/describe.ts";
import { answerSteps, type Steps } from "../state/measures/answers.ts";
import { type MeasureSource, shownFrom } from "../state/measures/source.ts";
import { type Basis, makeBasis } from "../state/measures/task.ts";
import {
  type AnyPart,
  type MeasureAnswer,
  type MeasurePiece,
  type MeasureQuestion,
  SUPERSEDED,
  UNKNOWN_SOURCE,
} from "./measureMessages.ts";
import { type AskedLines, pairLineSteps } from "./pairScene.ts";
import { Gathered } from "./pieces.ts";

/** How long it works before it looks whether something else is wanted. */
const AT_ONCE_MS = 25;
/** Filters whose figures are remembered. */
const REMEMBERED = 3;

/** What stands beside what a view shows, and can come after it. */
const AFTERWARDS: ReadonlySet<AnyPart> = new Set(["readings", "firmness", "whole", "windows"]);

const newest = new Map<AnyPart, number>();
let asked = 0;
/** Questions at work that nothing is to come before. */
let first = 0;

/** The data that were asked about last. */
let data: { of: number; length: number; shown: (mask: Shown["mask"]) => Shown } | undefined;
/** Without a filter, by what a neutral counts as: what all others are taken from. */
const wholes = new Map<MeasureQuestion["neutral"], Basis>();
/** By filter and reading; the latest last. */
const bases = new Map<string, Basis>();

/** Columns that came before the question they are for. */
let coming: { of: number; columns: Gathered } | undefined;

export function takePiece({ of, piece }: MeasurePiece): true {
  if (coming?.of !== of) coming = { of, columns: new Gathered() };
  coming.columns.add(piece);
  return true;
}

/** The data that came with a question, or piece by piece before it. */
function sourceIn({ of, source, framed }: MeasureQuestion): MeasureSource | undefined {
  if (!framed) return source;
  const whole = (coming?.of === of ? coming.columns : new Gathered()).whole(framed);
  coming = undefined;
  return whole;
}

export async function measureAway(question: MeasureQuestion): Promise<MeasureAnswer> {
  const { part, of } = question;
  const own = ++asked;
  newest.set(part, own);
  const source = data?.of === of ? undefined : sourceIn(question);
  if (source) {
    data = { of, length: source.stances.length, shown: shownFrom(source) };
    bases.clear();
    wholes.clear();
  }
  if (data?.of !== of) return UNKNOWN_SOURCE;
  const wanted = () => newest.get(part) === own;
  const steps = stepsOf(data, question);
  if (AFTERWARDS.has(part)) return work(steps, wanted, () => first === 0);
  first++;
  return work(steps, wanted).finally(() => first--);
}

function stepsOf(known: NonNullable<typeof data>, question: MeasureQuestion): Steps<MeasureAnswer> {
  const { part, asked, neutral } = question;
  if (part !== "lines")
    return answerSteps(part, basisFor(known, question), asked as Exclude<typeof asked, AskedLines>);
  const { ties, summary } = known.shown(maskOf(known, question));
  return pairLineSteps(asked as AskedLines, ties, summary, neutral);
}

const maskOf = ({ length }: NonNullable<typeof data>, { mask }: MeasureQuestion) =>
  mask && new BitSet(length, mask);

/** @param free whether nothing else comes before it; asked after a turn, so that what was asked at the same time can. */
async function work(
  steps: Steps<MeasureAnswer>,
  wanted: () => boolean,
  free?: () => boolean,
): Promise<MeasureAnswer> {
  if (free) await turn();
  let since = performance.now();
  while (wanted()) {
    if (!free || free()) {
      const { done, value } = steps.next();
      if (done) return value;
      if (performance.now() - since < AT_ONCE_MS) continue;
    }
    await turn();
    since = performance.now();
  }
  return SUPERSEDED;
}

/** Waiting ones, by the port that wakes them: unlike a timer it never rests for some milliseconds. */
const { port1, port2 } = new MessageChannel();
const woken: (() => void)[] = [];
port1.onmessage = () => woken.shift()?.();

/** Lets messages in. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    woken.push(resolve);
    port2.postMessage(0);
  });
}

function basisFor(known: NonNullable<typeof data>, question: MeasureQuestion): Basis {
  const { filter, neutral } = question;
  const mask = maskOf(known, question);
  const key = `${filter} ${neutral}`;
  const wholeOf = () => {
    const whole = wholes.get(neutral) ?? makeBasis(known.shown(undefined), neutral);
    wholes.set(neutral, whole);
    return whole;
  };
  const narrowed = (passing: BitSet) => makeBasis(known.shown(passing), neutral, wholeOf());
  const basis = bases.get(key) ?? (mask ? narrowed(mask) : wholeOf());
  bases.delete(key);
  bases.set(key, basis);
  for (const old of bases.keys()) {
    if (bases.size <= REMEMBERED) break;
    bases.delete(old);
  }
  return basis;
}
