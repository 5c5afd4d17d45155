/** How much is known of a row or a column, and how it divides, as a small bar; the words beside it say the same. */
import { STANCES } from "../../domain/stance.ts";

/** From supporters to opponents, so that two ends of one bar are two sides. */
const ALONG = ["support", "conditional", "neutral", "oppose"] as const;

export function CountBar({
  counts,
  most,
  upright = false,
}: {
  counts: Uint32Array;
  most: number;
  upright?: boolean;
}) {
  return (
    <span className={upright ? "count-bar upright" : "count-bar"} aria-hidden="true">
      {ALONG.map((stance) => {
        const count = counts[STANCES.indexOf(stance)]!;
        return count > 0 ? (
          <span
            key={stance}
            className={stance}
            style={{ flexBasis: `${(100 * count) / Math.max(1, most)}%` }}
          />
        ) : null;
      })}
    </span>
  );
}
