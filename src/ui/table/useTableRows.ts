/** The rows of the table: at once where that is soon done; else the former ones stay until the others are in order, a piece at a time. */
import { useEffect, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { useNameRanks } from "../useNameRanks.ts";
import type { Picture } from "../useShown.ts";
import type { Ranks } from "./rowKeys.ts";
import { type Order, rowSteps, workOn } from "./rows.ts";

/** So few that nobody waits for them. */
const FEW = 20_000;
/** What takes no longer is drawn with its picture: to say first that it is under way would be a frame of its own. */
const AT_ONCE_MS = 16;
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
  const wanted = useMemo(
    () => begin(shown, ranks, { grain, by, descending }),
    [shown, ranks, grain, by, descending],
  );
  const { steps, found } = wanted;
  const [kept, setKept] = useState<Kept>();
  if (found && kept?.of !== steps) setKept({ ...found, of: steps });
  useEffect(() => {
    if (found) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const rows = workOn(steps, PIECE_MS);
      if (rows) setKept({ shown, grain, rows, of: steps });
      else timer = setTimeout(work);
    };
    work();
    return () => clearTimeout(timer);
  }, [steps, found, shown, grain]);
  // Rows of other data say nothing of these.
  if (kept?.shown.dataset !== shown.dataset) return { shown, grain, rows: NONE, working: true };
  return { ...kept, working: kept.of !== steps };
}

interface Kept extends TableRows {
  readonly of: unknown;
}

interface Begun {
  readonly steps: ReturnType<typeof rowSteps>;
  /** Undefined where the steps are still to be gone on with. */
  readonly found: TableRows | undefined;
}

function begin(shown: Picture, ranks: Ranks, order: Order): Begun {
  const steps = rowSteps(shown, ranks, order);
  const few = shown.dataset.stances.length <= FEW;
  const rows = workOn(steps, few ? Number.POSITIVE_INFINITY : AT_ONCE_MS);
  return { steps, found: rows && { shown, grain: order.grain, rows } };
}

const NONE = new Uint32Array(0);
