/** What a key of the map stands for: an actor or an issue, by its name. */
import { useApp, useNames } from "../context.tsx";
import { plain } from "../plain.ts";

export interface Thing {
  readonly kind: "actor" | "issue";
  readonly id: string;
  readonly name: string;
}

export function useThings(): (key: string) => Thing | undefined {
  const dataset = useApp(({ opened }) => opened?.dataset);
  const nameOf = useNames();
  return (key) => {
    const kind = key.startsWith("a:") ? "actor" : "issue";
    const things = kind === "actor" ? dataset?.actors : dataset?.issues;
    const thing = things?.find(({ id }) => id === key.slice(2));
    return thing && { kind, id: thing.id, name: plain(nameOf(thing)) };
  };
}
