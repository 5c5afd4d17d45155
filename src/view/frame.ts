/** The camera on a set of nodes: where it must stand, the way there, and the way back. */
import type { CameraState } from "sigma/types";
import { pictureToPixels } from "./geometry.ts";
import type { Renderer } from "./renderer.ts";
import { reducedMotion } from "./tween.ts";
import type { Scene } from "./types.ts";

const HOME: CameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
/** Nearer than this nothing of the surroundings would be left to see. */
const NEAREST = 0.42;
/** Room for names around the outermost nodes, in heights of a letter; at most this share of the view. */
const ROOM = { side: 6, above: 1.6, below: 3.4 };
const MOST_ROOM = 0.3;

export interface Framing {
  frame(nodes: readonly number[], duration: number): void;
  unframe(): void;
  /** The view has changed its size, or was made anew: the same nodes fill it again, at once. */
  hold(): void;
}

export function createFraming(rendererNow: () => Renderer | undefined, sceneNow: () => Scene): Framing {
  let held: readonly number[] | undefined;
  let before: CameraState | undefined;
  let flight = 0;

  const go = (duration: number) => {
    const renderer = rendererNow();
    if (!renderer || !held) return;
    renderer.sigma.resize();
    const to = cameraFor(renderer, sceneNow(), held);
    if (!to) return;
    renderer.aimAt(to);
    const camera = renderer.sigma.getCamera();
    if (duration > 0 && !reducedMotion()) void camera.animate(to, { duration });
    else camera.setState(to);
    renderer.sigma.scheduleRefresh();
  };
  return {
    frame(nodes, duration) {
      before ??= rendererNow()?.sigma.getCamera().getState();
      held = nodes;
      flight = duration;
      go(duration);
    },
    unframe() {
      const renderer = rendererNow();
      held = undefined;
      if (renderer && before) {
        renderer.aimAt(undefined);
        const camera = renderer.sigma.getCamera();
        if (camera.isAnimated()) void camera.animate(before, { duration: 1 });
        camera.setState(before);
      }
      before = undefined;
    },
    hold: () => go(rendererNow()?.sigma.getCamera().isAnimated() ? flight : 0),
  };
}

/** Where the camera sees all of these nodes with room for their names; undefined when there are none. */
export function cameraFor({ sigma }: Renderer, { positions, labelSize }: Scene, nodes: readonly number[]) {
  const { width, height } = sigma.getDimensions();
  const home = pictureToPixels(sigma, HOME);
  const xs: number[] = [];
  const ys: number[] = [];
  for (const node of nodes) {
    const x = positions[2 * node]!;
    const y = positions[2 * node + 1]!;
    xs.push(home[0]! * x + home[3]! * y + home[6]!);
    ys.push(home[1]! * x + home[4]! * y + home[7]!);
  }
  if (xs.length === 0 || width === 0 || height === 0) return undefined;
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = (letters: number, size: number) => Math.min(letters * labelSize, size * MOST_ROOM);
  const side = room(ROOM.side, width);
  const above = room(ROOM.above, height);
  const below = room(ROOM.below, height);
  const ratio = Math.max(
    NEAREST,
    (right - left) / (width - 2 * side),
    (bottom - top) / (height - above - below),
  );
  const centre = { x: (left + right) / 2, y: (top + bottom) / 2 + ((below - above) / 2) * ratio };
  const { x, y } = sigma.viewportToFramedGraph(centre, { cameraState: HOME });
  return { x, y, ratio: sigma.getCamera().getBoundedRatio(ratio), angle: 0 };
}
