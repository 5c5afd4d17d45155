/** What keys and clicks do to a row of the outline. */
import { useMemo } from "react";
import { selectionOfRow } from "../../state/outline.ts";
import { changeSession, select, setUnfolded } from "../../state/store.ts";
import { setOutlineOpen } from "../../state/walking.ts";
import { usePorts } from "../context.tsx";
import { isFolded } from "./rowWords.ts";
import type { OutlineNow } from "./useOutline.ts";
import type { TreeHand } from "./useTreeKeys.ts";

/** Those inside a body are folded in or out; anything else is selected, and its evidence shown. */
export function useTreeHand({ outline }: OutlineNow): Pick<TreeHand, "setOpen" | "act"> {
  const { store } = usePorts();
  return useMemo(
    () => ({
      setOpen(rows, open) {
        const keys = rows.map(({ key }) => key);
        setOutlineOpen(store, keys, open);
      },
      act(row) {
        const { dataset } = outline.shown;
        if (row.kind === "members")
          return setUnfolded(store, dataset.actors[row.actor]!.id, isFolded(outline, row.actor));
        select(store, selectionOfRow(dataset, row));
        if (!store.getState().session.evidenceOpen) changeSession(store, { evidenceOpen: true });
      },
    }),
    [store, outline],
  );
}
