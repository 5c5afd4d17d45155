/** A plate as in an atlas: title and what is shown above, the map in its frame, legend and sources below. */
import { toHex } from "./color.ts";
import type { Direction, Figure, Framing, Measure, Primitive, Weight } from "./figure.ts";
import { framingWithoutMap, type MapFigure, mapFigure } from "./figureMap.ts";
import { ruleInk, softInk } from "./figureMarks.ts";
import { fill } from "./figureNames.ts";
import { drawLegend, type LegendWords } from "./plateLegend.ts";
import { MARGIN, rule, type Sheet, sheetOf } from "./sheet.ts";
import type { Scene } from "./types.ts";

/** All that a plate says; each text is whole sentences, already in the reader's language. */
export interface PlateWords {
  readonly direction: Direction;
  readonly title: string;
  readonly titleDirection: Direction;
  /** Beneath the title: what is shown, and what narrows it. */
  readonly lead: readonly string[];
  readonly legend: LegendWords;
  /** At the foot: sources, voices, dates. */
  readonly foot: readonly string[];
  /** Said when names found no room, and when marks lie beyond the frame. */
  readonly namesLeftOut: (count: number) => string;
  readonly outside: (count: number) => string;
  /** Who made it, and when. */
  readonly maker: string;
  readonly made: string;
}

/** Units of the figure. A unit is one and a half pixels, so that its text can be read in a document or on a wall. */
const UNIT = 1.5;
const LEAST_MAP_WIDTH = 1010;
const LABEL_SIZE = 14;
const TITLE = 26;
const LEAD = 15;
const FOOT = 13;
/** Size of the map where none was drawn. */
const USUAL_MAP = { width: 1010, height: 640 };

/** Draws the scene as a plate. Without a framing (no map was drawn) it shows all of it. */
export function plate(
  scene: Scene,
  framing: Framing | undefined,
  words: PlateWords,
  measure: Measure,
): Figure {
  const seen = framing ?? framingWithoutMap(scene, USUAL_MAP.width, USUAL_MAP.height);
  const mapWidth = Math.max(LEAST_MAP_WIDTH, Math.round(seen.width));
  const sheet = sheetOf(mapWidth, scene.palette, measure, words.direction);
  const head = drawHead(sheet, words);
  const frame = {
    x: MARGIN,
    y: head.bottom,
    width: mapWidth,
    height: Math.round((mapWidth * seen.height) / seen.width),
  };
  const map = mapFigure(scene, seen, frame, LABEL_SIZE, measure);
  const neatline = { color: ruleInk(scene.palette), width: 1 };
  const legend = drawLegend(sheet, words.legend, map.occurring, map.nodeScale, frame.y + frame.height + 20);
  const foot = drawFoot(sheet, words, map, legend.bottom + 16);
  const items: Primitive[] = [
    ...head.items,
    { kind: "group", data: { layer: "map" }, items: map.items },
    { kind: "box", rect: frame, corner: 0, fill: undefined, stroke: neatline },
    ...legend.items,
    ...foot.items,
  ];
  return {
    width: mapWidth + 2 * MARGIN,
    height: Math.ceil(foot.bottom + MARGIN - 8),
    unit: UNIT,
    background: toHex(scene.palette.paper),
    direction: words.direction,
    title: words.title,
    description: [...words.lead, ...words.foot].join(" "),
    font: scene.font,
    items,
  };
}

interface Part {
  readonly items: readonly Primitive[];
  readonly bottom: number;
}

function drawHead(sheet: Sheet, words: PlateWords): Part {
  const ink = toHex(sheet.palette.ink);
  let y = MARGIN + TITLE * 0.8;
  const title = wrapTo(sheet, words.title, TITLE, 600);
  const items: Primitive[] = [
    sheet.text(title, 0, y, TITLE, 600, ink, { direction: words.titleDirection, lineHeight: TITLE * 1.25 }),
  ];
  y += (title.length - 1) * TITLE * 1.25 + 8;
  words.lead.forEach((sentence, i) => {
    const lines = wrapTo(sheet, sentence, LEAD, 400);
    y += LEAD * 1.4;
    items.push(sheet.text(lines, 0, y, LEAD, 400, i === 0 ? ink : softInk(sheet.palette)));
    y += (lines.length - 1) * LEAD * 1.4;
  });
  return { items, bottom: Math.round(y + 16) };
}

function drawFoot(sheet: Sheet, words: PlateWords, map: MapFigure, top: number): Part {
  const soft = softInk(sheet.palette);
  const items: Primitive[] = [rule(sheet, top)];
  const mark = 90 + sheet.measure(words.made, FOOT, 400);
  const sentences = [
    ...words.foot,
    ...(map.outside > 0 ? [words.outside(map.outside)] : []),
    ...(map.namesLeftOut > 0 ? [words.namesLeftOut(map.namesLeftOut)] : []),
  ];
  let y = top + 8;
  for (const sentence of sentences) {
    const lines = wrapTo(sheet, sentence, FOOT, 400, sheet.width - mark);
    y += FOOT * 1.45;
    items.push(sheet.text(lines, 0, y, FOOT, 400, soft, { lineHeight: FOOT * 1.45 }));
    y += (lines.length - 1) * FOOT * 1.45;
  }
  const first = top + 8 + FOOT * 1.45;
  items.push(
    sheet.text([words.maker], sheet.width, first, FOOT, 600, toHex(sheet.palette.ink), {
      atEnd: true,
      direction: "ltr",
    }),
    sheet.text([words.made], sheet.width, first + FOOT * 1.45, FOOT, 400, soft, { atEnd: true }),
  );
  return { items, bottom: Math.max(y, first + FOOT * 1.45) + 6 };
}

function wrapTo(sheet: Sheet, text: string, size: number, weight: Weight, most = sheet.width): string[] {
  const words = text.split(" ").filter((word) => word !== "");
  return fill(words, (line) => sheet.measure(line, size, weight), most);
}
