/** Puts a still of the map into the page while it is printed: light whatever the theme, and nothing of it cut. */
import type { MapView } from "../view/mapView.ts";
import { readPalette } from "./palette.ts";

/** Twice the size of a map on a page: fine enough for paper. `print.css` knows the width. */
const SIZE = { width: 1680, height: 1000, labelSize: 26, markScale: 1.7 };

export function followPrint(element: HTMLElement, view: MapView): () => void {
  let still: HTMLCanvasElement | undefined;
  const end = () => {
    still?.remove();
    still = undefined;
  };
  const begin = () => {
    end();
    const { style } = document.documentElement;
    style.setProperty("--printed-on", JSON.stringify(new Date().toISOString().slice(0, 10)));
    style.setProperty("--still-scale", String(SIZE.markScale));
    still = view.still({ ...SIZE, palette: readPalette(true) });
    if (!still) return;
    still.className = "map-still";
    element.append(still);
  };
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  return () => {
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
    end();
  };
}
