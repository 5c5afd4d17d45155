/** The one row of the tree that has, or would have, the focus; it keeps it whatever comes and goes around it. */
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { OutlineRow } from "../../state/outline.ts";
import { type RowWindow, useRowWindow } from "./useRowWindow.ts";

export interface ActiveRow {
  /** Index; −1 when there are no rows. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** Makes a row the active one and brings it into sight; with the focus unless told otherwise. */
  readonly goTo: (index: number, focus?: boolean) => void;
  /** Whether the focus is somewhere in the tree. */
  readonly hasFocus: RefObject<boolean>;
  readonly onPage: RowWindow;
}

export function useActiveRow(tree: RefObject<HTMLElement | null>, rows: readonly OutlineRow[]): ActiveRow {
  const [known, setKnown] = useState({ key: "", index: 0 });
  const hasFocus = useRef(false);
  const wish = useRef<{ key: string; focus: boolean }>(undefined);
  const [, wake] = useState(0);
  const indexes = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  const active = indexes.get(known.key) ?? Math.min(known.index, rows.length - 1);
  const onPage = useRowWindow(tree, rows, active);
  const latest = useRef({ rows, onPage });
  useLayoutEffect(() => {
    latest.current = { rows, onPage };
  });
  const setActive = useCallback((index: number) => {
    const key = latest.current.rows[index]?.key;
    if (key !== undefined)
      setKnown((last) => (last.key === key && last.index === index ? last : { key, index }));
  }, []);
  const goTo = useCallback(
    (index: number, focus = true) => {
      const key = latest.current.rows[index]?.key;
      if (key === undefined) return;
      wish.current = { key, focus };
      latest.current.onPage.include(index);
      setActive(index);
      wake((count) => count + 1);
    },
    [setActive],
  );
  useLayoutEffect(() => {
    const element = tree.current;
    if (!element) return;
    const rowOf = (key: string | undefined) => element.querySelector<HTMLElement>(`[data-row="${key}"]`);
    const wanted = wish.current && rowOf(wish.current.key);
    if (wanted) {
      if (wish.current?.focus) wanted.focus({ preventScroll: true });
      wanted.scrollIntoView({ block: "nearest" });
      wish.current = undefined;
    } else if (hasFocus.current && !element.contains(document.activeElement)) {
      // What had it is gone: the row in its place takes it, or the tree while that is out of sight.
      (rowOf(rows[active]?.key) ?? element).focus({ preventScroll: true });
    }
  });
  return { active, setActive, goTo, hasFocus, onPage };
}
