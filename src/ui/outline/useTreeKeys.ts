/** The keys of a tree, as the ARIA practices have them; what they leave goes on to the page. */
import { type KeyboardEvent, useRef } from "react";
import { foldText } from "../../domain/text.ts";
import { type OutlineRow, rowByName } from "../../state/outline.ts";

/** Letters that follow each other within this time, in milliseconds, are one word. */
const TYPING_MS = 700;
/** Rows that a page up or down goes. */
const PAGE = 10;
/** What type-ahead takes: single-key commands of the page wait until the tree has no focus. */
const LETTER = /^[\p{L}\p{N}]$/u;

export interface TreeHand {
  readonly goTo: (index: number) => void;
  readonly setOpen: (rows: readonly OutlineRow[], open: boolean) => void;
  /** What Enter does. */
  readonly act: (row: OutlineRow) => void;
  readonly nameOf: (row: OutlineRow) => string;
}

/** @param active index of the row that has the focus. @param rtl arrows to the left then lead inwards. */
export function useTreeKeys(rows: readonly OutlineRow[], active: number, rtl: boolean, hand: TreeHand) {
  const typing = useRef({ text: "", at: 0 });
  const find = (letter: string, at: number): number => {
    const going = at - typing.current.at < TYPING_MS ? typing.current.text : "";
    const text = going === letter ? letter : going + letter; // the same letter again: the next that begins with it
    typing.current = { text, at };
    const from = text.length > 1 ? active : active + 1;
    return rowByName(rows, (row) => foldText(hand.nameOf(row)), from, foldText(text));
  };
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const row = rows[active];
    if (!row || event.target instanceof HTMLButtonElement) return;
    const step = STEPS[turned(event.key, rtl)];
    if (step) step(rows, active, hand);
    else if (LETTER.test(event.key)) {
      const found = find(event.key.toLowerCase(), event.timeStamp);
      if (found >= 0) hand.goTo(found);
    } else return;
    event.preventDefault();
  };
}

function turned(key: string, rtl: boolean): string {
  if (!rtl) return key;
  return key === "ArrowLeft" ? "ArrowRight" : key === "ArrowRight" ? "ArrowLeft" : key;
}

type Take = (rows: readonly OutlineRow[], active: number, hand: TreeHand) => void;

const toward =
  (by: number): Take =>
  (rows, active, { goTo }) =>
    goTo(Math.max(0, Math.min(rows.length - 1, active + by)));

const act: Take = (rows, active, hand) => hand.act(rows[active]!);

const STEPS: Readonly<Record<string, Take | undefined>> = {
  ArrowDown: toward(1),
  ArrowUp: toward(-1),
  PageDown: toward(PAGE),
  PageUp: toward(-PAGE),
  Home: toward(Number.NEGATIVE_INFINITY),
  End: toward(Number.POSITIVE_INFINITY),
  Enter: act,
  " ": act,
  ArrowRight: (rows, active, { setOpen, goTo }) => {
    const row = rows[active]!;
    if (row.open === false) setOpen([row], true);
    else if (row.open) goTo(active + 1);
  },
  ArrowLeft: (rows, active, { setOpen, goTo }) => {
    const row = rows[active]!;
    if (row.open) setOpen([row], false);
    else if (row.parent >= 0) goTo(row.parent);
  },
  "*": (rows, active, { setOpen }) => {
    const { parent } = rows[active]!;
    setOpen(
      rows.filter((row) => row.parent === parent && row.open === false),
      true,
    );
  },
};
