/** Words with a number in them that unfold, in their place, what it counts. */
import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { isolated } from "../backing.ts";

interface UnfoldingProps {
  /** What is counted, by name; asked for when it is unfolded. */
  readonly names: () => readonly string[];
  readonly children: ReactNode;
}

export function Unfolding({ names, children }: UnfoldingProps) {
  const { formatList } = useIntl();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="counted" aria-expanded={open} onClick={() => setOpen(!open)}>
        {children}
      </button>
      {open ? <span> {formatList(names().map(isolated), { type: "unit" })}</span> : null}
    </>
  );
}

/** The first of a list; the number of the others unfolds them. */
export function useFirst<Item>(items: readonly Item[], fit: number) {
  const [all, setAll] = useState(false);
  const left = items.length - fit;
  const more = (words: string) =>
    left > 0 && !all ? (
      <button type="button" className="counted" onClick={() => setAll(true)}>
        {words}
      </button>
    ) : null;
  return { listed: all ? items : items.slice(0, fit), left, more };
}
