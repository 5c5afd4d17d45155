/** The lists and rows of the outline as they are now. */
import { useDeferredValue, useMemo } from "react";
import { useIntl } from "react-intl";
import { buildOutline, listRows, type Outline, type OutlineRow } from "../../state/outline.ts";
import { useApp, useNames } from "../context.tsx";
import { rankNames } from "../table/rows.ts";
import { type Picture, useShown } from "../useShown.ts";

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
  const nameOf = useNames();
  const { locale } = useIntl();
  const dataset = picture?.dataset;
  const ranks = useMemo(
    () =>
      dataset && {
        actor: rankNames(dataset.actors.map(nameOf), locale),
        issue: rankNames(dataset.issues.map(nameOf), locale),
      },
    [dataset, nameOf, locale],
  );
  const outline = useMemo(
    () => (picture && ranks ? buildOutline(picture, order, ranks) : undefined),
    [picture, order, ranks],
  );
  const rows = useMemo(() => outline && listRows(outline, new Set(openKeys)), [outline, openKeys]);
  return useMemo(
    () => (picture && outline && rows ? { picture, outline, rows } : undefined),
    [picture, outline, rows],
  );
}
