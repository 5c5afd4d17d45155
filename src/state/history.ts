/** Undo and redo: lists of references to earlier and later documents, each with the name of the step between. Pure. */
import { type Document, sameDocument } from "./document.ts";
import type { Opened } from "./opened.ts";
import { nameStep, type StepName } from "./steps.ts";

/** How a change is taken: as a step of its own; into the step before, while that is open under the same key; not at all. */
export type Recording = "now" | "never" | { readonly merge: string };

export interface Step {
  readonly name: StepName;
  /** In the past: the document before the step. In the future: the one after it. */
  readonly document: Document;
  /** Of a step that read the data otherwise: the reading that the document belongs to. */
  readonly opened?: Opened;
}

export interface History {
  /** Oldest first. */
  readonly past: readonly Step[];
  /** What was undone; the last entry is done again first. */
  readonly future: readonly Step[];
  /** Key of the last step while further changes still go into it. */
  readonly open: string | undefined;
  /** What was undone or done again last, to be said; the number tells two of the same name apart. */
  readonly told:
    | { readonly way: "undone" | "redone"; readonly name: StepName; readonly turn: number }
    | undefined;
}

export const EMPTY_HISTORY: History = { past: [], future: [], open: undefined, told: undefined };

/** So many steps can be undone; the oldest fall away. */
export const MOST_STEPS = 200;

/** The history after a change; a change that changes nothing leaves no step. */
export function recordStep(
  history: History,
  before: Document,
  after: Document,
  recording: Recording,
  name?: StepName,
): History {
  if (recording === "never") return history;
  const key = recording === "now" ? undefined : recording.merge;
  const last = history.past.at(-1);
  if (last && key !== undefined && key === history.open) {
    const past = history.past.slice(0, -1);
    if (sameDocument(last.document, after)) return { past, future: [], open: undefined, told: undefined };
    const merged = { document: last.document, name: name ?? nameStep(last.document, after) };
    return { past: [...past, merged], future: [], open: key, told: undefined };
  }
  if (sameDocument(before, after)) return history;
  const step = { document: before, name: name ?? nameStep(before, after) };
  return {
    past: [...history.past, step].slice(-MOST_STEPS),
    future: [],
    open: key,
    told: undefined,
  };
}

/** Statements of former readings that a history may keep in memory; beyond them its oldest steps fall away. */
const MOST_HELD = 1_000_000;

/** The history after the data were read otherwise: one step, which brings the former reading back. */
export function recordReading(history: History, document: Document, opened: Opened): History {
  const past = [...history.past, { name: { kind: "reading" } as const, document, opened }].slice(-MOST_STEPS);
  let held = 0;
  // What lies before a reading that is too much to keep cannot be reached any more.
  const from = past.findLastIndex((step) => {
    held += step.opened?.dataset.stances.length ?? 0;
    return held > MOST_HELD;
  });
  return { past: past.slice(from + 1), future: [], open: undefined, told: undefined };
}

export interface Arranged {
  readonly document: Document;
  readonly history: History;
  readonly opened?: Opened | undefined;
}

/** One step back; undefined when there is none. */
export function undoStep({ document, history, opened }: Arranged): Arranged | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  return {
    ...(step.opened && { opened: step.opened }),
    document: step.document,
    history: {
      past: history.past.slice(0, -1),
      future: [...history.future, otherWay(step, document, opened)],
      open: undefined,
      told: { way: "undone", name: step.name, turn: (history.told?.turn ?? 0) + 1 },
    },
  };
}

/** One step forward again; undefined when nothing was undone. */
export function redoStep({ document, history, opened }: Arranged): Arranged | undefined {
  const step = history.future.at(-1);
  if (!step) return undefined;
  return {
    ...(step.opened && { opened: step.opened }),
    document: step.document,
    history: {
      past: [...history.past, otherWay(step, document, opened)],
      future: history.future.slice(0, -1),
      open: undefined,
      told: { way: "redone", name: step.name, turn: (history.told?.turn ?? 0) + 1 },
    },
  };
}

/** The step that leads back to where one is. */
function otherWay(step: Step, document: Document, opened: Opened | undefined): Step {
  return { name: step.name, document, ...(step.opened && opened && { opened }) };
}
