/** A list of choices: searched when it is long, cut where it would be slow, never without what is ticked. */
import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { foldText } from "../../domain/text.ts";
import { useText } from "../context.tsx";
import { useGrowing } from "../useGrowing.ts";
import { cut, type Line } from "./cut.ts";
import { SearchBox } from "./SearchBox.tsx";

/** Lines that a list is made of until a hand, the focus or a scroll comes to it: whatever changes the page costs time for each. */
const IN_SIGHT = 32;

export interface Listed extends Line {
  readonly render: () => ReactNode;
}

export interface ChoiceListProps {
  readonly label: string;
  readonly searchLabel: string;
  /** Searching is offered when there are more than this. */
  readonly searchOver: number;
  readonly items: readonly Listed[];
  /** Keys of the lines that an item needs above it: its group's head, its body. */
  readonly above?: (key: string) => readonly string[];
}

export function ChoiceList({ label, searchLabel, searchOver, items, above }: ChoiceListProps) {
  const t = useText();
  const [query, setQuery] = useState("");
  const [reached, setReached] = useState(false);
  const reach = () => setReached(true);
  const { lines, more } = useMemo(() => cut(items, foldText(query), above), [items, query, above]);
  const wanted = reached || query !== "" ? lines.length : lastToShow(lines);
  const there = useGrowing(wanted, `${items.length} ${items[0]?.key} ${query}`);
  return (
    <>
      {items.length > searchOver ? <SearchBox label={searchLabel} value={query} onChange={setQuery} /> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll, and has a legend of its own */}
      <div
        className="choices"
        role="group"
        aria-label={label}
        onKeyDown={moveFocus}
        onPointerEnter={reach}
        onFocus={reach}
        onScroll={reach}
      >
        {lines.slice(0, there).map(({ render }) => render())}
      </div>
      {lines.length === 0 ? <p className="quiet">{t("filters.nothingFound")}</p> : null}
      {more > 0 ? <p className="quiet">{t("filters.moreTypeToSearch", { count: more })}</p> : null}
    </>
  );
}

/** What is ticked is always there. */
const lastToShow = (lines: readonly Line[]) =>
  Math.min(lines.length, Math.max(IN_SIGHT, lines.findLastIndex(({ ticked }) => ticked) + 1));

/** Arrows, Home and End go from box to box; Tab does so too. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const here = boxes.indexOf(event.target as HTMLInputElement);
  if (here < 0) return;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: boxes.length - 1,
  };
  const next = Object.hasOwn(steps, event.key) ? boxes[steps[event.key]!] : undefined;
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
