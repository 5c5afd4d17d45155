/** What is measured, asked for when it is wanted: of small data here, of others away from the screen; the newest question wins. */
import {
  type RefObject,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { afterFrame } from "../../base/task.ts";
import { NEUTRAL_VALUE, type NeutralValue } from "../../state/arrangement.ts";
import type { Shown } from "../../state/describe.ts";
import { subscribeFirst } from "../../state/first.ts";
import {
  type Answers,
  type Asked,
  answerSteps,
  NoLongerWanted,
  type Part,
} from "../../state/measures/answers.ts";
import { basisOf } from "../../state/measures/task.ts";
import { type Ports, useApp, usePorts } from "../context.tsx";
import { figuresUnderWay } from "../underWay.ts";
import { type Picture, useShown } from "../useShown.ts";

/** Up to so many statements it is done here, in a few milliseconds. */
const HERE = 3000;
/** Here in pieces of so many milliseconds, also where the engine has stopped. */
const PIECE_MS = 12;
/** By then an answer that came is on the page. */
const DRAWN_AT_THE_LATEST_MS = 200;
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

/** The filter that is set, when it was asked about before the page came to draw it. */
interface Ahead {
  readonly summary: Shown["summary"];
  /** Lets come what waits for it. */
  readonly drawn: () => void;
}

/** What stands beside what a view shows, and holds nothing up. */
const AFTERWARDS: ReadonlySet<Part> = new Set(["readings", "firmness", "whole", "windows"]);

interface Kept<Name extends Part, Of> {
  readonly answer: Answers[Name];
  readonly shown: Of;
  readonly key: string;
}

/** @param shown undefined: nothing is asked. */
export function useMeasured<Name extends Part, Of extends Shown = Picture>(
  part: Name,
  asked: Asked[Name],
  shown: Of | undefined,
): Measured<Name, Of> {
  const ports = usePorts();
  const neutral = useNeutral();
  const key = keyOf(part, asked, neutral);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is asked
  const question = useMemo(() => ({ key, asked }), [key]);
  const [kept, setKept] = useState<Kept<Name, Of>>();
  const ahead = useRef<Ahead>(undefined);
  // What was asked ahead is on the page with the next frame; after it another effect would wait for one more.
  useLayoutEffect(() => {
    if (kept && kept.shown.summary === ahead.current?.summary) afterFrame(ahead.current.drawn);
  }, [kept]);
  const take = useCallback(
    (next: Kept<Name, Of>) => setKept((last) => (last && isSame(last, next) ? last : next)),
    [],
  );
  useAskedAtOnce(part, question, shown, neutral, ahead, take);
  useEffect(() => {
    if (!shown) return;
    let current = true;
    ask(part, question, { shown, neutral }, ports).then(
      (answer) => {
        const passed = ahead.current && ahead.current.summary !== shown.summary;
        // A list may take longer than a frame.
        if (current && !passed) startTransition(() => take({ answer, shown, key: question.key }));
      },
      () => undefined, // something newer was asked
    );
    return () => {
      current = false;
    };
  }, [part, question, shown, neutral, ports, take]);
  const found = kept?.shown.dataset === shown?.dataset ? kept : undefined;
  const isNow = (of: Of) => of.summary === shown?.summary || of.summary === ahead.current?.summary;
  return { found, working: shown !== undefined && (!found || !isNow(found.shown) || found.key !== key) };
}

const isSame = (a: Kept<Part, Shown>, b: Kept<Part, Shown>) =>
  a.answer === b.answer && a.key === b.key && a.shown.summary === b.shown.summary;

const keyOf = (part: Part, asked: Asked[Part], neutral: NeutralValue) =>
  `${part} ${neutral} ${JSON.stringify(asked)}`;

/**
 * With a filter the question goes to the engine before the page draws anything, so that both work at the same time; and the
 * answer is drawn before counts and all else that follows: it is what one looks at.
 */
function useAskedAtOnce<Name extends Part, Of extends Shown>(
  part: Name,
  question: { readonly key: string; readonly asked: Asked[Name] },
  shown: Of | undefined,
  neutral: NeutralValue,
  ahead: RefObject<Ahead | undefined>,
  take: (next: Kept<Name, Of>) => void,
): void {
  const ports = usePorts();
  const all = { question, neutral, shown };
  const last = useRef(all);
  useEffect(() => {
    last.current = all;
  });
  useEffect(() => {
    const { store, selectors, measure } = ports;
    const forget = () => {
      ahead.current?.drawn();
      ahead.current = undefined;
    };
    const stop = subscribeFirst(store, (state, before) => {
      const { question, neutral, shown } = last.current;
      if (ahead.current && ahead.current.summary !== selectors.summary(state)) forget();
      if (!measure || !shown || part === "seriation" || !isFar(shown)) return; // an order follows no filter
      if (AFTERWARDS.has(part)) return; // asked when what it stands beside is on the page, which needs both cores till then
      if (state.document.filter === before.document.filter || shown.dataset !== state.opened?.dataset) return;
      const summary = selectors.summary(state);
      if (!summary || shown.ties !== selectors.ties(state)) return;
      const now = { ...shown, summary, mask: selectors.mask(state) };
      const own = { summary, drawn: figuresUnderWay() };
      ahead.current = own;
      ask(part, question, { shown: now, neutral }, ports).then(
        (answer) => {
          // In pieces: a list may take longer than a frame.
          if (ahead.current === own) startTransition(() => take({ answer, shown: now, key: question.key }));
          setTimeout(own.drawn, DRAWN_AT_THE_LATEST_MS); // also where nothing had to be drawn
        },
        own.drawn, // something newer was asked
      );
    });
    return () => {
      stop();
      forget();
    };
  }, [part, ports, ahead, take]);
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
