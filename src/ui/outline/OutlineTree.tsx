/** The rows as a tree: one stop for Tab, arrow keys within, and the same thing selected and pointed at as on the map. */
import { type RefObject, useRef } from "react";
import { localeOf } from "../../i18n/locales.ts";
import { useApp } from "../context.tsx";
import { OutlineItem } from "./OutlineItem.tsx";
import { rowKeyOf } from "./rowKeyOf.ts";
import { nameOfRow } from "./rowWords.ts";
import { useActiveRow } from "./useActiveRow.ts";
import type { OutlineNow } from "./useOutline.ts";
import { useReveal } from "./useReveal.ts";
import { useSpeech } from "./useSpeech.ts";
import { useTreeHand } from "./useTreeHand.ts";
import { useTreeKeys } from "./useTreeKeys.ts";
import { useTreePointing } from "./useTreePointing.ts";

export function OutlineTree({ now }: { now: OutlineNow }) {
  const { outline, rows } = now;
  const speech = useSpeech();
  const tree: RefObject<HTMLDivElement | null> = useRef(null);
  const { active, goTo, setActive, hasFocus, onPage } = useActiveRow(tree, rows);
  useReveal(now, goTo, hasFocus);
  const rtl = useApp(({ session }) => localeOf(session.locale).direction === "rtl");
  const selected = useApp(({ document }) => rowKeyOf(now, document.selection));
  const pointed = useApp(({ pointer }) =>
    rowKeyOf(now, pointer.hover?.kind === "pair" ? undefined : pointer.hover),
  );
  const hand = useTreeHand(now);
  const onKeyDown = useTreeKeys(rows, active, rtl, {
    ...hand,
    goTo,
    nameOf: (row) => nameOfRow(speech, outline, row),
  });
  const pointing = useTreePointing(now, tree, { active, setActive, hasFocus }, hand);
  return (
    <div
      ref={tree}
      role="tree"
      className="outline-tree"
      aria-label={speech.t(`outline.tree.${outline.order}`)}
      tabIndex={active >= onPage.first && active < onPage.last ? -1 : 0}
      onKeyDown={onKeyDown}
      onScroll={onPage.onScroll}
      {...pointing}
    >
      {/* A scrolling box is never lower than its own padding, hence one within. */}
      <div role="presentation" style={{ paddingBlock: `${onPage.before}px ${onPage.after}px` }}>
        {rows.slice(onPage.first, onPage.last).map((row, i) => (
          <OutlineItem
            key={row.key}
            outline={outline}
            row={row}
            speech={speech}
            active={onPage.first + i === active}
            selected={row.key === selected}
            pointed={row.key === pointed}
          />
        ))}
      </div>
    </div>
  );
}
