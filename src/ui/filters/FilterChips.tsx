/** Everything that narrows the picture, each value a chip that can be taken away. */
import { X } from "lucide-react";
import { memo, useId } from "react";
import { Button, type Key, Tag, TagGroup, TagList } from "react-aria-components";
import { useIntl } from "react-intl";
import { changeFilter } from "../../state/store.ts";
import { useApp, useNames, usePorts, useText } from "../context.tsx";
import { StanceGlyph } from "../marks.tsx";
import { Name } from "../rich.tsx";
import { type Chip, chipsOf } from "./chips.ts";
import { chipWords } from "./chipWords.ts";
import { useFilterLater } from "./useFilter.ts";
import "./chips.css";

/** Nothing while nothing is narrowed. Not drawn anew for what stands around it: a list of tags is dear. */
export const FilterChips = memo(function FilterChips() {
  const t = useText();
  const { store, run } = usePorts();
  const dataset = useApp((state) => state.opened?.dataset);
  const filter = useFilterLater();
  const intl = useIntl();
  const nameOf = useNames();
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
            <ChipTag key={chip.key} chip={chip} words={chipWords(intl, dataset!, filter, nameOf, chip)} />
          ))}
        </TagList>
      </TagGroup>
      <Button className="quiet-button" onPress={() => run("filter.clear")}>
        {t("filters.clearAll")}
      </Button>
    </div>
  );
});

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
