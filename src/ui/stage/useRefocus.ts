/** Gives the focus to where one goes on, when the element that had it moves or goes away. */
import { useCallback } from "react";

/** Asked before the change; the button around what the selector finds takes the focus after it. */
export function useRefocus(): (selector: string) => void {
  return useCallback((selector) => {
    requestAnimationFrame(() => {
      const found = document.querySelector<HTMLElement>(selector);
      (found?.closest<HTMLElement>("button") ?? found)?.focus({ preventScroll: true });
    });
  }, []);
}
