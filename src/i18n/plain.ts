/** Messages as plain text, for where there is no page: the command line and tests. */
import { createIntl, createIntlCache } from "react-intl";

/** Values of a message's arguments. */
export type PlainValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Looks a message up and fills it in. */
export type Say<Id extends string> = (id: Id, values?: PlainValues) => string;

/**
 * The messages of a catalogue (ICU syntax, flat keys), formatted for a locale.
 * A key that is not in the catalogue, or a value that is missing, is our own mistake and throws.
 */
export function createMessages<Id extends string>(
  locale: string,
  catalogue: Readonly<Record<Id, string>>,
): Say<Id> {
  const onError = (error: Error) => {
    throw error;
  };
  const intl = createIntl({ locale, defaultLocale: locale, messages: catalogue, onError }, createIntlCache());
  return (id, values) => intl.formatMessage({ id }, values as Record<string, string | number>) as string;
}
