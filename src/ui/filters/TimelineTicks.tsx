/** The dates below the bars. */
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { TimeUnit } from "../../state/timeline.ts";
import { chooseTicks, type TickForm } from "./ticks.ts";

const DAY_MS = 86_400_000;
const FORMS: Readonly<Record<TickForm, Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "short", timeZone: "UTC" },
  month: { month: "short", timeZone: "UTC" },
  monthYear: { month: "short", year: "numeric", timeZone: "UTC" },
  year: { year: "numeric", timeZone: "UTC" },
};

export function TimelineTicks({
  starts,
  unit,
  width,
}: {
  starts: Int32Array;
  unit: TimeUnit;
  width: number;
}) {
  const { formatDate } = useIntl();
  const ticks = useMemo(() => chooseTicks(starts, unit, width), [starts, unit, width]);
  const step = width / (starts.length - 1);
  return (
    <div className="timeline-ticks" aria-hidden="true">
      {ticks.map(({ bin, bins, day, form }) => (
        <span
          key={bin}
          className="timeline-tick"
          data-centred={bins === 1 || undefined}
          style={{ insetInlineStart: bin * step, inlineSize: bins === 1 ? step : undefined }}
        >
          {formatDate(day * DAY_MS, FORMS[form])}
        </span>
      ))}
    </div>
  );
}
