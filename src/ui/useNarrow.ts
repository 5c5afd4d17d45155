/** Whether the window is as narrow as a phone's: panels then lie below as sheets, one at a time. */
import { useEffect, useLayoutEffect, useSyncExternalStore } from "react";
import { changeSession } from "../state/store.ts";
import { usePorts } from "./context.tsx";

/** Keep in step with `shell.css`. */
const NARROW = "(max-width: 760px)";

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(notify: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", notify);
  return () => query.removeEventListener("change", notify);
}

/** Narrow: starts with the map alone, and opening one sheet closes the other. Wide again: the panels as they were. */
export function useSheets(narrow: boolean): void {
  const { store } = usePorts();
  useLayoutEffect(() => {
    if (!narrow) return;
    const { filtersOpen, evidenceOpen, timelineOpen } = store.getState().session;
    changeSession(store, { filtersOpen: false, evidenceOpen: false, timelineOpen: false });
    const stop = store.subscribe(({ session }, before) => {
      if (!session.filtersOpen || !session.evidenceOpen) return;
      changeSession(store, before.session.filtersOpen ? { filtersOpen: false } : { evidenceOpen: false });
    });
    return () => {
      stop();
      changeSession(store, { filtersOpen, evidenceOpen, timelineOpen });
    };
  }, [narrow, store]);
}

/** Selecting asks for evidence: its panel opens. */
export function useEvidenceOnSelect(): void {
  const { store } = usePorts();
  useEffect(
    () =>
      store.subscribe(({ document, session }, before) => {
        const { selection } = document;
        if (selection && selection !== before.document.selection && !session.evidenceOpen)
          changeSession(store, { evidenceOpen: true });
      }),
    [store],
  );
}
