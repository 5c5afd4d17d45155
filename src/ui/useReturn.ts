/** Gives back what the whole screen took away: the focus, and how far the panels were scrolled. */
import { useEffect, useRef } from "react";
import { usePorts } from "./context.tsx";

/** Leaving the full screen takes the browser a moment, and the page has its former size only then. */
const UNTIL_SIZED_MS = 1500;

interface Before {
  readonly focus: Element | null;
  readonly scrolled: readonly (readonly [element: Element, top: number, left: number])[];
}

export function useReturn(presenting: boolean): void {
  const { store } = usePorts();
  const before = useRef<Before>(undefined);
  // Asked as soon as the state changes: once the page is inert, nothing on it has the focus.
  useEffect(
    () =>
      store.subscribe(({ presentation }, last) => {
        if (presentation && !last.presentation) before.current = remember();
      }),
    [store],
  );
  useEffect(() => {
    const kept = before.current;
    if (presenting || !kept) return;
    before.current = undefined;
    if (kept.focus instanceof HTMLElement) kept.focus.focus({ preventScroll: true });
    const scroll = () => {
      for (const [element, top, left] of kept.scrolled) element.scrollTo({ top, left, behavior: "instant" });
    };
    scroll();
    addEventListener("resize", scroll);
    const timer = setTimeout(() => removeEventListener("resize", scroll), UNTIL_SIZED_MS);
    return () => {
      clearTimeout(timer);
      removeEventListener("resize", scroll);
    };
  }, [presenting]);
}

function remember(): Before {
  const all = [...document.querySelectorAll(".app *")];
  return {
    focus: document.activeElement,
    scrolled: all
      .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
      .map((element) => [element, element.scrollTop, element.scrollLeft] as const),
  };
}
