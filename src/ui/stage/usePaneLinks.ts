/** What is pointed at in one of two views shows in the other: things of the page by the name that their menus have. */
import { type RefObject, useEffect } from "react";
import type { Pointed } from "../../state/document.ts";
import type { MenuTarget, ViewName } from "../../state/model.ts";
import { pointAt, type Store } from "../../state/store.ts";
import { menuKey, menuTargetOf } from "../above/menuTarget.ts";
import { useApp, usePorts } from "../context.tsx";

/** These tell by themselves what is pointed at. */
const TELLS_ITSELF: ReadonlySet<ViewName> = new Set(["map", "matrix", "agreement"]);

/** @param head an element directly within the pane. */
export function usePaneLinks(head: RefObject<HTMLElement | null>, view: ViewName): void {
  const { store } = usePorts();
  const linked = !TELLS_ITSELF.has(view);
  useEffect(() => {
    const pane = head.current?.parentElement;
    return linked && pane ? tell(pane, store) : undefined;
  }, [head, store, linked]);
  const hover = useApp(({ pointer }) => pointer.hover);
  useEffect(() => {
    const pane = head.current?.parentElement;
    return linked && pane && hover ? mark(pane, hover) : undefined;
  }, [head, linked, hover]);
}

function tell(pane: HTMLElement, store: Store): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const point = (hover: Pointed | undefined) => pointAt(store, { hover, x: 0, y: 0, quiet: true });
  const at = ({ target }: Event) => {
    const found = menuTargetOf(target);
    if (found && pane.contains(found.element)) point(pointedIn(found.target));
  };
  const away = () => point(undefined);
  pane.addEventListener("pointerover", at, { signal });
  pane.addEventListener("focusin", at, { signal });
  pane.addEventListener("pointerleave", away, { signal });
  return () => {
    listening.abort();
    away();
  };
}

/** A value of the filters is nothing that stands anywhere. */
function pointedIn(target: MenuTarget): Pointed | undefined {
  return target.kind === "choice" ? undefined : target;
}

/** Marks every element of the pane that stands for what is pointed at; returns what takes the marks away. */
function mark(pane: HTMLElement, hover: Pointed): () => void {
  const found = [...pane.querySelectorAll<HTMLElement>(selectorOf(hover, pane.dataset["view"]))];
  for (const element of found) element.dataset["pointed"] = "true";
  return () => {
    for (const element of found) delete element.dataset["pointed"];
  };
}

/** What stands for it; in the ego view also the line of the one in the middle that it is about, and among figures the two that a tie joins. */
function selectorOf(hover: Pointed, view: string | undefined): string {
  const is = (thing: Pointed) => `[data-menu=${CSS.escape(keyOf(thing))}]`;
  const about = (end: string) => `[data-ego-row][data-menu*=${CSS.escape(end)}]`;
  const parts = [is(hover)];
  if (hover.kind === "tie" && (view === "ego" || view === "measures"))
    parts.push(is({ kind: "actor", id: hover.actor }), is({ kind: "issue", id: hover.issue }));
  if (view === "ego" && hover.kind === "issue") parts.push(about(`"issue":${JSON.stringify(hover.id)}`));
  if (view === "ego" && hover.kind === "actor") parts.push(about(`"actor":${JSON.stringify(hover.id)}`));
  return parts.join(",");
}

/** In the order in which the page writes it. */
function keyOf(hover: Pointed): string {
  if (hover.kind !== "tie") return menuKey(hover);
  return menuKey({ kind: "tie", actor: hover.actor, issue: hover.issue });
}
