/** The map as it stands → a plate with all its words, in the colours of paper or of the screen. */
import { intlFor } from "../../i18n/intl.ts";
import { plain } from "../../ui/plain.ts";
import type { Figure } from "../../view/figure.ts";
import { canvasMeasure } from "../../view/figureCanvas.ts";
import { plate } from "../../view/plate.ts";
import type { Rgb } from "../../view/types.ts";
import { fontsFor } from "../fonts.ts";
import { readPalette } from "../palette.ts";
import type { Luggage } from "./luggage.ts";
import { plateWords } from "./plateWords.ts";

/** The page's own light ground is a little warm; in a document it would stand out as a box. */
const WHITE: Rgb = [1, 1, 1];

export async function drawPlate({ store, selectors, snapshot }: Luggage): Promise<Figure> {
  const state = store.getState();
  const drawn = snapshot();
  if (!drawn) throw new Error("There is no map to draw from.");
  const intl = await intlFor(state.session.locale);
  const words = plateWords(intl, state, selectors, new Date());
  const nodes = drawn.scene.nodes.map((node) => ({ ...node, label: plain(node.label) }));
  await fontsFor([JSON.stringify(words), ...nodes.map(({ label }) => label)].join(""));
  const onPaper = state.session.pictureGround === "paper";
  const palette = onPaper ? { ...readPalette(true), paper: WHITE } : readPalette();
  const scene = { ...drawn.scene, nodes, palette };
  return plate(scene, drawn.framing, words, canvasMeasure(scene.font));
}
