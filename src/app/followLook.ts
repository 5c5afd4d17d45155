/** What the picture follows of the page around it: its colours and its size. */
import type { MapView } from "../view/mapView.ts";
import type { Scene } from "../view/types.ts";
import { onSystemTheme, readPalette } from "./palette.ts";

export function followTheme(view: MapView): () => void {
  const recolour = () => view.show({ palette: readPalette() });
  const stop = onSystemTheme(recolour);
  const observer = new MutationObserver(recolour);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    stop();
    observer.disconnect();
  };
}

export function followSize(view: MapView, sizes: () => Partial<Scene>): () => void {
  const resized = () => view.show(sizes());
  window.addEventListener("resize", resized);
  return () => window.removeEventListener("resize", resized);
}
