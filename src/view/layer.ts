/** What nodes and ties are drawn on. Two kinds: WebGL, and a canvas where there is no GPU. */
import type Sigma from "sigma";
import type { Settings } from "sigma/settings";
import type { TieFrame } from "./tieFrame.ts";
import type { MapTies, Scene, TieLooks } from "./types.ts";

export interface Layer {
  /** Camera and hand. */
  readonly sigma: Sigma;
  readonly canvas: HTMLCanvasElement;
  /** Ties that will soon be set: to take over very many takes a while. */
  prepareTies?(ties: MapTies): void;
  setTies(ties: MapTies): void;
  /** `stops`: where on each tie its glyph sits, see `placeGlyphs`; `lit`: 1 where the spotlight falls. */
  setLooks(looks: TieLooks, stops: Uint8Array, lit: Uint8Array | undefined): void;
  /** Nodes and their colours; `moved` = also their places and sizes. @param lit see `Focus`. */
  setNodes(scene: Scene, lit: Uint8Array | undefined, moved: boolean): void;
  /**
   * Draws what was set. `shown` is called when it is there: at once, or later, or never when a newer picture overtakes it.
   * @returns whether something of this frame is to be seen already, so that names must go with it.
   */
  draw(frame: TieFrame, shown: () => void): boolean;
  /** Such a picture will be wanted in the next frame: whoever paints elsewhere may begin. */
  ahead?(frame: TieFrame): void;
  /** From now on `draw` draws at once, or no longer does. */
  hurry(on: boolean): void;
  kill(): void;
}

/** Makes the layer within the container. @throws {NoPicture} where it cannot be. */
export type LayerMaker = (container: HTMLElement, settings: Partial<Settings>) => Layer;
