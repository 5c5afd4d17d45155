/** What the hand does on the map: hover, select, drag. Nodes come before ties, a tie before the ground. */
import type { MouseCoords, SigmaNodeEventPayload } from "sigma/types";
import { pickNode } from "./pickNode.ts";
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
  let dragged = -1;

  const targetAt = ({ x, y }: MouseCoords, reach: number): Target => {
    const { width, height } = sigma.getDimensions();
    if (x < 0 || y < 0 || x > width || y > height) return undefined;
    const { nodes, ties, looks } = sceneOf();
    const node = pickNode(nodes, renderer.pixels, renderer.radii, x, y);
    if (node >= 0) return { node };
    const tie = pickTie(ties, looks, renderer.pixels, x, y, reach);
    return tie < 0 ? undefined : { tie };
  };
  const drop = () => {
    if (dragged < 0) return;
    const { positions } = sceneOf();
    events.drag(dragged, positions[2 * dragged]!, positions[2 * dragged + 1]!, true);
    dragged = -1;
  };

  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (dragged < 0) return events.hover(targetAt(event, REACH), event.x, event.y);
    const { x, y } = sigma.viewportToGraph(event);
    events.drag(dragged, x, y, false);
    preventSigmaDefault();
    event.original.preventDefault();
  });
  sigma.on("leaveStage", () => {
    if (dragged < 0) events.hover(undefined, 0, 0);
  });
  sigma.on("downNode", ({ node, event, preventSigmaDefault }: SigmaNodeEventPayload) => {
    dragged = indexOf(node);
    events.hover(undefined, event.x, event.y);
    preventSigmaDefault();
  });
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
  sigma.on("clickNode", ({ node }: SigmaNodeEventPayload) => events.select({ node: indexOf(node) }));
  sigma.on("clickStage", ({ event }) => {
    events.select(targetAt(event, "touches" in event.original ? TOUCH_REACH : REACH));
  });
}
