/** Goes to what was found: selects it, brings it into sight on the map, opens its evidence and takes the focus there. */
import { useCallback } from "react";
import type { Filter } from "../../domain/filter.ts";
import { changeToFind, type Found } from "../../state/found.ts";
import { changeDocument, changeSession } from "../../state/store.ts";
import { usePorts } from "../context.tsx";

/** Evidence is made a moment after the selection, in portions: so many frames it is waited for. */
const MOST_FRAMES = 60;

/** @returns a function of what was found and the filter that lets it pass, if that is to change. */
export function useGoTo(): (found: Found, filter?: Filter) => void {
  const { store, selectors, run } = usePorts();
  return useCallback(
    (found, filter) => {
      const change = changeToFind(store.getState(), selectors, found, filter);
      if (Object.keys(change).length > 0) changeDocument(store, change);
      if (!store.getState().session.evidenceOpen) changeSession(store, { evidenceOpen: true });
      run("selection.reveal");
      focusEvidence(found.kind === "statement" ? found.row : undefined);
    },
    [store, selectors, run],
  );
}

/** To the statement, marked as found, else to the heading. */
function focusEvidence(row: number | undefined): void {
  let frames = 0;
  const look = () => {
    const statement =
      row === undefined ? null : document.querySelector<HTMLElement>(`.statement[data-row="${row}"]`);
    const heading = document.querySelector<HTMLElement>("[data-evidence-heading]");
    const patient = ++frames < MOST_FRAMES;
    if ((row === undefined ? !heading : !statement) && patient) return void requestAnimationFrame(look);
    if (statement) markFound(statement);
    (statement ?? heading)?.focus({ preventScroll: true });
    (statement ?? heading)?.scrollIntoView({ block: statement ? "center" : "nearest" });
  };
  requestAnimationFrame(look);
}

/** Marked until the focus goes on. */
function markFound(statement: HTMLElement): void {
  statement.dataset["found"] = "";
  statement.addEventListener("blur", () => delete statement.dataset["found"], { once: true });
}
