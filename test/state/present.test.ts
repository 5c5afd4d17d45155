/** The steps of a presentation: who stands where, in a fixed order, under a filter, folded and unfolded. */
import { expect, test } from "vitest";
import { commandForKey, type KeyPress } from "../../src/commands/keys.ts";
import { commandOf } from "../../src/commands/registry.ts";
import type { Dataset } from "../../src/domain/dataset.ts";
import { STANCES } from "../../src/domain/stance.ts";
import { selectStep, selectSteps } from "../../src/state/present.ts";
import type { NodeStep, Step } from "../../src/state/presentSteps.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import {
  changeDocument,
  changeFilter,
  changeSession,
  createAppStore,
  openDataset,
} from "../../src/state/store.ts";
import { contextOf } from "../support/commands.ts";
import { draw } from "../support/pictures.ts";

const DRAWN = draw(
  `
              ceasefire  withdrawal  disarmament  council  untouched
    israel    -          -           ?            .        .
    > katz    +          .           .            .        .
    hamas     -+         +           c            .        .
    us        +          .           +            /        .
    observer  .          ?           =            .        .
  `,
  {
    date: ["", "2025-10"],
    source: [1, 1, 2, 2],
    sources: [{ title: "Daily" }, { title: "Weekly" }],
  },
);

function open(dataset: Dataset = DRAWN) {
  const store = createAppStore();
  const selectors = createSelectors();
  const account = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };
  openDataset(store, { dataset, account, problems: [] });
  const run = (id: Parameters<typeof commandOf>[0]) => commandOf(id).run({ ...contextOf(store), selectors });
  const press = (key: string, rest: Partial<KeyPress> = {}) => {
    const event = { key, mod: false, shift: false, alt: false, inText: false, onMap: false, ...rest };
    const command = commandForKey(event, store.getState());
    if (command) run(command.id as Parameters<typeof commandOf>[0]);
    return command?.id;
  };
  const steps = () => selectSteps(store.getState(), selectors)!;
  return { store, selectors, run, press, steps, told: () => steps().map(tell) };
}

/** "ceasefire: support hamas(also oppose) us | oppose israel" */
function tell(step: Step): string {
  if (step.kind !== "issue" && step.kind !== "actor") return step.kind;
  const groups = step.groups
    .filter(({ members }) => members.length > 0)
    .map(({ stance, members }) => {
      const names = members.map(({ id, others }) =>
        others.length > 0 ? `${id}(also ${others.map((code) => STANCES[code]).join()})` : id,
      );
      return `${STANCES[stance]} ${names.join(" ")}`;
    });
  return `${step.id}: ${groups.join(" | ")}; silent ${step.silent}`;
}

test("the whole, each issue that anything is said on, then the sources; groups in one order, never by size", () => {
  const { told, steps } = open();
  expect(told()).toEqual([
    "whole",
    "ceasefire: support israel(also oppose) hamas(also oppose) us; silent 1",
    "withdrawal: support hamas | oppose israel | not found observer; silent 1",
    "disarmament: support us | conditional hamas | neutral observer | not found israel; silent 0",
    "council: not applicable us; silent 3",
    "sources",
  ]);
  const orders = steps().flatMap((step) =>
    "groups" in step ? [step.groups.map(({ stance }) => STANCES[stance]).join()] : [],
  );
  expect(new Set(orders)).toEqual(new Set(["support,conditional,oppose,neutral,not found,not applicable"]));
});

test("a step says what it rests on: its own statements, sources and dates alone", () => {
  const { steps } = open();
  expect((steps()[1] as NodeStep).backing).toMatchObject({ statements: 5, sources: [0, 1] });
  expect((steps()[4] as NodeStep).backing).toEqual({ statements: 1, sources: [], span: undefined });
  expect(steps().at(-1)).toMatchObject({ backing: { statements: 13, sources: [0, 1] } });
});

test("the filter and what is unfolded decide who is there", () => {
  const { store, told } = open();
  changeFilter(store, { stances: ["oppose", "not found"] });
  expect(told()).toEqual([
    "whole",
    "ceasefire: oppose israel hamas; silent 1",
    "withdrawal: oppose israel | not found observer; silent 1",
    "disarmament: not found israel; silent 2",
    "sources",
  ]);
  changeFilter(store, { stances: [] });
  changeDocument(store, { unfolded: ["israel"] });
  expect(told()[1]).toBe("ceasefire: support katz hamas(also oppose) us | oppose israel; silent 1");
  changeFilter(store, { actors: ["nobody"] });
  expect(told()).toEqual(["whole", "sources"]);
});

test("actor by actor: the same ties from the other end", () => {
  const { run, told } = open();
  run("present.start");
  run("present.actors");
  expect(told()).toEqual([
    "whole",
    "israel: support ceasefire(also oppose) | oppose withdrawal | not found disarmament; silent 1",
    "hamas: support ceasefire(also oppose) withdrawal | conditional disarmament; silent 1",
    "us: support ceasefire disarmament | not applicable council; silent 1",
    "observer: neutral disarmament | not found withdrawal; silent 2",
    "sources",
  ]);
});

test("a clicker walks, and stops at both ends; a dark screen lights up again first", () => {
  const { store, press, selectors } = open();
  expect(press("PageDown")).toBeUndefined();
  press("p");
  const at = () => store.getState().presentation?.step;
  for (const key of ["PageDown", " ", "ArrowRight"]) press(key);
  expect(at()).toBe(3);
  press("b");
  expect(store.getState().presentation?.blank).toBe(true);
  press("PageDown");
  expect(store.getState().presentation).toMatchObject({ blank: false, step: 3 });
  press("End");
  press("PageDown");
  expect(at()).toBe(5);
  expect(selectStep(store.getState(), selectors)?.kind).toBe("sources");
  press("PageUp");
  expect(at()).toBe(4);
  press("Home");
  press("PageUp");
  expect(at()).toBe(0);
  press("Escape");
  expect(store.getState().presentation).toBeUndefined();
});

test("presenting leaves document and session as they are, also when keys of the desk are pressed", () => {
  const { store, press } = open();
  changeFilter(store, { stances: ["oppose"] });
  changeDocument(store, { selection: { kind: "actor", id: "hamas" } });
  const before = store.getState();
  press("p");
  for (const key of ["2", "u", "x", "f", "[", "]", "t", "l", "a", "PageDown", "i", "h", "p"]) press(key);
  press("Escape");
  expect(store.getState().document).toBe(before.document);
  expect(store.getState().session).toBe(before.session);
  expect(store.getState().reading).toBe(false);
});

test("with single keys off a clicker still walks, and letters do nothing", () => {
  const { store, press, run } = open();
  changeSession(store, { singleKeys: false });
  run("present.start");
  expect(press("l")).toBeUndefined();
  expect(press(" ")).toBe("present.next");
  expect(press("PageUp")).toBe("present.previous");
  expect(press("PageDown", { inText: true })).toBeUndefined();
});
