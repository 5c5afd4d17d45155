/** No violation that axe can find, in states that the walk over the built app (test/e2e/axe.test.ts) does not come to. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { changeFilter, failLoad, select, setDrawing } from "../../../src/state/store.ts";
import { violations } from "../../support/axeHere.ts";
import { showScreen } from "./screen.tsx";

type Screen = Awaited<ReturnType<typeof showScreen>>;

const STATES: Record<string, (screen: Screen) => unknown> = {
  "no picture": ({ store }) => setDrawing(store, "missing"),
  refused: ({ store }) => failLoad(store, "mine.csv", []),
  "settings open": () => page.getByRole("button", { name: "Settings" }).click(),
  "dataset menu open": () => page.getByRole("button", { name: "Dataset:", exact: false }).click(),
  "find, nothing typed": () => userEvent.keyboard("/"),
  "find, with what the filters hide": async ({ store }) => {
    changeFilter(store, { actors: ["israel"] });
    await userEvent.keyboard("/");
    await expect.element(page.getByRole("combobox")).toHaveFocus();
    await userEvent.keyboard("a");
  },
  "find, an offer": async ({ store }) => {
    changeFilter(store, { actors: ["israel"] });
    await userEvent.keyboard("/");
    await expect.element(page.getByRole("combobox")).toHaveFocus();
    await userEvent.keyboard("hamas{Enter}");
  },
};

test.for(Object.entries(STATES))("%s", async ([, reach]) => {
  const screen = await showScreen();
  await reach(screen);
  await settled();
  expect(await violations()).toEqual([]);
});

test.for(["dark", "contrast"] as const)("theme %s", async (theme) => {
  document.documentElement.dataset["theme"] = theme;
  const { store } = await showScreen({ session: { view: "table" } });
  select(store, { kind: "actor", id: "hamas" });
  await settled();
  const found = await violations();
  delete document.documentElement.dataset["theme"];
  expect(found).toEqual([]);
});

test("right to left, on a phone, with a sheet open", async () => {
  const { store } = await showScreen({ width: 390, height: 844, session: { locale: "ar-XB" } });
  select(store, { kind: "actor", id: "hamas" });
  await settled();
  expect(await violations()).toEqual([]);
});

/** Menus and panels have come to rest. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 300));
