/** Which lines of a long list are made: what is searched for and what that hangs on, at most so many. */

/** More lines than this are not made; searching finds the rest. */
export const MOST_LINES = 100;

/** What of a line decides whether it is shown. */
export interface Line {
  readonly key: string;
  /** Folded text to be searched; a head of a group has none and stands where something of its group does. */
  readonly text: string;
  readonly ticked: boolean;
}

/** The lines to show: what the words find and what it hangs on; beyond the limit only what is ticked. */
export function cut<Item extends Line>(
  items: readonly Item[],
  query: string,
  above?: (key: string) => readonly string[],
): { lines: readonly Item[]; more: number } {
  const words = query === "" ? [] : query.split(" ");
  const shown = new Uint8Array(items.length);
  const over = new Set<string>();
  let count = 0;
  let more = 0;
  items.forEach(({ key, text, ticked }, at) => {
    if (text === "" || !words.every((word) => text.includes(word))) return;
    if (count + over.size >= MOST_LINES && !ticked) {
      more++;
      return;
    }
    shown[at] = 1;
    count++;
    for (const other of above?.(key) ?? []) over.add(other);
  });
  if (over.size > 0)
    items.forEach(({ key }, at) => {
      if (over.has(key)) shown[at] = 1;
    });
  return { lines: items.filter((_, at) => shown[at] === 1), more };
}
