/** The line itself: a list of actors along it, walked by arrow keys; a press leads to the evidence. */
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from "react";
import { useLocale } from "react-aria-components";
import type { Strip } from "../../state/measures/strips.ts";
import { select } from "../../state/store.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { usePorts, useText } from "../context.tsx";
import type { Picture } from "../useShown.ts";
import { useHot } from "./hot.ts";
import { StripMarks } from "./StripMarks.tsx";
import { nearestMark, type StripPlan } from "./stripLayout.ts";
import { useMarkWords, useNamer } from "./words.ts";

/** Of more actors only those that matter now are elements of the list. */
const ALL_UP_TO = 40;

interface LineProps {
  readonly shown: Picture;
  readonly strip: Strip;
  readonly plan: StripPlan;
  /** Id of the issue, and its name. */
  readonly issue: string;
  readonly label: string;
}

export function StripLine({ shown, strip, plan, issue, label }: LineProps) {
  const t = useText();
  const { store } = usePorts();
  const id = useId();
  const rtl = useLocale().direction === "rtl";
  const [at, setAt] = useState<number>();
  const [focused, setFocused] = useState(false);
  const [over, setOver] = useState(-1);
  const { actors } = shown.dataset;
  const { hot, selected, point } = useHot(shown, issue);
  const items = useMemo(() => new Map(strip.marks.map(({ actor }, item) => [actor, item])), [strip]);
  const last = strip.marks.length - 1;
  const active = focused && at !== undefined ? Math.min(at, last) : -1;
  const idOf = (item: number) => `${id}-${item}`;
  const choose = (item: number) => {
    setAt(item);
    select(store, { kind: "tie", actor: actors[strip.marks[item]!.actor]!.id, issue });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = at === undefined ? -1 : Math.min(at, last);
    const next = stepOf(event.key, now, last, rtl);
    if (next !== undefined) setAt(next);
    else if ((event.key === "Enter" || event.key === " ") && now >= 0) choose(now);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const markAt = (event: { currentTarget: Element; clientX: number; clientY: number }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = rtl ? box.right - event.clientX : event.clientX - box.left;
    return nearestMark(plan, x, event.clientY - box.top);
  };
  const onPointer = (event: PointerEvent) => {
    const item = event.type === "pointerleave" ? -1 : markAt(event);
    if (item === over) return;
    setOver(item);
    point(item < 0 ? undefined : strip.marks[item]!.actor);
  };
  if (strip.marks.length === 0) return <p className="strip-none">{t("strips.none")}</p>;
  const hotItem = hot === undefined ? -1 : (items.get(hot) ?? -1);
  const selectedItem = selected === undefined ? -1 : (items.get(selected) ?? -1);
  const present =
    last < ALL_UP_TO
      ? strip.marks.map((_, item) => item)
      : [...new Set([0, active, over, hotItem, selectedItem])]
          .filter((item) => item >= 0)
          .sort((p, q) => p - q);
  return (
    <div
      className="strip-line"
      role="listbox"
      aria-label={t("strips.label", { issue: label })}
      aria-orientation="horizontal"
      aria-activedescendant={active >= 0 ? idOf(active) : undefined}
      tabIndex={0}
      data-singled={hot !== undefined || undefined}
      style={{ blockSize: plan.height }}
      onKeyDown={onKeyDown}
      onPointerMove={onPointer}
      onPointerLeave={onPointer}
      onClick={(event) => {
        const item = markAt(event);
        if (item >= 0) choose(item);
      }}
      onFocus={() => {
        setFocused(true);
        if (at === undefined) setAt(0);
      }}
      onBlur={() => setFocused(false)}
    >
      <span className="strip-rule" aria-hidden="true" />
      <span className="strip-zero" aria-hidden="true" />
      <StripMarks marks={strip.marks} plan={plan} rtl={rtl} />
      <Names strip={strip} plan={plan} hot={hotItem} />
      {present.map((item) => (
        <Option
          key={item}
          id={idOf(item)}
          strip={strip}
          item={item}
          plan={plan}
          actor={actors[strip.marks[item]!.actor]!.id}
          issue={issue}
          state={item === active ? "active" : item === hotItem ? "hot" : undefined}
          told={item === active || item === over}
          selected={item === selectedItem}
        />
      ))}
    </div>
  );
}

/** Where a key leads from one mark; the arrow that points to support goes on, whatever the direction of the page. */
function stepOf(key: string, now: number, last: number, rtl: boolean): number | undefined {
  const back = Math.max(0, now - 1);
  const on = Math.min(last, now + 1);
  switch (key) {
    case "ArrowRight":
      return rtl ? back : on;
    case "ArrowLeft":
      return rtl ? on : back;
    case "ArrowDown":
      return on;
    case "ArrowUp":
      return back;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}

function Names({ strip, plan, hot }: { strip: Strip; plan: StripPlan; hot: number }) {
  const namer = useNamer();
  return strip.marks.map(({ actor }, item) => {
    const { x, y, name } = plan.marks[item]!;
    if (name === "none") return null;
    return (
      <bdi
        key={actor}
        className="strip-name"
        aria-hidden="true"
        data-hot={item === hot || undefined}
        data-name={name}
        style={{ "--size": `${plan.size}px`, "--x": `${x}px`, insetBlockStart: y } as CSSProperties}
      >
        {namer.actor(actor)}
      </bdi>
    );
  });
}

interface OptionProps {
  readonly id: string;
  readonly strip: Strip;
  readonly item: number;
  readonly plan: StripPlan;
  readonly actor: string;
  readonly issue: string;
  readonly state: "active" | "hot" | undefined;
  /** Its words are shown. */
  readonly told: boolean;
  readonly selected: boolean;
}

function Option({ id, strip, item, plan, actor, issue, state, told, selected }: OptionProps) {
  const words = useMarkWords();
  const mark = strip.marks[item]!;
  const { x, y } = plan.marks[item]!;
  const style = { "--hit": `${plan.hit}px`, insetInlineStart: x, insetBlockStart: y } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
    <div
      id={id}
      role="option"
      className="strip-option"
      aria-selected={selected}
      aria-setsize={strip.marks.length}
      aria-posinset={item + 1}
      data-actor={actor}
      data-state={state}
      data-told={told || undefined}
      data-end={mark.position > 0 || undefined}
      {...menuTarget({ kind: "tie", actor, issue })}
      style={style}
    >
      <span className="strip-tip">{words(mark)}</span>
    </div>
  );
}
