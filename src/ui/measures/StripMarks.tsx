/** All marks of a strip as one drawing of few shapes, however many there are. Decorative: the list beside it says the same. */
import { memo } from "react";
import { BASES, STANCES } from "../../domain/stance.ts";
import type { StripMark } from "../../state/measures/strips.ts";
import { isHollow } from "../marks.tsx";
import type { StripPlan } from "./stripLayout.ts";

interface MarksProps {
  readonly marks: readonly StripMark[];
  readonly plan: StripPlan;
  readonly rtl: boolean;
}

export const StripMarks = memo(function StripMarks({ marks, plan, rtl }: MarksProps) {
  const [start, , end] = plan.ends;
  const placeOf = (item: number): Place => {
    const { x, y } = plan.marks[item]!;
    return { x: rtl ? start + end - x : x, y };
  };
  const kinds = new Map<string, number[]>();
  marks.forEach(({ stance, basis }, item) => {
    const hollow = isHollow(BASES[basis] ?? "");
    const kind = `${STANCES[stance]!.replace(" ", "-")}${hollow ? " hollow" : ""}`;
    const same = kinds.get(kind);
    if (same) same.push(item);
    else kinds.set(kind, [item]);
  });
  const radius = plan.size / 2 - 0.75;
  return (
    <svg className="strip-marks" aria-hidden="true">
      {[...kinds].map(([kind, items]) => (
        <g key={kind} className={`mark ${kind}`}>
          <path
            className={ringed(kind) ? "ring" : "disc"}
            d={items.map((item) => disc(placeOf(item), radius)).join("")}
          />
          <path
            className={
              kind.startsWith("conditional")
                ? `half${kind.endsWith("hollow") ? " hollow" : ""}`
                : ringed(kind)
                  ? "sign hollow"
                  : "sign"
            }
            d={items.map((item) => sign(placeOf(item), radius, kind)).join("")}
          />
        </g>
      ))}
      <path
        className="strip-differs"
        d={marks.map((mark, item) => (mark.differs ? disc(placeOf(item), radius + 2.5) : "")).join("")}
      />
    </svg>
  );
});

/** In pixels from the left, as drawings count. */
interface Place {
  readonly x: number;
  readonly y: number;
}

const ringed = (kind: string) => kind.endsWith("hollow") || kind.startsWith("conditional");

function disc({ x, y }: Place, r: number): string {
  return `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

function sign({ x, y }: Place, r: number, kind: string): string {
  const arm = r * 0.55;
  const line = (down: number) => `M${(x - arm).toFixed(1)} ${(y + down).toFixed(1)}h${2 * arm}`;
  if (kind.startsWith("conditional")) return `M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`;
  if (kind.startsWith("neutral")) return line(-r * 0.25) + line(r * 0.25);
  if (kind.startsWith("oppose")) return line(0);
  return `${line(0)}M${x} ${(y - arm).toFixed(1)}v${2 * arm}`;
}
