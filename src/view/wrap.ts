/** Long names in lines of about equal width; whole as long as that can be. */

/** A line may be this much wider than wished rather than lose a word. */
export const STRETCH = 1.35;
const ELLIPSIS = "…";

/**
 * Breaks a name between words into as few lines as make it fit. What does not fit even then loses its end, in the last
 * line only.
 * @param most width that a line should have, in the unit of `widthOf`.
 */
export function wrap(
  text: string,
  widthOf: (text: string) => number,
  most: number,
  mostLines: number,
): string[] {
  if (widthOf(text) <= most) return [text];
  const words = text.split(" ");
  const widest = most * STRETCH;
  for (let count = 2; count <= Math.min(mostLines, words.length); count++) {
    const lines = evenly(words, count, widthOf);
    if (lines.every((line) => widthOf(line) <= widest)) return lines;
  }
  return filled(words, mostLines, widest, widthOf);
}

/** The split into so many lines whose widest is narrowest. */
function evenly(words: readonly string[], count: number, widthOf: (text: string) => number): string[] {
  if (count === 1) return [words.join(" ")];
  let best: string[] = [];
  let bestWidth = Number.POSITIVE_INFINITY;
  for (let cut = 1; cut <= words.length - count + 1; cut++) {
    const lines = [words.slice(0, cut).join(" "), ...evenly(words.slice(cut), count - 1, widthOf)];
    const width = Math.max(...lines.map(widthOf));
    if (width >= bestWidth) continue;
    bestWidth = width;
    best = lines;
  }
  return best;
}

/** Line after line as many words as have room; the last takes the rest and is cut. */
function filled(
  words: readonly string[],
  mostLines: number,
  widest: number,
  widthOf: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let next = 0;
  while (next < words.length && lines.length < mostLines) {
    const from = next++;
    const last = lines.length === mostLines - 1;
    while (next < words.length && (last || widthOf(words.slice(from, next + 1).join(" ")) <= widest)) next++;
    lines.push(shorten(words.slice(from, next).join(" "), widthOf, widest));
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
