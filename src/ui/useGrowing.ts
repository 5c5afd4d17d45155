/** How many of many rows are on the page: a few at once, then more with each frame, so that no change of a filter takes long. */
import { startTransition, useEffect, useState } from "react";

const AT_ONCE = 16;
/** Counts and the other views come before what has to be scrolled to. */
const THEN_MS = 150;

/** @param of what the rows are made from: with another one it begins anew. */
export function useGrowing(wanted: number, of: unknown): number {
  const [grown, setGrown] = useState({ of, count: AT_ONCE });
  if (grown.of !== of) setGrown({ of, count: AT_ONCE });
  const { count } = grown;
  useEffect(() => {
    if (count >= wanted) return;
    const grow = () =>
      startTransition(() =>
        setGrown((last) => (last.of === of ? { of, count: last.count + AT_ONCE } : last)),
      );
    let frame = 0;
    const begin = () => {
      frame = requestAnimationFrame(grow);
    };
    const timer = count === AT_ONCE ? setTimeout(begin, THEN_MS) : undefined;
    if (timer === undefined) begin();
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [count, wanted, of]);
  return Math.min(wanted, grown.of === of ? count : AT_ONCE);
}
