/** One living picture: sigma's camera and hand, nodes and ties on their layer, names above. With WebGL it dies with its context. */
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import { settingsOf } from "./cameraSettings.ts";
import { carry } from "./carry.ts";
import { FOCUS, LEAVES_NAMES, LIGHTS, STAYS } from "./changes.ts";
import { type Focus, focusOf, litLooks, litTies, namedNodes } from "./focus.ts";
import { boxOf, pictureToPixels, project, radiiOf, segmentsOf } from "./geometry.ts";
import { type LabelScene, Labels } from "./labels.ts";
import type { Layer, LayerMaker } from "./layer.ts";
import { drawMarks } from "./marks2d.ts";
import { createPatience } from "./patience.ts";
import { glyphScale, hasPlaces, middlePlaces, placeGlyphs } from "./placeGlyphs.ts";
import { GLYPHS_EVERYWHERE_UP_TO, NAME_OUT_OF_FOCUS, nodeScaleAt, paddingOf } from "./sizes.ts";
import { frameOf, samePlane, type TieFrame, withFocus } from "./tieFrame.ts";
import type { Scene } from "./types.ts";

const NAMED_ON_THE_WAY_UP_TO = 1000;
/** Up to so many nodes names are part of the picture; those of more come with the next one, and after the camera has come to rest. */
const NAMED_AT_ONCE_UP_TO = 150;
const CAMERA_RESTS_MS = 120;
const MEASURED_AT_ONCE = 100;

export class Renderer {
  readonly sigma: Sigma;
  /** Node centres and radii in CSS pixels of the last picture. */
  pixels = new Float64Array(0);
  radii = new Float64Array(0);
  #scene: Scene;
  #focus: Focus;
  #lit: Uint8Array | undefined;
  readonly #layer: Layer;
  readonly #labels = new Labels();
  readonly #patience = createPatience();
  readonly #painted: (nodeScale: number) => void;
  /** CSS pixels a picture pixel when not zoomed. */
  #naturalScale = 1;
  #glyphs = middlePlaces(0);
  /** What the places of names and glyphs were found for; empty = find them again. */
  #placedFor = "";
  #namedFor: Focus | undefined;
  #lastFrame: TieFrame | undefined;
  /** Of the picture that the names on their canvas were drawn for. */
  #namedAt: (Pick<TieFrame, "toPixels"> & { readonly positions: Float64Array }) | undefined;
  #hurried = false;
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
    this.#layer = makeLayer(container, settingsOf(scene.labelSize));
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
    const onlyFocus = [...changed].every((field) => FOCUS.has(field));
    const moved = changed.has("nodes") || changed.has("positions");
    if (changed.has("box")) this.sigma.setCustomBBox(scene.box ?? boxOf(scene.positions));
    if (changed.has("ties")) this.#layer.setTies(scene.ties);
    if (changed.has("ties")) this.#glyphs = middlePlaces(scene.ties.length);
    this.#focus = focusOf(scene);
    const before = this.#lit;
    if (!before || [...changed].some((field) => LIGHTS.has(field))) this.#lit = litTies(scene, this.#focus);
    if (changed.has("ties") || changed.has("looks") || before !== this.#lit)
      this.#layer.setLooks(scene.looks, this.#glyphs.stops, this.#lit);
    if (changed.has("labelSize")) this.sigma.setSetting("stagePadding", paddingOf(scene.labelSize));
    if (changed.has("fonts")) this.#labels.forgetWidths();
    if (!onlyFocus && !this.#stillPlaced(changed)) this.#placedFor = "";
    this.#layer.setNodes(scene, this.#focus.lit, moved);
    const last = this.#lastFrame;
    if (last && [...changed].every((field) => STAYS.has(field)))
      this.#layer.ahead?.(withFocus(last, scene, this.#focus));
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

  /** These will be the ties of the next scene. */
  prepare(ties: Scene["ties"]): void {
    this.#layer.prepareTies?.(ties);
  }

  /** While on, a picture is there when sigma has drawn it. */
  hurry(on: boolean): void {
    this.#hurried = on;
    this.#layer.hurry(on);
  }

  /** The camera is about to fly there. */
  aimAt(state: CameraState | undefined): void {
    this.#aim = state;
    this.#placedFor = "";
  }

  kill(): void {
    this.sigma.off("afterRender", this.#frame);
    this.#patience.end();
    this.#layer.kill();
    this.#layer.canvas.remove();
    this.sigma.kill();
  }

  #nodeScale(ratio: number): number {
    const { nodes, room, markScale } = this.#scene;
    const most = room === undefined ? room : (room * this.#naturalScale) / ratio / markScale;
    return nodeScaleAt(this.#naturalScale * ratio ** -0.5, nodes.length, most);
  }

  /** After sigma has taken its camera over: ties and nodes, then names, for the same camera. */
  readonly #frame = (): void => {
    const { width, height } = this.sigma.getDimensions();
    if (width === 0 || height === 0) return;
    const { ratio } = this.sigma.getCamera();
    const toPixels = pictureToPixels(this.sigma);
    const naturalScale = Math.hypot(toPixels[0]!, toPixels[1]!) * ratio;
    if (!Number.isFinite(naturalScale)) return;
    this.#naturalScale = naturalScale;
    const scene = this.#scene;
    const scale = this.#nodeScale(ratio);
    if (scene.unplaced) {
      this.#hide(scale);
      return;
    }
    this.pixels = project(scene.positions, toPixels) as Float64Array<ArrayBuffer>;
    this.radii = radiiOf(scene.nodes, scale * scene.markScale);
    const frame = frameOf(toPixels, width, height, scale, scene, this.#focus);
    const wait = this.#namesWait;
    if (!wait) this.#place(width, height);
    const names = this.#names(frame, width, height);
    const named = wait && this.#namedAt?.positions === scene.positions ? this.#namedAt : undefined;
    const stay = named !== undefined && carry(this.#nameContext.canvas, named, frame);
    const moves = this.#lastFrame !== undefined && !samePlane(this.#lastFrame, frame);
    this.#lastFrame = frame;
    const early = this.#layer.draw(frame, () => {
      if (!stay) names();
      if (!this.#scene.unplaced) this.#see(true);
      this.#painted(scale);
      if (wait) this.#nameLater(stay, moves ? CAMERA_RESTS_MS : 0);
    });
    if (early && !stay) names();
  };

  /** What was drawn before is not to be seen, nor to be hit. */
  #hide(scale: number): void {
    this.#see(false);
    this.pixels = new Float64Array(this.#scene.positions.length).fill(Number.NaN);
    this.#patience.end();
    this.#labels.clear();
    this.#placedFor = "";
    this.#painted(scale);
  }

  #see(on: boolean): void {
    for (const { style } of [this.#layer.canvas, this.#nameContext.canvas])
      style.visibility = on ? "" : "hidden";
  }

  /** So many that finding places for their names, and drawing these, would hold up the answer to the hand. */
  get #namesWait(): boolean {
    const { nodes, ties } = this.#scene;
    return !this.#hurried && nodes.length > NAMED_AT_ONCE_UP_TO && ties.length > GLYPHS_EVERYWHERE_UP_TO;
  }

  /** Finds places for names where they have none that holds, and draws them. @param anyway also where all have. */
  #nameLater(anyway: boolean, milliseconds: number): void {
    const name = () => {
      const { width, height } = this.sigma.getDimensions();
      const placed = this.#place(width, height);
      if (this.#lastFrame && (placed || anyway)) this.#names(this.#lastFrame, width, height)();
    };
    /** So many are measured in tasks of their own. */
    const measure = (from: number, wait: number) =>
      this.#patience.once(() => {
        const { width, height } = this.sigma.getDimensions();
        const here = this.#labelScene(width, height);
        const more = !this.#onTheWay && this.#labels.measure(this.#nameContext, here, from, MEASURED_AT_ONCE);
        if (more) measure(from + MEASURED_AT_ONCE, 0);
        else this.#patience.once(name, 0);
      }, wait);
    measure(0, milliseconds);
  }

  /** What draws the names of this picture, and the marks around its nodes. */
  #names({ toPixels, pixelRatio }: TieFrame, width: number, height: number): () => void {
    const focus = this.#focus;
    const scene = this.#scene;
    const { lit } = focus;
    const labels = this.#labelScene(width, height);
    const scale = Math.hypot(toPixels[0]!, toPixels[1]!) / pixelRatio; // CSS pixels a picture pixel
    return () => {
      this.#namedAt = { toPixels, positions: scene.positions };
      const context = this.#nameContext;
      context.canvas.style.transform = "";
      context.clearRect(0, 0, width, height);
      const { pixels, radii } = labels;
      drawMarks(context, { scene, focus, pixels, radii, scale, sight: { x: 0, y: 0, width, height } });
      this.#labels.draw(context, labels, (node) => (!lit || lit[node] === 1 ? 1 : NAME_OUT_OF_FOCUS));
    };
  }

  get #nameContext(): CanvasRenderingContext2D {
    return this.sigma.getCanvases()["labels"]!.getContext("2d")!;
  }

  /** Glyphs find their places, then names around them, then glyphs once more around the names. @returns whether names did. */
  #place(width: number, height: number): boolean {
    const { ties, labelSize, markScale } = this.#scene;
    const { x, y, ratio } = this.#aim ?? this.sigma.getCamera();
    const focus = this.#focus;
    const there = () => this.#atRest(this.#labelScene(width, height));
    const other = focus !== this.#namedFor;
    if (other) {
      this.#namedFor = focus;
      this.#labels.placeFocus(this.#nameContext, there(), focus.lit);
    }
    const key = `${ratio.toFixed(4)} ${width} ${height} ${labelSize} ${this.#naturalScale.toFixed(3)}`;
    if (key === this.#placedFor) return other;
    this.#placedFor = key;
    if (this.#onTheWay) {
      this.#labels.clear();
      return true;
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
    if (!few) return true;
    this.#glyphs = placeGlyphs(ties, looks, pixels, radii, scale, this.#labels.boxes(pixels));
    this.#layer.setLooks(this.#scene.looks, this.#glyphs.stops, this.#lit);
    return true;
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
    return { ...scene, pixels, radii: radiiOf(nodes, scale) };
  }

  #labelScene(width: number, height: number): LabelScene {
    const { palette, font, labelSize } = this.#scene;
    const { pixels, radii } = this;
    return { nodes: namedNodes(this.#scene), pixels, radii, width, height, palette, font, size: labelSize };
  }
}
