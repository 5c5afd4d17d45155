/** Files as they were chosen → their bytes; one that cannot be had is named. */
import type { Problem } from "../domain/problem.ts";
import type { InputFile } from "../ingest/load.ts";
import type { EngineFile } from "./engineMessages.ts";

/** The bytes of files; one that cannot be had is named. */
export async function bytesOfAll(
  files: readonly EngineFile[],
  problems: Problem[],
): Promise<readonly InputFile[]> {
  const had: InputFile[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file, problems);
    if (bytes) had.push({ name: file.name, bytes });
  }
  return had;
}

const onTheirWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Fetches files before they are asked for; one that does not come then is asked for again. */
export function fetchEarly(files: readonly EngineFile[]): void {
  for (const file of files) {
    if (!("url" in file)) continue;
    const coming = fetched(file);
    coming.catch(() => onTheirWay.delete(file.url));
    onTheirWay.set(file.url, coming);
  }
}

async function fetched({
  name,
  url,
}: Extract<EngineFile, { url: string }>): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function bytesOf(file: EngineFile, problems: Problem[]): Promise<Uint8Array | undefined> {
  if ("bytes" in file) return file.bytes;
  if ("url" in file) {
    const coming = onTheirWay.get(file.url);
    onTheirWay.delete(file.url);
    return (await coming?.catch(() => undefined)) ?? fetched(file);
  }
  try {
    return new Uint8Array(await file.blob.arrayBuffer());
  } catch (error) {
    problems.push(problemOf(file.name, codeOf(error), "error"));
    return undefined;
  }
}

/** Browsers hold on to a file as it was when it was chosen; they refuse it once it was changed, moved or deleted. */
function codeOf(error: unknown): string {
  return error instanceof DOMException && error.name === "NotFoundError" ? "file-gone" : "file-changed";
}

export function problemOf(
  file: string,
  code: string,
  level: Problem["level"],
  params?: Problem["params"] & object,
): Problem {
  return { code, level, file, row: null, line: null, column: null, value: "", ...(params && { params }) };
}
