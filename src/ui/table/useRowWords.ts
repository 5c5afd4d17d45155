/** What rows need to put themselves into words, asked for once for all of them. */
import { useMemo } from "react";
import { useNames, useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { useStancesText } from "../sentences.ts";

export interface RowWords {
  readonly t: ReturnType<typeof useText>;
  readonly nameOf: ReturnType<typeof useNames>;
  readonly spanText: ReturnType<typeof useSpanText>;
  readonly stancesText: ReturnType<typeof useStancesText>;
}

export function useRowWords(): RowWords {
  const t = useText();
  const nameOf = useNames();
  const spanText = useSpanText("short");
  const stancesText = useStancesText();
  return useMemo(() => ({ t, nameOf, spanText, stancesText }), [t, nameOf, spanText, stancesText]);
}
