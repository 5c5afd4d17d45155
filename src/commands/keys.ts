/** From a key press to the command it means. */
import type { State } from "../state/model.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./registry.ts";

/** What of a keyboard event decides: independent of the DOM, so that it can be tried without one. */
export interface KeyPress {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift?: boolean;
  /** The focus is where typing means text. */
  readonly inText: boolean;
  /** The focus is on the map itself. */
  readonly onMap: boolean;
}

/** The command that the key press means in this state, if any. */
export function commandForKey(press: KeyPress, state: State): Command | undefined {
  if (press.alt) return undefined;
  const key = press.key === " " ? "Space" : press.key;
  const letter = key.length === 1;
  const shift = press.shift && (press.mod || !letter) ? "Shift+" : ""; // alone it belongs to the sign: "?"
  const name = (press.mod ? "Mod+" : "") + shift + (letter ? key.toLowerCase() : key);
  return COMMANDS.find(({ keys, onMap, notInText, presenting, when }) => {
    if (!keys?.includes(name)) return false;
    if (state.presentation ? !presenting : presenting === "only") return false;
    if ((onMap && !press.onMap) || (notInText && press.inText)) return false;
    const single = !press.mod && letter;
    if (single && (press.inText || !(state.session.singleKeys || onMap))) return false;
    if (press.inText && !press.mod && press.key !== "Escape") return false;
    return when === undefined || when(state);
  });
}
