/** What takes long to get ready is asked for before the rest of the program is here: workers, and whether a graphics card draws. */
import EngineUrl from "./engine.worker.ts?worker&url";
import LayoutUrl from "./layout.worker.ts?worker&url";
import ProbeUrl from "./probe.worker.ts?worker&url";
import { trustedScript } from "./trusted.ts";

/** After so long the page finds out itself. */
const PROBE_MS = 1500;

type Kind = "engine" | "layout";

const URLS: Readonly<Record<Kind, string>> = { engine: EngineUrl, layout: LayoutUrl };
const early = new Map<Kind, Worker>();

const newWorker = (url: string) => new Worker(trustedScript(url), { type: "module" });

/** The one that was started early, once; then another. */
export function startWorker(kind: Kind): Worker {
  const ready = early.get(kind);
  early.delete(kind);
  return ready ?? newWorker(URLS[kind]);
}

function startEarly(kind: Kind): void {
  const worker = newWorker(URLS[kind]);
  worker.onerror = () => early.delete(kind); // nobody waits for it yet: who asks gets another
  early.set(kind, worker);
}

/** Whether WebGL is drawn without a graphics card here; false also where that cannot be told away from the page. */
function probe(): Promise<boolean> {
  return new Promise((resolve) => {
    const worker = newWorker(ProbeUrl);
    const answer = (slow: boolean) => {
      worker.terminate();
      resolve(slow);
    };
    worker.onmessage = ({ data }: MessageEvent<boolean>) => answer(data);
    worker.onerror = () => answer(false);
    setTimeout(answer, PROBE_MS, false);
  });
}

let probed: Promise<boolean> | undefined;

/** {@link probe}, once. To be asked in the page it holds everything up until the browser's own first picture is drawn. */
export function drawnInSoftware(): Promise<boolean> {
  probed ??= probe().catch(() => false);
  return probed;
}

startEarly("engine");
startEarly("layout");
void drawnInSoftware();
