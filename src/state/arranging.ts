/** Changes of single things in the arrangement of the map: one issue's wording, one node's place. */
import { nodeKey } from "../graph/network.ts";
import type { Selection } from "./document.ts";
import { changeDocument, type Store } from "./store.ts";

/** Turns the wording of an issue round, or back. Its ids stay sorted, so that the same choice is the same link. */
export function turnWording(store: Store, issue: string): void {
  const { arrangement } = store.getState().document;
  const others = arrangement.flipped.filter((id) => id !== issue);
  const flipped =
    others.length < arrangement.flipped.length
      ? others
      : [...others, issue].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  changeDocument(store, { arrangement: { ...arrangement, flipped } });
}

/** Gives a node that a hand has put somewhere back to the layout. */
export function putBack(store: Store, key: string): void {
  const places = new Map(store.getState().document.places);
  if (places.delete(key)) changeDocument(store, { places });
}

/** The key by which the picture knows a selected node. */
export function keyOfNode(selection: Selection | undefined): string | undefined {
  return selection && selection.kind !== "tie" ? nodeKey(selection.kind, selection.id) : undefined;
}
