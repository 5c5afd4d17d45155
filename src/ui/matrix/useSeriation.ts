/** The order of blocs, found a little at a time, so that the page answers meanwhile; found once for the same data. */
import { useEffect, useMemo, useState } from "react";
import { type SeriationSource, seriationOf } from "../../state/seriation.ts";
import { useApp } from "../context.tsx";

type Seriation = ReturnType<typeof seriationOf> extends Generator<unknown, infer Result> ? Result : never;

interface Found {
  readonly source: SeriationSource;
  readonly seriation: Seriation;
}

/** So many cells are ordered before anyone notices. */
const AT_ONCE = 3000;

let last: Found | undefined;

/** Undefined until there is one; then the last one until the next is found. Of other data it is never shown. */
export function useSeriation(): Seriation | undefined {
  const dataset = useApp(({ opened }) => opened?.dataset);
  const fold = useApp((state, selectors) => selectors.fold(state));
  const ties = useApp((state, selectors) => selectors.ties(state));
  const summary = useApp((state, selectors) => selectors.whole(state));
  const { neutral, flipped, afresh } = useApp(({ document }) => document.arrangement);
  const source = useMemo(
    (): SeriationSource | undefined =>
      dataset && fold && ties && summary
        ? { dataset, fold, ties, summary, arrangement: { neutral, flipped, afresh } }
        : undefined,
    [dataset, fold, ties, summary, neutral, flipped, afresh],
  );
  const atOnce = useMemo(() => (source ? foundAtOnce(source) : undefined), [source]);
  const [found, setFound] = useState<Found>();
  useEffect(() => (source && !atOnce ? findLater(source, setFound) : undefined), [source, atOnce]);
  return atOnce ?? (found?.source.dataset === dataset ? found?.seriation : undefined);
}

function foundAtOnce(source: SeriationSource): Seriation | undefined {
  if (last && isSame(last.source, source)) return last.seriation;
  if (source.ties.length > AT_ONCE) return undefined;
  const steps = seriationOf(source);
  for (;;) {
    const { done, value } = steps.next();
    if (!done) continue;
    last = { source, seriation: value };
    return value;
  }
}

function findLater(source: SeriationSource, tell: (found: Found) => void): () => void {
  const steps = seriationOf(source);
  let timer: ReturnType<typeof setTimeout>;
  const step = () => {
    const { done, value } = steps.next();
    if (done) {
      last = { source, seriation: value };
      tell(last);
    } else timer = setTimeout(step);
  };
  timer = setTimeout(step);
  return () => clearTimeout(timer);
}

function isSame(a: SeriationSource, b: SeriationSource): boolean {
  return (
    a.dataset === b.dataset &&
    a.fold === b.fold &&
    a.ties === b.ties &&
    a.summary === b.summary &&
    a.arrangement.neutral === b.arrangement.neutral &&
    a.arrangement.flipped === b.arrangement.flipped &&
    a.arrangement.afresh === b.arrangement.afresh
  );
}
