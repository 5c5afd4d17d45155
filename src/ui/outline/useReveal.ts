/** What is selected elsewhere comes to light in the outline; asked for the focus, it takes it. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { changeSession } from "../../state/store.ts";
import { askFocus, setOutlineOpen } from "../../state/walking.ts";
import { useApp, usePorts } from "../context.tsx";
import { pathOf, rowKeyOf } from "./rowKeyOf.ts";
import type { OutlineNow } from "./useOutline.ts";

/** While the focus is in the tree nothing moves there but what the person moves. */
export function useReveal(
  now: OutlineNow,
  goTo: (index: number, focus?: boolean) => void,
  hasFocus: RefObject<boolean>,
): void {
  const { store } = usePorts();
  const selection = useApp(({ document }) => document.selection);
  const wanted = useRef<string>(undefined);
  const latest = useRef(now);
  const begun = useRef(false);
  useLayoutEffect(() => {
    latest.current = now;
  });
  useEffect(() => {
    const path = pathOf(latest.current, selection);
    const first = !begun.current;
    begun.current = true;
    wanted.current = undefined;
    // The order that a person chose holds until something is selected that has no row in it.
    if (!path || (first && path.order !== latest.current.outline.order)) return;
    setOutlineOpen(store, path.open, true);
    if (hasFocus.current) return;
    changeSession(store, { outlineOrder: path.order });
    const index = latest.current.rows.findIndex(({ key }) => key === path.key);
    if (index >= 0) goTo(index, false);
    else wanted.current = path.key;
  }, [selection, store, goTo, hasFocus]);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const index = now.rows.findIndex(({ key }) => key === wanted.current);
    if (index < 0) return;
    wanted.current = undefined;
    goTo(index, false);
  }, [now, goTo]);
  const asked = useApp((state) => state.focusOn === "outline");
  useEffect(() => {
    if (!asked || now.rows.length === 0) return;
    askFocus(store, undefined);
    const key = rowKeyOf(now, store.getState().document.selection);
    goTo(
      Math.max(
        0,
        now.rows.findIndex((row) => row.key === key),
      ),
    );
  }, [asked, now, store, goTo]);
}
