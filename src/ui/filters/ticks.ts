/** Which bins of the timeline carry a date below them, and in what words. */
import { type Day, dateOf } from "../../domain/days.ts";
import type { TimeUnit } from "../../state/timeline.ts";

export interface Tick {
  readonly bin: number;
  /** How many bins the words stand under: 1 = centred below its bin, more = from its start. */
  readonly bins: number;
  readonly day: Day;
  readonly form: TickForm;
}

export type TickForm = "day" | "month" | "monthYear" | "year";

/** Narrowest space for a date, in pixels. */
const ROOM = 58;
/** What the words themselves take of it, less what is free after the last bar. */
const WORDS: Readonly<Record<TickForm, number>> = { day: 26, month: 20, monthYear: 40, year: 20 };
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];
const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500];

/** Ticks at least {@link ROOM} apart, at round dates. `starts` as in the timeline: bins + 1. */
export function chooseTicks(starts: Int32Array, unit: TimeUnit, width: number): Tick[] {
  const bins = starts.length - 1;
  const perBin = width / bins;
  const fits = (step: number) => step * perBin >= ROOM;
  if (unit === "day") return perBin * 31 >= ROOM && bins > 31 ? monthStarts(starts) : dayTicks(starts, fits);
  const steps = unit === "month" ? MONTH_STEPS : YEAR_STEPS;
  const step = steps.find(fits) ?? bins;
  const ticks: Tick[] = [];
  for (let bin = 0; bin < bins; bin++) {
    const day = starts[bin]!;
    const { year, month } = dateOf(day);
    const position = unit === "month" ? year * 12 + month - 1 : year;
    if (position % step !== 0) continue;
    ticks.push({
      bin,
      bins: step,
      day,
      form: unit === "year" || step >= 12 ? "year" : monthForm(month, ticks),
    });
  }
  // The last one has room too: its words end before the bars do.
  return ticks.filter(
    ({ bin, bins: under, form }) => (bins - bin) * perBin >= Math.min(WORDS[form], perBin * under),
  );
}

/** The year is said once, and again when it changes. */
function monthForm(month: number, before: readonly Tick[]): TickForm {
  return month === 1 || before.length === 0 ? "monthYear" : "month";
}

function monthStarts(starts: Int32Array): Tick[] {
  const ticks: Tick[] = [];
  for (let bin = 0; bin < starts.length - 1; bin++) {
    const { month, day } = dateOf(starts[bin]!);
    if (day === 1) ticks.push({ bin, bins: 28, day: starts[bin]!, form: monthForm(month, ticks) });
  }
  return ticks;
}

function dayTicks(starts: Int32Array, fits: (step: number) => boolean): Tick[] {
  const bins = starts.length - 1;
  const step = [1, 2, 7, 14].find(fits) ?? bins;
  const ticks: Tick[] = [];
  for (let bin = 0; bin < bins; bin += step) ticks.push({ bin, bins: step, day: starts[bin]!, form: "day" });
  return ticks;
}
