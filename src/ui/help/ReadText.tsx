/** The words of the reading page: a part of the catalogue that comes with it, not with the first picture. */
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { IntlProvider, useIntl } from "react-intl";
import { localeOf } from "../../i18n/locales.ts";
import READ from "../../i18n/messages/read.en.json" with { type: "json" };
import { type MessageValues, useApp } from "../context.tsx";

type Messages = React.ComponentProps<typeof IntlProvider>["messages"] & {};

/** Adds them to what is there already, dressed alike in a pseudo-locale. */
export function ReadText({ children }: { children: ReactNode }) {
  const { messages } = useIntl();
  const { pseudo, direction } = localeOf(useApp(({ session }) => session.locale));
  const [dressed, setDressed] = useState<Messages>();
  useEffect(() => {
    if (!pseudo) return setDressed(undefined);
    let current = true;
    void import("../../i18n/pseudo.ts").then(({ pseudoMessages }) => {
      if (current) setDressed(pseudoMessages(READ, direction === "rtl" ? "mirrored" : "accented"));
    });
    return () => {
      current = false;
    };
  }, [pseudo, direction]);
  return (
    <IntlProvider locale="en" messages={{ ...messages, ...READ, ...dressed } as Messages}>
      {children}
    </IntlProvider>
  );
}

/** As `useText`, for this page's own messages. */
export function useReadText(): (id: keyof typeof READ, values?: MessageValues) => string {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values) as string, [intl]);
}

export function Intro() {
  const t = useReadText();
  return <p className="read-intro">{t("read.intro")}</p>;
}
