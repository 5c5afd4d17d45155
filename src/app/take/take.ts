/** Saves, copies or prints what a command names, and says what became of it. */
import type { Taking } from "../../commands/command.ts";
import { setTaken } from "../../state/taken.ts";
import { type Figure, pixelSize } from "../../view/figure.ts";
import { canvasBlob, figureCanvas } from "../../view/figureCanvas.ts";
import { figureSvg } from "../../view/figureSvg.ts";
import { download, fileName } from "./download.ts";
import { drawPlate } from "./drawPlate.ts";
import type { Luggage } from "./luggage.ts";
import { allAsJson, statementsAsCsv } from "./statements.ts";

const SCALES = { png1: 1, png2: 2, png4: 4 } as const;
/** Of a picture on the clipboard: fine enough for a slide. */
const COPY_SCALE = 2;

export async function take(what: Taking, luggage: Luggage): Promise<void> {
  const { store, selectors } = luggage;
  const state = store.getState();
  const dataset = state.opened?.dataset;
  if (!dataset) return;
  const save = (blob: Blob, extension: string, part = "") => {
    const file = fileName(dataset.name, part, new Date(), extension);
    download(blob, file);
    setTaken(store, { end: "saved", file });
  };
  switch (what) {
    case "print":
      window.print();
      return;
    case "csvShown":
      return save(statementsAsCsv(dataset, selectors.mask(state)), "csv", "in-view");
    case "csvAll":
      return save(statementsAsCsv(dataset, undefined), "csv");
    case "json":
      return save(allAsJson(dataset), "json");
    case "copyPicture":
      return copy(luggage);
    case "svg": {
      const figure = await drawPlate(luggage);
      return save(new Blob([figureSvg(figure)], { type: "image/svg+xml" }), "svg");
    }
    default: {
      const figure = await drawPlate(luggage);
      const blob = await pictureOf(figure, SCALES[what]);
      if (blob) return save(blob, "png");
      const offer = [2, 1].find((scale) => scale < SCALES[what] && figureCanvas(figure, scale)) ?? 0;
      setTaken(store, { end: "tooLarge", offer, ...pixelSize(figure, SCALES[what]) });
    }
  }
}

async function pictureOf(figure: Figure, scale: number): Promise<Blob | undefined> {
  const canvas = figureCanvas(figure, scale);
  return canvas && canvasBlob(canvas);
}

/** The clipboard is asked at once, while the press still counts; the picture follows. */
async function copy(luggage: Luggage): Promise<void> {
  const { store } = luggage;
  if (!("ClipboardItem" in window) || !navigator.clipboard?.write)
    return setTaken(store, { end: "cannotCopy" });
  const picture = drawPlate(luggage).then(async (figure) => {
    const blob = (await pictureOf(figure, COPY_SCALE)) ?? (await pictureOf(figure, 1));
    if (!blob) throw new Error("No picture for the clipboard.");
    return blob;
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    setTaken(store, { end: "copied" });
  } catch {
    await picture; // a fault in drawing is our own, and is not the browser's refusal
    setTaken(store, { end: "cannotCopy" });
  }
}
