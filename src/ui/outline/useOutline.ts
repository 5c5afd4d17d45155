/** The lists and rows of the outline as they are now. */
import { useDeferredValue, useMemo } from "react";
import { buildOutline, listRows, type Outline, type OutlineRow } from "../../state/outline.ts";
import { useApp } from "../context.tsx";
import { useNameRanks } from "../useNameRanks.ts";
import { type Picture, useShown } from "../useShown.ts";

const NOBODY: readonly never[] = [];

export interface OutlineNow {
  readonly picture: Picture;
  readonly outline: Outline;
  readonly rows: readonly OutlineRow[];
}

/** Undefined while no dataset is open. Rows may come a moment after a filter, so that its box ticks at once. */
export function useOutline(): OutlineNow | undefined {
  const picture = useDeferredValue(useShown());
  const order = useApp(({ session }) => session.outlineOrder);
  const openKeys = useApp((state) => state.outlineOpen);
  const actor = useNameRanks(picture?.dataset.actors ?? NOBODY);
  const issue = useNameRanks(picture?.dataset.issues ?? NOBODY);
  const outline = useMemo(
    () => (picture ? buildOutline(picture, order, { actor, issue }) : undefined),
    [picture, order, actor, issue],
  );
  const rows = useMemo(() => outline && listRows(outline, new Set(openKeys)), [outline, openKeys]);
  return useMemo(
    () => (picture && outline && rows ? { picture, outline, rows } : undefined),
    [picture, outline, rows],
  );
}
