/** What brings one's own data in by other ways than files, and what is told of it. */
import { hasReport, showOwnDialog } from "../state/ownChanges.ts";
import type { Command } from "./command.ts";

export const OWN_COMMANDS = [
  {
    id: "own.address",
    label: "command.openAddress",
    run: ({ store }) => showOwnDialog(store, "address"),
  },
  { id: "own.paste", label: "command.pasteTable", run: ({ store }) => showOwnDialog(store, "paste") },
  { id: "own.template", label: "command.template", run: ({ store }) => showOwnDialog(store, "template") },
  {
    id: "own.report",
    label: "command.report",
    words: "words.report",
    when: hasReport,
    why: "why.noData",
    run: ({ store }) => showOwnDialog(store, "report"),
  },
  {
    id: "own.back",
    label: "command.backToFormer",
    when: ({ own }) => own.former.length > 0,
    why: "why.noFormer",
    run: ({ store, own }) => {
      const former = store.getState().own.former[0];
      if (former) own.back(former.id);
    },
  },
  {
    id: "own.cancel",
    label: "command.cancelReading",
    keys: ["Escape"],
    when: ({ load, opened, own }) =>
      load.phase === "loading" && (opened !== undefined || own.progress !== undefined),
    why: "why.notReading",
    run: ({ own }) => own.cancel(),
  },
] as const satisfies readonly Command[];
