/** Counts in words, each formatted once for a language: long lists show the same small numbers over and over. */
import { type IntlShape, useIntl } from "react-intl";

export interface CountWords {
  readonly number: string;
  readonly statements: string;
}

const known = new WeakMap<IntlShape, (count: number) => CountWords>();

export function useCountWords(): (count: number) => CountWords {
  const intl = useIntl();
  let words = known.get(intl);
  if (!words) {
    words = createWords(intl);
    known.set(intl, words);
  }
  return words;
}

function createWords(intl: IntlShape): (count: number) => CountWords {
  const made = new Map<number, CountWords>();
  return (count) => {
    let words = made.get(count);
    if (!words) {
      words = {
        number: intl.formatNumber(count),
        statements: intl.formatMessage({ id: "filters.statements" }, { count }),
      };
      made.set(count, words);
    }
    return words;
  };
}
