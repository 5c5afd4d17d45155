/** Asks a worker of its own what the figures of the map on screen rest on: it is asked seldom, and needs no memory. */
import type { FitTerms } from "../state/fitTerms.ts";
import type { FitQuestion } from "./fit.worker.ts";
import FitUrl from "./fit.worker.ts?worker&url";
import { trustedScript } from "./trusted.ts";

export function fitTermsAway(question: FitQuestion): Promise<FitTerms> {
  const worker = new Worker(trustedScript(FitUrl), { type: "module" });
  return new Promise<FitTerms>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FitTerms>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
