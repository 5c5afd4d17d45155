/** What the hand does on the map: hover, select, drag. Nodes come before ties, a tie before the ground. */
import type { MouseCoords, TouchCoords } from "sigma/types";
import { pickNode } from "./pickNode.ts";
import { pickTie } from "./pickTie.ts";
import type { Renderer } from "./renderer.ts";
import type { MapEvents, Scene, Target } from "./types.ts";

/** How near the pointer must come, in CSS pixels: to the rim of a node, to a tie; a finger needs more. */
const MOUSE = { node: 2, tie: 7 };
const FINGER = { node: 14, tie: 16 };
/** A press that moves less than this is a click, not a drag. */
const STILL = 3;
/** A finger that rests this long asks for the menu, in milliseconds; a finger never rests quite still. */
const LONG_PRESS = 500;
const RESTING = 10;

interface Drag {
  /** Key, not index: nodes may change while one is held. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

/** Wires sigma's events to ours for as long as the renderer lives. */
export function listenToHand(renderer: Renderer, sceneOf: () => Scene, events: MapEvents): void {
  const { sigma } = renderer;
  let drag: Drag | undefined;
  let swallowClick = false;

  const indexOf = (key: string) => sceneOf().nodes.findIndex((node) => node.key === key);
  const targetAt = ({ x, y }: { x: number; y: number }, reach: typeof MOUSE): Target => {
    const { nodes, ties, looks, hover } = sceneOf();
    const node = pickNode(nodes, renderer.pixels, renderer.radii, x, y, reach.node);
    if (node >= 0) return { node };
    const pointed = hover && "node" in hover ? hover.node : -1;
    const tie = pickTie(ties, looks, renderer.pixels, x, y, reach.tie, pointed);
    return tie < 0 ? undefined : { tie };
  };
  const drop = () => {
    if (!drag) return;
    const { key, moved } = drag;
    swallowClick = moved;
    drag = undefined;
    const node = indexOf(key);
    if (moved && node >= 0) events.drop(node);
  };
  const moveDragged = (held: Drag, { x, y }: { x: number; y: number }) => {
    const node = indexOf(held.key);
    held.moved ||= Math.hypot(x - held.x, y - held.y) > STILL;
    if (node < 0 || !held.moved) return;
    const place = sigma.viewportToGraph({ x, y });
    events.drag(node, place.x, place.y);
  };
  const click = (event: MouseCoords) => {
    if (!swallowClick) events.select(targetAt(event, isTouch(event) ? FINGER : MOUSE));
    swallowClick = false;
  };

  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (drag && (released(event) || severalFingers(event))) drop();
    if (drag) {
      moveDragged(drag, event);
      preventSigmaDefault();
      event.original.preventDefault();
    } else if (!isTouch(event)) {
      const over = event.original.target;
      const onMap = over === document || (over instanceof Node && sigma.getContainer().contains(over));
      events.hover(onMap ? targetAt(event, MOUSE) : undefined, event.x, event.y);
    }
  });
  sigma.on("leaveStage", () => {
    if (!drag) events.hover(undefined, 0, 0);
  });
  const press = (event: MouseCoords, preventSigmaDefault: () => void) => {
    swallowClick = false;
    if (!isTouch(event) && (event.original as MouseEvent).button !== 0) return;
    const target = targetAt(event, isTouch(event) ? FINGER : MOUSE);
    if (!target || !("node" in target)) return;
    drag = { key: sceneOf().nodes[target.node]!.key, x: event.x, y: event.y, moved: false };
    events.hover(undefined, event.x, event.y);
    preventSigmaDefault();
  };
  // Sigma would read a pixel back at each move of the mouse, to find what our geometry finds.
  sigma.getMouseCaptor().removeAllListeners("mousemove");
  sigma.on("downNode", ({ event, preventSigmaDefault }) => press(event, preventSigmaDefault));
  sigma.on("downStage", ({ event, preventSigmaDefault }) => press(event, preventSigmaDefault));
  const askForMenu = ({ x, y }: { x: number; y: number }, reach: typeof MOUSE) => {
    drag = undefined;
    events.hover(undefined, x, y);
    events.menu(targetAt({ x, y }, reach), x, y);
  };
  const captor = sigma.getMouseCaptor();
  captor.removeAllListeners("rightClick"); // sigma would read a pixel here too
  const finger = listenToLongPress(renderer, (place) => {
    swallowClick = true;
    askForMenu(place, FINGER);
  });
  captor.on("rightClick", (event) => {
    event.original.preventDefault();
    if (!finger.hasAsked()) askForMenu(event, MOUSE);
  });
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
  sigma.on("clickNode", ({ event }) => click(event));
  sigma.on("clickStage", ({ event }) => click(event));
  listenToPairs(renderer, click);
}

/**
 * Sigma takes any two clicks or taps soon after each other for a double one and zooms: also on two nodes, or on one
 * that is clicked and then dragged. Those are two clicks.
 */
function listenToPairs({ sigma }: Renderer, click: (event: MouseCoords) => void): void {
  sigma.getMouseCaptor().on("doubleClick", (event) => {
    if ((event.original as MouseEvent).detail > 1) return;
    event.preventSigmaDefault();
    click(event);
  });
  const captor = sigma.getTouchCaptor();
  let tapped = { x: Number.NaN, y: Number.NaN };
  captor.on("tap", ({ touches: [finger], previousTouches: [last] }) => {
    tapped = finger ?? last ?? tapped;
  });
  captor.on("doubletap", (event) => {
    const place = event.touches[0] ?? event.previousTouches[0];
    if (!place || Math.hypot(place.x - tapped.x, place.y - tapped.y) <= FINGER.node) return;
    event.preventSigmaDefault();
    tapped = place;
    click({ ...event, ...place });
  });
}

/** One finger that comes down and stays where it is; some systems then also send what the right button does. */
function listenToLongPress(
  { sigma }: Renderer,
  ask: (place: { x: number; y: number }) => void,
): { hasAsked: () => boolean } {
  const captor = sigma.getTouchCaptor();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  let asked = false;
  const stop = () => clearTimeout(timer);
  captor.on("touchdown", ({ touches }) => {
    stop();
    asked = false;
    const [finger] = touches;
    if (!finger || touches.length > 1) return;
    start = { x: finger.x, y: finger.y };
    timer = setTimeout(() => {
      asked = true;
      ask(start);
    }, LONG_PRESS);
  });
  captor.on("touchmove", ({ touches }) => {
    const [finger] = touches;
    if (!finger || touches.length > 1 || Math.hypot(finger.x - start.x, finger.y - start.y) > RESTING) stop();
  });
  captor.on("touchup", () => {
    stop();
    asked = false;
  });
  sigma.on("kill", stop);
  return {
    hasAsked() {
      stop();
      return asked;
    },
  };
}

function isTouch({ original }: Pick<MouseCoords, "original"> | Pick<TouchCoords, "original">): boolean {
  return "touches" in original;
}

function severalFingers({ original }: MouseCoords | TouchCoords): boolean {
  return "touches" in original && original.touches.length > 1;
}

/** The button was let go where we could not see it. */
function released({ original }: MouseCoords | TouchCoords): boolean {
  return "buttons" in original && original.buttons === 0;
}
