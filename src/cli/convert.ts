/** `convert`: writes what was read as the native tables or as one JSON object. */
import { mkdir, open, realpath, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { jsonParts } from "../base/json.ts";
import type { Dataset } from "../domain/dataset.ts";
import { toJson } from "../ingest/json.ts";
import { load } from "../ingest/load.ts";
import { type WrittenTable, writeTables } from "../ingest/write.ts";
import { type Command, Failure } from "./command.ts";
import { readInputs } from "./files.ts";
import { printError, printJson, printOut } from "./output.ts";
import { READING_OPTIONS, readingOptions } from "./readingOptions.ts";
import { exitStatus, problemLines, refusal } from "./report.ts";
import { t } from "./words.ts";

export const convert: Command = {
  name: "convert",
  usage: "convert FILE… --to json|csv [--out PATH]",
  summary: "cli.convert",
  options: [
    { flag: "--to", value: "json|csv", takesValue: true, summary: "cli.convert.to" },
    { flag: "--out", value: "PATH", takesValue: true, summary: "cli.convert.out" },
    ...READING_OPTIONS,
  ],
  async run({ files, options }) {
    const format = options.get("--to");
    if (format === undefined) throw new Failure(t("cli.convert.format-missing"));
    if (format !== "json" && format !== "csv") throw new Failure(t("cli.convert.format", { format }));
    const inputs = await readInputs(files);
    const result = await load(inputs, readingOptions(options));
    const problems = problemLines(result.problems);
    const message = refusal(result);
    if (message !== null) await printError(t("cli.refused", { message }));
    else if (problems.length > 0) await printError(problems.join("\n"));
    const out = new Target(
      options.get("--out"),
      inputs.map(({ name }) => name),
    );
    if (result.dataset)
      await (format === "json" ? convertToJson(result.dataset, out) : convertToCsv(result.dataset, out));
    return exitStatus(result);
  },
};

async function convertToJson(dataset: Dataset, target: Target): Promise<void> {
  const object = { ...toJson(dataset) };
  if (target.path === undefined) return printJson(object);
  await target.check(target.path);
  const file = await open(target.path, "w").catch(unwritable(target.path));
  for (const part of jsonParts(object)) await file.write(part);
  await file.close();
}

async function convertToCsv(dataset: Dataset, target: Target): Promise<void> {
  const tables = writeTables(dataset);
  const { path } = target;
  if (path === undefined || /\.csv$/i.test(path)) {
    const names = tables.map(({ name }) => name).join(", ");
    if (tables.length > 1) throw new Failure(t("cli.convert.folder-needed", { names }));
    return path === undefined ? printOut(tables[0]!.text) : target.write(path, tables[0]!);
  }
  await mkdir(path, { recursive: true }).catch(unwritable(path));
  // All are checked before the first is written.
  for (const { name } of tables) await target.check(join(path, name));
  for (const table of tables) await target.write(join(path, table.name), table);
}

/** Where to write, and the files that must not be written over. */
class Target {
  readonly path: string | undefined;
  readonly #inputs: readonly string[];

  constructor(path: string | undefined, inputs: readonly string[]) {
    this.path = path;
    this.#inputs = inputs;
  }

  /** Refuses to write over a file that was read. */
  async check(path: string): Promise<void> {
    const real = (name: string) => realpath(name).catch(() => resolve(name));
    const inputs = await Promise.all(this.#inputs.map(real));
    if (inputs.includes(await real(path))) throw new Failure(t("cli.convert.same-file", { path }));
  }

  async write(path: string, { text }: WrittenTable): Promise<void> {
    await this.check(path);
    await writeFile(path, text).catch(unwritable(path));
  }
}

function unwritable(path: string): (error: Error) => never {
  return ({ message }) => {
    throw new Failure(t("cli.unwritable", { path, reason: message }));
  };
}
