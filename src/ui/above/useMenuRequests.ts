/** Listens for the ways in which a menu is asked for, anywhere on the page. */
import { useCallback, useEffect } from "react";
import { openMenu } from "../../state/above.ts";
import type { MenuTarget } from "../../state/model.ts";
import type { Store } from "../../state/store.ts";
import { usePorts } from "../context.tsx";
import { menuTargetOf } from "./menuTarget.ts";

/** A finger that rests this long asks for the menu, in milliseconds; one that moves further than this does not. */
const LONG_PRESS = 500;
const STILL = 8;

/** Opens the menu of a thing beside an element, for what is not reached by a listener: `open(selection, button)`. */
export function useContextMenu(): (target: MenuTarget, beside: Element) => void {
  const { store } = usePorts();
  return useCallback((target, beside) => openBeside(store, target, beside), [store]);
}

function openBeside(store: Store, target: MenuTarget, element: Element): void {
  const { left, right, bottom } = element.getBoundingClientRect();
  const x = document.documentElement.dir === "rtl" ? right : left;
  openMenu(store, { target, onMap: false, x, y: bottom });
}

export function useMenuRequests(): void {
  const { store } = usePorts();
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const open = (event: Event, target: MenuTarget, x: number, y: number) => {
      event.preventDefault();
      openMenu(store, { target, onMap: false, x, y });
    };
    const onContextMenu = (event: MouseEvent) => {
      if (store.getState().menu) {
        event.preventDefault(); // over an open menu's veil there is nothing of the browser's to offer
        return;
      }
      const found = menuTargetOf(event.target);
      if (!found) return;
      if (event.button === 2 || (event as PointerEvent).pointerType)
        open(event, found.target, event.clientX, event.clientY);
      else {
        event.preventDefault();
        openBeside(store, found.target, event.target as Element);
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const wanted = event.key === "ContextMenu" || (event.shiftKey && event.key === "F10");
      const found = wanted && !event.defaultPrevented ? menuTargetOf(event.target) : undefined;
      if (!found) return;
      event.preventDefault();
      openBeside(store, found.target, event.target as Element);
    };
    document.addEventListener("contextmenu", onContextMenu, { signal });
    document.addEventListener("keydown", onKeyDown, { signal });
    listenToLongPress(signal, (event) => {
      const found = store.getState().menu ? undefined : menuTargetOf(event.target);
      if (found) openMenu(store, { target: found.target, onMap: false, x: event.clientX, y: event.clientY });
      return found !== undefined;
    });
    return () => listening.abort();
  }, [store]);
}

/** For systems that send no context menu for a long press; the click that would follow it is swallowed. */
function listenToLongPress(signal: AbortSignal, ask: (event: PointerEvent) => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: PointerEvent | undefined;
  const stop = () => {
    clearTimeout(timer);
    start = undefined;
  };
  const onDown = (event: PointerEvent) => {
    stop();
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    start = event;
    timer = setTimeout(() => {
      if (ask(event)) addEventListener("click", swallow, { capture: true, once: true, signal });
      setTimeout(() => removeEventListener("click", swallow, { capture: true }), 1000);
    }, LONG_PRESS);
  };
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    if (start && Math.hypot(clientX - start.clientX, clientY - start.clientY) > STILL) stop();
  };
  addEventListener("pointerdown", onDown, { signal });
  addEventListener("pointermove", onMove, { signal });
  addEventListener("pointerup", stop, { signal });
  addEventListener("pointercancel", stop, { signal });
  signal.addEventListener("abort", stop);
}

/** A choice from the menu that has meanwhile opened is a click too, and goes through. */
function swallow(event: Event): void {
  if (event.target instanceof Element && event.target.closest('[role="menu"]')) return;
  event.preventDefault();
  event.stopPropagation();
}
