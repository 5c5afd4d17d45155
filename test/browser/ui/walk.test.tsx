/** Walking the picture by keys, and the one voice that says what has changed. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { changeFilter, changeSession, openDataset, select } from "../../../src/state/store.ts";
import { setCursor } from "../../../src/state/walking.ts";
import { EXAMPLE, find, showScreen } from "./screen.tsx";

const HAMAS = { at: { kind: "actor", id: "hamas" } as const, x: 300, y: 200, radius: 20 };

test("Enter on the map begins to walk; then arrows walk and no longer move the map, until Escape", async () => {
  const { store, map } = await showScreen();
  select(store, { kind: "actor", id: "israel" });
  find("[data-map]").focus();
  await userEvent.keyboard("{Enter}");
  expect(map.walk.mock.lastCall).toEqual(["start"]);
  setCursor(store, HAMAS);
  await userEvent.keyboard("{ArrowLeft}{ArrowUp}np");
  expect(map.walk.mock.calls.slice(1)).toEqual([["left"], ["up"], ["nextTie"], ["previousTie"]]);
  expect(map.pan).not.toHaveBeenCalled();
  await userEvent.keyboard("{Escape}");
  expect(map.walk.mock.lastCall).toEqual(["leave"]);
  expect(store.getState().document.selection).toEqual({ kind: "actor", id: "israel" });
  setCursor(store, undefined);
  await userEvent.keyboard("{ArrowLeft}{Escape}");
  expect(map.pan).toHaveBeenCalledOnce();
  expect(store.getState().document.selection).toBeUndefined();
});

test("at the cursor there is a ring and a note; Space puts the note away; Enter selects; leaving the map ends it", async () => {
  const { store, map } = await showScreen({ session: { evidenceOpen: false } });
  changeSession(store, { singleKeys: false }); // with the focus on the map its keys go on
  find("[data-map]").focus();
  setCursor(store, HAMAS);
  await expect.poll(() => document.querySelector(".tip")?.textContent).toContain("hamas");
  const frame = find(".map-frame").getBoundingClientRect();
  const ring = find(".cursor-ring").getBoundingClientRect();
  expect([ring.x - frame.x, ring.y - frame.y, ring.width]).toEqual([280, 180, 40]);
  expect(store.getState().pointer.hover).toEqual(HAMAS.at);
  await userEvent.keyboard(" ");
  await expect.poll(() => document.querySelector(".tip")).toBeNull();
  await userEvent.keyboard(" {Enter}");
  await expect.poll(() => document.querySelector(".tip")).not.toBeNull();
  expect(store.getState()).toMatchObject({
    document: { selection: HAMAS.at },
    session: { evidenceOpen: true },
  });
  await page.getByRole("button", { name: "Settings" }).click();
  expect(map.walk.mock.lastCall).toEqual(["leave"]);
  setCursor(store, undefined);
  expect(store.getState().pointer.hover).toBeUndefined();
});

test("one voice, there from the first, says selection, cursor, filter and files, and nothing twice at once", async () => {
  const { store, ports } = await showScreen();
  const status = find("[role=status]");
  const said = () => status.textContent.replaceAll("\u00a0", "+");
  expect(said()).toBe("");
  select(store, { kind: "actor", id: "israel" });
  await expect.poll(said).toBe("israel: supports 1, opposes 2; no position found on 1.");
  setCursor(store, { ...HAMAS, at: { kind: "tie", actor: "hamas", issue: "disarmament" } });
  await expect.poll(said).toBe("hamas on disarmament: conditional, one statement, December 2025.");
  select(store, { kind: "tie", actor: "hamas", issue: "disarmament" });
  await expect.poll(said).toBe("hamas on disarmament: conditional, one statement, December 2025.+"); // said again
  changeFilter(store, { stances: ["support"] });
  await expect.poll(said).toBe("Shows 4 of 13 statements");
  changeFilter(store, { stances: ["neutral"], actors: ["israel"] });
  await expect.poll(said).toBe("No statement passes all filters.");
  ports.run("filter.clear");
  await expect.poll(said).toBe("No filter: all 13 statements.");
  ports.run("selection.clear");
  await expect.poll(said).toBe("Nothing is selected.");
  const account = { records: 13, kept: 13, setAside: 0, merged: 0, ignored: 0 };
  openDataset(store, { dataset: { ...EXAMPLE, name: "Another" }, account, problems: [] });
  await expect.poll(said).toBe("Another is open. 13 rows: 13 kept.");
  const voices = [...document.querySelectorAll("[role=status], [aria-live]")].map(
    ({ textContent }) => textContent,
  );
  expect(voices.filter((words) => words !== "")).toHaveLength(1);
});
