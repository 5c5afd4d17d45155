/** A cell as a legend shows it, with its words. */
import { LegendItem } from "../LegendItem.tsx";

export function Sample({ look, words }: { look: string; words: string }) {
  return (
    <LegendItem words={words}>
      <span className={`cell ${look}`} aria-hidden="true" />
    </LegendItem>
  );
}
