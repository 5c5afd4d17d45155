/** Tells the legend how large nodes are drawn: once the camera has come to rest, because styles are then worked out anew. */
import { createPatience } from "../view/patience.ts";

const RESTS_MS = 120;

export function createScaleTeller(element: HTMLElement): (nodeScale: number) => void {
  const patience = createPatience();
  let told = false;
  return (nodeScale) => {
    // To the legend's house alone: a style of the whole page is worked out for all of it.
    const house = element.closest<HTMLElement>(".map-stage") ?? element;
    const tell = () => house.style.setProperty("--node-scale", nodeScale.toFixed(3));
    if (told) return patience.once(tell, RESTS_MS);
    told = true;
    tell();
  };
}
