/** What is on screen: views, panels, theme. */
import { THEMES } from "../state/model.ts";
import { changeSession } from "../state/store.ts";
import type { Command, CommandContext } from "./command.ts";

export const VIEW_COMMANDS = [
  {
    id: "view.map",
    label: "command.viewMap",
    keys: ["1"],
    run: ({ store }) => changeSession(store, { view: "map" }),
  },
  {
    id: "view.table",
    label: "command.viewTable",
    keys: ["2"],
    run: ({ store }) => changeSession(store, { view: "table" }),
  },
  {
    id: "panel.filters",
    label: "command.toggleFilters",
    keys: ["["],
    run: (context) => toggle(context, "filtersOpen"),
  },
  {
    id: "panel.evidence",
    label: "command.toggleEvidence",
    keys: ["]"],
    run: (context) => toggle(context, "evidenceOpen"),
  },
  {
    id: "panel.timeline",
    label: "command.toggleTimeline",
    keys: ["t"],
    run: (context) => toggle(context, "timelineOpen"),
  },
  { id: "theme.next", label: "command.nextTheme", keys: ["d"], presenting: "also", run: nextTheme },
] as const satisfies readonly Command[];

function toggle({ store }: CommandContext, panel: "filtersOpen" | "evidenceOpen" | "timelineOpen"): void {
  changeSession(store, { [panel]: !store.getState().session[panel] });
}

function nextTheme({ store }: CommandContext): void {
  const { theme } = store.getState().session;
  changeSession(store, { theme: THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]! });
}
