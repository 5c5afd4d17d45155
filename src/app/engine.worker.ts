/** The engine: reads files away from the screen. Translates messages, and does nothing else. */

import { fetchLater } from "../ingest/later.ts";
import type { EngineAnswers, EngineReply, EngineRequest } from "./engineMessages.ts";
import { readAll } from "./readAll.ts";

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<{ id: number; request: EngineRequest }>) => void) | null;
  postMessage(reply: EngineReply, transfer?: Transferable[]): void;
};

const otherTasks = () => import("./engineTasks.ts");

async function answer(id: number, request: EngineRequest): Promise<EngineAnswers[keyof EngineAnswers]> {
  switch (request.task) {
    case "load": {
      const onShare = (share: number) => scope.postMessage({ id, share });
      return readAll(request.files, onShare, request);
    }
    case "material":
      return (await otherTasks()).material(request);
    case "mend":
      return (await otherTasks()).mend(request);
    case "rest":
      await Promise.allSettled([fetchLater(), otherTasks()]);
      return true;
  }
}

scope.onmessage = ({ data: { id, request } }) => {
  answer(id, request).then(
    (value) => scope.postMessage({ id, value }, buffersOf(value)),
    (error: unknown) => scope.postMessage({ id, error: String(error) }),
  );
};

/** Buffers of the large columns: they move instead of being copied. */
function buffersOf(value: EngineAnswers[keyof EngineAnswers]): Transferable[] {
  const stances = typeof value === "object" && "dataset" in value ? value.dataset?.stances : undefined;
  if (!stances) return [];
  const columns = [...Object.values(stances), ...Object.values(stances.text).map((column) => column?.codes)];
  return [
    ...new Set(
      columns.flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [])),
    ),
  ];
}
