/** How far two agree, as a sentence and as a number: each is made once for a language, because hundreds of cells say the same. */
import { type IntlShape, useIntl } from "react-intl";
import type { MessageId } from "../../i18n/messages.ts";

export interface PairWords {
  readonly label: string;
  /** Per hundred; not where it rests on too little. */
  readonly text?: string;
}

/** @param share 0 … 1; said to the hundredth. */
type Words = (share: number, common: number, thin: boolean) => PairWords;

const MOST = 20_000;
const known = new WeakMap<IntlShape, Words>();

export function usePairWords(): Words {
  const intl = useIntl();
  const words = known.get(intl) ?? createWords(intl);
  known.set(intl, words);
  return words;
}

function createWords(intl: IntlShape): Words {
  const made = new Map<number, PairWords>();
  return (share, common, thin) => {
    const hundredths = Math.round(share * 100);
    const key = 2 * (101 * common + hundredths) + (thin ? 1 : 0);
    const before = made.get(key);
    if (before) return before;
    const id: MessageId = thin ? "agreement.thin" : "agreement.share";
    const label = intl.formatMessage({ id }, { share: hundredths / 100, common });
    const words = thin ? { label } : { label, text: intl.formatNumber(hundredths) };
    if (made.size >= MOST) made.clear();
    made.set(key, words);
    return words;
  };
}
