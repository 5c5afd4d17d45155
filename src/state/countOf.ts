/** From what a menu is about to the count that stands beside it in the filters. */
import type { CountRef } from "./countRef.ts";
import type { MenuTarget } from "./model.ts";

export function countOf(target: MenuTarget | undefined): CountRef | undefined {
  switch (target?.kind) {
    case "choice":
      return { of: "choice", clause: target.clause, value: target.value };
    case "actor":
      return { of: "choice", clause: "actors", value: target.id };
    case "issue":
      return { of: "choice", clause: "issues", value: target.id };
    default:
      return undefined;
  }
}
