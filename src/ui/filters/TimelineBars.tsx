/** The bars of the timeline: all statements pale, those that pass dark, outside the chosen span fainter. */
import type { Timeline } from "../../state/timeline.ts";

/** Height of the tallest bar; the numbers above it need as much again as their line. */
const BAR = 24;
const LOW_BAR = 16;
const NUMBER = 14;
/** Numbers stand on bars that are at least this wide. */
const NUMBER_ROOM = 56;

export interface TimelineBarsProps {
  readonly data: Timeline;
  readonly edges: readonly [number, number];
  readonly width: number;
  readonly mirrored: boolean;
  /** The words above leave less room. */
  readonly low: boolean;
  /** The words above a bar: how many pass, and of how many where that is not all. */
  readonly onOpen: (bin: number) => void;
  readonly words: (passing: number, total: number) => string;
}

export function TimelineBars({ data, edges, width, mirrored, low, words, onOpen }: TimelineBarsProps) {
  const { total, passing } = data;
  const bins = total.length;
  const tallest = low ? LOW_BAR : BAR;
  const plot = tallest + NUMBER;
  const most = Math.max(1, ...total);
  const step = width / bins;
  const gap = step >= 8 ? 2 : step >= 4 ? 1 : 0;
  const x = (bin: number) => (mirrored ? width - (bin + 1) * step : bin * step) + gap / 2;
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * tallest));
  const inside = (bin: number) => bin >= edges[0] && bin < edges[1];
  return (
    <svg className="timeline-bars" width={width} height={plot} aria-hidden="true">
      {Array.from(total, (count, bin) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place in time
        // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; BarKeys has the same for keys
        <g key={bin} data-out={!inside(bin) || undefined} onClick={() => onOpen(bin)}>
          <rect className="bar-room" x={x(bin)} y={0} width={step - gap} height={plot} />
          <rect
            className="bar-all"
            x={x(bin)}
            y={plot - height(count)}
            width={step - gap}
            height={height(count)}
          />
          <rect
            className="bar-passing"
            x={x(bin)}
            y={plot - height(passing[bin]!)}
            width={step - gap}
            height={height(passing[bin]!)}
          />
          {step >= NUMBER_ROOM && count > 0 ? (
            <text x={x(bin) + (step - gap) / 2} y={plot - height(Math.max(count, passing[bin]!)) - 4}>
              {words(passing[bin]!, count)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
