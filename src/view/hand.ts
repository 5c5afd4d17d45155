/** What the hand does on the map: hover, select, drag. Nodes come before ties, a tie before the ground. */
import type { MouseCoords, SigmaNodeEventPayload, SigmaStageEventPayload } from "sigma/types";
import { pickTie } from "./pickTie.ts";
import type { Renderer } from "./renderer.ts";
import type { MapEvents, Scene, Target } from "./types.ts";

/** How near the pointer must come to a tie, in CSS pixels; a finger needs more. */
const REACH = 7;
const TOUCH_REACH = 16;

/** Wires sigma's events to ours for as long as the renderer lives. */
export function listenToHand(renderer: Renderer, sceneOf: () => Scene, events: MapEvents): void {
  const { sigma } = renderer;
  const indexOf = (key: string) => sceneOf().nodes.findIndex((node) => node.key === key);
  let hovered = -1;
  let dragged = -1;

  const tieAt = (x: number, y: number, reach: number): Target => {
    const { ties, looks } = sceneOf();
    const tie = pickTie(ties, looks, renderer.pixels, x, y, reach);
    return tie < 0 ? undefined : { tie };
  };
  const reachOf = ({ original }: MouseCoords) => ("touches" in original ? TOUCH_REACH : REACH);

  sigma.on("enterNode", ({ node, event }: SigmaNodeEventPayload) => {
    hovered = indexOf(node);
    if (dragged < 0) events.hover({ node: hovered }, event.x, event.y);
  });
  sigma.on("leaveNode", () => {
    hovered = -1;
  });
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (dragged >= 0) {
      const { x, y } = sigma.viewportToGraph(event);
      events.drag(dragged, x, y, false);
      preventSigmaDefault();
      event.original.preventDefault();
      return;
    }
    const { width, height } = sigma.getDimensions();
    const outside = event.x < 0 || event.y < 0 || event.x > width || event.y > height;
    const target = hovered >= 0 ? { node: hovered } : outside ? undefined : tieAt(event.x, event.y, REACH);
    events.hover(target, event.x, event.y);
  });
  sigma.on("leaveStage", () => {
    hovered = -1;
    if (dragged < 0) events.hover(undefined, 0, 0);
  });
  sigma.on("downNode", ({ node, event, preventSigmaDefault }: SigmaNodeEventPayload) => {
    dragged = indexOf(node);
    events.hover(undefined, event.x, event.y);
    preventSigmaDefault();
  });
  const letGo = () => {
    if (dragged < 0) return;
    const { positions } = sceneOf();
    events.drag(dragged, positions[2 * dragged]!, positions[2 * dragged + 1]!, true);
    dragged = -1;
  };
  sigma.on("upNode", letGo);
  sigma.on("upStage", letGo);
  sigma.on("clickNode", ({ node }: SigmaNodeEventPayload) => events.select({ node: indexOf(node) }));
  sigma.on("clickStage", ({ event }: SigmaStageEventPayload) => {
    events.select(tieAt(event.x, event.y, reachOf(event)));
  });
}
