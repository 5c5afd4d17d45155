/** Which views are in sight, and the ways that changes. */
import { EVEN, type Side, shareOf } from "./beside.ts";
import type { ViewName } from "./document.ts";
import type { Session, State } from "./model.ts";
import { changeSession as change, type Store } from "./store.ts";

type Sides = Pick<Session, "view" | "beside">;

/** The views in sight, the first one first. */
export function viewsIn({ view, beside }: Sides): readonly ViewName[] {
  return beside ? [view, beside.view] : [view];
}

export function isShown(session: Sides, view: ViewName): boolean {
  return session.view === view || session.beside?.view === view;
}

/** Whether the map is what one sees, and not another view before it. */
export function isMapInSight({ session, presentation }: Pick<State, "session" | "presentation">): boolean {
  return isShown(session, "map") || presentation !== undefined;
}

/** Shows a view: where it is in sight already there, else on the side that was used last. */
export function showView(store: Store, view: ViewName): void {
  const { session } = store.getState();
  const { beside } = session;
  if (!beside) change(store, { view });
  else if (isShown(session, view)) enterSide(store, session.view === view ? "first" : "second");
  else putOn(store, session.side, view);
}

/** On one of two sides; a view that stands on the other one changes places with it. */
export function showOn(store: Store, side: Side, view: ViewName): void {
  const { session } = store.getState();
  const other = side === "first" ? session.beside?.view : session.view;
  if (other === view) swapSides(store);
  else putOn(store, side, view);
}

function putOn(store: Store, side: Side, view: ViewName): void {
  const { beside } = store.getState().session;
  change(store, side === "second" && beside ? { side, beside: { ...beside, view } } : { side, view });
}

/** Another view beside the one in sight; the map beside what is not the map. What is chosen next goes there. */
export function openBeside(store: Store): void {
  const { view, beside } = store.getState().session;
  if (beside) return;
  change(store, {
    beside: { view: view === "map" ? "matrix" : "map", share: EVEN },
    side: "second",
  });
}

/** Takes one side away; the other has all the room. */
export function closeSide(store: Store, side: Side): void {
  const { view, beside } = store.getState().session;
  if (beside) change(store, { view: side === "first" ? beside.view : view, beside: undefined });
}

/** Each view keeps its size. */
export function swapSides(store: Store): void {
  const { view, beside, side } = store.getState().session;
  if (!beside) return;
  change(store, {
    view: beside.view,
    beside: { view, share: shareOf(1 - beside.share) },
    side: side === "first" ? "second" : "first",
  });
}

export function setShare(store: Store, wanted: number): void {
  const { beside } = store.getState().session;
  const share = shareOf(wanted);
  if (beside && beside.share !== share) change(store, { beside: { ...beside, share } });
}

/** The side that is used now. */
export function enterSide(store: Store, side: Side): void {
  if (store.getState().session.side !== side) change(store, { side });
}
