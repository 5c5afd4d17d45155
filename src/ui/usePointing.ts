/** What an element names is what one points at while the mouse or the focus is on it: the other views follow. */
import { useEffect, useRef } from "react";
import { type Pointed, sameSelection } from "../state/document.ts";
import { pointAt } from "../state/store.ts";
import { usePorts } from "./context.tsx";

export function usePointing(thing: Pointed) {
  const { store } = usePorts();
  const own = useRef<Pointed>(undefined);
  const point = (hover: Pointed | undefined) => {
    own.current = hover;
    pointAt(store, { hover, x: -1, y: -1, quiet: true });
  };
  // What goes away while it is pointed at cannot tell that it is not any more.
  useEffect(
    () => () => {
      if (own.current && sameSelection(own.current, store.getState().pointer.hover))
        pointAt(store, { hover: undefined, x: 0, y: 0 });
    },
    [store],
  );
  return {
    onHoverStart: () => point(thing),
    onHoverEnd: () => point(undefined),
    onFocus: () => point(thing),
    onBlur: () => point(undefined),
  };
}
