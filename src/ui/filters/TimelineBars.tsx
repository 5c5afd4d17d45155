/** The bars of the timeline: all statements pale, those that pass dark, outside the chosen span fainter. */
import type { Timeline } from "../../state/timeline.ts";

/** Height of the tallest bar, and of the whole picture with the numbers above. */
const BAR = 26;
const PLOT = 40;
/** Numbers stand on bars that are at least this wide. */
const NUMBER_ROOM = 26;

export interface TimelineBarsProps {
  readonly data: Timeline;
  readonly edges: readonly [number, number];
  readonly width: number;
  readonly mirrored: boolean;
  readonly format: (count: number) => string;
}

export function TimelineBars({ data, edges, width, mirrored, format }: TimelineBarsProps) {
  const { total, passing } = data;
  const bins = total.length;
  const most = Math.max(1, ...total);
  const step = width / bins;
  const gap = step >= 8 ? 2 : step >= 4 ? 1 : 0;
  const x = (bin: number) => (mirrored ? width - (bin + 1) * step : bin * step) + gap / 2;
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * BAR));
  const inside = (bin: number) => bin >= edges[0] && bin < edges[1];
  return (
    <svg className="timeline-bars" width={width} height={PLOT} aria-hidden="true">
      {Array.from(total, (count, bin) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place in time
        <g key={bin} data-out={!inside(bin) || undefined}>
          <rect className="bar-all" x={x(bin)} y={PLOT - height(count)} width={step - gap} height={height(count)} />
          <rect
            className="bar-passing"
            x={x(bin)}
            y={PLOT - height(passing[bin]!)}
            width={step - gap}
            height={height(passing[bin]!)}
          />
          {step >= NUMBER_ROOM && count > 0 ? (
            <text x={x(bin) + (step - gap) / 2} y={PLOT - height(Math.max(count, passing[bin]!)) - 4}>
              {format(passing[bin]!)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
