/** Undo and redo: lists of references to earlier and later documents, each with the name of the step between. Pure. */
import { type Document, sameDocument } from "./document.ts";
import { nameStep, type StepName } from "./steps.ts";

/** How a change is taken: as a step of its own; into the step before, while that is open under the same key; not at all. */
export type Recording = "now" | "never" | { readonly merge: string };

export interface Step {
  readonly name: StepName;
  /** In the past: the document before the step. In the future: the one after it. */
  readonly document: Document;
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

export interface Arranged {
  readonly document: Document;
  readonly history: History;
}

/** One step back; undefined when there is none. */
export function undoStep({ document, history }: Arranged): Arranged | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  return {
    document: step.document,
    history: {
      past: history.past.slice(0, -1),
      future: [...history.future, { name: step.name, document }],
      open: undefined,
      told: { way: "undone", name: step.name, turn: (history.told?.turn ?? 0) + 1 },
    },
  };
}

/** One step forward again; undefined when nothing was undone. */
export function redoStep({ document, history }: Arranged): Arranged | undefined {
  const step = history.future.at(-1);
  if (!step) return undefined;
  return {
    document: step.document,
    history: {
      past: [...history.past, { name: step.name, document }],
      future: history.future.slice(0, -1),
      open: undefined,
      told: { way: "redone", name: step.name, turn: (history.told?.turn ?? 0) + 1 },
    },
  };
}
