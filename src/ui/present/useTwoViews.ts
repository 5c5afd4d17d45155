/** Two views on the stage: they stay in the page and answer to hand and keys, while a clicker goes on turning pages. */
import { type RefObject, useEffect, useLayoutEffect } from "react";
import { usePorts } from "../context.tsx";

export function useTwoViews(stage: RefObject<HTMLElement | null>, both: boolean): void {
  const { store, run } = usePorts();
  useLayoutEffect(() => {
    const app = document.querySelector<HTMLElement>(".app");
    if (!both || !app) return;
    app.inert = false;
    const own = stage.current;
    return () => {
      if (store.getState().presentation === undefined) return;
      const within = app.contains(document.activeElement);
      app.inert = true;
      if (within) own?.focus({ preventScroll: true });
    };
  }, [store, stage, both]);
  // A grid or a table would take these keys for pages of its own.
  useEffect(() => {
    if (!both) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "PageDown" && event.key !== "PageUp") return;
      event.preventDefault();
      event.stopPropagation();
      run(event.key === "PageDown" ? "present.next" : "present.previous");
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [both, run]);
}
