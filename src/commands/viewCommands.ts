/** What is on screen: views, panels, theme. */

import { THEMES } from "../state/model.ts";
import { changeSession } from "../state/store.ts";
import { isShown, showView } from "../state/viewing.ts";
import type { Command, CommandContext } from "./command.ts";

export const VIEW_COMMANDS = [
  {
    id: "view.map",
    label: "command.viewMap",
    keys: ["1"],
    checked: ({ session }) => isShown(session, "map"),
    run: ({ store }) => showView(store, "map"),
  },
  {
    id: "view.table",
    label: "command.viewTable",
    keys: ["2"],
    checked: ({ session }) => isShown(session, "table"),
    run: ({ store }) => showView(store, "table"),
  },
  {
    id: "view.matrix",
    label: "command.viewMatrix",
    words: "words.matrix",
    keys: ["7"],
    checked: ({ session }) => isShown(session, "matrix"),
    run: ({ store }) => showView(store, "matrix"),
  },
  {
    id: "view.agreement",
    label: "command.viewAgreement",
    words: "words.agreement",
    keys: ["8"],
    checked: ({ session }) => isShown(session, "agreement"),
    run: ({ store }) => showView(store, "agreement"),
  },
  {
    id: "panel.filters",
    label: "command.toggleFilters",
    words: "words.panel",
    keys: ["["],
    checked: ({ session }) => session.filtersOpen && session.leftTab === "filters",
    run: toggleFilters,
  },
  {
    id: "panel.evidence",
    label: "command.toggleEvidence",
    words: "words.panel",
    keys: ["]"],
    checked: ({ session }) => session.evidenceOpen,
    run: (context) => toggle(context, "evidenceOpen"),
  },
  {
    id: "panel.timeline",
    label: "command.toggleTimeline",
    words: "words.panel",
    keys: ["t"],
    checked: ({ session }) => session.timelineOpen,
    run: (context) => toggle(context, "timelineOpen"),
  },
  { id: "theme.next", label: "command.nextTheme", keys: ["d"], presenting: "also", run: nextTheme },
] as const satisfies readonly Command[];

function toggle({ store }: CommandContext, panel: "evidenceOpen" | "timelineOpen"): void {
  changeSession(store, { [panel]: !store.getState().session[panel] });
}

/** Where the outline is in their place, filters come back before they go. */
function toggleFilters({ store }: CommandContext): void {
  const { filtersOpen, leftTab } = store.getState().session;
  changeSession(store, { filtersOpen: !filtersOpen || leftTab !== "filters", leftTab: "filters" });
}

function nextTheme({ store }: CommandContext): void {
  const { theme } = store.getState().session;
  changeSession(store, { theme: THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]! });
}
