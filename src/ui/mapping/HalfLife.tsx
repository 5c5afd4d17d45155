/** After how many days a statement weighs half as much: any number of them, with some to choose from. */
import { useId, useState } from "react";
import { isHalfLife, MOST_HALF_LIFE } from "../../domain/dataset.ts";
import { useText } from "../context.tsx";

/** A week, a month, a quarter, half a year, one year, two, five. */
const OFFERED = [7, 30, 91, 182, 365, 730, 1826];

export function HalfLife({
  value,
  changed,
  onPick,
}: {
  value: number;
  /** Chosen, and not applied yet. */
  changed: boolean;
  onPick: (days: number) => void;
}) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState<string>(); // what is no number of days yet stands there while it is typed
  const days = typed === undefined ? value : Number(typed);
  const type = (text: string) => {
    setTyped(text);
    if (isHalfLife(Number(text))) onPick(Number(text));
  };
  return (
    <div className="pick-field">
      <label htmlFor={id}>{t("mapping.halfLife")}</label>
      <input
        id={id}
        className="pick half-life"
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_HALF_LIFE}
        step={1}
        list={`${id}-offered`}
        data-changed={changed}
        aria-invalid={!isHalfLife(days)}
        aria-describedby={`${id}-range`}
        value={typed ?? value}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
      />
      <datalist id={`${id}-offered`}>
        {OFFERED.map((offered) => (
          <option key={offered} value={offered}>
            {t(`mapping.halfLife.${offered}` as "mapping.halfLife.7")}
          </option>
        ))}
      </datalist>
      <p id={`${id}-range`} className="soft">
        {t("mapping.halfLifeRange", { most: MOST_HALF_LIFE })}
      </p>
    </div>
  );
}
