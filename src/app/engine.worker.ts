/** The engine: reads files away from the screen. Translates messages, and does nothing else. */

import { fetchLater } from "../ingest/later.ts";
import type { EngineAnswers, EngineReply, EngineRequest } from "./engineMessages.ts";
import { readAll } from "./readAll.ts";

/** What only other files need comes well after the first picture, however slow the machine. */
const LATER_MS = 10_000;
let first = true;

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<{ id: number; request: EngineRequest }>) => void) | null;
  postMessage(reply: EngineReply, transfer?: Transferable[]): void;
};

async function answer(id: number, request: EngineRequest): Promise<EngineAnswers[keyof EngineAnswers]> {
  if (first) setTimeout(fetchLater, LATER_MS);
  first = false;
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
  const stances = value.dataset?.stances;
  if (!stances) return [];
  const columns = [...Object.values(stances), ...Object.values(stances.text).map((column) => column?.codes)];
  return [
    ...new Set(
      columns.flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [])),
    ),
  ];
}
