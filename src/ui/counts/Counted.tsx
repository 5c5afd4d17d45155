/** A number that opens how it was counted. */
import type { ReactNode } from "react";
import { showCount } from "../../state/above.ts";
import type { CountRef } from "../../state/countRef.ts";
import { usePorts } from "../context.tsx";

interface CountedProps {
  /** Or how to find it out, where hundreds stand in a list. */
  readonly count: CountRef | (() => CountRef | undefined);
  /** It stands beside a hundred others: the keys reach it by the menu of what it belongs to. */
  readonly byMenu?: boolean;
  readonly children: ReactNode;
}

export function Counted({ count, byMenu = false, children }: CountedProps) {
  const { store } = usePorts();
  return (
    <button
      type="button"
      className="counted"
      aria-haspopup="dialog"
      tabIndex={byMenu ? -1 : undefined}
      onClick={() => {
        const ref = typeof count === "function" ? count() : count;
        if (ref) showCount(store, ref);
      }}
    >
      {children}
    </button>
  );
}
