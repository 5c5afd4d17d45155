/** Events on the timeline: a line for a day, a band for a longer time, the name where there is room for all of it. */
import { useMemo, useState } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import type { DatedEvent } from "../../domain/dataset.ts";
import { useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { plain } from "../plain.ts";
import { Name } from "../rich.tsx";
import { type Placed, placeLabels, placeMarks } from "./placeLabels.ts";
import { placeOfDay } from "./timelineEdges.ts";
import { textWidth } from "./useWidth.ts";

const LANES = 2;
/** A mark without a name is so wide, in pixels. */
const TARGET = 24;

interface EventMarksProps {
  readonly events: readonly DatedEvent[];
  readonly starts: Int32Array;
  readonly width: number;
  /** There is room for names above the bars. */
  readonly named: boolean;
}

interface Mark extends Placed {
  readonly event: DatedEvent;
  readonly from: number;
  readonly to: number;
  /** A single day. */
  readonly point: boolean;
  readonly width: number;
}

export function EventMarks({ events, starts, width, named }: EventMarksProps) {
  const marks = useMemo(
    () => marksOf(events, starts, width, named ? LANES : 0),
    [events, starts, width, named],
  );
  return (
    <div className="timeline-events">
      {marks.map((mark) => (
        <EventMark
          key={`${mark.event.origin.file}:${mark.event.origin.line}:${mark.event.name}`}
          mark={mark}
        />
      ))}
    </div>
  );
}

function marksOf(events: readonly DatedEvent[], starts: Int32Array, width: number, lanes: number): Mark[] {
  const step = width / (starts.length - 1);
  const font = getComputedStyle(document.body).fontFamily;
  const sorted = [...events].sort((a, b) => a.span.from - b.span.from || b.span.to - a.span.to);
  const spans = sorted.map(({ name, span }) => {
    const point = span.from === span.to;
    const from = placeOfDay(starts, span.from) * step;
    const end = point ? from : placeOfDay(starts, span.to + 1) * step;
    // the day after the last one on the axis begins where the axis ends
    const to = span.to + 1 >= starts[starts.length - 1]! ? width : end;
    return {
      point,
      from,
      to: point ? from : to,
      width: Math.ceil(textWidth(plain(name), `12px ${font}`)) + 1,
    };
  });
  const placed = placeLabels(spans, width, lanes);
  const unnamed = placed.flatMap(({ lane }, index) => (lane < 0 ? [index] : []));
  const centres = placeMarks(
    unnamed.map((index) => spans[index]!),
    TARGET,
    width,
  );
  return sorted.map((event, index) => {
    const { lane, at } = placed[index]!;
    const centre = centres[unnamed.indexOf(index)];
    return { event, ...spans[index]!, lane, at: centre === undefined ? at : centre - TARGET / 2 };
  });
}

/** Pressing says it all, for those who cannot hover. */
function EventMark({ mark }: { mark: Mark }) {
  const { event, lane, at, from, to, point } = mark;
  const t = useText();
  const spanText = useSpanText();
  const [open, setOpen] = useState(false);
  const date = spanText(event.span);
  return (
    <>
      <span
        className="event-place"
        data-point={point || undefined}
        data-lane={lane}
        style={{ insetInlineStart: from, inlineSize: point ? undefined : to - from }}
      />
      <TooltipTrigger
        delay={200}
        closeDelay={100}
        isOpen={open}
        onOpenChange={setOpen}
        shouldCloseOnPress={false}
      >
        <Button
          className="event-name"
          data-lane={lane}
          style={{ insetInlineStart: at }}
          aria-label={t("timeline.event", { name: plain(event.name), date })}
          onPress={() => setOpen(true)}
        >
          {lane < 0 ? null : <Name>{event.name}</Name>}
        </Button>
        <Tooltip className="event-tip" placement="top" offset={6}>
          <p className="event-tip-name">
            <Name>{event.name}</Name>
          </p>
          <p>{date}</p>
          {event.description ? <p dir="auto">{plain(event.description)}</p> : null}
        </Tooltip>
      </TooltipTrigger>
    </>
  );
}
