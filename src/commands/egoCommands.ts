/** One actor or issue in the middle: what is selected, or another that is then asked for. */
import { showDialog } from "../state/above.ts";
import { nextMiddle, putInMiddle } from "../state/egoing.ts";
import { isShown, showView } from "../state/viewing.ts";
import type { Command } from "./command.ts";

export const EGO_COMMANDS = [
  {
    id: "view.ego",
    label: "command.ego",
    words: "words.ego",
    keys: ["m"],
    checked: ({ session }) => isShown(session, "ego"),
    run: ({ store }) => {
      const ego = nextMiddle(store.getState());
      if (ego) putInMiddle(store, ego);
      else showView(store, "ego");
    },
  },
  {
    id: "view.egoChoose",
    label: "command.egoChoose",
    words: "words.ego",
    run: ({ store }) => showDialog(store, "ego"),
  },
] as const satisfies readonly Command[];
