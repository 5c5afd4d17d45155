/** The painter as the page sees it: in a worker, asked one picture at a time, the newest wish next. */
import type { TieFrame } from "../tieFrame.ts";
import type { PaintNews, PaintReply, PaintRequest, StartPainter } from "./messages.ts";
import type { PaintChange } from "./painter.ts";

/** A painter that is silent for so long has stopped. */
const PATIENCE_MS = 8000;

/** So many ties are told of before a picture of them is asked for. */
const MANY = 50_000;

type Done = (pixels: Uint32Array<ArrayBuffer>, newest: boolean) => void;

export interface HiredPainter {
  /** Asks for a picture; `done` gets it, unless a newer wish has come before this one was begun. */
  ask(frame: TieFrame, done: Done): void;
  /** This picture will be asked for. */
  ahead(frame: TieFrame): void;
  /** What has changed goes along with the next question. */
  change(change: PaintChange): void;
  /** Gives back a picture that is not needed any more. */
  giveBack(pixels: Uint32Array<ArrayBuffer>): void;
  /** What is under way is not wanted any more. */
  forget(): void;
  dismiss(): void;
}

interface Wish {
  readonly frame: TieFrame;
  /** Wishes of one name are for the same picture. */
  readonly name: string;
  /** Undefined: nobody has asked yet. */
  readonly done: Done | undefined;
}

/** @param stopped told, once, when the worker has failed; the painter is then of no more use. */
export function hirePainter(start: StartPainter, stopped: () => void): HiredPainter {
  const worker = start();
  let changes: PaintChange = {};
  /** Something has been told since the last question. */
  let told = false;
  let wish: Wish | undefined;
  let busy: (Wish & { readonly id: number }) | undefined;
  /** Painted, and not yet asked for. */
  let ready: { readonly name: string; readonly pixels: Uint32Array<ArrayBuffer> } | undefined;
  let spare: Uint32Array<ArrayBuffer> | undefined;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const dismiss = () => {
    clearTimeout(timer);
    worker.terminate();
    busy = wish = undefined;
  };
  const fail = () => {
    dismiss();
    stopped();
  };
  const post = () => {
    if (busy || !wish) return;
    busy = { ...wish, id: ++asked };
    wish = undefined;
    const request: PaintRequest = { id: busy.id, change: changes, frame: busy.frame, into: spare };
    changes = {};
    told = false;
    worker.postMessage(request, spare ? [spare.buffer] : []);
    spare = undefined;
    timer = setTimeout(fail, PATIENCE_MS);
  };
  /** What there is much of goes in tasks of its own, if it has not gone with a question by then. */
  const tell = () => {
    const { ties, looks, ...others } = changes;
    if (!ties && !looks) return;
    const news: PaintChange = ties ? { ties } : looks ? { looks } : {};
    worker.postMessage({ news } satisfies PaintNews);
    changes = ties && looks ? { ...others, looks } : others;
    told = true;
    if (ties) setTimeout(tell);
  };
  const want = (frame: TieFrame, done: Done | undefined) => {
    const name = JSON.stringify(frame);
    const same = !told && Object.keys(changes).length === 0;
    if (wish?.name === name) wish = { ...wish, done };
    else if (same && !wish && busy?.name === name) busy = { ...busy, done };
    else if (same && !wish && !busy && ready?.name === name) {
      const { pixels } = ready;
      if (done) ready = undefined;
      done?.(pixels, true);
    } else {
      wish = { frame, name, done };
      post();
    }
  };
  worker.onmessage = ({ data }: MessageEvent<PaintReply>) => {
    clearTimeout(timer);
    const answered = busy?.id === data.id ? busy : undefined;
    busy = undefined;
    if (answered?.done) answered.done(data.pixels, wish === undefined);
    else if (answered && !wish) ready = { name: answered.name, pixels: data.pixels };
    else spare = data.pixels;
    post();
  };
  worker.onerror = (event) => {
    event.preventDefault(); // it is dealt with: the page paints
    fail();
  };
  worker.onmessageerror = fail;
  return {
    ask: want,
    ahead: (frame) => want(frame, undefined),
    change(change) {
      changes = { ...changes, ...change };
      if (change.ties && change.ties.length > MANY) setTimeout(tell);
    },
    giveBack(pixels) {
      spare = pixels;
    },
    forget() {
      wish = ready = undefined;
      if (busy) busy = { ...busy, name: "", done: () => undefined };
    },
    dismiss,
  };
}
