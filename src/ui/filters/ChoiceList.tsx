/** A list of choices: searched when it is long, cut where it would be slow, never without what is ticked. */
import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { foldText } from "../../domain/text.ts";
import { useText } from "../context.tsx";
import { SearchBox } from "./SearchBox.tsx";

/** More lines than this are not made; searching finds the rest. */
export const MOST_LINES = 100;

export interface Listed {
  readonly key: string;
  /** Folded text to be searched; a head of a group has none and stands where something of its group does. */
  readonly text: string;
  readonly ticked: boolean;
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
  const { lines, more } = useMemo(() => cut(items, foldText(query), above), [items, query, above]);
  return (
    <>
      {items.length > searchOver ? <SearchBox label={searchLabel} value={query} onChange={setQuery} /> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll, and has a legend of its own */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the boxes inside take the keys, this only passes them on */}
      <div className="choices" role="group" aria-label={label} onKeyDown={moveFocus}>
        {lines.map(({ render }) => render())}
      </div>
      {lines.length === 0 ? <p className="quiet">{t("filters.nothingFound")}</p> : null}
      {more > 0 ? <p className="quiet">{t("filters.moreTypeToSearch", { count: more })}</p> : null}
    </>
  );
}

/** The lines to show: what the words find and what it hangs on; beyond the limit only what is ticked. */
export function cut(
  items: readonly Listed[],
  query: string,
  above?: (key: string) => readonly string[],
): { lines: readonly Listed[]; more: number } {
  const words = query === "" ? [] : query.split(" ");
  const keys = new Set<string>();
  let more = 0;
  for (const { key, text, ticked } of items) {
    if (text === "" || !words.every((word) => text.includes(word))) continue;
    if (keys.size >= MOST_LINES && !ticked) more++;
    else {
      keys.add(key);
      for (const other of above?.(key) ?? []) keys.add(other);
    }
  }
  return { lines: items.filter(({ key }) => keys.has(key)), more };
}

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
