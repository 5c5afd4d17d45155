/** Presenting to a room, and the page that says how the map is read. */
import type { Ego } from "../state/document.ts";
import type { State } from "../state/model.ts";
import { selectSteps, showTwoViews, stepBy } from "../state/present.ts";
import { FIRST_SLIDE, type Presentation } from "../state/presentation.ts";
import type { Step } from "../state/presentSteps.ts";
import { present, setReading } from "../state/store.ts";
import { closeSide, isShown } from "../state/viewing.ts";
import type { Command, CommandContext } from "./command.ts";

const isPresenting = ({ presentation }: State) => presentation !== undefined;

/** Keys as clickers send them, and as hands press them. Arrows to the side follow the direction of reading: see `Stage`. */
export const PRESENT_COMMANDS = [
  {
    id: "present.start",
    label: "command.present",
    keys: ["p"],
    when: ({ opened }) => opened !== undefined,
    why: "why.noData",
    run: (context) => {
      present(context.store, FIRST_SLIDE);
      beginInTheMiddle(context);
    },
  },
  {
    id: "present.next",
    label: "command.nextStep",
    keys: ["PageDown", "Space", "ArrowRight", "ArrowDown", "Enter"],
    presenting: "only",
    when: isPresenting,
    why: "why.notPresenting",
    run: (context) => walk(context, 1),
  },
  {
    id: "present.previous",
    label: "command.previousStep",
    keys: ["PageUp", "ArrowLeft", "ArrowUp", "Backspace"],
    presenting: "only",
    when: isPresenting,
    why: "why.notPresenting",
    run: (context) => walk(context, -1),
  },
  {
    id: "present.first",
    label: "command.firstStep",
    keys: ["Home"],
    presenting: "only",
    when: isPresenting,
    why: "why.notPresenting",
    run: (context) => walk(context, Number.NEGATIVE_INFINITY),
  },
  {
    id: "present.last",
    label: "command.lastStep",
    keys: ["End"],
    presenting: "only",
    when: isPresenting,
    why: "why.notPresenting",
    run: (context) => walk(context, Number.POSITIVE_INFINITY),
  },
  {
    id: "present.issues",
    label: "command.byIssue",
    keys: ["i"],
    presenting: "only",
    when: isPresenting,
    why: "why.notPresenting",
    run: (context) => change(context, (now) => ({ ...now, walk: "issues", step: fromOther(now, "issues") })),
  },
  {
    id: "present.actors",
    label: "command.byActor",
    keys: ["a"],
    presenting: "only",
    when: isPresenting,
    why: "why.notPresenting",
    run: (context) => change(context, (now) => ({ ...now, walk: "actors", step: fromOther(now, "actors") })),
  },
  {
    id: "present.blank",
    label: "command.blank",
    keys: ["b", "."],
    presenting: "only",
    when: isPresenting,
    why: "why.notPresenting",
    run: (context) => change(context, (now) => ({ ...now, blank: !now.blank })),
  },
  {
    id: "present.legend",
    label: "command.largeLegend",
    keys: ["l"],
    presenting: "only",
    when: isPresenting,
    why: "why.notPresenting",
    run: (context) => change(context, (now) => ({ ...now, legend: !now.legend })),
  },
  {
    id: "present.both",
    label: "command.beside",
    keys: ["s"],
    presenting: "only",
    when: isPresenting,
    why: "why.notPresenting",
    run: showTwoViews,
  },
  {
    id: "present.stop",
    label: "command.stopPresenting",
    keys: ["Escape"],
    presenting: "only",
    when: isPresenting,
    why: "why.notPresenting",
    run: ({ store }) => {
      const lent = store.getState().presentation?.lent;
      present(store, undefined);
      if (lent) closeSide(store, "second");
    },
  },
  {
    id: "help.read",
    label: "command.howToRead",
    keys: ["h"],
    run: ({ store }) => setReading(store, true),
  },
] as const satisfies readonly Command[];

function toStep(context: CommandContext, wanted: (step: Step) => boolean): void {
  const steps = selectSteps(context.store.getState(), context.selectors) ?? [];
  const step = steps.findIndex(wanted);
  if (step >= 0) change(context, (now) => ({ ...now, step }));
}

function change({ store }: CommandContext, next: (now: Presentation) => Presentation): void {
  const { presentation } = store.getState();
  if (presentation) present(store, next(presentation));
}

function walk(context: CommandContext, by: number): void {
  const steps = selectSteps(context.store.getState(), context.selectors)?.length ?? 1;
  change(context, (now) => stepBy(now, by, steps));
}

/** The other walk begins with its first; the whole stays the whole. */
function fromOther(now: Presentation, walk: Presentation["walk"]): number {
  return now.walk === walk ? now.step : Math.min(now.step, 1);
}

/** From a comparison: at once with the two. From two views: with these. From the ego view: with whoever is in its middle. */
function beginInTheMiddle(context: CommandContext): void {
  const { document, session } = context.store.getState();
  const { ego } = document;
  if (document.compared) toStep(context, ({ kind }) => kind === "pair");
  else if (session.beside) toStep(context, ({ kind }) => kind === "both");
  else if (ego && isShown(session, "ego")) beginWith(context, ego);
}

function beginWith(context: CommandContext, ego: Ego): void {
  const walk = ego.kind === "issue" ? "issues" : "actors";
  change(context, (now) => ({ ...now, walk }));
  toStep(context, (each) => each.kind === ego.kind && each.id === ego.id);
}
