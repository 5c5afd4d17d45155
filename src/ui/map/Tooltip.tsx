/** What the pointer is on, in words, beside the pointer; the status line and the table say it to those who listen. */
import { Suspense, useCallback, useLayoutEffect, useRef } from "react";
import { restOfMessages } from "../../i18n/messages.ts";
import type { Pointer } from "../../state/model.ts";
import { useApp } from "../context.tsx";
import { lazily } from "../lazily.ts";
import { useShown } from "../useShown.ts";

const Tip = lazily(() => import("./Tip.tsx").then((file) => file.Tip));
const PairTip = lazily(async () => {
  await restOfMessages();
  return (await import("../compare/PairTip.tsx")).PairTip;
});

/** Room between the pointer and the box, so that it never lies on what one points at. */
const GAP = 20;
const MARGIN = 8;

export function Tooltip() {
  const pointer = useApp((state) => state.pointer);
  const shown = useShown();
  const layer = useRef<HTMLDivElement>(null);
  const place = usePlace(layer, pointer);
  return (
    <div className="tip-layer" ref={layer} aria-hidden="true">
      {shown && pointer.hover && pointer.x >= 0 && !pointer.quiet ? (
        <Suspense fallback={null}>
          {pointer.hover.kind === "pair" ? (
            <PairTip compared={pointer.hover.compared} onShown={place} />
          ) : (
            <Tip shown={shown} hover={pointer.hover} onShown={place} />
          )}
        </Suspense>
      ) : null}
    </div>
  );
}

/** Right of and below the pointer; on the other side where there is no room. */
function usePlace(layer: React.RefObject<HTMLDivElement | null>, { hover, x, y }: Pointer): () => void {
  const place = useCallback(() => {
    const tip = layer.current?.firstElementChild;
    if (!hover || !layer.current || !(tip instanceof HTMLElement)) return;
    const { clientWidth, clientHeight } = layer.current;
    const beside = (at: number, size: number, room: number) => {
      const after = at + GAP;
      const start = after + size + MARGIN <= room ? after : at - GAP - size;
      return Math.max(MARGIN, Math.min(start, room - size - MARGIN));
    };
    const left = beside(x, tip.offsetWidth, clientWidth);
    const top = beside(y, tip.offsetHeight, clientHeight);
    tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }, [layer, hover, x, y]);
  useLayoutEffect(place, [place]);
  return place;
}
