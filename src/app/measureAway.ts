/** Measures within the engine, a little at a time, so that a newer question about the same part ends an older one. */
import { BitSet } from "../base/bitset.ts";
import type { Shown } from "../state/describe.ts";
import { answerSteps, type Part } from "../state/measures/answers.ts";
import { shownFrom } from "../state/measures/source.ts";
import { type Basis, makeBasis } from "../state/measures/task.ts";
import { type MeasureAnswer, type MeasureQuestion, SUPERSEDED, UNKNOWN_SOURCE } from "./measureMessages.ts";

/** How long it works before it looks whether something else is wanted. */
const AT_ONCE_MS = 25;
/** Filters whose figures are remembered. */
const REMEMBERED = 3;

const newest = new Map<Part, number>();
let asked = 0;

/** The data that were asked about last. */
let data: { of: number; length: number; shown: (mask: Shown["mask"]) => Shown } | undefined;
/** By filter and reading; the latest last. */
const bases = new Map<string, Basis>();

export async function measureAway(question: MeasureQuestion): Promise<MeasureAnswer> {
  const { part, source, of } = question;
  const own = ++asked;
  newest.set(part, own);
  if (source && data?.of !== of) {
    data = { of, length: source.stances.length, shown: shownFrom(source) };
    bases.clear();
  }
  if (data?.of !== of) return UNKNOWN_SOURCE;
  const steps = answerSteps(part, basisFor(data, question), question.asked);
  let since = performance.now();
  while (newest.get(part) === own) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < AT_ONCE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0)); // messages come in between
    since = performance.now();
  }
  return SUPERSEDED;
}

function basisFor({ length, shown }: NonNullable<typeof data>, question: MeasureQuestion): Basis {
  const { filter, mask, neutral } = question;
  const key = `${filter} ${neutral}`;
  const basis = bases.get(key) ?? makeBasis(shown(mask && new BitSet(length, mask)), neutral);
  bases.delete(key);
  bases.set(key, basis);
  for (const old of bases.keys()) {
    if (bases.size <= REMEMBERED) break;
    bases.delete(old);
  }
  return basis;
}
