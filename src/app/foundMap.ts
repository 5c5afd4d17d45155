/** A map that was made before of the same data: asked for while these are still being taken over, so that they are shown settled at once. */
import { activeClauses } from "../domain/filter.ts";
import { EMPTY_ARRANGEMENT, sameArrangement } from "../state/arrangement.ts";
import type { Opened, State } from "../state/model.ts";
import type { LayoutPort } from "./layoutPort.ts";

export interface FoundMap {
  /** To be called as soon as other data are open. */
  seek(state: State, upright: boolean): void;
  /** The places of all nodes, in the order of their keys, if they have been found by now. */
  of(opened: Opened | undefined, nodes: number): Float64Array | undefined;
}

export function createFoundMap(layout: Pick<LayoutPort, "find">): FoundMap {
  let sought: Opened | undefined;
  let found: Float64Array | undefined;
  return {
    seek(state, upright) {
      const { opened } = state;
      sought = opened;
      found = undefined;
      const base = opened?.prepared?.base;
      if (!base || !isPlain(state)) return;
      layout.find({ mode: "both", base, upright, entries: opened.prepared!.entries }, (places) => {
        if (sought === opened) found = places;
      });
    },
    of: (opened, nodes) => (opened === sought && found?.length === 2 * nodes ? found : undefined),
  };
}

/** Nothing is filtered, unfolded, held or read otherwise: the map is that of the data alone. */
function isPlain({ presentation, document }: State): boolean {
  const { arrangement, filter, unfolded, places } = document;
  return (
    !presentation &&
    unfolded.length === 0 &&
    places.size === 0 &&
    activeClauses(filter).length === 0 &&
    sameArrangement(arrangement, EMPTY_ARRANGEMENT)
  );
}
