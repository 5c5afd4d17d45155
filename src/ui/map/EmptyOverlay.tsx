/** When the filter leaves no position: which single clause to loosen, or that only the table has something to show. */
import { Suspense } from "react";
import { isPosition } from "../../domain/stance.ts";
import { useApp } from "../context.tsx";
import { lazily } from "../lazily.ts";

const NothingPasses = lazily(() => import("../NothingPasses.tsx").then((file) => file.NothingPasses));
const NoStatements = lazily(() => import("./EmptyWords.tsx").then((file) => file.NoStatements));
const OnlyUnknown = lazily(() => import("./EmptyWords.tsx").then((file) => file.OnlyUnknown));

export function EmptyOverlay() {
  const statements = useApp(({ opened }) => opened?.dataset.stances.length);
  const passing = useApp((state, selectors) => selectors.mask(state)?.count());
  const drawn = useApp(
    (state, selectors) => selectors.summary(state)?.stance.some((stance) => isPosition(stance)) ?? true,
  );
  if (statements !== 0 && (drawn || passing === undefined)) return null;
  return (
    <Suspense fallback={null}>
      {statements === 0 ? (
        <NoStatements />
      ) : (
        <div className="empty-overlay">{passing ? <OnlyUnknown passing={passing} /> : <NothingPasses />}</div>
      )}
    </Suspense>
  );
}
