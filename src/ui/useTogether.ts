/** A group that an element stands for is what one points at while the mouse or the focus is on it, and on none of its members: the map lights them all. */
import type { SyntheticEvent } from "react";
import { useEffect, useRef } from "react";
import { pointAt } from "../state/store.ts";
import { usePorts } from "./context.tsx";

/** Ids of actors in; what is to be spread onto the element out. */
export function useTogether(): (ids: () => readonly string[]) => {
  readonly onPointerOver: (event: SyntheticEvent) => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: (event: SyntheticEvent) => void;
  readonly onBlur: () => void;
} {
  const { store } = usePorts();
  const own = useRef(false);
  const away = () => {
    if (own.current) pointAt(store, { hover: undefined, x: 0, y: 0 });
    own.current = false;
  };
  useEffect(
    () => () => {
      if (own.current) pointAt(store, { hover: undefined, x: 0, y: 0 });
    },
    [store],
  );
  return (ids) => {
    const at = ({ target }: SyntheticEvent) => {
      // A member by itself is told by its name.
      if (!(target instanceof Element) || target.closest("[data-menu]")) return;
      own.current = true;
      pointAt(store, { hover: undefined, together: ids(), x: -1, y: -1, quiet: true });
    };
    return { onPointerOver: at, onPointerLeave: away, onFocus: at, onBlur: away };
  };
}
