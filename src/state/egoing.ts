/** Whom the ego view has in its middle, and the steps from one to the next. */
import type { Ego } from "./document.ts";
import type { State } from "./model.ts";
import { changeDocument, type Store, sameSelection } from "./store.ts";
import { showView } from "./viewing.ts";

/** Puts somebody, or something, in the middle, and shows that. */
export function putInMiddle(store: Store, ego: Ego): void {
  if (!sameSelection(store.getState().document.ego, ego)) changeDocument(store, { ego });
  showView(store, "ego");
}

/** What is asked for is put in the middle; of two the one that is not there yet. Undefined: nothing is asked for. */
export function nextMiddle({ document }: State): Ego | undefined {
  const { selection, compared, ego } = document;
  const isMiddle = (kind: Ego["kind"], id: string) => ego?.kind === kind && ego.id === id;
  if (selection?.kind === "tie") {
    const { actor, issue } = selection;
    return isMiddle("actor", actor) ? { kind: "issue", id: issue } : { kind: "actor", id: actor };
  }
  if (selection) return selection;
  if (!compared) return undefined;
  const { kind, a, b } = compared;
  return { kind, id: isMiddle(kind, a) ? b : a };
}
