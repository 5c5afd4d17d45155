/** Find: by keyboard alone, in every script, also what the filters hide; the focus goes where it should. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Dataset } from "../../../src/domain/dataset.ts";
import { changeFilter } from "../../../src/state/store.ts";
import { EXAMPLE, find, showScreen } from "./screen.tsx";

const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  hamas: ["حماس", "חמאס"],
  katz: ["يسرائيل كاتس", "ישראל כ״ץ"],
};

/** The drawn case with names in two more scripts, and words in each statement. */
const CASE: Dataset = {
  ...EXAMPLE,
  actors: EXAMPLE.actors.map((actor) => {
    const names = NAMES[actor.id];
    return names
      ? {
          ...actor,
          names: new Map([
            ["ar", names[0]],
            ["he", names[1]],
          ]),
        }
      : actor;
  }),
  stances: {
    ...EXAMPLE.stances,
    text: {
      ...EXAMPLE.stances.text,
      evidence: {
        codes: Uint32Array.from({ length: EXAMPLE.stances.length }, (_, row) => row),
        values: Array.from({ length: EXAMPLE.stances.length }, (_, row) => `What is said in number ${row}.`),
      },
    },
  },
};

const options = () =>
  page
    .getByRole("option")
    .elements()
    .map((element) => element.textContent);
const field = () => page.getByRole("combobox", { name: "Find actors, issues, statements" });
const focus = () => document.activeElement;

async function openFind(key = "{Control>}f{/Control}") {
  await userEvent.keyboard(key);
  await expect.element(field()).toHaveFocus();
}

test.for(["HAMÁS", "حَمـاس", "חמאס", "amas"])("%s finds Hamas and marks the part that fits", async (query) => {
  await showScreen({ dataset: CASE });
  await openFind();
  await userEvent.fill(field(), query);
  await expect.poll(options).toHaveLength(1);
  expect(options()[0]).toMatch(/^hamas/);
  expect(find(".combo-item mark").textContent).not.toBe("");
});

test("arrows show it on the map, Enter selects it, unfolds its body, and gives the evidence the focus", async () => {
  const { store, map } = await showScreen({ dataset: CASE, session: { evidenceOpen: false } });
  await openFind("/");
  await userEvent.keyboard("a");
  await expect.poll(() => store.getState().pointer.hover).toBeDefined();
  const first = store.getState().pointer.hover;
  await userEvent.keyboard("{ArrowDown}");
  await expect.poll(() => store.getState().pointer.hover).not.toEqual(first);
  expect(document.querySelector(".tip")).toBeNull();
  await userEvent.fill(field(), "كاتس");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => store.getState().document.selection).toEqual({ kind: "actor", id: "katz" });
  expect(store.getState().document.unfolded).toEqual(["israel"]);
  expect(store.getState().session.evidenceOpen).toBe(true);
  expect(map.reveal).toHaveBeenCalledExactlyOnceWith({ kind: "actor", id: "katz" });
  await expect.poll(() => focus()?.hasAttribute("data-evidence-heading")).toBe(true);
  expect(store.getState().pointer.hover).toBeUndefined();
});

test("a statement is found by its words, its tie selected, itself marked and in focus", async () => {
  const { store } = await showScreen({ dataset: CASE });
  await openFind();
  await userEvent.keyboard("number 5");
  await expect.poll(options).toHaveLength(1);
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => store.getState().document.selection?.kind).toBe("tie");
  await expect.poll(() => focus()?.getAttribute("data-row")).toBe("5");
  expect(focus()!.hasAttribute("data-found")).toBe(true);
});

test("Escape and a second press of the key: the focus goes back, the browser's own find comes through", async () => {
  await showScreen({ dataset: CASE });
  const before = find(".dataset-button");
  before.focus();
  await openFind();
  const prevented: boolean[] = [];
  const listen = (event: KeyboardEvent) => prevented.push(event.defaultPrevented);
  window.addEventListener("keydown", listen);
  await userEvent.keyboard("{Control>}f{/Control}");
  window.removeEventListener("keydown", listen);
  expect(prevented).not.toContain(true);
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => document.querySelector(".find")).toBeNull();
  await expect.poll(focus).toBe(before);
});

test("what the filters hide is found, said to be hidden, and shown when that is wanted", async () => {
  const { store } = await showScreen({ dataset: CASE });
  changeFilter(store, { actors: ["israel"] });
  await openFind();
  await userEvent.keyboard("hamas");
  await expect.poll(options).toHaveLength(1);
  expect(options()[0]).toContain("hidden by the filters");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("hamas is hidden by the filters.", { exact: false })).toBeVisible();
  expect(store.getState().document.selection).toBeUndefined();
  await userEvent.keyboard("{Escape}");
  await expect.element(field()).toHaveFocus();
  await expect.element(field()).toHaveValue("hamas");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => focus()?.textContent).toBe("Show it: widen the filter on actors");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(() => store.getState().document)
    .toMatchObject({
      selection: { kind: "actor", id: "hamas" },
      filter: { actors: ["israel", "hamas"] },
    });
});

test("many statements: the first twenty, and how many there are", async () => {
  const { store } = await showScreen({ dataset: bigCase(300) });
  await openFind();
  await userEvent.keyboard("said");
  await expect.poll(options).toHaveLength(20);
  await expect.element(page.getByText("first 20 of 300")).toBeVisible();
  await expect.poll(() => store.getState().pointer.hover?.kind).toBe("tie");
});

test("a press elsewhere closes it, on a phone it is as wide as the page, right under the bar", async () => {
  const { store } = await showScreen({ dataset: CASE, width: 390, height: 844 });
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await userEvent.fill(field(), "a");
  const bar = find(".bar").getBoundingClientRect();
  const panel = find(".find").getBoundingClientRect();
  expect(panel.width).toBe(390);
  expect(Math.abs(panel.top - bar.bottom)).toBeLessThanOrEqual(1);
  find("[data-map]").focus();
  await expect.poll(() => store.getState().dialog).toBeUndefined();
});

function bigCase(rows: number): Dataset {
  const { stances } = CASE;
  const same = <Values extends { readonly length: number }>(values: Values, make: (i: number) => number) =>
    (values.constructor as unknown as { from(list: ArrayLike<number>): Values }).from(
      Array.from({ length: rows }, (_, i) => make(i)),
    );
  const at = (values: ArrayLike<number>) => (i: number) => values[i % stances.length]!;
  return {
    ...CASE,
    stances: {
      ...stances,
      length: rows,
      actor: same(stances.actor, at(stances.actor)),
      issue: same(stances.issue, at(stances.issue)),
      stance: same(stances.stance, at(stances.stance)),
      position: same(stances.position, at(stances.position)),
      positionGiven: same(stances.positionGiven, at(stances.positionGiven)),
      from: same(stances.from, at(stances.from)),
      to: same(stances.to, at(stances.to)),
      basis: same(stances.basis, at(stances.basis)),
      source: same(stances.source, at(stances.source)),
      file: same(stances.file, at(stances.file)),
      row: same(stances.row, (i) => i + 2),
      line: same(stances.line, (i) => i + 2),
      text: {
        evidence: {
          codes: Uint32Array.from({ length: rows }, at(stances.text.evidence!.codes)),
          values: stances.text.evidence!.values,
        },
      },
    },
  };
}
