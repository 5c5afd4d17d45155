/** The two handles of the timeline: a slider whose values are said as dates. */
import { type RefObject, useLayoutEffect, useRef } from "react";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components";
import { useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";

export interface DateHandlesProps {
  readonly starts: Int32Array;
  /** Edges of bins, 0 … bins. */
  readonly edges: readonly [number, number];
  readonly onChange: (edges: readonly [number, number]) => void;
}

/** The handles never meet: at least one bin stays between them. */
export function DateHandles({ starts, edges, onChange }: DateHandlesProps) {
  const t = useText();
  const spanText = useSpanText();
  const bins = starts.length - 1;
  const words = (bin: number) => spanText({ from: starts[bin]!, to: starts[bin + 1]! - 1 });
  const first = useSaid(words(edges[0]));
  const last = useSaid(words(edges[1] - 1));
  const move = ([from, to]: readonly number[]) => {
    const next: readonly [number, number] = [
      from === edges[0] ? from : Math.min(from!, to! - 1),
      to === edges[1] ? to : Math.max(to!, from! + 1),
    ];
    if (next[0] !== edges[0] || next[1] !== edges[1]) onChange(next);
  };
  return (
    <Slider
      className="date-handles"
      aria-label={t("timeline.span")}
      minValue={0}
      maxValue={bins}
      step={1}
      value={[...edges]}
      onChange={move}
    >
      <SliderTrack className="date-track">
        <SliderThumb className="date-thumb" index={0} aria-label={t("timeline.from")} inputRef={first} />
        <SliderThumb className="date-thumb" index={1} aria-label={t("timeline.to")} inputRef={last} />
      </SliderTrack>
    </Slider>
  );
}

/** The component says values as numbers and offers no other way; a date must be said as a date. */
function useSaid(words: string): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.setAttribute("aria-valuetext", words));
  return input;
}
