/** The filter in force as a list of chips: one a value, the many of one clause drawn together. */
import type { Dataset } from "../../domain/dataset.ts";
import { NO_DAY } from "../../domain/days.ts";
import { activeClauses, type Clause, type Filter, withoutClause } from "../../domain/filter.ts";
import type { Stance } from "../../domain/stance.ts";
import type { MessageId } from "../../i18n/messages.ts";
import type { ListClause } from "./useFilter.ts";

/** So many values of one clause get a chip each; the others share one. */
export const MOST_CHIPS = 6;

export interface Chip {
  /** Unique among the chips. */
  readonly key: string;
  /** Message that names the kind: "Actor". */
  readonly kind: MessageId;
  readonly clause: Clause;
  /** The value as the filter has it; undefined for what is not a list. */
  readonly value: string | undefined;
  /** How many values the chip stands for. */
  readonly count: number;
  readonly stance: Stance | undefined;
  /** The filter without what the chip stands for. */
  readonly without: Filter;
}

const KINDS: Readonly<Record<Clause, MessageId>> = {
  actors: "filters.kindActor",
  actorTypes: "filters.kindType",
  issues: "filters.kindIssue",
  topics: "filters.kindTopic",
  stances: "filters.stance",
  bases: "filters.basis",
  voices: "filters.voice",
  confidence: "filters.confidence",
  dates: "filters.kindDate",
  text: "filters.kindText",
};

export function chipsOf(filter: Filter): Chip[] {
  return activeClauses(filter).flatMap((clause): Chip[] => {
    const kind = KINDS[clause];
    if (clause === "confidence" || clause === "dates" || clause === "text")
      return [
        {
          key: clause,
          kind,
          clause,
          value: undefined,
          count: 1,
          stance: undefined,
          without: withoutClause(filter, clause),
        },
      ];
    return listChips(filter, clause, kind);
  });
}

function listChips(filter: Filter, clause: ListClause, kind: MessageId): Chip[] {
  const values: readonly string[] = filter[clause];
  const own = values.length > MOST_CHIPS ? values.slice(0, MOST_CHIPS - 1) : values;
  const chips = own.map(
    (value): Chip => ({
      key: `${clause}:${value}`,
      kind,
      clause,
      value,
      count: 1,
      stance: clause === "stances" ? (value as Stance) : undefined,
      without: { ...filter, [clause]: values.filter((other) => other !== value) },
    }),
  );
  if (own.length < values.length)
    chips.push({
      key: `${clause}+`,
      kind,
      clause,
      value: undefined,
      count: values.length - own.length,
      stance: undefined,
      without: { ...filter, [clause]: own },
    });
  return chips;
}

/** The actor or issue that a chip's value names, if the dataset has it. */
export function namedThing(dataset: Dataset, { clause, value }: Pick<Chip, "clause" | "value">) {
  if (clause === "actors") return dataset.actors.find(({ id }) => id === value);
  return clause === "issues" ? dataset.issues.find(({ id }) => id === value) : undefined;
}

/** Whether an end of the dates is open. */
export const isOpen = (day: number): boolean => day === NO_DAY;
