/** Whether the window is as narrow as a phone's: panels then lie below as sheets, one at a time. */
import { useCallback, useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { Document } from "../state/model.ts";
import { changeSession } from "../state/store.ts";
import { useApp, usePorts } from "./context.tsx";

/** Keep in step with `shell.css`. */
const NARROW = "(max-width: 760px)";
/** Where the whole legend would take the map's room. */
const FOLDING_LEGEND = "(max-width: 1300px), (max-height: 760px)";

/** Where two panels would leave the map less than six tenths of the width: one at a time. Keep in step with `shell.css`. */
const TIGHT = "(min-width: 761px) and (max-width: 1279px)";

/** While `held` it stays as it was: presenting takes the whole screen and must give the panels back as they were. */
export function useNarrow(held = false): boolean {
  return useHeldMedia(NARROW, held);
}

export function useTight(held = false): boolean {
  return useHeldMedia(TIGHT, held);
}

function useHeldMedia(media: string, held: boolean): boolean {
  const now = useMedia(media);
  const [kept, setKept] = useState(now);
  if (!held && kept !== now) setKept(now);
  return held ? kept : now;
}

/** Where the names of all views would push each other out of the bar. */
const SHORT_BAR = "(max-width: 1400px)";

export function useShortBar(): boolean {
  return useMedia(SHORT_BAR);
}

export function useFoldingLegend(): boolean {
  const small = useMedia(FOLDING_LEGEND);
  return useApp(({ session }) => session.beside !== undefined) || small;
}

/** Where of two views one stands above the other. Keep in step with `shell.css` and `stage.css`. */
export function useStacked(): boolean {
  return useMedia("(max-aspect-ratio: 1/1)");
}

function useMedia(media: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const query = matchMedia(media);
      query.addEventListener("change", notify);
      return () => query.removeEventListener("change", notify);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(media).matches);
}

/** Narrow: starts with the map alone, opening one sheet closes the other, and with the selection its evidence goes. Wide again: the panels as they were. */
export function useSheets(narrow: boolean): void {
  const { store } = usePorts();
  useLayoutEffect(() => {
    if (!narrow) return;
    const { filtersOpen, evidenceOpen, timelineOpen } = store.getState().session;
    changeSession(store, { filtersOpen: false, evidenceOpen: false, timelineOpen: false });
    const stop = store.subscribe(({ session, document }, before) => {
      const cleared = !chosenIn(document) && chosenIn(before.document) !== undefined;
      if (cleared && session.evidenceOpen) changeSession(store, { evidenceOpen: false });
      if (!session.filtersOpen || !session.evidenceOpen) return;
      changeSession(store, before.session.filtersOpen ? { filtersOpen: false } : { evidenceOpen: false });
    });
    return () => {
      stop();
      changeSession(store, { filtersOpen, evidenceOpen, timelineOpen });
    };
  }, [narrow, store]);
}

/** Tight: one panel at a time, the evidence first. Wide again: as they were. */
export function useOnePanel(tight: boolean): void {
  const { store } = usePorts();
  useLayoutEffect(() => {
    if (!tight) return;
    const { filtersOpen, evidenceOpen } = store.getState().session;
    if (filtersOpen && evidenceOpen) changeSession(store, { filtersOpen: false });
    const stop = store.subscribe(({ session }, before) => {
      if (!session.filtersOpen || !session.evidenceOpen) return;
      changeSession(store, before.session.filtersOpen ? { filtersOpen: false } : { evidenceOpen: false });
    });
    return () => {
      stop();
      changeSession(store, { filtersOpen, evidenceOpen });
    };
  }, [tight, store]);
}

const chosenIn = ({ selection, compared, groups }: Document) => selection ?? compared ?? groups;

/** Selecting asks for evidence: its panel opens. */
export function useEvidenceOnSelect(): void {
  const { store } = usePorts();
  useEffect(
    () =>
      store.subscribe(({ document, session }, before) => {
        const chosen = chosenIn(document);
        const former = chosenIn(before.document);
        if (chosen && chosen !== former && !session.evidenceOpen)
          changeSession(store, { evidenceOpen: true });
      }),
    [store],
  );
}
