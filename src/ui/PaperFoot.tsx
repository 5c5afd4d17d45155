/** On paper alone: what it rests on, what is narrowed, and when it was printed. */
import { Suspense } from "react";
import { lazily } from "./lazily.ts";
import { usePrinting } from "./usePrinting.ts";

const PaperWords = lazily(() => import("./PaperWords.tsx").then((file) => file.PaperWords));

export function PaperFoot() {
  return usePrinting() ? (
    <Suspense fallback={null}>
      <PaperWords />
    </Suspense>
  ) : null;
}
