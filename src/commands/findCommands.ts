/** The ways to everything: find, the list of all commands, their keys, the menu of what is selected. */
import { showDialog } from "../state/above.ts";
import type { Command } from "./command.ts";

export const FIND_COMMANDS = [
  {
    id: "find.open",
    label: "command.find",
    words: "words.find",
    keys: ["Mod+f", "/"],
    when: ({ opened }) => opened !== undefined,
    why: "why.noData",
    run: ({ store }) => showDialog(store, "find"),
  },
  {
    id: "help.commands",
    label: "command.commands",
    words: "words.commands",
    keys: ["Mod+k"],
    run: ({ store }) => showDialog(store, "commands"),
  },
  {
    id: "help.shortcuts",
    label: "shell.shortcuts",
    words: "words.shortcuts",
    keys: ["?"],
    run: ({ store }) => showDialog(store, "shortcuts"),
  },
  {
    id: "selection.reveal",
    label: "command.reveal",
    words: "words.reveal",
    when: ({ document }) => document.selection !== undefined,
    why: "why.noSelection",
    run: ({ map, store }) => {
      const { selection } = store.getState().document;
      if (selection) map?.reveal(selection);
    },
  },
  {
    id: "selection.menu",
    label: "command.menu",
    words: "words.menu",
    keys: ["ContextMenu", "Shift+F10"],
    onMap: true,
    run: ({ map }) => map?.menu(),
  },
] as const satisfies readonly Command[];
