/** The engine as the app sees it: ask, and be answered; a crash is answered too, and the next question starts a new one. */
import EngineUrl from "./engine.worker.ts?worker&url";
import type { EngineAnswers, EngineReply, EngineRequest } from "./engineMessages.ts";
import { trustedScript } from "./trusted.ts";

export interface Engine {
  ask<Task extends EngineRequest["task"]>(
    request: Extract<EngineRequest, { task: Task }>,
  ): Promise<EngineAnswers[Task]>;
}

interface Waiting {
  resolve(value: EngineAnswers[keyof EngineAnswers]): void;
  reject(error: Error): void;
}

export function createEngine(): Engine {
  let worker: Worker | undefined;
  let asked = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (message: string) => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const start = () => {
    const started = new Worker(trustedScript(EngineUrl), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<EngineReply>) => {
      const answer = waiting.get(data.id);
      waiting.delete(data.id);
      if ("value" in data) answer?.resolve(data.value);
      else answer?.reject(new Error(data.error));
    };
    started.onerror = (event) => fail(event.message || "The engine did not start.");
    return started;
  };

  worker = start(); // at once: it gets ready while the first files come
  return {
    ask(request) {
      worker ??= start();
      const id = asked++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
        worker?.postMessage({ id, request });
      });
    },
  };
}
