/** Asks the engine about measures; the data go along once, and again where the engine had to be started anew. */
import { nextTask } from "../base/task.ts";
import type { NeutralValue } from "../graph/positions.ts";
import type { Shown } from "../state/describe.ts";
import { NoLongerWanted } from "../state/measures/answers.ts";
import { type MeasureSource, sourceOf } from "../state/measures/source.ts";
import type { Engine } from "./engine.ts";
import {
  type AllAnswers,
  type AllAsked,
  type AnyPart,
  SUPERSEDED,
  UNKNOWN_SOURCE,
} from "./measureMessages.ts";
import { type Framed, takeApart } from "./pieces.ts";

export type MeasurePort = <Name extends AnyPart>(
  part: Name,
  asked: AllAsked[Name],
  shown: Shown,
  neutral: NeutralValue,
) => Promise<AllAnswers[Name]>;

export function createMeasurePort(engine: Engine): MeasurePort {
  const data = numbered();
  const filters = numbered();
  /** Several questions about data that are not there yet wait for the same pieces. */
  const giving = new Map<number, Promise<Framed<MeasureSource>>>();
  const give = (shown: Shown) => {
    const of = data(shown.ties);
    const under = giving.get(of) ?? giveAll(of, shown).finally(() => giving.delete(of));
    giving.set(of, under);
    return under;
  };
  const giveAll = async (of: number, shown: Shown) => {
    const { framed, pieces } = takeApart(sourceOf(shown));
    const taken: Promise<true>[] = [];
    for (const piece of pieces()) {
      taken.push(engine.ask({ task: "piece", of, piece }));
      await nextTask();
    }
    await Promise.all(taken);
    return framed;
  };
  return async (part, asked, shown, neutral) => {
    const question = {
      task: "measure",
      part,
      asked,
      of: data(shown.ties),
      filter: filters(shown.summary),
      mask: shown.mask?.words,
      neutral,
    } as const;
    const first = await engine.ask(question);
    const answer =
      first === UNKNOWN_SOURCE ? await engine.ask({ ...question, framed: await give(shown) }) : first;
    if (answer === SUPERSEDED) throw new NoLongerWanted();
    if (answer === UNKNOWN_SOURCE) throw new Error("The data were not taken.");
    return answer as AllAnswers[typeof part];
  };
}

/** A number for each object. */
function numbered(): (object: object) => number {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  return (object) => {
    const number = numbers.get(object) ?? ++last;
    numbers.set(object, number);
    return number;
  };
}
