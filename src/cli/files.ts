/** The files that a person names: a folder stands for the tables in it. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { InputFile } from "../ingest/load.ts";
import { Failure } from "./command.ts";
import { t } from "./words.ts";

const TABLE = /\.(csv|tsv)(\.gz)?$/i;
/** What is read of a folder without such tables; beside them, it may hold the same once more. */
const OTHER = /\.(xlsx|parquet|zip|json|gexf|graphml)(\.gz)?$/i;

/** Reads the files, in the order named; those of a folder by name. */
export async function readInputs(paths: readonly string[]): Promise<InputFile[]> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await tablesAt(fromWhereCalled(path))));
  return Promise.all(
    [...new Set(found)].map(async (name) => ({ name, bytes: await attempt(name, () => readFile(name)) })),
  );
}

/** `npm run` starts us in the folder of package.json; a path means the folder in which the person called it. */
function fromWhereCalled(path: string): string {
  const called = process.env["npm_lifecycle_event"] === "standpoint" ? process.env["INIT_CWD"] : undefined;
  return called && called !== process.cwd() ? resolve(called, path) : path;
}

async function tablesAt(path: string): Promise<string[]> {
  const { isFolder, names } = await attempt(path, async () =>
    (await stat(path)).isDirectory()
      ? { isFolder: true, names: await readdir(path) }
      : { isFolder: false, names: [path] },
  );
  if (!isFolder) return names;
  const plain = names.filter((name) => TABLE.test(name));
  const tables = (plain.length > 0 ? plain : names.filter((name) => OTHER.test(name))).sort();
  if (tables.length === 0) throw new Failure(t("cli.empty-folder", { path }));
  return tables.map((name) => join(path, name));
}

async function attempt<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Failure(t("cli.not-found", { path }));
    throw new Failure(t("cli.unreadable", { path, reason: message }));
  }
}
