/** The rows as a tree: one stop for Tab, arrow keys within, and the same thing selected and pointed at as on the map. */
import { type FocusEvent, type MouseEvent, type PointerEvent, useCallback, useMemo, useRef } from "react";
import { localeOf } from "../../i18n/locales.ts";
import { type OutlineRow, selectionOfRow } from "../../state/outline.ts";
import { changeSession, select, setUnfolded } from "../../state/store.ts";
import { pointFromList, setOutlineOpen } from "../../state/walking.ts";
import { useApp, usePorts } from "../context.tsx";
import { OutlineItem } from "./OutlineItem.tsx";
import { rowKeyOf } from "./rowKeyOf.ts";
import { useActiveRow } from "./useActiveRow.ts";
import type { OutlineNow } from "./useOutline.ts";
import { useReveal } from "./useReveal.ts";
import { useRowWords } from "./useRowWords.ts";
import { type TreeHand, useTreeKeys } from "./useTreeKeys.ts";

export function OutlineTree({ now }: { now: OutlineNow }) {
  const { outline, rows } = now;
  const { store } = usePorts();
  const words = useRowWords();
  const tree = useRef<HTMLDivElement>(null);
  const { active, goTo, setActive, hasFocus, onPage } = useActiveRow(tree, rows);
  useReveal(now, goTo, hasFocus);
  const rtl = useApp(({ session }) => localeOf(session.locale).direction === "rtl");
  const selected = useApp(({ document }) => rowKeyOf(now, document.selection));
  const pointed = useApp(({ pointer }) => rowKeyOf(now, pointer.hover));
  const hand = useHand(now, words.nameOf, goTo);
  const onKeyDown = useTreeKeys(rows, active, rtl, hand);
  const point = useCallback(
    (row: OutlineRow | undefined) => pointFromList(store, row && selectionOfRow(now.picture.dataset, row)),
    [store, now],
  );
  const rowAt = (target: EventTarget) => {
    const key = target instanceof Element && target.closest<HTMLElement>("[data-row]")?.dataset["row"];
    return rows.findIndex((row) => row.key === key);
  };
  const onFocus = ({ target }: FocusEvent) => {
    hasFocus.current = true;
    const index = rowAt(target);
    if (index < 0) return;
    setActive(index);
    point(rows[index]);
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && tree.current?.contains(relatedTarget)) return;
    hasFocus.current = false;
    point(undefined);
  };
  const onClick = ({ target }: MouseEvent) => {
    const row = rows[rowAt(target)];
    if (!row || !(target instanceof Element) || target.closest("button")) return;
    if (target.closest(".outline-chevron") || row.kind === "members") hand.setOpen([row], row.open === false);
    else hand.act(row);
  };
  const onPointerOver = ({ target, pointerType }: PointerEvent) => {
    const index = pointerType === "mouse" ? rowAt(target) : -1;
    if (index >= 0) point(rows[index]);
  };
  return (
    <div
      ref={tree}
      role="tree"
      className="outline-tree"
      aria-label={words.t(`outline.tree.${outline.order}`)}
      tabIndex={active >= onPage.first && active < onPage.last ? -1 : 0}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
      onClick={onClick}
      onPointerOver={onPointerOver}
      onPointerLeave={() => point(hasFocus.current ? rows[active] : undefined)}
      onScroll={onPage.onScroll}
    >
      {/* A scrolling box is never lower than its own padding, hence one within. */}
      <div role="presentation" style={{ paddingBlock: `${onPage.before}px ${onPage.after}px` }}>
        {rows.slice(onPage.first, onPage.last).map((row, i) => (
          <OutlineItem
            key={row.key}
            outline={outline}
            row={row}
            words={words}
            active={onPage.first + i === active}
            selected={row.key === selected}
            pointed={row.key === pointed}
          />
        ))}
      </div>
    </div>
  );
}

/** What keys and clicks do to a row. */
function useHand(now: OutlineNow, nameOf: ReturnType<typeof useRowWords>["nameOf"], goTo: TreeHand["goTo"]) {
  const { store } = usePorts();
  return useMemo<TreeHand>(() => {
    const { outline, picture } = now;
    return {
      goTo,
      nameOf: (row) => nameOf(outline, row),
      setOpen: (rows, open) =>
        setOutlineOpen(
          store,
          rows.map(({ key }) => key),
          open,
        ),
      act(row) {
        if (row.kind === "members") {
          const { fold, dataset } = picture;
          const folded = outline.membersOf(row.actor).some((member) => fold[member] !== member);
          return setUnfolded(store, dataset.actors[row.actor]!.id, folded);
        }
        select(store, selectionOfRow(picture.dataset, row));
        if (!store.getState().session.evidenceOpen) changeSession(store, { evidenceOpen: true });
      },
    };
  }, [store, now, nameOf, goTo]);
}
