/** What presenting does beyond its own elements: the map's place, the whole screen, swipes, and keys in reading direction. */
import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { Step } from "../../state/presentSteps.ts";
import { usePorts } from "../context.tsx";

const SWIPE = 48;
/** A tap on this share of the picture, at the side where reading begins, goes back. */
const BACK_SHARE = 0.3;

/** Running text at a desk, and on a stage that has no more room than that. */
const DESK_SIZE = 14;
const SMALLEST = 16;

const rightToLeft = () => document.documentElement.dir === "rtl";

/** Lays the map, which stays where it is in the page, over its place on the stage. */
export function useMapPlace(place: RefObject<HTMLElement | null>, kind: Step["kind"]): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset["presenting"] = kind;
    return () => {
      delete root.dataset["presenting"];
    };
  }, [kind]);
  useLayoutEffect(() => {
    const root = document.documentElement;
    const set = (name: string, value: number) => root.style.setProperty(`--stage-${name}`, `${value}px`);
    const measure = () => {
      const box = place.current?.getBoundingClientRect();
      if (!box) return;
      set("start", rightToLeft() ? root.clientWidth - box.right : box.left);
      set("top", box.top);
      set("width", box.width);
      set("height", box.height);
      // Pages are made for 14 pixels; here they are read from the last row.
      const size = Number.parseFloat(getComputedStyle(place.current!).fontSize);
      root.style.setProperty("--stage-zoom", String(size > SMALLEST ? size / DESK_SIZE : 1));
    };
    const observer = new ResizeObserver(measure);
    if (place.current) observer.observe(place.current);
    if (place.current?.parentElement) observer.observe(place.current.parentElement);
    measure();
    return () => {
      observer.disconnect();
      for (const name of ["start", "top", "width", "height", "zoom"])
        root.style.removeProperty(`--stage-${name}`);
    };
  }, [place]);
}

/** The whole screen where the browser allows it; leaving it by the browser's own key ends the presentation too. */
export function useFullScreen(leave: () => void): void {
  useEffect(() => {
    const root = document.documentElement;
    let ours = false;
    let over = false;
    const onChange = () => {
      if (ours && !document.fullscreenElement) leave();
    };
    document.addEventListener("fullscreenchange", onChange);
    if (document.fullscreenEnabled && !document.fullscreenElement)
      root.requestFullscreen({ navigationUI: "hide" }).then(
        () => {
          ours = true;
          if (over) void document.exitFullscreen().catch(() => undefined);
        },
        () => undefined,
      );
    return () => {
      over = true;
      document.removeEventListener("fullscreenchange", onChange);
      if (ours && document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, [leave]);
}

/** Where reading runs from right to left, the arrow to the left goes on. */
export function useMirroredArrows(): void {
  const { run } = usePorts();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!rightToLeft() || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      event.preventDefault();
      run(event.key === "ArrowLeft" ? "present.next" : "present.previous");
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [run]);
}

/** A click goes on; a finger's tap goes on or, near the side where reading begins, back; a swipe turns the page. */
export function usePageTurning(): {
  onPointerDown: (event: PointerEvent) => void;
  onPointerUp: (event: PointerEvent) => void;
} {
  const { run } = usePorts();
  const from = useRef<{ id: number; x: number; y: number }>(undefined);
  return {
    onPointerDown({ pointerId, clientX, clientY, button, isPrimary }) {
      from.current = isPrimary && button === 0 ? { id: pointerId, x: clientX, y: clientY } : undefined;
    },
    onPointerUp({ pointerId, clientX, clientY, pointerType, currentTarget }) {
      const start = from.current;
      from.current = undefined;
      if (!start || start.id !== pointerId) return;
      const dx = (clientX - start.x) * (rightToLeft() ? -1 : 1);
      const dy = Math.abs(clientY - start.y);
      if (Math.abs(dx) > SWIPE && Math.abs(dx) > dy) return run(dx < 0 ? "present.next" : "present.previous");
      if (Math.abs(dx) > SWIPE / 4 || dy > SWIPE / 4) return;
      const box = currentTarget.getBoundingClientRect();
      const share = (clientX - box.left) / box.width;
      const back = (rightToLeft() ? 1 - share : share) < BACK_SHARE && pointerType !== "mouse";
      run(back ? "present.previous" : "present.next");
    },
  };
}
