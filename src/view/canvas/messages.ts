/** What the page and the painter's worker say to each other. */
import type { TieFrame } from "../tieFrame.ts";
import type { PaintChange } from "./painter.ts";

export interface PaintRequest {
  readonly id: number;
  /** What is other than at the request before. */
  readonly change: PaintChange;
  readonly frame: TieFrame;
  /** A former answer, to be written over. */
  readonly into: Uint32Array<ArrayBuffer> | undefined;
}

/** What a request to come builds on: so much at once would hold up the page. */
export interface PaintNews {
  readonly news: PaintChange;
}

export interface PaintReply {
  readonly id: number;
  readonly pixels: Uint32Array<ArrayBuffer>;
}

/** Makes a worker that answers such requests. */
export type StartPainter = () => Worker;
