/** What takes long to get ready is asked for before the rest of the program is here: workers, and whether a graphics card draws. */
import EngineUrl from "./engine.worker.ts?worker&url";
import type { EarlyFiles, LayoutWay } from "./engineMessages.ts";
import { exampleFiles } from "./example.ts";
import { readHint } from "./keep/hint.ts";
import LayoutUrl from "./layout.worker.ts?worker&url";
import type { LayoutRequest } from "./layoutMessages.ts";
import ProbeUrl from "./probe.worker.ts?worker&url";
import { trustedScript } from "./trusted.ts";

/** After so long the page finds out itself. */
const PROBE_MS = 5000;

type Kind = "engine" | "layout";

const URLS: Readonly<Record<Kind, string>> = { engine: EngineUrl, layout: LayoutUrl };
const early = new Map<Kind, Worker>();
/** Of each kind the last. */
const started = new Map<Kind, Worker>();
let layouts = 0;

const newWorker = (url: string) => new Worker(trustedScript(url), { type: "module" });

function newOf(kind: Kind): Worker {
  const worker = newWorker(URLS[kind]);
  started.set(kind, worker);
  if (kind === "layout") layouts++;
  join();
  return worker;
}

/** What is read goes to the layout without a stay at the page. */
function join(): void {
  const [engine, layout] = [started.get("engine"), started.get("layout")];
  if (!engine || !layout) return;
  const { port1, port2 } = new MessageChannel();
  layout.postMessage({ kind: "engine", port: port2 } satisfies LayoutRequest, [port2]);
  engine.postMessage({ layout: port1, number: layouts } satisfies LayoutWay, [port1]);
}

/** The how manieth layout the last is. */
export const layoutNumber = (): number => layouts;

/** The one that was started early, once; then another. */
export function startWorker(kind: Kind): Worker {
  const ready = early.get(kind);
  early.delete(kind);
  return ready ?? newOf(kind);
}

function startEarly(kind: Kind): void {
  const worker = newOf(kind);
  worker.onerror = () => early.delete(kind); // nobody waits for it yet: who asks gets another
  early.set(kind, worker);
}

/**
 * Whether WebGL is drawn without a graphics card here; false also where that cannot be told away from the page. The worker stays,
 * with nothing to do: for its end the page would have to wait.
 */
function probe(): Promise<boolean> {
  return new Promise((resolve) => {
    const worker = newWorker(ProbeUrl);
    worker.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
    worker.onerror = () => resolve(false);
    setTimeout(resolve, PROBE_MS, false);
  });
}

let probed: Promise<boolean> | undefined;

/** {@link probe}, once. To be asked in the page it holds everything up until the browser's own first picture is drawn. */
export function drawnInSoftware(): Promise<boolean> {
  probed ??= probe().catch(() => false);
  return probed;
}

void drawnInSoftware();
startEarly("engine");
startEarly("layout");
if (readHint() !== "files" && !/[?&](data|bench)\b/.test(location.search))
  early.get("engine")?.postMessage({ early: exampleFiles() } satisfies EarlyFiles);
