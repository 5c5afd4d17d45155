/** Statements over time, with the events that the dataset knows, and two handles that narrow to a span. */
import { Suspense, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { Button, useLocale } from "react-aria-components";
import { useIntl } from "react-intl";
import type { DatedEvent } from "../../domain/dataset.ts";
import { NO_DAY } from "../../domain/days.ts";
import type { Filter } from "../../domain/filter.ts";
import { hasAllMessages, onAllMessages } from "../../i18n/messages.ts";
import { showCount } from "../../state/above.ts";
import type { State } from "../../state/model.ts";
import type { Selectors } from "../../state/selectors.ts";
import type { Timeline as TimelineData } from "../../state/timeline.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Counted } from "../counts/Counted.tsx";
import { useSpanText } from "../dates.ts";
import { lazily } from "../lazily.ts";
import { useLater } from "../useLater.ts";
import { DrawnHandles } from "./DrawnHandles.tsx";
import { EventMarks } from "./EventMarks.tsx";
import { TimelineBars } from "./TimelineBars.tsx";
import { TimelineTicks } from "./TimelineTicks.tsx";
import { edgesOf } from "./timelineEdges.ts";
import { useChangeFilter } from "./useFilter.ts";
import { useWidth } from "./useWidth.ts";
import "./timeline.css";

const BarKeys = lazily(() => import("./BarKeys.tsx").then((file) => file.BarKeys));
// A slider is much code: until it comes its handles are drawn where they will be.
const DateHandles = lazily(() => import("./DateHandles.tsx").then((file) => file.DateHandles));
const timelineOf = (state: State, selectors: Selectors) => selectors.timeline(state);

/** Narrower than this the words stand above the bars, and events are marks without names. */
const ROOM_FOR_NAMES = 620;

export function Timeline() {
  const t = useText();
  const data = useLater(timelineOf);
  const dataset = useApp((state) => state.opened?.dataset);
  const from = useApp(({ document }) => document.filter.from);
  const to = useApp(({ document }) => document.filter.to);
  const filter = useMemo(() => ({ from, to }), [from, to]);
  const [ref, width] = useWidth();
  if (!dataset) return null;
  if (!data) return <p className="timeline-none quiet">{t("timeline.none")}</p>;
  const named = width >= ROOM_FOR_NAMES;
  return (
    <div className="timeline" data-named={named} ref={ref}>
      {width > 0 ? (
        <>
          <TimelineHead data={data} filter={filter} />
          <TimelineChart data={data} filter={filter} events={dataset.events} named={named} />
        </>
      ) : null}
    </div>
  );
}

interface TimelineProps {
  readonly data: TimelineData;
  readonly filter: Pick<Filter, "from" | "to">;
}

/** What is seen here, from when to when, and what has no place on the axis. */
function TimelineHead({ data, filter }: TimelineProps) {
  const t = useText();
  const spanText = useSpanText();
  const change = useChangeFilter();
  const narrowed = filter.from !== NO_DAY || filter.to !== NO_DAY;
  const { starts } = data;
  const whole = { from: starts[0]!, to: starts[starts.length - 1]! - 1 };
  const [first, last] = edgesOf(data.starts, filter);
  const shown = narrowed ? { from: starts[first]!, to: starts[last]! - 1 } : whole;
  return (
    <div className="timeline-head">
      <p className="timeline-title">
        <Counted count={narrowed ? { of: "days", ...shown } : { of: "dated" }}>{t("timeline.title")}</Counted>
      </p>
      <p className="timeline-span" data-active={narrowed || undefined}>
        {spanText(shown)}
      </p>
      {narrowed ? (
        <Button
          className="quiet-button"
          onPress={({ target }) => {
            change({ from: NO_DAY, to: NO_DAY });
            target.closest(".timeline")?.querySelector<HTMLElement>("input")?.focus(); // this button goes away
          }}
        >
          {t("timeline.reset")}
        </Button>
      ) : null}
      {data.undated > 0 ? (
        <p className="quiet timeline-undated">
          <Counted count={{ of: "undated" }}>
            {t(narrowed ? "timeline.undatedOut" : "timeline.undated", { count: data.undated })}
          </Counted>
        </p>
      ) : null}
    </div>
  );
}

interface TimelineChartProps extends TimelineProps {
  readonly events: readonly DatedEvent[];
  readonly named: boolean;
}

function TimelineChart({ data, filter, events, named }: TimelineChartProps) {
  const t = useText();
  const { formatNumber } = useIntl();
  const { direction } = useLocale();
  const { store } = usePorts();
  const change = useChangeFilter();
  const [ref, width] = useWidth();
  // The first picture does not wait for what a hand reaches later.
  const come = useSyncExternalStore(onAllMessages, hasAllMessages);
  const [near, setNear] = useState(false);
  const { starts, unit } = data;
  const edges = useMemo(() => edgesOf(starts, filter), [starts, filter]);
  const narrow = useCallback(
    ([first, last]: readonly [number, number]) =>
      change({
        from: first === 0 ? NO_DAY : starts[first]!,
        to: last === starts.length - 1 ? NO_DAY : starts[last]! - 1,
      }),
    [change, starts],
  );
  const open = (bin: number) =>
    showCount(store, { of: "days", from: starts[bin]!, to: starts[bin + 1]! - 1 });
  const words = (shown: number, total: number) =>
    shown === total ? formatNumber(total) : t("filters.shownOf", { shown, total });
  const drawn = <DrawnHandles bins={starts.length - 1} edges={edges} />;
  return (
    <div className="timeline-chart" ref={ref} onPointerEnter={() => setNear(true)}>
      {width > 0 ? (
        <>
          <TimelineBars
            data={data}
            edges={edges}
            width={width}
            mirrored={direction === "rtl"}
            words={words}
            low={!named}
            onOpen={open}
          />
          {come ? (
            <Suspense fallback={null}>
              <BarKeys data={data} mirrored={direction === "rtl"} onOpen={open} />
            </Suspense>
          ) : null}
          <TimelineTicks starts={starts} unit={unit} width={width} />
          <EventMarks events={events} starts={starts} width={width} named={named} />
          {come || near ? (
            <Suspense fallback={drawn}>
              <DateHandles starts={starts} edges={edges} onChange={narrow} />
            </Suspense>
          ) : (
            drawn
          )}
        </>
      ) : null}
    </div>
  );
}
