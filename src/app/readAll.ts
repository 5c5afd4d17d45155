/** Files as they were chosen → their bytes → a dataset; a file that cannot be had, or is there twice, is named. */
import { AS_FOUND } from "../domain/decisions.ts";
import type { Problem } from "../domain/problem.ts";
import { type InputFile, load } from "../ingest/load.ts";
import type { OnShare } from "../ingest/options.ts";
import { bytesOfAll, problemOf } from "./bytesOf.ts";
import type { EngineFile, Far, ReadFiles, Wishes } from "./engineMessages.ts";

const NOTHING = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };

/** Share of the work that reading is; the rest is what the screen will ask of large data first. */
const READING = 0.85;

const offers = () => import("./engineTasks.ts");

/** Reads files that belong together. Rejects when a file of our own server does not come. */
export async function readAll(
  files: readonly EngineFile[],
  onFar: (far: Far) => void,
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
  const of = different.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const onShare: OnShare = (share, bytes, rows) => onFar({ share: share * READING, bytes, of, rows });
  const result = await load(different, { ...others, ...rule, onShare });
  onFar({ share: READING, bytes: of, of, rows: result.account.records });
  const doubtful = result.problems.some(({ code }) => /^(stance-|word-mapped|name-similar)/.test(code));
  const chosen = [...decisions.files.values()].some(({ columns, table }) => columns || table);
  return {
    ...result,
    problems: [...problems, ...result.problems],
    decisions,
    ...(doubtful && { doubts: (await offers()).doubtsOf(result.problems, decisions) }),
    ...(chosen && { signatures: await (await offers()).signaturesOf(different, decisions) }),
  };
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
