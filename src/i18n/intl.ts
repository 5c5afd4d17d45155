/** Messages in a language of the interface, for where there is no component to ask. */
import { createIntl, createIntlCache, type IntlShape } from "react-intl";
import { localeOf } from "./locales.ts";
import plate from "./messages/plate.en.json" with { type: "json" };
import { ENGLISH, type MessageId, restOfMessages } from "./messages.ts";

export type { IntlShape } from "react-intl";

/** A key of these. */
export type SpokenId = MessageId | keyof typeof plate;

/** What the interface speaks in this language; numbers and dates as there. */
export async function intlFor(tag: string): Promise<IntlShape> {
  const { pseudo, direction } = localeOf(tag);
  await restOfMessages();
  // The app's own messages, and those of pictures to take along, which the first picture does without.
  const all = { ...ENGLISH, ...plate };
  const messages = pseudo
    ? (await import("./pseudo.ts")).pseudoMessages(all, direction === "rtl" ? "mirrored" : "accented")
    : all;
  return createIntl({ locale: "en", messages }, createIntlCache());
}
