/** Fonts of the map: canvases do not wait for them, so we do. */

/** The family list of the style sheet, as canvases want it. */
export const MAP_FONT =
  '"Noto Sans Variable", "Noto Sans Arabic Variable", "Noto Sans Hebrew Variable", system-ui, sans-serif';

/** Resolves when the bundled fonts that this text needs are there, or cannot be had. */
export async function fontsFor(text: string): Promise<void> {
  const sample = Array.from(new Set(text)).join("");
  await Promise.allSettled(
    ["Noto Sans Variable", "Noto Sans Arabic Variable", "Noto Sans Hebrew Variable"].flatMap((family) =>
      [400, 600].map((weight) => document.fonts.load(`${weight} 14px "${family}"`, sample)),
    ),
  );
}
