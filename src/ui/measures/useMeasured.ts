/** What is measured, asked for when it is wanted: of small data here, of others away from the screen; the newest question wins. */
import { startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { NEUTRAL_VALUE, type NeutralValue } from "../../state/arrangement.ts";
import type { Shown } from "../../state/describe.ts";
import {
  type Answers,
  type Asked,
  answerSteps,
  NoLongerWanted,
  type Part,
} from "../../state/measures/answers.ts";
import { basisOf } from "../../state/measures/task.ts";
import { type Ports, useApp, usePorts } from "../context.tsx";
import { type Picture, useShown } from "../useShown.ts";

/** Up to so many statements it is done here, in a few milliseconds. */
const HERE = 3000;
/** Here in pieces of so many milliseconds, also where the engine has stopped. */
const PIECE_MS = 12;
/** Answers that are remembered of one filter. */
const REMEMBERED = 60;

/** The picture in view. It may come a moment after the filter, so that a box ticks at once. */
export function useMeasuredPicture(): Picture | undefined {
  return useDeferredValue(useShown());
}

/** What a stated neutral counts as. */
export function useNeutral(): NeutralValue {
  return useApp(({ document }) => NEUTRAL_VALUE[document.arrangement.neutral]);
}

export interface Measured<Name extends Part, Of extends Shown> {
  /** Undefined until there is something; of an earlier filter while the new one is being worked out. */
  readonly found: { readonly answer: Answers[Name]; readonly shown: Of } | undefined;
  readonly working: boolean;
}

/** @param shown undefined: nothing is asked. */
export function useMeasured<Name extends Part, Of extends Shown = Picture>(
  part: Name,
  asked: Asked[Name],
  shown: Of | undefined,
): Measured<Name, Of> {
  const ports = usePorts();
  const neutral = useNeutral();
  useAskedAtOnce(part, asked, shown, neutral);
  const key = keyOf(part, asked, neutral);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is asked
  const question = useMemo(() => ({ key, asked }), [key]);
  const [kept, setKept] = useState<{ answer: Answers[Name]; shown: Of; key: string }>();
  useEffect(() => {
    if (!shown) return;
    let current = true;
    ask(part, question, { shown, neutral }, ports).then(
      (answer) => {
        // A list may take longer than a frame.
        if (current) startTransition(() => setKept({ answer, shown, key: question.key }));
      },
      () => undefined, // something newer was asked
    );
    return () => {
      current = false;
    };
  }, [part, question, shown, neutral, ports]);
  const found = kept?.shown.dataset === shown?.dataset ? kept : undefined;
  return { found, working: shown !== undefined && (found?.shown !== shown || found.key !== key) };
}

const keyOf = (part: Part, asked: Asked[Part], neutral: NeutralValue) =>
  `${part} ${neutral} ${JSON.stringify(asked)}`;

/** With a filter the question goes to the engine before the page draws anything, so that both work at the same time. */
function useAskedAtOnce<Name extends Part>(
  part: Name,
  asked: Asked[Name],
  shown: Shown | undefined,
  neutral: NeutralValue,
): void {
  const ports = usePorts();
  const question = { part, asked, neutral, shown };
  const last = useRef(question);
  useEffect(() => {
    last.current = question;
  });
  useEffect(() => {
    const { store, selectors, measure } = ports;
    return store.subscribe((state, before) => {
      const { part, asked, neutral, shown } = last.current;
      if (!measure || !shown || part === "seriation" || !isFar(shown)) return; // an order follows no filter
      if (state.document.filter === before.document.filter || shown.dataset !== state.opened?.dataset) return;
      const summary = selectors.summary(state);
      if (!summary || shown.ties !== selectors.ties(state)) return;
      const now = { ...shown, summary, mask: selectors.mask(state) };
      ask(part, { key: keyOf(part, asked, neutral), asked }, { shown: now, neutral }, ports).catch(
        () => undefined, // something newer was asked
      );
    });
  }, [ports]);
}

/** Too much to be done here. */
const isFar = ({ dataset }: Shown) => dataset.stances.length > HERE;

interface Positions {
  readonly shown: Shown;
  readonly neutral: NeutralValue;
}

/** What was asked here last; what is older is not wanted any more. */
let newest: Shown["summary"] | undefined;
/** By what the filter lets through: views and the sheet above them ask for the same. */
const answers = new WeakMap<Shown["summary"], Map<string, Promise<unknown>>>();

function ask<Name extends Part>(
  part: Name,
  { key, asked }: { readonly key: string; readonly asked: Asked[Name] },
  { shown, neutral }: Positions,
  { measure }: Ports,
): Promise<Answers[Name]> {
  newest = shown.summary;
  const known = answers.get(shown.summary) ?? new Map<string, Promise<unknown>>();
  answers.set(shown.summary, known);
  const before = known.get(key);
  if (before) return before as Promise<Answers[Name]>;
  const away = measure && isFar(shown);
  const here = () => workHere(part, asked, { shown, neutral });
  const answer = away ? measure(part, asked, shown, neutral).catch(unlessSuperseded(here)) : here();
  known.set(key, answer);
  for (const old of known.keys()) {
    if (known.size <= REMEMBERED) break;
    known.delete(old);
  }
  answer.catch(() => known.delete(key));
  return answer;
}

/** Where the engine has stopped, the page does it. */
function unlessSuperseded<Result>(here: () => Result): (error: unknown) => Result {
  return (error) => {
    if (error instanceof NoLongerWanted) throw error;
    return here();
  };
}

async function workHere<Name extends Part>(
  part: Name,
  asked: Asked[Name],
  { shown, neutral }: Positions,
): Promise<Answers[Name]> {
  const { dataset, fold, ties, summary, mask } = shown;
  const steps = answerSteps(part, basisOf(dataset, fold, ties, summary, mask, neutral), asked);
  for (;;) {
    const until = performance.now() + PIECE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (newest !== summary) throw new NoLongerWanted();
  }
}
