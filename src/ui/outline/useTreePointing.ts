/** Focus and mouse in the tree: what they are on is what one points at on the map. */
import { type FocusEvent, type MouseEvent, type PointerEvent, type RefObject, useEffect } from "react";
import { type OutlineRow, selectionOfRow } from "../../state/outline.ts";
import { pointFromList } from "../../state/walking.ts";
import { usePorts } from "../context.tsx";
import type { ActiveRow } from "./useActiveRow.ts";
import type { OutlineNow } from "./useOutline.ts";
import type { TreeHand } from "./useTreeKeys.ts";

export function useTreePointing(
  { outline, rows }: OutlineNow,
  tree: RefObject<HTMLElement | null>,
  { active, setActive, hasFocus }: Pick<ActiveRow, "active" | "setActive" | "hasFocus">,
  { setOpen, act }: Pick<TreeHand, "setOpen" | "act">,
) {
  const { store } = usePorts();
  const point = (row: OutlineRow | undefined) =>
    pointFromList(store, row && selectionOfRow(outline.shown.dataset, row));
  useEffect(() => () => pointFromList(store, undefined), [store]);
  const rowAt = (target: EventTarget) => {
    const key = target instanceof Element && target.closest<HTMLElement>("[data-row]")?.dataset["row"];
    return rows.findIndex((row) => row.key === key);
  };
  return {
    onFocus({ target }: FocusEvent) {
      hasFocus.current = true;
      const index = rowAt(target);
      if (index < 0) return;
      setActive(index);
      point(rows[index]);
    },
    onBlur({ relatedTarget }: FocusEvent) {
      if (relatedTarget instanceof Node && tree.current?.contains(relatedTarget)) return;
      hasFocus.current = false;
      point(undefined);
    },
    onClick({ target }: MouseEvent) {
      const row = rows[rowAt(target)];
      if (!row || !(target instanceof Element) || target.closest("button")) return;
      const opens = target.closest(".outline-chevron") !== null || row.kind === "members";
      if (!opens) act(row);
      else if (row.open !== undefined) setOpen([row], !row.open);
    },
    onPointerOver({ target, pointerType }: PointerEvent) {
      const index = pointerType === "mouse" ? rowAt(target) : -1;
      if (index >= 0) point(rows[index]);
    },
    onPointerLeave() {
      point(hasFocus.current ? rows[active] : undefined);
    },
  };
}
