/** Where a selection stands among the rows of the outline. */

import type { Selection } from "../../state/model.ts";
import { type OutlinePath, pathTo } from "../../state/outline.ts";
import { locate } from "../useShown.ts";
import type { OutlineNow } from "./useOutline.ts";

export function pathOf(
  { picture, outline }: OutlineNow,
  selection: Selection | undefined,
): OutlinePath | undefined {
  const found = selection && locate(picture, selection);
  return found && pathTo(outline, found.actor, found.issue);
}

/** The key of its row in the order at hand; empty when it has none there. */
export function rowKeyOf(now: OutlineNow, selection: Selection | undefined): string {
  const path = pathOf(now, selection);
  return path?.order === now.outline.order ? path.key : "";
}
