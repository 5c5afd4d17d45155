/** The engine: reads files and measures, away from the screen. Translates messages, and does nothing else. */

import { fetchLater } from "../ingest/later.ts";
import type { EngineAnswers, EngineReply, EngineRequest } from "./engineMessages.ts";
import { measureAway } from "./measureAway.ts";
import { readAll } from "./readAll.ts";

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<{ id: number; request: EngineRequest }>) => void) | null;
  postMessage(reply: EngineReply, transfer?: Transferable[]): void;
};

async function answer(id: number, request: EngineRequest): Promise<EngineAnswers[keyof EngineAnswers]> {
  if (request.task === "rest") {
    await Promise.all([fetchLater(), measureAway.fetch()]);
    return true;
  }
  if (request.task === "measure") return measureAway(request.part, request.of);
  return readAll(request.files, (share) => scope.postMessage({ id, share }));
}

scope.onmessage = ({ data: { id, request } }) => {
  answer(id, request).then(
    (value) => scope.postMessage({ id, value }, buffersOf(value)),
    (error: unknown) => scope.postMessage({ id, error: String(error) }),
  );
};

/** Buffers of the large columns: they move instead of being copied. */
function buffersOf(value: EngineAnswers[keyof EngineAnswers]): Transferable[] {
  if (value === true) return [];
  const stances = "dataset" in value ? value.dataset?.stances : undefined;
  if (!stances) return "congruence" in value ? columnsOf(value) : [];
  return columnsOf({ ...stances, ...Object.values(stances.text).map((column) => column?.codes) });
}

function columnsOf(columns: object): Transferable[] {
  const buffers = Object.values(columns).flatMap((column: unknown) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
  return [...new Set(buffers)];
}
