/** Fonts of the map: canvases do not wait for them, so we do. */

/** The family list of the style sheet, as canvases want it. */
export const MAP_FONT =
  '"Noto Sans Variable", "Noto Sans Arabic Variable", "Noto Sans Hebrew Variable", system-ui, sans-serif';

/** Resolves when the bundled fonts that this text needs are there, or cannot be had. */
export async function fontsFor(text: string): Promise<void> {
  const sample = signsOf(text);
  await Promise.allSettled(
    ["Noto Sans Variable", "Noto Sans Arabic Variable", "Noto Sans Hebrew Variable"].flatMap((family) =>
      [400, 600].map((weight) => document.fonts.load(`${weight} 14px "${family}"`, sample)),
    ),
  );
}

/** Each sign of a text once; no bundled font has signs beyond the first plane. */
function signsOf(text: string): string {
  const seen = new Uint8Array(0x10000);
  let signs = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (seen[code] || (code >= 0xd800 && code < 0xe000)) continue;
    seen[code] = 1;
    signs += text[i];
  }
  return signs;
}

/** All labels in one, where they are others than before: there may be thousands, and a filter changes none. */
export function newLabels(nodes: readonly { label: string }[], before: typeof nodes): string | undefined {
  const same = nodes.length === before.length && nodes.every(({ label }, i) => label === before[i]!.label);
  return same ? undefined : nodes.map(({ label }) => label).join("");
}
