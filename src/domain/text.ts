/** Folding of text for search: case, accents, Arabic and Hebrew points and tatweel do not matter. */

/** The text as search compares it: NFKD without marks, lower case, single spaces. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** The base direction of a text: that of its first strong character, as browsers decide it. */
export function directionOf(text: string): "ltr" | "rtl" {
  const strong = /[\p{L}]/u.exec(text)?.[0];
  return strong !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(strong)
    ? "rtl"
    : "ltr";
}
