/** The actor who stands out on every strip: the one pointed at, wherever on the page, else the one selected. */
import { useCallback } from "react";
import { pointAt } from "../../state/store.ts";
import { useApp, usePorts } from "../context.tsx";
import type { Picture } from "../useShown.ts";

/** By index: who stands out, who of this issue is selected, and what tells who is under the pointer. */
export function useHot({ dataset, fold, lookup }: Picture, issue: string) {
  const { store } = usePorts();
  const selection = useApp(({ document }) => document.selection);
  const under = useApp(({ pointer: { hover } }) => actorOf(hover));
  const nodeOf = (id: string | undefined) => {
    const index = id === undefined ? undefined : lookup.actor.get(id);
    return index === undefined ? undefined : fold[index];
  };
  const chosen = nodeOf(actorOf(selection));
  const point = useCallback(
    (actor: number | undefined) => {
      const hover =
        actor === undefined ? undefined : ({ kind: "tie", actor: dataset.actors[actor]!.id, issue } as const);
      pointAt(store, { hover, x: -1, y: -1, quiet: true });
    },
    [store, dataset, issue],
  );
  const here = selection?.kind === "tie" && selection.issue === issue;
  return { hot: nodeOf(under) ?? chosen, selected: here ? chosen : undefined, point };
}

/** The actor of what is pointed at or selected, if it is about one alone. */
function actorOf(thing: { kind: string; id?: string; actor?: string } | undefined): string | undefined {
  if (thing?.kind === "actor") return thing.id;
  return thing?.kind === "tie" ? thing.actor : undefined;
}
