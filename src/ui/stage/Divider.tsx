/** The line between two views, moved by hand and by keys. */
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useLocale } from "react-aria-components";
import { type Beside, EVEN, LEAST_SHARE, MOST_SHARE } from "../../state/beside.ts";
import type { ViewName } from "../../state/model.ts";
import { setShare } from "../../state/viewing.ts";
import { usePorts, useText } from "../context.tsx";
import { useStacked } from "../useNarrow.ts";
import "./stage.css";

const STEP = 0.02;
const LARGE_STEP = 0.1;

export function Divider({ first, beside }: { first: ViewName; beside: Beside }) {
  const t = useText();
  const { store } = usePorts();
  const rtl = useLocale().direction === "rtl";
  const stacked = useStacked();
  const moving = useRef(0);
  const { share } = beside;
  const names = { first: t(`shell.view.${first}`), second: t(`shell.view.${beside.view}`) };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = shareAfter(event.key, share, event.shiftKey ? LARGE_STEP : STEP, { stacked, rtl });
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    setShare(store, next);
  };
  const onPointerMove = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const stage = currentTarget.parentElement;
    if (!stage || !currentTarget.hasPointerCapture(moving.current)) return;
    const { left, right, top, width, height } = stage.getBoundingClientRect();
    const wanted = stacked ? (clientY - top) / height : (rtl ? right - clientX : clientX - left) / width;
    setShare(store, wanted);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that is moved is no thematic break
    <div
      className="divider"
      role="separator"
      tabIndex={0}
      aria-orientation={stacked ? "horizontal" : "vertical"}
      aria-label={t("beside.divider", names)}
      aria-valuemin={100 * LEAST_SHARE}
      aria-valuemax={100 * MOST_SHARE}
      aria-valuenow={Math.round(100 * share)}
      aria-valuetext={t("beside.share", { ...names, share, rest: 1 - share })}
      onKeyDown={onKeyDown}
      onPointerDown={({ currentTarget, pointerId, button }) => {
        if (button !== 0) return;
        moving.current = pointerId;
        currentTarget.setPointerCapture(pointerId);
      }}
      onPointerMove={onPointerMove}
      onDoubleClick={() => setShare(store, EVEN)}
    />
  );
}

/** The share after a key; arrows go where they point. */
export function shareAfter(
  key: string,
  share: number,
  step: number,
  { stacked, rtl }: { readonly stacked: boolean; readonly rtl: boolean },
): number | undefined {
  if (key === "Home") return LEAST_SHARE;
  if (key === "End") return MOST_SHARE;
  if (key === "Enter") return EVEN;
  const [less, more] = stacked
    ? ["ArrowUp", "ArrowDown"]
    : rtl
      ? ["ArrowRight", "ArrowLeft"]
      : ["ArrowLeft", "ArrowRight"];
  if (key === less) return share - step;
  return key === more ? share + step : undefined;
}
