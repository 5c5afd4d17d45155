/** Up and down, Home and End go along the lines of the view; what belongs to a line is reached by Tab. */
import { type KeyboardEvent, type RefObject, useCallback } from "react";

export function useRowKeys(root: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const at = target instanceof Element ? target.closest("[data-ego-row]") : null;
      const step = {
        ArrowDown: 1,
        ArrowUp: -1,
        Home: Number.NEGATIVE_INFINITY,
        End: Number.POSITIVE_INFINITY,
      }[key];
      if (!at || step === undefined || !root.current) return;
      const rows = [...root.current.querySelectorAll<HTMLElement>("[data-ego-row]")];
      const next = Math.max(0, Math.min(rows.indexOf(at as HTMLElement) + step, rows.length - 1));
      event.preventDefault();
      rows[next]?.querySelector<HTMLElement>(".ego-main, .line-button")?.focus();
    },
    [root],
  );
}
