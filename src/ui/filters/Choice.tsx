/** One tickable line: box, sign, name, and how many statements it would leave. */
import { memo, type ReactNode, useEffect, useId, useState } from "react";
import { countOf } from "../../state/countOf.ts";
import type { MenuTarget } from "../../state/model.ts";
import { Counted } from "../counts/Counted.tsx";
import { plain } from "../plain.ts";
import { Name } from "../rich.tsx";
import { useCountWords } from "./useCountWords.ts";

export interface ChoiceProps {
  readonly value: string;
  readonly name: string;
  /** The name comes from the data, not from the catalogue. */
  readonly given?: boolean;
  readonly count: number;
  readonly selected: boolean;
  /** Must stay the same function, so that a line whose count stays is not made again. */
  readonly onToggle: (value: string, on: boolean) => void;
  /** Some of what belongs to it is ticked. */
  readonly mixed?: boolean;
  /** It is included because what it belongs to is ticked. */
  readonly implied?: boolean;
  /** How far in it stands. */
  readonly depth?: number;
  /** Heads a group. */
  readonly head?: boolean;
  /** Must stay the same element, for the same reason. */
  readonly mark?: ReactNode;
  readonly bench?: string | undefined;
  /** What its context menu is about, see `menuKey`. */
  readonly menu?: string;
}

/** A hundred counts change with each filter, and hardly ever what stands before them: that is not made again. */
export const Choice = memo(function Choice({ count, ...line }: ChoiceProps) {
  const id = useId();
  const { implied, depth = 0, head, menu } = line;
  return (
    <div
      className="choice"
      data-empty={count === 0 || undefined}
      data-implied={implied || undefined}
      data-head={head || undefined}
      data-menu={menu}
      style={{ paddingInlineStart: depth * 20 }}
    >
      <Ticked {...line} countId={id} />
      <Count id={id} count={count} of={menu} />
    </div>
  );
});

interface TickedProps extends Omit<ChoiceProps, "count"> {
  readonly countId: string;
}

/** The platform's own checkbox: lists have hundreds of them, and each answers the hand. The count describes the box, it is not part of its name. */
const Ticked = memo(function Ticked(props: TickedProps) {
  const { value, name, given, onToggle, bench, countId } = props;
  const [selected, setSelected] = useAnswered(props.selected);
  const some = !selected && props.mixed === true;
  return (
    <label className="choice-label" data-bench={bench}>
      <input
        ref={(box) => {
          if (box) box.indeterminate = some; // there is no attribute for it
        }}
        type="checkbox"
        className="choice-input"
        checked={selected}
        aria-describedby={countId}
        onChange={({ currentTarget }) => {
          setSelected(currentTarget.checked);
          onToggle(value, currentTarget.checked);
        }}
      />
      <Box />
      {props.mark}
      <span className="choice-name" title={given ? longName(name) : undefined}>
        {given ? <Name>{name}</Name> : <span>{name}</span>}
      </span>
    </label>
  );
});

/** What the hand did is kept no longer than this without the state agreeing. */
const BELIEVED_MS = 1000;

/** The box shows at once what the hand did; the state, which is told at the same time, comes round after the picture. */
function useAnswered(selected: boolean): [boolean, (to: boolean) => void] {
  const [hand, setHand] = useState<{ from: boolean; to: boolean }>();
  useEffect(() => {
    if (!hand) return;
    const timer = setTimeout(() => setHand(undefined), BELIEVED_MS);
    return () => clearTimeout(timer);
  }, [hand]);
  const shown = hand?.from === selected ? hand.to : selected;
  return [shown, (to) => setHand({ from: selected, to })];
}

/** @param of the key of the menu of what is counted. */
const Count = memo(function Count({ id, count, of }: { id: string; count: number; of: string | undefined }) {
  const { number, statements } = useCountWords()(count);
  return (
    <span id={id} className="choice-count">
      <Counted
        count={() => countOf(of === undefined ? undefined : (JSON.parse(of) as MenuTarget))}
        byMenu={true}
      >
        <span aria-hidden="true">{number}</span>
        <span className="visually-hidden">{statements}</span>
      </Counted>
    </span>
  );
});

const BOX = (
  <svg className="choice-box" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <rect x="1" y="1" width="14" height="14" rx="3.5" />
    <path className="tick" d="M4.3 8.3l2.5 2.6 4.9-5.6" />
    <path className="some" d="M4.5 8h7" />
  </svg>
);

function Box() {
  return BOX;
}

/** A name so long that its line is cut short; the whole is then its title. */
export const longName = (name: string): string | undefined => (name.length > 50 ? plain(name) : undefined);
