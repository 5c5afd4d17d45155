/** Reads the chosen file once: by the engine of the app, or by papaparse alone in a worker of its own. */
import { createEngine } from "../../../src/app/engine.ts";
import PapaUrl from "./papa.worker.ts?worker&url";

const chosen = () => document.querySelector<HTMLInputElement>("input")!.files![0]!;

/** Milliseconds, rows, and bytes of the columns of statements. */
export interface Reading {
  readonly time: number;
  readonly rows: number;
  readonly columns: number;
  /** The longest task of the page meanwhile. */
  readonly task: number;
}

const tasks: number[] = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
  type: "longtask",
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function ours(): Promise<Reading> {
  const engine = createEngine();
  await engine.ask({ task: "rest" });
  await wait(300);
  tasks.length = 0;
  const file = chosen();
  const start = performance.now();
  const { dataset } = await engine.ask({ task: "load", files: [{ name: file.name, blob: file }] });
  const time = performance.now() - start;
  await wait(200);
  const { text, ...columns } = dataset!.stances;
  const buffers = [
    ...Object.values(columns),
    ...Object.values(text).flatMap((column) => [
      column?.codes,
      (column?.values as { ends?: Uint32Array } | undefined)?.ends,
    ]),
  ];
  const bytes = buffers.reduce(
    (sum: number, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
  return { time, rows: dataset!.stances.length, columns: bytes, task: Math.max(0, ...tasks) };
}

async function papaparse(): Promise<Reading> {
  const worker = new Worker(new URL(PapaUrl, location.href), { type: "module" });
  await wait(300);
  const start = performance.now();
  const rows = await new Promise<number>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    worker.postMessage(chosen());
  });
  return { time: performance.now() - start, rows, columns: 0, task: 0 };
}

Object.assign(globalThis, { reading: { ours, papaparse } });
