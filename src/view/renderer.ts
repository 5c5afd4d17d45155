/** One living picture: sigma's camera and hand, nodes and ties on their layer, names above. With WebGL it dies with its context. */
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import { type Focus, focusOf, litLooks, namedNodes } from "./focus.ts";
import { boxOf, pictureToPixels, project, segmentsOf } from "./geometry.ts";
import { type LabelScene, Labels } from "./labels.ts";
import type { Layer, LayerMaker } from "./layer.ts";
import { drawMarks } from "./marks2d.ts";
import { glyphScale, hasPlaces, middlePlaces, placeGlyphs } from "./placeGlyphs.ts";
import { GLYPHS_EVERYWHERE_UP_TO, NAME_OUT_OF_FOCUS, nodeScaleAt, paddingOf } from "./sizes.ts";
import type { TieFrame } from "./tieLayer.ts";
import { reducedMotion } from "./tween.ts";
import type { Scene } from "./types.ts";

const MIN_RATIO = 0.02;
const MAX_RATIO = 1.6;
/** One notch of the wheel. */
const WHEEL_RATIO = 1.3;
const NAMED_ON_THE_WAY_UP_TO = 1000;
const SCALE_SLACK = 0.002;

/** With reduced motion: one millisecond, because sigma divides by it. */
const STILL_CAMERA = { zoomDuration: 1, inertiaDuration: 1, doubleClickZoomingDuration: 1 };

/** What may change without another camera or another size of marks. */
const STAYS: ReadonlySet<keyof Scene> = new Set([
  "hover",
  "selected",
  "looks",
  "nodes",
  "spotlight",
  "palette",
]);
/** What may change without names or signs standing in the way of others. */
const LEAVES_NAMES: ReadonlySet<keyof Scene> = new Set([
  "nodes",
  "looks",
  "hover",
  "selected",
  "marks",
  "reach",
]);
type FocusField = "focusNode" | "focusTie" | "selectedTie" | "spotlit" | "palette";

export class Renderer {
  readonly sigma: Sigma;
  /** Node centres and radii in CSS pixels of the last picture. */
  pixels = new Float64Array(0);
  radii = new Float64Array(0);
  #scene: Scene;
  #focus: Focus;
  readonly #layer: Layer;
  readonly #labels = new Labels();
  readonly #painted: (nodeScale: number) => void;
  /** CSS pixels a picture pixel when not zoomed. */
  #naturalScale = 1;
  #glyphs = middlePlaces(0);
  /** What the places of names and glyphs were found for; empty = find them again. */
  #placedFor = "";
  #namedFor: Focus | undefined;
  #lastFrame: TieFrame | undefined;
  /** Where the camera is flying: names and signs take the places they will have there, once. */
  #aim: CameraState | undefined;

  constructor(
    makeLayer: LayerMaker,
    container: HTMLElement,
    scene: Scene,
    camera: CameraState | undefined,
    painted: (nodeScale: number) => void,
  ) {
    this.#scene = scene;
    this.#focus = focusOf(scene);
    this.#painted = painted;
    const settings = {
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      stagePadding: paddingOf(scene.labelSize),
      minCameraRatio: MIN_RATIO,
      maxCameraRatio: MAX_RATIO,
      zoomingRatio: WHEEL_RATIO,
      allowInvalidContainer: true,
      ...(reducedMotion() ? STILL_CAMERA : {}),
    };
    this.#layer = makeLayer(container, settings);
    this.sigma = this.#layer.sigma;
    const { canvas } = this.#layer;
    canvas.className = "sigma-ties";
    canvas.style.position = "absolute";
    container.prepend(canvas);
    if (camera) this.sigma.getCamera().setState(camera);
    this.sigma.on("afterRender", this.#frame);
    this.update(scene, new Set(["positions", "box", "ties"]));
  }

  get canvases(): HTMLCanvasElement[] {
    return [...Object.values(this.sigma.getCanvases()), this.#layer.canvas];
  }

  /** Where on their ties the signs of the last picture sit. */
  get stops(): Uint8Array {
    return this.#glyphs.stops;
  }

  /** Takes over what changed; draws in the next frame. */
  update(scene: Scene, changed: ReadonlySet<keyof Scene>): void {
    this.#scene = scene;
    const onlyFocus = [...changed].every((field) => field === "hover" || field === "selected");
    const moved = changed.has("nodes") || changed.has("positions");
    if (changed.has("box")) this.sigma.setCustomBBox(scene.box ?? boxOf(scene.positions));
    if (changed.has("ties")) this.#layer.setTies(scene.ties);
    if (changed.has("ties")) this.#glyphs = middlePlaces(scene.ties.length);
    if (changed.has("ties") || changed.has("looks") || changed.has("spotlight"))
      this.#layer.setLooks(scene.looks, this.#glyphs.stops, scene.spotlight?.ties);
    if (changed.has("labelSize")) this.sigma.setSetting("stagePadding", paddingOf(scene.labelSize));
    if (changed.has("fonts")) this.#labels.forgetWidths();
    if (!onlyFocus && !this.#stillPlaced(changed)) this.#placedFor = "";
    this.#focus = focusOf(scene);
    this.#layer.setNodes(scene, this.#focus.lit, moved);
    const last = this.#lastFrame;
    if (last && [...changed].every((field) => STAYS.has(field))) this.#layer.ahead?.(this.#withFocus(last));
    // Sigma takes another box over when it looks at its nodes anew, which a canvas does not ask it to.
    if (changed.has("box")) this.sigma.scheduleRefresh();
    else this.sigma.scheduleRender();
  }

  /** A filter, or what is pointed at, moves neither names nor glyphs, as long as they had a place before it. */
  #stillPlaced(changed: ReadonlySet<keyof Scene>): boolean {
    const { nodes, looks, markScale } = this.#scene;
    return (
      [...changed].every((field) => LEAVES_NAMES.has(field)) &&
      hasPlaces(this.#glyphs, looks) &&
      (!changed.has("nodes") ||
        this.#labels.stillServe(nodes, this.#nodeScale(this.sigma.getCamera().ratio) * markScale))
    );
  }

  /** While on, a picture is there when sigma has drawn it. */
  hurry(on: boolean): void {
    this.#layer.hurry(on);
  }

  /** The camera is about to fly there. */
  aimAt(state: CameraState | undefined): void {
    this.#aim = state;
    this.#placedFor = "";
  }

  kill(): void {
    this.sigma.off("afterRender", this.#frame);
    this.#layer.kill();
    this.#layer.canvas.remove();
    this.sigma.kill();
  }

  #nodeScale(ratio: number): number {
    const { nodes, room, markScale } = this.#scene;
    const most = room === undefined ? room : (room * this.#naturalScale) / ratio / markScale;
    return nodeScaleAt(this.#naturalScale * ratio ** -0.5, nodes.length, most);
  }

  /** After sigma has drawn its nodes: ties, then names, for the same camera. */
  readonly #frame = (): void => {
    const { width, height } = this.sigma.getDimensions();
    if (width === 0 || height === 0) return;
    const { ratio } = this.sigma.getCamera();
    const toPixels = pictureToPixels(this.sigma);
    const naturalScale = Math.hypot(toPixels[0]!, toPixels[1]!) * ratio;
    if (!Number.isFinite(naturalScale)) return;
    const settled = Math.abs(naturalScale - this.#naturalScale) <= SCALE_SLACK;
    if (!settled) {
      this.#naturalScale = naturalScale;
      this.sigma.scheduleRefresh(); // sigma drew this picture's nodes to the former scale
    }
    const scene = this.#scene;
    const scale = this.#nodeScale(ratio);
    this.pixels = project(scene.positions, toPixels) as Float64Array<ArrayBuffer>;
    this.radii = Float64Array.from(scene.nodes, ({ radius }) => radius * scale * scene.markScale);
    this.#place(width, height);
    const names = this.#names(this.#labelScene(width, height), naturalScale / ratio);
    this.#lastFrame = this.#tieFrame(toPixels, width, height, scale);
    const early = this.#layer.draw(this.#lastFrame, () => {
      names();
      if (settled) this.#painted(scale);
    });
    if (early) names();
  };

  /** What draws the names of this picture, and the marks around its nodes. @param scale CSS pixels a picture pixel. */
  #names(labels: LabelScene, scale: number): () => void {
    const focus = this.#focus;
    const scene = this.#scene;
    const { lit } = focus;
    return () => {
      const context = this.#nameContext;
      context.clearRect(0, 0, labels.width, labels.height);
      const { pixels, radii, width, height } = labels;
      drawMarks(context, { scene, focus, pixels, radii, scale, sight: { x: 0, y: 0, width, height } });
      this.#labels.draw(context, labels, (node) => (!lit || lit[node] === 1 ? 1 : NAME_OUT_OF_FOCUS));
    };
  }

  get #nameContext(): CanvasRenderingContext2D {
    return this.sigma.getCanvases()["labels"]!.getContext("2d")!;
  }

  /** Glyphs find their places, then names around them, then glyphs once more around the names. */
  #place(width: number, height: number): void {
    const { ties, labelSize, markScale, spotlight } = this.#scene;
    const { x, y, ratio } = this.#aim ?? this.sigma.getCamera();
    const focus = this.#focus;
    const there = () => this.#atRest(this.#labelScene(width, height));
    if (focus !== this.#namedFor) {
      this.#namedFor = focus;
      this.#labels.placeFocus(this.#nameContext, there(), focus.lit);
    }
    const key = `${ratio.toFixed(4)} ${width} ${height} ${labelSize} ${this.#naturalScale}`;
    if (key === this.#placedFor) return;
    this.#placedFor = key;
    if (this.#onTheWay) {
      this.#labels.clear();
      return;
    }
    const scale = glyphScale(this.#nodeScale(ratio)) * markScale;
    const few = ties.length <= GLYPHS_EVERYWHERE_UP_TO;
    const looks = litLooks(this.#scene);
    const { pixels, radii } = there();
    if (few) this.#glyphs = placeGlyphs(ties, looks, pixels, radii, scale);
    const atHome = ratio >= 0.999 && Math.abs(x - 0.5) < 0.01 && Math.abs(y - 0.5) < 0.01;
    const segments = segmentsOf(this.#scene, pixels);
    const inTheWay = { segments, glyphs: this.#glyphs.circles };
    this.#labels.place(this.#nameContext, there(), inTheWay, atHome || this.#aim !== undefined);
    this.#labels.placeFocus(this.#nameContext, there(), focus.lit);
    if (!few) return;
    this.#glyphs = placeGlyphs(ties, looks, pixels, radii, scale, this.#labels.boxes(pixels));
    this.#layer.setLooks(this.#scene.looks, this.#glyphs.stops, spotlight?.ties);
  }

  /** So many nodes still move, or nobody sees them, that finding places for their names would only hold others up. */
  get #onTheWay(): boolean {
    const { complete, unseen, nodes } = this.#scene;
    return (!complete || unseen === true) && nodes.length > NAMED_ON_THE_WAY_UP_TO;
  }

  /** The same names where the camera is flying to. */
  #atRest(scene: LabelScene): LabelScene {
    if (!this.#aim) return scene;
    const { positions, nodes, markScale } = this.#scene;
    const pixels = project(positions, pictureToPixels(this.sigma, this.#aim));
    const scale = this.#nodeScale(this.#aim.ratio) * markScale;
    const radii = Float64Array.from(nodes, ({ radius }) => radius * scale);
    return { ...scene, pixels, radii };
  }

  #tieFrame(toPixels: Float32Array, width: number, height: number, nodeScale: number): TieFrame {
    const pixelRatio = window.devicePixelRatio;
    return this.#withFocus({
      toPixels: toPixels.map((value, i) => (i === 8 ? 1 : value * pixelRatio)),
      width: Math.round(width * pixelRatio),
      height: Math.round(height * pixelRatio),
      ratio: pixelRatio * this.#scene.markScale,
      pixelRatio,
      nodeScale,
    });
  }

  #withFocus(frame: Omit<TieFrame, FocusField>): TieFrame {
    return {
      ...frame,
      focusNode: this.#focus.node,
      focusTie: this.#focus.tie,
      selectedTie: this.#focus.selectedTie,
      spotlit: this.#scene.spotlight !== undefined,
      palette: this.#scene.palette,
    };
  }

  #labelScene(width: number, height: number): LabelScene {
    const { palette, font, labelSize } = this.#scene;
    const { pixels, radii } = this;
    const nodes = namedNodes(this.#scene);
    return { nodes, pixels, radii, width, height, palette, font, size: labelSize };
  }
}
