/** What is selected elsewhere comes into sight here. */
import { useEffect, useRef } from "react";
import type { Selection } from "../../state/model.ts";
import { useApp } from "../context.tsx";
import { locate } from "../useShown.ts";
import type { RowWindow } from "./useRowWindow.ts";
import type { TableRows } from "./useTableRows.ts";

/** The selection; a row of it is shown once it is another, unless one is there already. */
export function useFollowing({ shown, grain, rows }: TableRows, window: RowWindow): Selection | undefined {
  const selection = useApp(({ document }) => document.selection);
  const followed = useRef<Selection>(undefined);
  useEffect(() => {
    if (selection === followed.current || rows.length === 0) return;
    followed.current = selection;
    const place = selection && locate(shown, selection);
    if (!place) return;
    const { actor, issue } = grain === "pairs" ? shown.ties : shown.dataset.stances;
    const is = (at: number) =>
      (place.actor < 0 || shown.fold[actor[at]!] === shown.fold[place.actor]) &&
      (place.issue < 0 || issue[at] === place.issue);
    for (let row = window.first; row < window.last; row++) if (is(rows[row]!)) return;
    const found = rows.findIndex(is);
    if (found >= 0) window.reveal(found);
  }, [selection, shown, grain, rows, window]);
  return selection;
}
