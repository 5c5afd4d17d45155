/** The languages of the interface, with their direction. */

export interface Locale {
  /** BCP 47; `en-XA` (accented) and `ar-XB` (right-to-left) are pseudo-locales made from English, for trying layouts. */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  readonly pseudo: boolean;
}

export const LOCALES: readonly Locale[] = [
  { tag: "en", direction: "ltr", pseudo: false },
  { tag: "en-XA", direction: "ltr", pseudo: true },
  { tag: "ar-XB", direction: "rtl", pseudo: true },
];

/** The best known locale for a wish list such as `navigator.languages`; English when none fits. */
export function pickLocale(wishes: readonly string[]): Locale {
  for (const wish of wishes) {
    const exact = LOCALES.find(({ tag }) => tag.toLowerCase() === wish.toLowerCase());
    if (exact) return exact;
    const language = wish.split("-")[0]!.toLowerCase();
    const near = LOCALES.find(({ tag, pseudo }) => !pseudo && tag === language);
    if (near) return near;
  }
  return LOCALES[0]!;
}

/** Locale by tag, as kept in the session; English when unknown. */
export function localeOf(tag: string): Locale {
  return LOCALES.find((locale) => locale.tag === tag) ?? LOCALES[0]!;
}
