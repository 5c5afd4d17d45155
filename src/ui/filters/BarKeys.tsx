/** The bars of the timeline for keys and screen readers: one stop of the tab key, arrows from bar to bar, Enter opens what a bar counts. */
import { type KeyboardEvent, memo, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import type { TimelineBarsProps } from "./TimelineBars.tsx";

type BarKeysProps = Pick<TimelineBarsProps, "data" | "mirrored" | "onOpen">;

export function BarKeys({ data: now, mirrored, onOpen }: BarKeysProps) {
  const data = useDeferredValue(now); // names of a hundred bars are made in pieces
  const t = useText();
  const spanText = useSpanText();
  const { starts, total, passing } = data;
  const spans = useMemo(
    () => Array.from(total, (_, bin) => spanText({ from: starts[bin]!, to: starts[bin + 1]! - 1 })),
    [starts, total, spanText],
  );
  const filled = useMemo(() => [...total.keys()].filter((bin) => total[bin]! > 0), [total]);
  const [chosen, setChosen] = useState(-1);
  const active = filled.includes(chosen) ? chosen : filled[0];
  const group = useRef<HTMLFieldSetElement>(null);
  const opens = useRef(onOpen);
  opens.current = onOpen;
  const open = useCallback((bin: number) => opens.current(bin), []);
  const move = (event: KeyboardEvent) => {
    const at = filled.indexOf(active!);
    const to = { ...stepsOf(mirrored), Home: -at, End: filled.length - 1 - at }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const bin = filled[Math.min(filled.length - 1, Math.max(0, at + to))]!;
    event.preventDefault();
    event.stopPropagation();
    setChosen(bin);
    group.current?.querySelector<HTMLElement>(`[data-bin="${bin}"]`)?.focus();
  };
  if (filled.length === 0) return null;
  return (
    <fieldset className="bar-keys" aria-label={t("timeline.bars")} ref={group} onKeyDown={move}>
      {filled.map((bin) => (
        <BarKey
          key={bin}
          bin={bin}
          bins={total.length}
          active={bin === active}
          span={spans[bin]!}
          shown={passing[bin]!}
          total={total[bin]!}
          onFocus={setChosen}
          onOpen={open}
        />
      ))}
    </fieldset>
  );
}

const stepsOf = (mirrored: boolean): Readonly<Record<string, number>> =>
  mirrored ? { ArrowLeft: 1, ArrowRight: -1 } : { ArrowLeft: -1, ArrowRight: 1 };

interface BarKeyProps {
  readonly bin: number;
  readonly bins: number;
  readonly active: boolean;
  readonly span: string;
  readonly shown: number;
  readonly total: number;
  readonly onFocus: (bin: number) => void;
  readonly onOpen: (bin: number) => void;
}

const BarKey = memo(function BarKey(props: BarKeyProps) {
  const { bin, bins, active, span, shown, total, onFocus, onOpen } = props;
  const t = useText();
  const share = (part: number) => `${(100 * part) / bins}%`;
  return (
    <button
      type="button"
      className="bar-key"
      data-bin={bin}
      aria-haspopup="dialog"
      aria-label={t("timeline.bar", { span, shown, total })}
      tabIndex={active ? 0 : -1}
      style={{ insetInlineStart: share(bin), inlineSize: share(1) }}
      onFocus={() => onFocus(bin)}
      onClick={() => onOpen(bin)}
    />
  );
});
