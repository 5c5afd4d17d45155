/**
 * The engine as the app sees it: ask, and be answered. What a crash interrupts is asked once more of a new engine, then
 * answered as failed; what is not wanted any more stops at once, because the engine that does it is ended.
 */
import { revivedTexts } from "../domain/texts.ts";
import { startWorker } from "./early.ts";
import type { EngineAnswers, EngineReply, EngineRequest, Far, Part } from "./engineMessages.ts";
import { joined } from "./joined.ts";

export interface Asking {
  /** Ends the task; the answer is then a rejection. */
  readonly signal?: AbortSignal;
  /** Told how far the task is. */
  readonly onFar?: (far: Far) => void;
}

export interface Engine {
  ask<Task extends EngineRequest["task"]>(
    request: Extract<EngineRequest, { task: Task }>,
    asking?: Asking,
  ): Promise<EngineAnswers[Task]>;
}

/** The engine itself stopped, twice: nothing is known to be wrong with what it was asked. */
export class EngineStopped extends Error {
  override readonly name = "EngineStopped";
}

type Answer = EngineAnswers[keyof EngineAnswers];

interface Waiting {
  readonly request: EngineRequest;
  readonly onFar: ((far: Far) => void) | undefined;
  /** How many engines it has cost. */
  crashes: number;
  /** What came of the answer so far. */
  parts: Part[];
  resolve(value: Answer): void;
  reject(error: Error): void;
}

const MOST_CRASHES = 2;

/** Long lists of texts arrive as plain data. */
function arrived(value: Answer, parts: readonly Part[]): Answer {
  if (typeof value !== "object" || !("dataset" in value)) return value;
  const loaded = joined(value, parts);
  for (const column of Object.values(loaded.dataset?.stances.text ?? {}))
    Object.assign(column, { values: revivedTexts(column.values) });
  return loaded;
}

export function createEngine(): Engine {
  let worker: Worker | undefined;
  let asked = 0;
  const waiting = new Map<number, Waiting>();

  const post = (id: number, request: EngineRequest) => {
    worker ??= start();
    worker.postMessage({ id, request });
  };
  /** Ends the engine and gives what still waits to a new one. */
  const restart = () => {
    worker?.terminate();
    worker = start();
    for (const [id, task] of waiting) {
      task.parts = [];
      post(id, task.request);
    }
  };
  const crashed = (message: string) => {
    for (const [id, task] of waiting) {
      if (++task.crashes < MOST_CRASHES) continue;
      waiting.delete(id);
      task.reject(new EngineStopped(message));
    }
    if (waiting.size > 0) return restart();
    worker?.terminate();
    worker = undefined; // the next question starts one
  };
  const start = () => {
    const started = startWorker("engine");
    started.onmessage = ({ data }: MessageEvent<EngineReply>) => {
      const task = waiting.get(data.id);
      if ("far" in data) return task?.onFar?.(data.far);
      if ("part" in data) return void task?.parts.push(data.part);
      waiting.delete(data.id);
      if ("value" in data) task?.resolve(arrived(data.value, task.parts));
      else task?.reject(new Error(data.error));
    };
    started.onerror = ({ message }) => crashed(message ?? "");
    started.onmessageerror = () => crashed("");
    return started;
  };

  worker = start(); // at once: it gets ready while the first files come
  return {
    ask(request, { signal, onFar } = {}) {
      const id = asked++;
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const settle = resolve as Waiting["resolve"];
        waiting.set(id, { request, onFar, crashes: 0, parts: [], resolve: settle, reject });
        post(id, request);
        signal?.addEventListener("abort", () => {
          if (!waiting.delete(id)) return;
          reject(signal.reason);
          restart();
        });
      });
    },
  };
}
