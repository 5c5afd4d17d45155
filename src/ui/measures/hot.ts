/** The actor who stands out on every strip: the one under the pointer, else the one selected. */
import { createContext, use, useMemo, useSyncExternalStore } from "react";
import { pointAt } from "../../state/store.ts";
import { useApp, usePorts } from "../context.tsx";

export interface Pointed {
  readonly get: () => number | undefined;
  readonly set: (actor: number | undefined) => void;
  readonly subscribe: (tell: () => void) => () => void;
}

/** A place for the actor under the pointer, so that only the strips in sight follow it. */
export function createPointed(): Pointed {
  let now: number | undefined;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set(actor) {
      if (actor === now) return;
      now = actor;
      for (const tell of listeners) tell();
    },
    subscribe(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

/** Who is pointed at anywhere on the page, also in a view beside this one. */
export function usePointed(): Pointed {
  const { store, selectors } = usePorts();
  return useMemo(() => {
    const indexOf = () => {
      const state = store.getState();
      const { hover } = state.pointer;
      if (!hover || hover.kind === "pair" || hover.kind === "issue") return undefined;
      return selectors.lookup(state)?.actor.get(hover.kind === "actor" ? hover.id : hover.actor);
    };
    return {
      get: indexOf,
      set(actor) {
        const id = actor === undefined ? undefined : store.getState().opened?.dataset.actors[actor]?.id;
        pointAt(store, {
          hover: id === undefined ? undefined : { kind: "actor", id },
          x: 0,
          y: 0,
          quiet: true,
        });
      },
      subscribe: (tell) =>
        store.subscribe(({ pointer }, before) => {
          if (pointer !== before.pointer) tell();
        }),
    };
  }, [store, selectors]);
}

export const PointedContext = createContext<Pointed>(createPointed());

/** By index: who stands out, who of this issue is selected, and what tells who is under the pointer. */
export function useHot(actors: readonly { readonly id: string }[], issue: string) {
  const pointed = use(PointedContext);
  const under = useSyncExternalStore(pointed.subscribe, pointed.get);
  const selection = useApp(({ document }) => document.selection);
  const chosen = useMemo(() => {
    if (!selection || selection.kind === "issue") return undefined;
    const id = selection.kind === "actor" ? selection.id : selection.actor;
    const index = actors.findIndex((actor) => actor.id === id);
    return index < 0 ? undefined : index;
  }, [selection, actors]);
  const here = selection?.kind === "tie" && selection.issue === issue;
  return { hot: under ?? chosen, selected: here ? chosen : undefined, point: pointed.set };
}
