/** Everything that narrows the picture, each value a chip that can be taken away. */
import { X } from "lucide-react";
import { useId } from "react";
import { Button, type Key, Tag, TagGroup, TagList } from "react-aria-components";
import { useIntl } from "react-intl";
import type { Dataset } from "../../domain/dataset.ts";
import { type Day, type DaySpan, dateOf, dayOf, daysInMonth } from "../../domain/days.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Basis, Stance } from "../../domain/stance.ts";
import { changeFilter } from "../../state/store.ts";
import { useApp, useNames, usePorts, useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { StanceGlyph } from "../marks.tsx";
import { plain } from "../plain.ts";
import { Name } from "../rich.tsx";
import { type Chip, chipsOf, isOpen, namedThing } from "./chips.ts";
import { useFilterLater } from "./useFilter.ts";
import "./chips.css";

/** Nothing while nothing is narrowed. */
export function FilterChips() {
  const t = useText();
  const { store, run } = usePorts();
  const dataset = useApp((state) => state.opened?.dataset);
  const filter = useFilterLater();
  const wordsOf = useChipWords(dataset, filter);
  const chips = dataset ? chipsOf(filter) : [];
  if (chips.length === 0) return null;
  const remove = (keys: Set<Key>) => {
    const gone = chips.find(({ key }) => keys.has(key));
    if (gone) changeFilter(store, gone.without);
  };
  return (
    <div className="chips">
      <TagGroup className="chip-group" aria-label={t("filters.active")} onRemove={remove}>
        <TagList className="chip-list">
          {chips.map((chip) => (
            <ChipTag key={chip.key} chip={chip} words={wordsOf(chip)} />
          ))}
        </TagList>
      </TagGroup>
      <Button className="quiet-button" onPress={() => run("filter.clear")}>
        {t("filters.clearAll")}
      </Button>
    </div>
  );
}

function ChipTag({ chip, words }: { chip: Chip; words: string }) {
  const t = useText();
  const id = useId();
  const kind = t(chip.kind);
  return (
    <Tag id={chip.key} className="chip" textValue={t("filters.chip", { kind, value: words })}>
      {chip.stance ? <StanceGlyph stance={chip.stance} /> : null}
      <span className="chip-kind">{kind}</span>
      <Name>{words}</Name>
      {/* Labelled by itself: otherwise the chip's own words would follow and say everything twice. */}
      <Button
        slot="remove"
        id={id}
        className="chip-remove"
        aria-label={t("filters.removeChip", { kind, value: words })}
        aria-labelledby={id}
      >
        <X size={12} aria-hidden="true" />
      </Button>
    </Tag>
  );
}

/** The words on a chip. */
function useChipWords(dataset: Dataset | undefined, filter: Filter): (chip: Chip) => string {
  const t = useText();
  const names = useNames();
  const dates = useDateWords();
  const { formatNumber } = useIntl();
  return (chip) => {
    const { clause, value, count } = chip;
    if (clause === "text") return plain(filter.text);
    if (clause === "dates") return dates(filter.from, filter.to);
    if (clause === "confidence")
      return t("filters.confidenceFrom", {
        number: formatNumber(filter.minConfidence, { minimumFractionDigits: 1 }),
      });
    if (value === undefined) return t("filters.moreValues", { count });
    if (clause === "stances") return t(`stance.${value as Stance}`);
    if (clause === "bases") return t(`basis.${value as Basis}`);
    if (value === "") return t(EMPTY[clause]);
    const thing = dataset && namedThing(dataset, chip);
    return plain(thing ? names(thing) : value);
  };
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
export function useDateWords(): (from: number, to: number) => string {
  const t = useText();
  const spanText = useSpanText();
  return (from, to) => {
    if (isOpen(from)) return t("timeline.until", { date: spanText(endingWith(to)) });
    if (isOpen(to)) return t("timeline.since", { date: spanText(startingWith(from)) });
    return spanText({ from, to });
  };
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
