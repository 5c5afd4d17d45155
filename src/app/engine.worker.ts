/** The engine: reads files and measures, away from the screen. Translates messages, and does nothing else. */

import { fetchLater } from "../ingest/later.ts";
import { fetchEarly } from "./bytesOf.ts";
import type {
  EarlyFiles,
  EngineAnswers,
  EngineFile,
  EngineReply,
  EngineRequest,
  Far,
  LayoutWay,
} from "./engineMessages.ts";
import type { HandedBase } from "./layoutMessages.ts";
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

type Told = { id: number; request: EngineRequest } | EarlyFiles | LayoutWay;

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Told>) => void) | null;
  postMessage(reply: EngineReply, transfer?: Transferable[]): void;
};

const otherTasks = () => import("./engineTasks.ts");

/** Of more problems the page gets a digest. */
const MANY = 2000;
/** Bytes; a file that is larger will hold so many statements. */
const LARGE = 400_000;
const isLarge = (file: EngineFile) =>
  ("blob" in file ? file.blob.size : "bytes" in file ? file.bytes.length : 0) > LARGE;

let way: LayoutWay | undefined;

/** Gives the layout what it lays out, without the page. @returns the how manieth layout that was. */
function hand(base: HandedBase, transfer: Transferable[]): number | undefined {
  way?.layout.postMessage(base, transfer);
  return way?.number;
}

async function answer(id: number, request: EngineRequest): Promise<EngineAnswers[keyof EngineAnswers]> {
  switch (request.task) {
    case "load": {
      if (request.files.some(isLarge)) void fetchPrepare().catch(() => undefined); // asked again, it is there
      const onFar = seldom((far) => scope.postMessage({ id, far }));
      const read = await readAll(request.files, onFar, request);
      const loaded = read.problems.length > MANY ? (await otherTasks()).digested(read) : read;
      if ((loaded.dataset?.stances.length ?? 0) < PREPARED_FROM) return loaded;
      return fetchPrepare().then(
        ({ prepareAway, listParts }) => {
          for (const part of listParts(loaded.dataset!)) scope.postMessage({ id, part });
          return prepareAway(loaded, hand);
        },
        () => loaded, // no network, or a new version on the server: the screen makes it itself
      );
    }
    case "material":
      return (await otherTasks()).material(request);
    case "mend":
      return (await otherTasks()).mend(request);
    case "whole":
      return (await import("./wholeReport.ts")).wholeReport(request);
    case "hold":
      return (await otherTasks()).snapshot(request.files);
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
  if ("layout" in data) {
    way = data;
    return;
  }
  const { id, request } = data;
  answer(id, request).then(
    (value) => reply(id, value),
    (error: unknown) => scope.postMessage({ id, error: String(error) }),
  );
};

async function reply(id: number, value: EngineAnswers[keyof EngineAnswers]): Promise<void> {
  if (typeof value !== "object" || !("prepared" in value)) {
    scope.postMessage({ id, value }, columnsOf(value));
    return;
  }
  const { apart, buffersIn } = await fetchPrepare();
  const { parts, rest } = apart(value);
  for (const part of parts) scope.postMessage({ id, part }, [...buffersIn(part)]);
  scope.postMessage({ id, value: rest }, [...buffersIn(rest.dataset), ...buffersIn(rest.prepared)]);
}

/** Of other answers the columns themselves: what lies deeper may be needed here again. */
function columnsOf(value: object | string | boolean): ArrayBuffer[] {
  const columns = typeof value === "object" ? Object.values(value).filter(ArrayBuffer.isView) : [];
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}

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
