/** The engine: reads files and measures, away from the screen. Translates messages, and does nothing else. */

import { fetchLater } from "../ingest/later.ts";
import { fetchEarly } from "./bytesOf.ts";
import { digested } from "./digested.ts";
import type { EarlyFiles, EngineAnswers, EngineReply, EngineRequest, Far } from "./engineMessages.ts";
import { readAll } from "./readAll.ts";

/** Of so many statements what follows is made here, where nobody waits for a frame. */
const PREPARED_FROM = 5000;

const fetchMeasures = fetchedOnce(() => import("./measureAway.ts"));
const fetchPrepare = fetchedOnce(() => import("./prepareAway.ts"));

/** Asking a browser for what it has already costs a good part of a filter's time. What could not be had is asked for again. */
function fetchedOnce<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let here: Promise<Part> | undefined;
  return () => {
    here ??= load().catch((error: unknown) => {
      here = undefined;
      throw error;
    });
    return here;
  };
}

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<{ id: number; request: EngineRequest } | EarlyFiles>) => void) | null;
  postMessage(reply: EngineReply, transfer?: Transferable[]): void;
};

const otherTasks = () => import("./engineTasks.ts");

async function answer(id: number, request: EngineRequest): Promise<EngineAnswers[keyof EngineAnswers]> {
  switch (request.task) {
    case "load": {
      const onFar = seldom((far) => scope.postMessage({ id, far }));
      const loaded = digested(await readAll(request.files, onFar, request));
      if ((loaded.dataset?.stances.length ?? 0) < PREPARED_FROM) return loaded;
      return fetchPrepare().then(
        ({ prepareAway }) => prepareAway(loaded),
        () => loaded, // no network, or a new version on the server: the screen makes it itself
      );
    }
    case "material":
      return (await otherTasks()).material(request);
    case "mend":
      return (await otherTasks()).mend(request);
    case "whole":
      return (await import("./wholeReport.ts")).wholeReport(request);
    case "measure":
      return (await fetchMeasures()).measureAway(request);
    case "piece":
      return (await fetchMeasures()).takePiece(request);
    case "rest":
      await Promise.allSettled([fetchLater(), otherTasks(), fetchMeasures(), fetchPrepare()]);
      return true;
  }
}

scope.onmessage = ({ data }) => {
  if ("early" in data) return fetchEarly(data.early);
  const { id, request } = data;
  answer(id, request).then(
    (value) => scope.postMessage({ id, value }, buffersOf(value)),
    (error: unknown) => scope.postMessage({ id, error: String(error) }),
  );
};

/** The page shows no more of them, and has better things to do. */
const BETWEEN_MS = 80;

function seldom(tell: (far: Far) => void): (far: Far) => void {
  let next = 0;
  return (far) => {
    const now = performance.now();
    if (now < next) return;
    next = now + BETWEEN_MS;
    tell(far);
  };
}

/** Buffers of the large columns: they move instead of being copied. */
function buffersOf(value: EngineAnswers[keyof EngineAnswers]): Transferable[] {
  if (typeof value !== "object") return [];
  if (!("dataset" in value)) return columnsOf([value]);
  if (!value.dataset) return [];
  const { stances } = value.dataset;
  const { ties, summary, known, frame } = value.prepared ?? {};
  return columnsOf([stances, ties, summary, known, frame, stances.text]);
}

function columnsOf(parts: readonly (object | undefined)[]): Transferable[] {
  const columns = parts.flatMap((part) =>
    Object.values(part ?? {}).flatMap((column) =>
      ArrayBuffer.isView(column) ? column : [column?.codes, column?.values?.bytes, column?.values?.ends],
    ),
  );
  return [
    ...new Set(
      columns.flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [])),
    ),
  ];
}
