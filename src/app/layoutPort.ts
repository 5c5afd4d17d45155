/**
 * The layout as the app sees it: ask for a map, be told of it step by step, move a node by hand. A new question takes the place
 * of the one before. A worker that crashes is started anew, once for each question.
 */
import type { LayoutTask } from "../layout/run/task.ts";
import type { Places } from "../layout/sis/types.ts";
import { type BaseSheet, wholeSheet } from "./baseSheet.ts";
import { layoutNumber, startWorker } from "./early.ts";
import type { LayoutReply, LayoutRequest } from "./layoutMessages.ts";

type Told = Exclude<LayoutReply, { kind: "failed" | "lacking" | "ahead" }>;

/** A task whose base may be there already. */
export type PortTask = Omit<LayoutTask, "base"> & { readonly base: BaseSheet };

export interface LayoutPort {
  /** @param failed told when there will be no map. */
  ask(task: PortTask, told: (reply: Told) => void, failed: () => void): void;
  /** Moves one node of the map that was asked for last; pixels. */
  drag(node: number, x: number, y: number): void;
  /** Finds out how true the map is. */
  measure(): void;
  /** Places of nodes of a base with this name, before they are asked for; undefined = there are none yet. */
  ahead(name: string | undefined): Places | undefined;
  /** Other data are being read. @param upright whether their map will stand upright. */
  expect(upright: boolean): void;
  /** Leaves the machine to another view for a while; or does so no longer. */
  rest(elsewhere: boolean): void;
  /** A hand is at work: what it asks of the page comes first. */
  hand(): void;
  /** Takes the map as it is now. */
  stop(): void;
}

interface Asked {
  readonly id: number;
  readonly task: PortTask;
  readonly told: (reply: Told) => void;
  readonly failed: () => void;
  crashed: boolean;
}

/** As long as a hand goes from one filter to the next. */
const REST_MS = 4000;

export function createLayoutPort(): LayoutPort {
  let worker = start();
  let asked: Asked | undefined;
  let ids = 0;
  /** The base that the worker has; its own map to lie like changes only together with it. */
  let sent: { base: BaseSheet; key: number } | undefined;
  let keys = 0;
  let early: { readonly name: string; readonly places: Places } | undefined;

  function start(): Worker {
    const started = startWorker("layout");
    started.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
      if (data.kind === "ahead") early = data;
      if (data.kind === "ahead" || data.id !== asked?.id) return;
      if (data.kind === "failed") crash();
      else if (data.kind === "lacking") post(asked, true);
      else asked.told(data);
    };
    started.onerror = () => crash();
    started.onmessageerror = () => crash();
    return started;
  }
  function crash(): void {
    worker.terminate();
    worker = start();
    sent = undefined;
    const again = asked;
    if (!again) return;
    if (again.crashed) again.failed();
    else {
      again.crashed = true;
      post(again);
    }
  }
  /** @param whole with all that the base consists of. */
  function post({ id, task: { base, like, ...rest } }: Asked, whole = false): void {
    const known = sent?.base === base && !whole ? sent : undefined;
    sent = known ?? { base, key: keys++ };
    const { name = "", handed } = base;
    const named = handed?.to === layoutNumber() && !whole && { named: { name, upright: handed.upright } };
    const task = known ? rest : { ...rest, ...(named || { base: wholeSheet(base) }), ...(like && { like }) };
    const request: LayoutRequest = { kind: "layout", id, baseKey: sent.key, task };
    worker.postMessage(request);
  }
  return {
    ask(task, told, failed) {
      asked = { id: ids++, task, told, failed, crashed: false };
      post(asked);
    },
    drag(node, x, y) {
      if (asked) worker.postMessage({ kind: "drag", id: asked.id, node, x, y } satisfies LayoutRequest);
    },
    measure() {
      if (asked) worker.postMessage({ kind: "measure", id: asked.id } satisfies LayoutRequest);
    },
    ahead: (name) => (early?.name === name ? early?.places : undefined),
    expect: (upright) =>
      worker.postMessage({ kind: "expect", upright, for: REST_MS } satisfies LayoutRequest),
    rest(elsewhere) {
      const request = { kind: "rest", id: asked?.id ?? -1, for: elsewhere ? REST_MS : 0 } as const;
      worker.postMessage(request satisfies LayoutRequest);
    },
    hand() {
      if (asked) worker.postMessage({ kind: "hand", id: asked.id } satisfies LayoutRequest);
    },
    stop() {
      if (asked) worker.postMessage({ kind: "stop", id: asked.id } satisfies LayoutRequest);
    },
  };
}
