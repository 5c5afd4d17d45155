/** Text of the data as it may stand on a page: what would turn its surroundings round is shown as a mark. */

const OVERRIDES: Readonly<Record<string, string>> = { "\u202d": "⟦LRO⟧", "\u202e": "⟦RLO⟧" };

/** The text with direction overrides made visible; everything else, isolates and marks included, stays as it is. */
export function plain(text: string): string {
  return text.replace(/[\u202d\u202e]/g, (mark) => OVERRIDES[mark] ?? "");
}
