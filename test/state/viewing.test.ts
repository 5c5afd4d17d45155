/** Two views at once: which stands where, what swapping and closing do, and how a link says it. */
import { expect, test } from "vitest";
import { checkLink, readLink, writeLink } from "../../src/state/link.ts";
import { EMPTY_VIEW } from "../../src/state/linkParts.ts";
import { createAppStore } from "../../src/state/store.ts";
import {
  closeSide,
  enterSide,
  openBeside,
  setShare,
  showOn,
  showView,
  swapSides,
  viewsIn,
} from "../../src/state/viewing.ts";
import { draw } from "../support/pictures.ts";

function opened() {
  const store = createAppStore();
  openBeside(store);
  return { store, views: () => viewsIn(store.getState().session), session: () => store.getState().session };
}

test("the matrix stands beside the map, the map beside anything else; what is chosen next goes to the side used last", () => {
  const { store, views } = opened();
  expect(views()).toEqual(["map", "matrix"]);
  showView(store, "table");
  expect(views()).toEqual(["map", "table"]);
  enterSide(store, "first");
  showView(store, "measures");
  expect(views()).toEqual(["measures", "table"]);
  showView(store, "table"); // is in sight: nothing moves, but it is now the side that is used
  expect(views()).toEqual(["measures", "table"]);
  showView(store, "ego");
  expect(views()).toEqual(["measures", "ego"]);
  const other = createAppStore({ view: "table" });
  openBeside(other);
  expect(viewsIn(other.getState().session)).toEqual(["table", "map"]);
});

test("swapped, each view keeps its size; a view chosen for the other side changes places; closing leaves the other", () => {
  const { store, views, session } = opened();
  setShare(store, 0.7);
  swapSides(store);
  expect(views()).toEqual(["matrix", "map"]);
  expect(session().beside?.share).toBe(0.3);
  expect(session().side).toBe("first");
  showOn(store, "first", "map");
  expect(views()).toEqual(["map", "matrix"]);
  expect(session().beside?.share).toBe(0.7);
  for (const [wanted, share] of [
    [0.01, 0.2],
    [2, 0.8],
    [0.456, 0.46],
  ] as const) {
    setShare(store, wanted);
    expect(session().beside?.share).toBe(share);
  }
  closeSide(store, "first");
  expect(views()).toEqual(["matrix"]);
});

test("a link carries the second view and its share; one that says nothing sensible of them is told so", () => {
  const dataset = draw(`
           Truce
    Hamas  +
  `);
  const view = { ...EMPTY_VIEW, view: "matrix" as const, beside: { view: "map" as const, share: 0.35 } };
  const text = writeLink(view, dataset);
  expect(text).toContain("&view=matrix&beside=map:0.35&");
  const open = (link: string) => {
    const read = readLink(link);
    return typeof read === "string" ? undefined : checkLink(read, dataset);
  };
  expect(open(text)).toMatchObject({ view: "matrix", beside: view.beside, dropped: [] });
  for (const bad of ["matrix:0.5", "globe:0.5", "map", "map:x", "map:0.5:1"])
    expect(open(`v1&view=matrix&beside=${bad}&end`), bad).toMatchObject({
      beside: undefined,
      dropped: [{ part: "beside", why: "bad" }],
    });
  expect(open("v1&beside=table:7&end")?.beside).toEqual({ view: "table", share: 0.8 });
});
