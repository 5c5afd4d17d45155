/** Keys anywhere on the page, to the commands they mean; what has the focus comes first. */
import { useEffect } from "react";
import { commandForKey } from "../commands/keys.ts";
import type { CommandId } from "../commands/registry.ts";
import { usePorts } from "./context.tsx";

/** Where letters and Escape belong to what is open there. */
const OWN_KEYS = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';
const TEXT = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";
/** Inputs in which typing is no text. */
const NO_TEXT = "input[type='checkbox'], input[type='radio'], input[type='range'], input[type='button']";

export function useShortcuts(): void {
  const { store, run } = usePorts();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest(OWN_KEYS)) return;
      const inText = target.matches(TEXT) && !target.matches(NO_TEXT);
      const state = store.getState();
      const mod = event.ctrlKey || event.metaKey;
      const onMap = target.closest("[data-map]") !== null;
      const command = commandForKey(
        { key: letterOf(event), mod, alt: event.altKey, shift: event.shiftKey, inText, onMap },
        state,
      );
      if (!command) return;
      event.preventDefault();
      run(command.id as CommandId);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store, run]);
}

/** On keyboards of other scripts a letter key means the Latin letter of its place: Ctrl and ז is Ctrl+Z. */
function letterOf({ key, code }: KeyboardEvent): string {
  return key.length === 1 && key > "~" && code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
}
