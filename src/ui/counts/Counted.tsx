/** Words with a number in them that open what it is made of. */
import type { ReactNode } from "react";
import { showCount } from "../../state/above.ts";
import type { CountRef } from "../../state/countRef.ts";
import { usePorts } from "../context.tsx";

interface OpeningProps {
  readonly onOpen: (button: HTMLElement) => void;
  /** Whether the keys stop at it; not where something near does the same, or where it stands beside a hundred others. */
  readonly byKeys: boolean;
  /** Not where it opens what is folded away nearby. */
  readonly dialog?: boolean;
  readonly children: ReactNode;
}

export function OpeningNumber({ onOpen, byKeys, dialog = true, children }: OpeningProps) {
  return (
    <button
      type="button"
      className="counted"
      aria-haspopup={dialog ? "dialog" : undefined}
      tabIndex={byKeys ? undefined : -1}
      onClick={({ currentTarget }) => onOpen(currentTarget)}
    >
      {children}
    </button>
  );
}

interface CountedProps {
  /** Or how to find it out, where hundreds stand in a list. */
  readonly count: CountRef | (() => CountRef | undefined);
  /** The keys reach it by the menu of what it belongs to. */
  readonly byMenu?: boolean;
  readonly children: ReactNode;
}

/** A number that opens how it was counted. */
export function Counted({ count, byMenu = false, children }: CountedProps) {
  const { store } = usePorts();
  const open = () => {
    const ref = typeof count === "function" ? count() : count;
    if (ref) showCount(store, ref);
  };
  return (
    <OpeningNumber onOpen={open} byKeys={!byMenu}>
      {children}
    </OpeningNumber>
  );
}
