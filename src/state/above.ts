/** What lies above the page for a moment: one dialog, or a menu where it was asked for. */
import type { CountRef } from "./countRef.ts";
import type { FigureRef } from "./measures/figure.ts";
import type { DialogName, MenuRequest } from "./model.ts";
import type { Store } from "./store.ts";

/** Shows a dialog, or none; it takes the place of what was open. */
export function showDialog(store: Store, dialog: DialogName | undefined): void {
  store.setState({ dialog, menu: undefined });
}

/** Opens a figure to its arithmetic. */
export function showFigure(store: Store, figure: FigureRef): void {
  store.setState({ dialog: "figure", figure, menu: undefined });
}

/** Opens a count to how it comes about. */
export function showCount(store: Store, count: CountRef): void {
  store.setState({ dialog: "count", count, menu: undefined });
}

/** Opens the menu of what is under the hand, or closes it. */
export function openMenu(store: Store, menu: MenuRequest | undefined): void {
  store.setState({ menu });
}
