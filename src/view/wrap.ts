/** Long names in lines of about equal width; whole as long as that can be. */

/** A line may be this much wider than wished rather than lose a word. */
export const STRETCH = 1.35;
const ELLIPSIS = "…";

/** Words, each with its width; a line is as wide as its words and the spaces between. */
interface Words {
  readonly words: readonly string[];
  readonly widths: readonly number[];
  readonly space: number;
}

/**
 * Breaks a name between words into as few lines as make it fit. What does not fit even then loses its end, in the last
 * line only.
 * @param most width that a line should have, in the unit of `widthOf`.
 * @param widthOf asked of words rather than of lines, which are many more and all different.
 */
export function wrap(
  text: string,
  widthOf: (text: string) => number,
  most: number,
  mostLines: number,
): string[] {
  const words = text.split(" ");
  const all: Words = { words, widths: words.map(widthOf), space: words.length > 1 ? widthOf(" ") : 0 };
  const total = widthFrom(all, 0, words.length);
  if (total <= most) return [text];
  const widest = most * STRETCH;
  for (let count = 2; count <= Math.min(mostLines, words.length); count++) {
    if (total > count * (widest + all.space)) continue; // not even if every line were full
    const split = evenly(all, 0, count);
    if (split.width <= widest) return linesOf(all, split.ends);
  }
  return filled(all, mostLines, widest, widthOf);
}

function widthFrom({ widths, space }: Words, from: number, end: number): number {
  let width = space * (end - from - 1);
  for (let word = from; word < end; word++) width += widths[word]!;
  return width;
}

function linesOf({ words }: Words, ends: readonly number[]): string[] {
  return ends.map((end, line) => words.slice(line === 0 ? 0 : ends[line - 1], end).join(" "));
}

interface Split {
  /** The word after the last of each line. */
  readonly ends: readonly number[];
  /** Of the widest line. */
  readonly width: number;
}

/** The split of the words from one on into so many lines whose widest is narrowest. */
function evenly(all: Words, from: number, count: number): Split {
  const end = all.words.length;
  if (count === 1) return { ends: [end], width: widthFrom(all, from, end) };
  let best: Split = { ends: [], width: Number.POSITIVE_INFINITY };
  for (let cut = from + 1; cut <= end - count + 1; cut++) {
    const first = widthFrom(all, from, cut);
    if (first >= best.width) break;
    const rest = evenly(all, cut, count - 1);
    const width = Math.max(first, rest.width);
    if (width < best.width) best = { ends: [cut, ...rest.ends], width };
  }
  return best;
}

/** Line after line as many words as have room; the last takes the rest and is cut. */
function filled(all: Words, mostLines: number, widest: number, widthOf: (text: string) => number): string[] {
  const { length } = all.words;
  const lines: string[] = [];
  let next = 0;
  while (next < length && lines.length < mostLines) {
    const from = next++;
    const last = lines.length === mostLines - 1;
    while (next < length && (last || widthFrom(all, from, next + 1) <= widest)) next++;
    lines.push(shorten(all.words.slice(from, next).join(" "), widthOf, widest));
  }
  return lines;
}

function shorten(line: string, widthOf: (text: string) => number, most: number): string {
  if (widthOf(line) <= most) return line;
  const letters = Array.from(line);
  const cut = (length: number) => `${letters.slice(0, length).join("").trimEnd()}${ELLIPSIS}`;
  let low = 1;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (widthOf(cut(middle)) <= most) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}
