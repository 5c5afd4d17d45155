/** The map as the app holds it: a scene that survives, and a renderer that can be lost and made again. */
import type { CameraState } from "sigma/types";
import type { Framing } from "./figure.ts";
import { createFraming } from "./frame.ts";
import { boxOf, fitScale, pictureToPixels } from "./geometry.ts";
import { listenToHand } from "./hand.ts";
import type { LayerMaker } from "./layer.ts";
import { boxWithNames } from "./outside.ts";
import { Renderer } from "./renderer.ts";
import { paddingOf } from "./sizes.ts";
import { drawStill, type StillSize } from "./still.ts";
import { createTween, reducedMotion } from "./tween.ts";
import type { DrawWay, MapEvents, MapTies, Picture, Scene, Sight, Target } from "./types.ts";
import { createWays, type DrawOptions } from "./ways.ts";

const CAMERA_MS = 200;
const RETRY_MS = 400;

/** Up to so many nodes the first whole picture is drawn at once. */
const SOON_UP_TO = 300;

export interface MapView {
  /** Takes over what changed; fields that are the same object cost nothing. */
  show(change: Partial<Scene>): void;
  /** Very many ties that will be shown next: to take them over is a task of its own. */
  prepare(ties: MapTies): void;
  /** Moves nodes to new places within `duration` milliseconds (0 = at once). `reframe` = the picture shows all of them. */
  moveTo(positions: Float64Array, duration: number, reframe: boolean): void;
  readonly positions: Float64Array;
  /** Something is drawn, or about to be, that is not on the canvas yet. */
  readonly underWay: boolean;
  fit(): void;
  zoom(factor: number): void;
  /** Shares of the view's width and height. */
  pan(x: number, y: number): void;
  /** The part of the plane in sight; undefined while that is everything. */
  camera(): Sight | undefined;
  setCamera(sight: Sight, duration: number): void;
  /** CSS pixels a picture pixel, as zoomed now. */
  readonly pixelsPerUnit: number;
  /** Centre of a target in CSS pixels within the container. */
  placeOf(target: NonNullable<Target>): { x: number; y: number } | undefined;
  /** What is drawn, and how it stands in its frame: for pictures to take along. */
  snapshot(): { readonly scene: Scene; readonly framing: Framing | undefined };
  /** Moves the camera so that these nodes fill the view, and holds them there while the view changes its size. */
  frame(nodes: readonly number[], duration: number): void;
  /** Back to where the camera was before the first `frame`, at once. */
  unframe(): void;
  /** The whole picture as it is to be on paper, drawn at once at that size; undefined where nothing can be drawn. */
  still(paper: StillSize): HTMLCanvasElement | undefined;
  /** What was drawn last, and where; undefined while there is no picture. */
  readonly picture: Picture | undefined;
  kill(): void;
}

/** Puts the map into an element. Where it cannot draw it tells `missing`, and draws nothing until it can. */
export function createMapView(
  container: HTMLElement,
  first: Scene,
  events: MapEvents,
  options: DrawOptions = {},
): MapView {
  let scene = first;
  let renderer: Renderer | undefined;
  let camera: CameraState | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let dead = false;
  let underWay = false;

  /** Where nodes are on their way to. */
  let goal = first.positions;
  let nodeScale = 0;
  const painted = (scale: number) => {
    underWay = false;
    if (scene.nodes.length > 0 && scale !== nodeScale) events.scaled(scale);
    nodeScale = scale;
    if (renderer) {
      const { x, y, ratio, angle } = renderer.sigma.getCamera();
      const moved = x !== (camera?.x ?? 0.5) || y !== (camera?.y ?? 0.5) || ratio !== (camera?.ratio ?? 1);
      camera = { x, y, ratio, angle };
      if (moved) events.looked();
    }
    events.painted(scene.complete && renderer !== undefined);
  };
  const ways = createWays(options);
  const build = () => {
    if (dead) return;
    ways.next(
      (make, way) => adopt(make, way),
      () => {
        if (dead) return;
        events.drawing(camera ? "lost" : "missing");
        retry = setTimeout(build, RETRY_MS * 5);
      },
    );
  };
  /** @throws {NoPicture} when this way does not draw here. */
  const adopt = (make: LayerMaker, way: DrawWay) => {
    if (dead) return;
    renderer?.kill(); // another way that draws better turned up
    try {
      renderer = new Renderer(make, container, scene, camera, painted);
    } catch (error) {
      renderer = undefined;
      container.replaceChildren();
      throw error;
    }
    listenToHand(renderer, () => scene, events);
    for (const canvas of renderer.canvases) canvas.addEventListener("webglcontextlost", onLost);
    events.drawing("ok", way);
    framing.hold();
    underWay = true;
    if (scene.complete) drawNow();
  };
  const onLost = (event: Event) => {
    event.preventDefault();
    if (!renderer || dead) return;
    const lost = renderer;
    renderer = undefined;
    for (const canvas of lost.canvases) canvas.removeEventListener("webglcontextlost", onLost);
    events.drawing("lost");
    lost.kill();
    retry = setTimeout(build, RETRY_MS / 4);
  };
  const show = (change: Partial<Scene>) => {
    const changed = new Set<keyof Scene>();
    for (const field of Object.keys(change) as (keyof Scene)[])
      if (!sameField(change[field], scene[field])) changed.add(field);
    if (changed.size === 0) return;
    scene = { ...scene, ...change };
    underWay = renderer !== undefined;
    renderer?.update(scene, changed);
    if (changed.has("complete") && scene.complete) drawNow();
  };
  /** The first whole picture of a small table waits for no frame: while the page appears that can take long. */
  const drawNow = () => {
    if (scene.nodes.length <= SOON_UP_TO && underWay) renderer?.sigma.refresh();
  };
  const tween = createTween(
    () => scene.positions,
    (positions) => show({ positions }),
  );
  /** The part of the plane that holds these places, and names that stand outside of them. */
  const whole = (positions: Float64Array) =>
    scene.nodes.some(({ nameAt }) => nameAt) // else the size of the box does not matter, and asking for it takes long
      ? boxWithNames(scene.nodes, positions, container.clientWidth, container.clientHeight, scene.labelSize)
      : boxOf(positions);
  /** Pixels a picture pixel when what the unzoomed picture shows, or when everything, just fits. */
  const scaleOf = (box = whole(scene.positions)) =>
    fitScale(box, container.clientWidth || 1, container.clientHeight || 1, paddingOf(scene.labelSize));
  const framing = createFraming(
    () => renderer,
    () => scene,
  );
  const observer = new ResizeObserver(() => {
    if (scene.box && scene.nodes.some(({ nameAt }) => nameAt)) show({ box: whole(goal) });
    renderer?.sigma.scheduleRefresh();
    framing.hold();
  });
  observer.observe(container);
  build();

  return {
    show,
    prepare: (ties) => renderer?.prepare(ties),
    moveTo(positions, duration, reframe) {
      goal = positions;
      show({ unplaced: false });
      if (reframe) show({ box: whole(positions) });
      tween.to(positions, duration);
    },
    get underWay() {
      return underWay;
    },
    get positions() {
      return scene.positions;
    },
    fit() {
      show({ box: whole(scene.positions) });
      if (renderer) moveCamera(renderer, { x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    },
    zoom(factor) {
      const state = renderer?.sigma.getCamera();
      if (renderer && state) moveCamera(renderer, { ratio: state.getBoundedRatio(state.ratio / factor) });
    },
    pan(x, y) {
      const sigma = renderer?.sigma;
      if (!sigma) return;
      const { width, height } = sigma.getDimensions();
      const to = sigma.viewportToFramedGraph({ x: width * (0.5 + x), y: height * (0.5 + y) });
      if (renderer) moveCamera(renderer, { x: to.x, y: to.y });
    },
    camera() {
      if (!camera || isHome(camera)) return undefined;
      const { x, y } = scene.box ?? boxOf(scene.positions);
      const side = Math.max(x[1] - x[0], y[1] - y[0]);
      return {
        x: (x[0] + x[1]) / 2 + (camera.x - 0.5) * side,
        y: (y[0] + y[1]) / 2 + (camera.y - 0.5) * side,
        zoom: scaleOf(scene.box) / camera.ratio / scaleOf(),
      };
    },
    setCamera(sight, duration) {
      const { x, y } = scene.box ?? boxOf(scene.positions);
      const side = Math.max(x[1] - x[0], y[1] - y[0]);
      const to = {
        x: 0.5 + (sight.x - (x[0] + x[1]) / 2) / side,
        y: 0.5 + (sight.y - (y[0] + y[1]) / 2) / side,
        ratio: scaleOf(scene.box) / (sight.zoom * scaleOf()),
      };
      if (!renderer) camera = { ...to, angle: 0 };
      else
        moveCamera(
          renderer,
          { ...to, ratio: renderer.sigma.getCamera().getBoundedRatio(to.ratio) },
          duration,
        );
    },
    get pixelsPerUnit() {
      return scaleOf(scene.box) / (camera?.ratio ?? 1);
    },
    placeOf(target) {
      if (!renderer) return undefined;
      const { pixels } = renderer;
      if ("node" in target) return { x: pixels[2 * target.node]!, y: pixels[2 * target.node + 1]! };
      const a = 2 * scene.ties.source[target.tie]!;
      const b = 2 * scene.ties.target[target.tie]!;
      return { x: (pixels[a]! + pixels[b]!) / 2, y: (pixels[a + 1]! + pixels[b + 1]!) / 2 };
    },
    snapshot() {
      const size = renderer?.sigma.getDimensions();
      if (!renderer || !size || size.width === 0 || nodeScale === 0) return { scene, framing: undefined };
      return { scene, framing: { ...size, nodeScale, toPixels: pictureToPixels(renderer.sigma) } };
    },
    frame: framing.frame,
    unframe: framing.unframe,
    still: (paper) => renderer && drawStill(renderer, container, scene, paper),
    get picture() {
      if (!renderer) return undefined;
      const { pixels, radii, stops } = renderer;
      return { ...scene, pixels, radii, stops };
    },
    kill() {
      dead = true;
      clearTimeout(retry);
      tween.stop();
      observer.disconnect();
      renderer?.kill();
      renderer = undefined;
    },
  };
}

/** With reduced motion the camera jumps; sigma's animation of no length would divide by it. */
function moveCamera({ sigma }: Renderer, to: Partial<CameraState>, duration = CAMERA_MS): void {
  const camera = sigma.getCamera();
  if (duration <= 0 || reducedMotion()) camera.setState(to);
  else void camera.animate(to, { duration });
}

const HOME_SLACK = 1e-4;

/** Whether the camera shows the whole unzoomed picture. */
function isHome({ x, y, ratio }: CameraState): boolean {
  return [x - 0.5, y - 0.5, ratio - 1].every((off) => Math.abs(off) < HOME_SLACK);
}

/** Fields are the same when they are one object; targets also when they mean the same, and places when they are. */
function sameField(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a instanceof Float64Array && b instanceof Float64Array)
    return a.length === b.length && a.every((value, i) => value === b[i]);
  if (!isTarget(a) || !isTarget(b)) return false;
  return a.node === b.node && a.tie === b.tie;
}

function isTarget(value: unknown): value is { node?: number; tie?: number } {
  return typeof value === "object" && value !== null && ("node" in value || "tie" in value);
}
