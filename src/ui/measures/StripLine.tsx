/** The line itself: a list of actors along it, walked by arrow keys; a press leads to the evidence. */
import { type CSSProperties, type KeyboardEvent, useId, useState } from "react";
import { useLocale } from "react-aria-components";
import { BASES, STANCES } from "../../domain/stance.ts";
import type { Strip, StripMark } from "../../state/measures/strips.ts";
import type { Basis } from "../../state/measures/task.ts";
import { select } from "../../state/store.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { StanceGlyph } from "../marks.tsx";
import type { StripPlan } from "./stripLayout.ts";
import { useNamer, useNumber } from "./words.ts";

interface LineProps {
  readonly basis: Basis;
  readonly strip: Strip;
  readonly plan: StripPlan;
  /** Id of the issue, and its name. */
  readonly issue: string;
  readonly label: string;
}

export function StripLine({ basis, strip, plan, issue, label }: LineProps) {
  const t = useText();
  const { store } = usePorts();
  const id = useId();
  const rtl = useLocale().direction === "rtl";
  const [at, setAt] = useState<number>();
  const [focused, setFocused] = useState(false);
  const words = useMarkWords();
  const selected = useApp(({ document: { selection } }) =>
    selection?.kind === "tie" && selection.issue === issue ? selection.actor : undefined,
  );
  const { actors } = basis.shown.dataset;
  const last = strip.marks.length - 1;
  const idOf = (item: number) => `${id}-${item}`;
  const choose = (item: number) => {
    setAt(item);
    select(store, { kind: "tie", actor: actors[strip.marks[item]!.actor]!.id, issue });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = at === undefined ? -1 : Math.min(at, last);
    const forward = rtl ? "ArrowLeft" : "ArrowRight";
    const back = rtl ? "ArrowRight" : "ArrowLeft";
    const next = new Map([
      [forward, now + 1],
      ["ArrowDown", now + 1],
      [back, now < 0 ? 0 : now - 1],
      ["ArrowUp", now < 0 ? 0 : now - 1],
      ["Home", 0],
      ["End", last],
    ]).get(event.key);
    if (next !== undefined) setAt(Math.max(0, Math.min(last, next)));
    else if ((event.key === "Enter" || event.key === " ") && now >= 0) choose(now);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (strip.marks.length === 0) return <p className="strip-none">{t("strips.none")}</p>;
  const active = at === undefined ? undefined : Math.min(at, last);
  return (
    <div
      className="strip-line"
      role="listbox"
      aria-label={t("strips.label", { issue: label })}
      aria-orientation="horizontal"
      aria-activedescendant={focused && active !== undefined ? idOf(active) : undefined}
      tabIndex={0}
      style={{ blockSize: plan.height }}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true);
        if (at === undefined) setAt(0);
      }}
      onBlur={() => setFocused(false)}
    >
      <span className="strip-rule" aria-hidden="true" />
      <span className="strip-zero" aria-hidden="true" />
      {strip.marks.map((mark, item) => (
        <Mark
          key={mark.actor}
          id={idOf(item)}
          mark={mark}
          place={plan.marks[item]!}
          size={plan.size}
          hit={plan.hit}
          actor={actors[mark.actor]!.id}
          issue={issue}
          label={words(mark)}
          active={focused && active === item}
          selected={selected === actors[mark.actor]!.id}
          onChoose={() => choose(item)}
        />
      ))}
    </div>
  );
}

/** "Israel: opposes, −1; its statements differ". */
function useMarkWords(): (mark: StripMark) => string {
  const t = useText();
  const namer = useNamer();
  const number = useNumber();
  return ({ actor, stance, basis, position, differs }) =>
    t("strips.mark", {
      name: namer.actor(actor),
      stance: t(`stance.${STANCES[stance]!}`),
      position: number(position),
      basis: basis === 0 ? "" : t(`basis.${BASES[basis]!}`),
      hasBasis: String(basis !== 0),
      differs: String(differs),
    });
}

interface MarkProps {
  readonly id: string;
  readonly mark: StripMark;
  readonly place: StripPlan["marks"][number];
  readonly size: number;
  readonly hit: number;
  readonly actor: string;
  readonly issue: string;
  readonly label: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onChoose: () => void;
}

function Mark({ id, mark, place, size, hit, actor, issue, label, active, selected, onChoose }: MarkProps) {
  const namer = useNamer();
  const style = {
    "--size": `${size}px`,
    "--hit": `${hit}px`,
    insetInlineStart: place.x,
    insetBlockStart: place.y,
  } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus, and its keys choose
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
    <div
      id={id}
      role="option"
      className="strip-mark"
      aria-selected={selected}
      data-actor={actor}
      data-active={active || undefined}
      data-name={place.name}
      data-end={mark.position > 0 || undefined}
      data-differs={mark.differs || undefined}
      {...menuTarget({ kind: "tie", actor, issue })}
      style={style}
      onClick={onChoose}
    >
      <StanceGlyph stance={STANCES[mark.stance]!} basis={BASES[mark.basis] ?? ""} />
      {place.name === "none" ? null : (
        <bdi className="strip-name" aria-hidden="true">
          {namer.actor(mark.actor)}
        </bdi>
      )}
      <span className="strip-tip">{label}</span>
    </div>
  );
}
