/** Places of names in reading order, so that thousands of rows are sorted by numbers; found once for each list, language and locale. */
import { useMemo } from "react";
import { useIntl } from "react-intl";
import { useApp, useNames } from "./context.tsx";

type Named = Parameters<ReturnType<typeof useNames>>[0];

const known = new WeakMap<readonly Named[], { by: string; ranks: Uint32Array }>();

export function useNameRanks(things: readonly Named[]): Uint32Array {
  const { locale } = useIntl();
  const nameOf = useNames();
  const language = useApp(({ session }) => session.names || session.locale);
  return useMemo(() => {
    const by = `${locale} ${language}`;
    const before = known.get(things);
    if (before?.by === by) return before.ranks;
    const ranks = rankNames(things.map(nameOf), locale);
    known.set(things, { by, ranks });
    return ranks;
  }, [things, nameOf, locale, language]);
}

export function rankNames(names: readonly string[], locale: string): Uint32Array {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const order = names.map((_, index) => index).sort((a, b) => compare(names[a]!, names[b]!));
  const ranks = new Uint32Array(names.length);
  order.forEach((index, rank) => {
    ranks[index] = rank;
  });
  return ranks;
}
