/** Messages in a language of the interface, for where there is no component to ask. */
import { createIntl, createIntlCache, type IntlShape } from "react-intl";
import { localeOf } from "./locales.ts";
import { ENGLISH } from "./messages.ts";

export type { IntlShape } from "react-intl";

/** What the interface speaks in this language; numbers and dates as there. */
export async function intlFor(tag: string): Promise<IntlShape> {
  const { pseudo, direction } = localeOf(tag);
  const messages = pseudo
    ? (await import("./pseudo.ts")).pseudoMessages(ENGLISH, direction === "rtl" ? "mirrored" : "accented")
    : ENGLISH;
  return createIntl({ locale: "en", messages }, createIntlCache());
}
