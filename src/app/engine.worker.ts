/** The engine: reads files away from the screen. Translates messages, and does nothing else. */

import { fingerprint } from "../domain/fingerprint.ts";
import { fetchLater } from "../ingest/later.ts";
import { prepare } from "../state/prepared.ts";
import type { EngineAnswers, EngineReply, EngineRequest } from "./engineMessages.ts";
import { readAll } from "./readAll.ts";

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<{ id: number; request: EngineRequest }>) => void) | null;
  postMessage(reply: EngineReply, transfer?: Transferable[]): void;
};

async function answer(id: number, request: EngineRequest): Promise<EngineAnswers[keyof EngineAnswers]> {
  if (request.task === "rest") {
    await fetchLater();
    return true;
  }
  const loaded = await readAll(request.files, (share) => scope.postMessage({ id, share }));
  if (!loaded.dataset) return loaded;
  const dataset = { ...loaded.dataset, print: fingerprint(loaded.dataset) };
  return { ...loaded, dataset, prepared: prepare(dataset) };
}

scope.onmessage = ({ data: { id, request } }) => {
  answer(id, request).then(
    (value) => scope.postMessage({ id, value }, buffersOf(value)),
    (error: unknown) => scope.postMessage({ id, error: String(error) }),
  );
};

/** Buffers of the large columns: they move instead of being copied. */
function buffersOf(value: EngineAnswers[keyof EngineAnswers]): Transferable[] {
  if (value === true || !value.dataset) return [];
  const { stances } = value.dataset;
  const { ties, summary, known, frame } = value.prepared ?? {};
  const columns = [stances, ties, summary, known, frame, stances.text].flatMap((part) =>
    Object.values(part ?? {}).map((column) => (ArrayBuffer.isView(column) ? column : column?.codes)),
  );
  return [
    ...new Set(
      columns.flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [])),
    ),
  ];
}
