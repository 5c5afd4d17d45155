/** How statements count, in sentences, where that is not as usual: it stands wherever numbers stand that follow from it. */
import { conditionalOf } from "../domain/conditional.ts";
import type { Dataset } from "../domain/dataset.ts";
import { AS_FOUND, type Counting } from "../domain/decisions.ts";
import type { MessageId } from "../i18n/messages.ts";

type Said = Partial<Counting>;
type Say = (id: MessageId, values: Readonly<Record<string, string | number>>) => string;

/** Nothing where all is as usual. */
export function countedSo({ statements: rule = AS_FOUND.statements, conditional }: Said, t: Say): string[] {
  return [
    ...(rule === AS_FOUND.statements ? [] : [t("counted.several", { rule })]),
    ...(conditional === undefined
      ? []
      : [t("counted.conditional", { value: conditional, usual: conditionalOf({}) })]),
  ];
}

export const isCountedAsUsual = ({ statements, conditional }: Pick<Dataset, keyof Counting>): boolean =>
  (statements ?? AS_FOUND.statements) === AS_FOUND.statements && conditional === undefined;
