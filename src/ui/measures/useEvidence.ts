/** From a row of the data to its evidence: selects what it belongs to, and takes the focus to the statement itself. */
import type { Shown } from "../../state/describe.ts";
import { changeSession, select } from "../../state/store.ts";
import { usePorts } from "../context.tsx";

/** The panel may come from a file of its own. */
const TRIES = 20;
const PAUSE_MS = 50;

export function useEvidence(shown: Shown, onClose: () => void): (row: number) => void {
  const { store } = usePorts();
  const { actors, issues, stances } = shown.dataset;
  return (row) => {
    onClose();
    const actor = actors[shown.fold[stances.actor[row]!]!]!.id;
    select(store, { kind: "tie", actor, issue: issues[stances.issue[row]!]!.id });
    changeSession(store, { evidenceOpen: true });
    focusRow(row, TRIES);
  };
}

function focusRow(row: number, tries: number): void {
  setTimeout(() => {
    const statement = document.querySelector<HTMLElement>(`.statement[data-row="${row}"]`);
    if (!statement && tries > 0) return focusRow(row, tries - 1);
    statement?.scrollIntoView({ block: "nearest" });
    statement?.focus({ preventScroll: true });
  }, PAUSE_MS);
}
