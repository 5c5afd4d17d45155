/** Changes of where one reads: rows of the outline, the cursor of the keys on the map, who takes the focus. */
import type { Cursor, Selection, State } from "./model.ts";
import { pointAt, type Store, sameSelection } from "./store.ts";

/** Opens or closes rows of the outline. */
export function setOutlineOpen(store: Store, keys: readonly string[], open: boolean): void {
  const known = new Set(store.getState().outlineOpen);
  const before = known.size;
  for (const key of keys) open ? known.add(key) : known.delete(key);
  if (known.size !== before) store.setState({ outlineOpen: [...known] });
}

/** Asks a part of the page to take the focus as soon as it is there; undefined = it has, or nobody shall. */
export function askFocus(store: Store, focusOn: State["focusOn"]): void {
  if (store.getState().focusOn !== focusOn) store.setState({ focusOn });
}

/** Puts the cursor of the keys somewhere, and points there as the mouse would; undefined takes both away. */
export function setCursor(store: Store, cursor: Cursor | undefined): void {
  const { cursor: known, pointer } = store.getState();
  if (!cursor) {
    if (!known) return;
    store.setState({ cursor: undefined });
    if (sameSelection(pointer.hover, known.at)) pointAt(store, { hover: undefined, x: 0, y: 0 });
    return;
  }
  const { at, x, y, radius } = cursor;
  const stays = known && sameSelection(known.at, at);
  if (!stays || known.x !== x || known.y !== y || known.radius !== radius) store.setState({ cursor });
  const away = stays && !sameSelection(pointer.hover, at);
  if (!away) pointAt(store, { hover: at, x, y, quiet: stays === true && pointer.quiet === true });
}

/** The note beside the cursor: away, or back again. */
export function toggleNote(store: Store): void {
  const { cursor, pointer } = store.getState();
  if (!cursor) return;
  const quiet = sameSelection(pointer.hover, cursor.at) && pointer.quiet !== true;
  pointAt(store, { hover: cursor.at, x: cursor.x, y: cursor.y, quiet });
}

/** Points from a list: the same steps forward as under the mouse, with no note. */
export function pointFromList(store: Store, hover: Selection | undefined): void {
  const { pointer } = store.getState();
  if (hover) pointAt(store, { hover, x: 0, y: 0, quiet: true });
  else if (pointer.quiet) pointAt(store, { hover: undefined, x: 0, y: 0 });
}
