/** The language of the interface: messages, formats, and the direction of the page. */
import { type ReactNode, useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components";
import { IntlProvider } from "react-intl";
import { type Locale, localeOf } from "../i18n/locales.ts";
import { ENGLISH, hasAllMessages, onAllMessages } from "../i18n/messages.ts";
import { useApp } from "./context.tsx";

type Messages = React.ComponentProps<typeof IntlProvider>["messages"] & {};

/** Provides the catalogue in the session's language; a pseudo-locale is made when first asked for, and again when the rest has come. */
export function Language({ children }: { children: ReactNode }) {
  const locale = localeOf(useApp(({ session }) => session.locale));
  const messages = useMessages(locale);
  useLayoutEffect(() => {
    document.documentElement.lang = locale.tag;
    document.documentElement.dir = locale.direction;
  }, [locale]);
  return (
    <IntlProvider locale="en" messages={messages}>
      {/* Latin digits also where the script runs from right to left: they stand beside the data's own. */}
      <I18nProvider locale={locale.direction === "rtl" ? `${locale.tag}-u-nu-latn` : "en"}>
        {children}
      </I18nProvider>
    </IntlProvider>
  );
}

function useMessages({ tag, pseudo, direction }: Locale): Messages {
  const [made, setMade] = useState<{ tag: string; messages: Messages; all: boolean }>();
  const all = useSyncExternalStore(onAllMessages, hasAllMessages);
  useEffect(() => {
    if (!pseudo) return;
    let current = true;
    void import("../i18n/pseudo.ts").then(({ pseudoMessages }) => {
      const messages = pseudoMessages(ENGLISH, direction === "rtl" ? "mirrored" : "accented");
      if (current) setMade({ tag, messages, all });
    });
    return () => {
      current = false;
    };
  }, [tag, pseudo, direction, all]);
  return pseudo && made?.tag === tag ? made.messages : ENGLISH;
}
