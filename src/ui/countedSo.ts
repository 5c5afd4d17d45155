/** How statements count, in sentences, where that is not as usual: it stands wherever numbers stand that follow from it. */
import { conditionalOf } from "../domain/conditional.ts";
import { HALF_LIFE } from "../domain/dataset.ts";
import { AS_FOUND, type Counting } from "../domain/decisions.ts";
import type { MessageId } from "../i18n/messages.ts";

type Said = Partial<Counting>;
type Say = (id: MessageId, values: Readonly<Record<string, string | number>>) => string;

/** Nothing where all is as usual. */
export function countedSo(said: Said, t: Say): string[] {
  const { statements = AS_FOUND.statements, conditional } = said;
  const usual = conditionalOf({});
  return [
    ...(statements === AS_FOUND.statements ? [] : [severalSo(said, t)]),
    ...(conditional === undefined ? [] : [t("counted.conditional", { value: conditional, usual })]),
  ];
}

/** By which rule several statements of one pair count, also the usual one. */
export const severalSo = (
  { statements: rule = AS_FOUND.statements, halfLife: days = HALF_LIFE }: Said,
  t: Say,
) => t("counted.several", { rule, days });
