/** A view in sight is drawn before counts and all else that follows a filter: it is what one looks at. */
import { useEffect, useLayoutEffect, useRef } from "react";
import { afterFrame } from "../base/task.ts";
import type { Shown } from "../state/describe.ts";
import { usePorts } from "./context.tsx";
import { figuresUnderWay } from "./underWay.ts";

/** @param drawn what the view has on the page. */
export function useComesFirst(drawn: Shown["summary"] | undefined): void {
  const { store, selectors } = usePorts();
  const last = useRef(drawn);
  const awaited = useRef<{ readonly summary: Shown["summary"]; readonly done: () => void }>(undefined);
  // With the frame that shows it; another effect would come after that frame, and wait for one more.
  useLayoutEffect(() => {
    last.current = drawn;
    const { current } = awaited;
    if (current && current.summary === drawn) afterFrame(current.done);
  }, [drawn]);
  useEffect(() => {
    const stop = store.subscribe((state, before) => {
      if (state.document.filter === before.document.filter) return;
      const summary = selectors.summary(state);
      awaited.current?.done();
      awaited.current =
        summary && summary !== last.current ? { summary, done: figuresUnderWay() } : undefined;
    });
    return () => {
      stop();
      awaited.current?.done();
    };
  }, [store, selectors]);
}
