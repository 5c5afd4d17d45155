/** The rows of the table: at once where there are few; of very many the former ones stay until the others are in order, a piece at a time. */
import { useEffect, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { useNameRanks } from "../useNameRanks.ts";
import type { Picture } from "../useShown.ts";
import { buildRows, type Order, rowSteps } from "./rows.ts";

const AT_ONCE = 20_000;
const PIECE_MS = 8;

export interface TableRows {
  /** What the rows are of: their picture may be that of a moment ago. */
  readonly shown: Picture;
  readonly grain: Order["grain"];
  readonly rows: Uint32Array;
}

export function useTableRows(shown: Picture, order: Order): TableRows & { readonly working: boolean } {
  const { locale } = useIntl();
  const actor = useNameRanks(shown.dataset.actors);
  const issue = useNameRanks(shown.dataset.issues);
  const ranks = useMemo(() => ({ actor, issue, locale }), [actor, issue, locale]);
  const { grain, by, descending } = order;
  const few = shown.dataset.stances.length <= AT_ONCE;
  const now = useMemo<TableRows | undefined>(
    () => (few ? { shown, grain, rows: buildRows(shown, ranks, { grain, by, descending }) } : undefined),
    [few, shown, ranks, grain, by, descending],
  );
  const [later, setLater] = useState<TableRows>();
  const [ordered, setOrdered] = useState<unknown>();
  const wanted = useMemo(
    () => ({ shown, ranks, order: { grain, by, descending } }),
    [shown, ranks, grain, by, descending],
  );
  useEffect(() => {
    if (few) return;
    const { order, ranks, shown } = wanted;
    const steps = rowSteps(shown, ranks, order);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      for (const until = performance.now() + PIECE_MS; performance.now() < until; ) {
        const { done, value } = steps.next();
        if (!done) continue;
        setLater({ shown, grain: order.grain, rows: value });
        setOrdered(wanted);
        return;
      }
      timer = setTimeout(work);
    };
    work();
    return () => clearTimeout(timer);
  }, [few, wanted]);
  if (now) return { ...now, working: false };
  // Rows of other data say nothing of these.
  if (later?.shown.dataset !== shown.dataset) return { shown, grain, rows: NONE, working: true };
  return { ...later, working: ordered !== wanted };
}

const NONE = new Uint32Array(0);
