/** The registry: whole, without two meanings of one key, and each key leads to its command. */
import { expect, test } from "vitest";
import { COMMAND_GROUPS, groupOf } from "../../src/commands/groups.ts";
import { commandForKey, type KeyPress } from "../../src/commands/keys.ts";
import { COMMANDS, commandOf, commandsIn } from "../../src/commands/registry.ts";
import { isMessageId, restOfMessages } from "../../src/i18n/messages.ts";
import { createAppStore, openDataset, select } from "../../src/state/store.ts";
import { contextOf } from "../support/commands.ts";
import { draw } from "../support/pictures.ts";

function opened() {
  const store = createAppStore();
  const dataset = draw("         Truce\nIsrael   +\n> Katz   -\nHamas    c");
  const named = dataset.actors.map((actor) => ({ ...actor, names: new Map([["ar", "اسم"]]) }));
  const account = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };
  openDataset(store, { dataset: { ...dataset, actors: named }, account, problems: [] });
  return store;
}

test("every command has its words in the catalogue, says why it cannot run, and stands under a heading", async () => {
  await restOfMessages();
  const commands = commandsIn(opened().getState());
  for (const { id, label, words, when, why } of commands) {
    expect(isMessageId(label), id).toBe(true);
    if (words !== undefined) expect(isMessageId(words), id).toBe(true);
    if (when) expect(why, id).toBeDefined();
    expect(COMMAND_GROUPS).toContain(groupOf({ id }));
    expect(commandOf(id as Parameters<typeof commandOf>[0]).id).toBe(id);
  }
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});

test("what the dataset holds has commands of its own: bodies, languages of names", () => {
  const ids = commandsIn(opened().getState()).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["fold:israel", "names:", "names:ar", "locale:ar-XB"]));
  expect(ids).not.toContain("fold:hamas");
});

test("no key has two meanings at a time: of several the earlier ones have their own moment, the last is for the rest", () => {
  const held = new Map<string, string[]>();
  for (const { id, keys = [], when, presenting } of COMMANDS)
    for (const name of keys) {
      const key = presenting === "only" ? `${name} while presenting` : name;
      const others = held.get(key) ?? [];
      expect(others, `${key} of ${id} is never reached`).not.toContain("always");
      held.set(key, [...others, when ? "sometimes" : "always"]);
    }
  expect(held.size).toBeGreaterThan(20);
});

test("every key leads to its command", () => {
  const store = opened();
  select(store, { kind: "actor", id: "hamas" });
  for (const { id, keys = [], onMap = false, when } of COMMANDS) {
    if (when && !when(store.getState())) continue;
    for (const name of keys) expect(commandForKey(pressOf(name, onMap), store.getState())?.id, name).toBe(id);
  }
});

test("a body's command unfolds it, says so, and folds it again", () => {
  const store = opened();
  const context = contextOf(store);
  const fold = commandOf("fold:israel");
  fold.run(context);
  expect(store.getState().document.unfolded).toEqual(["israel"]);
  expect(fold.checked?.(store.getState())).toBe(true);
  fold.run(context);
  expect(fold.checked?.(store.getState())).toBe(false);
});

function pressOf(name: string, onMap: boolean): KeyPress {
  const mod = name.startsWith("Mod+");
  const shift = /^(Mod\+)?Shift\+/.test(name);
  const key = name.replace(/^(Mod\+)?(Shift\+)?(?=.)/, "");
  return { key, mod, shift, alt: false, inText: false, onMap };
}
