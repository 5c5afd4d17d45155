/** The words on a chip, also where there is no component: pictures to take along say what narrows them. */
import type { IntlShape } from "react-intl";
import type { Actor, Dataset, Issue } from "../../domain/dataset.ts";
import { type Day, type DaySpan, dateOf, dayOf, daysInMonth } from "../../domain/days.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Basis, Stance } from "../../domain/stance.ts";
import type { MessageId } from "../../i18n/messages.ts";
import { spanInWords } from "../dates.ts";
import { plain } from "../plain.ts";
import { type Chip, isOpen, namedThing } from "./chips.ts";

/** What a chip of this filter says; `nameOf` gives names in the language that the person chose. */
export function chipWords(
  intl: IntlShape,
  dataset: Dataset,
  filter: Filter,
  nameOf: (thing: Actor | Issue) => string,
  chip: Pick<Chip, "clause" | "value" | "count">,
): string {
  const t = (id: MessageId, values?: Record<string, string | number>) => intl.formatMessage({ id }, values);
  const { clause, value, count } = chip;
  if (clause === "text") return plain(filter.text);
  if (clause === "dates") return dateWords(intl, filter.from, filter.to);
  if (clause === "confidence")
    return t("filters.confidenceFrom", {
      number: intl.formatNumber(filter.minConfidence, { minimumFractionDigits: 1 }),
    });
  if (value === undefined) return t("filters.moreValues", { count });
  if (clause === "stances") return t(`stance.${value as Stance}`);
  if (clause === "bases") return t(`basis.${value as Basis}`);
  if (value === "") return t(EMPTY[clause]);
  const thing = namedThing(dataset, chip);
  return plain(thing ? nameOf(thing) : value);
}

/** What a value is called that the file leaves empty. */
const EMPTY = {
  actors: "filters.noName",
  issues: "filters.noName",
  actorTypes: "filters.noType",
  topics: "filters.noTopic",
  voices: "filters.noVoice",
} as const;

/** "from December 2025", "until …", or both. */
function dateWords(intl: IntlShape, from: Day, to: Day): string {
  const t = (id: MessageId, values: Record<string, string>) => intl.formatMessage({ id }, values);
  if (isOpen(from)) return t("timeline.until", { date: spanInWords(intl, endingWith(to)) });
  if (isOpen(to)) return t("timeline.since", { date: spanInWords(intl, startingWith(from)) });
  return spanInWords(intl, { from, to });
}

/** "until December 2025" says the same as "until 31 December 2025", and is how the handles think. */
function endingWith(day: Day): DaySpan {
  const { year, month, day: last } = dateOf(day);
  return last === daysInMonth(year, month)
    ? { from: dayOf(year, month, 1), to: day }
    : { from: day, to: day };
}

function startingWith(day: Day): DaySpan {
  const { year, month, day: first } = dateOf(day);
  return { from: day, to: first === 1 ? day + daysInMonth(year, month) - 1 : day };
}
