/** The menus of things: what they offer where, and what it does to the filter and the folding. */
import { expect, test } from "vitest";
import { menuActions } from "../../src/commands/menuActions.ts";
import type { MenuRequest } from "../../src/state/model.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import {
  changeFilter,
  createAppStore,
  openDataset,
  placeNode,
  select,
  setUnfolded,
} from "../../src/state/store.ts";
import { draw } from "../support/pictures.ts";

const DATASET = draw(
  `
           Truce  Aid
  Israel   +      -
  > Katz   -      .
  Hamas    c      +
  `,
  { voice: ["A", "B", "A", "", "B"] },
);

function showCase() {
  const store = createAppStore();
  const selectors = createSelectors();
  const account = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };
  openDataset(store, { dataset: DATASET, account, problems: [] });
  const ran: string[] = [];
  const actions = (target: MenuRequest["target"], onMap = false) => {
    const state = store.getState();
    const request = { target, onMap, x: 0, y: 0 };
    return menuActions(request, state, selectors.choices(state)!, selectors.fold(state)!).flat();
  };
  return {
    store,
    ran,
    ids: (target: MenuRequest["target"], onMap?: boolean) => actions(target, onMap).map(({ id }) => id),
    run: (target: MenuRequest["target"], id: string) =>
      actions(target)
        .find((action) => action.id === id)!
        .run(store, (command) => ran.push(command)),
    filter: () => store.getState().document.filter,
  };
}

const actor = (id: string) => ({ kind: "actor", id }) as const;
const issue = (id: string) => ({ kind: "issue", id }) as const;

test("what is offered depends on the thing, on where it is, and on what is narrowed", () => {
  const { ids, store } = showCase();
  expect(ids(actor("israel"))).toEqual([
    "evidence",
    "onMap",
    "ego",
    "compare",
    "onlyActor",
    "hideActor",
    "counted",
    "unfold",
  ]);
  expect(ids(actor("katz"), true)).toEqual(["evidence", "ego", "compare", "onlyActor", "counted"]);
  expect(ids(issue("truce"))).toEqual([
    "evidence",
    "onMap",
    "ego",
    "compare",
    "onlyIssue",
    "hideIssue",
    "counted",
    "turn",
  ]);
  expect(ids({ kind: "tie", actor: "hamas", issue: "aid" }, true)).toEqual([
    "evidence",
    "onlyPair",
    "onlyActor",
    "onlyIssue",
  ]);
  expect(ids(undefined, true)).toEqual(["map.fit", "fold.none", "find.open", "help.commands"]);
  setUnfolded(store, "israel", true);
  expect(ids(actor("katz"))).toContain("fold");
  expect(ids(actor("israel"))).toContain("foldAgain");
  changeFilter(store, { actors: ["hamas"] });
  expect(ids(actor("hamas"), true)).toEqual(["evidence", "ego", "compare", "allActors", "counted"]);
  expect(ids(undefined, true)).toContain("filter.clear");
});

test("with one selected, another of its kind can be put beside it; not what stands inside it", () => {
  const { ids, run, store } = showCase();
  select(store, actor("israel"));
  expect(ids(actor("hamas"), true)).toEqual(expect.arrayContaining(["compareThis", "compare"]));
  for (const other of [actor("israel"), actor("katz"), issue("truce")])
    expect(ids(other, true)).not.toContain("compareThis");
  run(actor("hamas"), "compareThis");
  const compared = { kind: "actor", a: "israel", b: "hamas" } as const;
  expect(store.getState().document).toMatchObject({ compared, selection: undefined });
  expect(ids({ kind: "pair", compared }, true)).toEqual(["comparison"]);
});

test("hiding names the others; of what is named it is taken away", () => {
  const { run, filter } = showCase();
  run(actor("israel"), "hideActor");
  expect(filter().actors).toEqual(["hamas"]);
  run(actor("hamas"), "allActors");
  run(issue("truce"), "hideIssue");
  expect(filter()).toMatchObject({ actors: [], issues: ["aid"] });
  run({ kind: "choice", clause: "voices", value: "A" }, "hide");
  expect(filter().voices).toEqual(["B", ""]);
  run({ kind: "choice", clause: "voices", value: "B" }, "hide");
  expect(filter().voices).toEqual([""]);
  run({ kind: "choice", clause: "stances", value: "oppose" }, "only");
  expect(filter().stances).toEqual(["oppose"]);
});

test("a pair alone; a member back into its body; a thing of a list on the map", () => {
  const { run, filter, store, ran } = showCase();
  run({ kind: "tie", actor: "hamas", issue: "aid" }, "onlyPair");
  expect(filter()).toMatchObject({ actors: ["hamas"], issues: ["aid"] });
  run(actor("israel"), "unfold");
  run(actor("katz"), "fold");
  expect(store.getState().document.unfolded).toEqual([]);
  run(issue("aid"), "onMap");
  expect(store.getState().document.selection).toEqual(issue("aid"));
  expect(ran).toEqual(["view.map", "selection.reveal"]);
});

test("an issue's wording is turned round and back; a node moved by hand is given back, that one alone", () => {
  const { ids, run, store } = showCase();
  const document = () => store.getState().document;
  run(issue("truce"), "turn");
  run(issue("aid"), "turn");
  expect(document().arrangement.flipped).toEqual(["aid", "truce"]);
  run(issue("truce"), "turn");
  expect(document().arrangement.flipped).toEqual(["aid"]);
  expect(ids(actor("hamas"))).not.toContain("putBack");
  placeNode(store, "a:hamas", { x: 1, y: 2 }, "drag");
  placeNode(store, "i:aid", { x: 3, y: 4 }, "drag");
  run(actor("hamas"), "putBack");
  expect([...document().places.keys()]).toEqual(["i:aid"]);
  expect(ids(issue("aid"), true)).toContain("putBack");
  expect(store.getState().history.past.at(-1)?.name).toEqual({ kind: "back", node: "a:hamas" });
});
