/** Gives the focus back to what had it before something took the whole screen. */
import { useEffect, useRef } from "react";
import { usePorts } from "./context.tsx";

export function useReturnOfFocus(presenting: boolean): void {
  const { store } = usePorts();
  const before = useRef<Element>(null);
  // Asked as soon as the state changes: once the page is inert, nothing on it has the focus.
  useEffect(
    () =>
      store.subscribe(({ presentation }, last) => {
        if (presentation && !last.presentation) before.current = document.activeElement;
      }),
    [store],
  );
  useEffect(() => {
    if (presenting) return;
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    before.current = null;
  }, [presenting]);
}
