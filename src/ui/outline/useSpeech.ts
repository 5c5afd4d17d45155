/** What rows need to put themselves into words, asked for once for all of them. */
import { useMemo } from "react";
import { useNames, useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { useBasisText, useCountsText, useStancesText } from "../sentences.ts";
import type { Speech } from "./rowWords.ts";

/** The same object as long as the language is. */
export function useSpeech(): Speech {
  const t = useText();
  const names = useNames();
  const spanText = useSpanText("short");
  const countsText = useCountsText();
  const basisText = useBasisText();
  const stancesText = useStancesText();
  return useMemo(
    () => ({ t, names, spanText, countsText, basisText, stancesText }),
    [t, names, spanText, countsText, basisText, stancesText],
  );
}
