/** The outline: where the network stands as nested lists. */
import { changeSession } from "../state/store.ts";
import { askFocus } from "../state/walking.ts";
import type { Command } from "./command.ts";

export const OUTLINE_COMMANDS = [
  {
    id: "panel.outline",
    label: "outline.show",
    keys: ["o"],
    run: ({ store }) => {
      changeSession(store, { filtersOpen: true, leftTab: "outline" });
      askFocus(store, "outline");
    },
  },
] as const satisfies readonly Command[];
