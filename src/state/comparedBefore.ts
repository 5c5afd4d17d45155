/** The comparison from which one went to the evidence. */
import type { Compared } from "./document.ts";
import type { ComparedGroups } from "./groups.ts";
import type { State } from "./model.ts";

/** Since then something was selected all the while; undefined where one did not come from a comparison. */
export function comparedBefore({ document, history }: State): Compared | ComparedGroups | undefined {
  if (!document.selection) return undefined;
  const last = history.past.findLast((step) => !step.document.selection);
  return last?.document.compared ?? last?.document.groups;
}
