/** The paper of a plate: places counted from where reading begins, mirrored where that is at the right. */
import type { Direction, FigureText, Measure, Primitive, Weight } from "./figure.ts";
import { ruleInk } from "./figureMarks.ts";
import type { Palette } from "./types.ts";

export const MARGIN = 36;

/** The paper between its margins: `x` counts from where reading begins. */
export interface Sheet {
  readonly width: number;
  readonly palette: Palette;
  readonly measure: Measure;
  readonly at: (x: number) => number;
  text(
    lines: readonly string[],
    x: number,
    y: number,
    size: number,
    weight: Weight,
    color: string,
    more?: { direction?: Direction; lineHeight?: number; atEnd?: boolean },
  ): FigureText;
}

/** A sheet whose text runs in this direction. */
export function sheetOf(width: number, palette: Palette, measure: Measure, direction: Direction): Sheet {
  const rtl = direction === "rtl";
  const at = (x: number) => MARGIN + (rtl ? width - x : x);
  return {
    width,
    palette,
    measure,
    at,
    text: (lines, x, y, size, weight, color, more = {}) => ({
      kind: "text",
      at: [at(x), y],
      lines,
      lineHeight: more.lineHeight ?? size * 1.4,
      size,
      weight,
      anchor: rtl === (more.atEnd ?? false) ? "left" : "right",
      direction: more.direction ?? direction,
      color,
    }),
  };
}

/** A thin line across the sheet. */
export function rule(sheet: Sheet, y: number): Primitive {
  const stroke = { color: ruleInk(sheet.palette), width: 1 };
  return { kind: "line", from: [sheet.at(0), y], to: [sheet.at(sheet.width), y], stroke };
}
