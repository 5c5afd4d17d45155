/** Focus and mouse in a grid: what they are on is what one points at, here and elsewhere on the page. */
import { type FocusEvent, type MouseEvent, type PointerEvent, type RefObject, useEffect } from "react";
import type { Pointed } from "../../state/document.ts";
import { choose, pointAt } from "../../state/store.ts";
import { usePorts } from "../context.tsx";
import type { GridModel, GridPlace } from "./model.ts";

export function useGridPointing(
  model: GridModel,
  scroller: RefObject<HTMLElement | null>,
  goTo: (place: GridPlace, byKey: boolean) => void,
) {
  const { store } = usePorts();
  const point = (thing: Pointed | undefined) => pointAt(store, { hover: thing, x: 0, y: 0, quiet: true });
  useEffect(() => () => pointAt(store, { hover: undefined, x: 0, y: 0 }), [store]);
  return {
    onFocus({ target }: FocusEvent) {
      const place = placeUnder(target);
      if (!place) return;
      goTo(place, false);
      point(model.thingAt(place));
    },
    onBlur({ relatedTarget }: FocusEvent) {
      if (!(relatedTarget instanceof Node && scroller.current?.contains(relatedTarget))) point(undefined);
    },
    onClick({ target }: MouseEvent) {
      const place = placeUnder(target);
      const thing = place && model.thingAt(place);
      if (thing) choose(store, thing);
    },
    onPointerOver({ target, pointerType }: PointerEvent) {
      const place = pointerType === "mouse" ? placeUnder(target) : undefined;
      if (place) point(model.thingAt(place));
    },
    onPointerLeave() {
      const focused = placeUnder(document.activeElement);
      point(
        focused && scroller.current?.contains(document.activeElement) ? model.thingAt(focused) : undefined,
      );
    },
  };
}

/** Read off the indexes that the page gives to those who listen; theirs begin with 1, and with the names. */
function placeUnder(target: EventTarget | null): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest("[aria-colindex]") : null;
  const row = cell?.closest("[aria-rowindex]");
  if (!cell || !row) return undefined;
  const place = {
    row: Number(row.getAttribute("aria-rowindex")) - 2,
    column: Number(cell.getAttribute("aria-colindex")) - 2,
  };
  return place.row < 0 && place.column < 0 ? undefined : place;
}
