/** Files as they were chosen → their bytes → a dataset; a file that cannot be had, or is there twice, is named. */
import { AS_FOUND } from "../domain/decisions.ts";
import type { Problem } from "../domain/problem.ts";
import { type InputFile, load } from "../ingest/load.ts";
import type { EngineFile, ReadFiles, Wishes } from "./engineMessages.ts";

const NOTHING = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };

const offers = () => import("../ingest/offers.ts");

/** Reads files that belong together. Rejects when a file of our own server does not come. */
export async function readAll(
  files: readonly EngineFile[],
  onShare: (share: number) => void,
  { decisions: wanted = AS_FOUND, remembered }: Wishes = {},
): Promise<ReadFiles> {
  const problems: Problem[] = [];
  const different = withoutCopies(await bytesOfAll(files, problems), problems);
  if (different.length === 0 && problems.length > 0)
    return { refused: true, dataset: null, account: NOTHING, files: [], problems, decisions: wanted };
  let decisions = wanted;
  if (remembered && remembered.size > 0) {
    const found = await (await offers()).withRemembered(different, wanted, remembered);
    ({ decisions } = found);
    problems.push(...found.files.map((name) => problemOf(name, "columns-remembered", "info")));
  }
  const { statements, ...others } = decisions;
  const rule = statements === AS_FOUND.statements ? {} : { statements };
  const result = await load(different, { ...others, ...rule, onShare });
  const chosen = [...decisions.files.values()].some(({ columns }) => columns);
  return {
    ...result,
    problems: [...problems, ...result.problems],
    decisions,
    ...(result.problems.length > 0 && { doubts: (await offers()).doubtsOf(result.problems, decisions) }),
    ...(chosen && { signatures: await (await offers()).signaturesOf(different, decisions) }),
  };
}

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

async function bytesOf(file: EngineFile, problems: Problem[]): Promise<Uint8Array | undefined> {
  if ("bytes" in file) return file.bytes;
  if ("url" in file) {
    const response = await fetch(file.url);
    if (!response.ok) throw new Error(`${file.name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
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

/** A file that equals another byte for byte counts once. */
export function withoutCopies(files: readonly InputFile[], problems: Problem[]): InputFile[] {
  const kept: InputFile[] = [];
  for (const file of files) {
    const first = kept.find(({ bytes }) => sameBytes(bytes, file.bytes));
    if (first && file.bytes.length > 0)
      problems.push(problemOf(file.name, "file-twice", "info", { other: first.name }));
    else kept.push(file);
  }
  return kept;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function problemOf(
  file: string,
  code: string,
  level: Problem["level"],
  params?: Problem["params"] & object,
): Problem {
  return { code, level, file, row: null, line: null, column: null, value: "", ...(params && { params }) };
}
