/** Two views at once: opened and closed, swapped, and the way from one to the other. */
import { SIDES } from "../state/beside.ts";
import type { State } from "../state/model.ts";
import { closeSide, enterSide, openBeside, swapSides } from "../state/viewing.ts";
import { askFocus } from "../state/walking.ts";
import type { Command } from "./command.ts";

const isSplit = ({ session }: State) => session.beside !== undefined;

export const BESIDE_COMMANDS = [
  {
    id: "view.beside",
    label: "command.beside",
    words: "words.beside",
    keys: ["s"],
    checked: isSplit,
    run: ({ store }) => {
      if (isSplit(store.getState())) closeSide(store, "second");
      else openBeside(store);
    },
  },
  {
    id: "view.swap",
    label: "command.swapViews",
    words: "words.beside",
    keys: ["v"],
    when: isSplit,
    why: "why.oneView",
    run: ({ store }) => swapSides(store),
  },
  {
    id: "view.other",
    label: "command.otherView",
    words: "words.beside",
    keys: ["j"],
    when: isSplit,
    why: "why.oneView",
    run: ({ store }) => {
      const { side } = store.getState().session;
      enterSide(store, SIDES.find((each) => each !== side)!);
      askFocus(store, "side");
    },
  },
] as const satisfies readonly Command[];
