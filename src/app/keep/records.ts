/** Records as they lie in the store: with a version, and a checksum that tells a damaged one. */
import { Checksum } from "../../base/hash.ts";
import { STATEMENT_RULES } from "../../domain/dataset.ts";
import { type Decisions, decisionsText } from "../../domain/decisions.ts";

/** Raised when a later version could not read what this one writes, or the other way round. */
export const VERSION = 1;

export interface KeptFile {
  readonly name: string;
  readonly blob: Blob;
}

export interface KeptFiles {
  /** What the dataset was called. */
  readonly name: string;
  readonly files: readonly KeptFile[];
}

export interface KeptView {
  /** The files that it was a view of, by their checksum; empty = the example. */
  readonly files: string;
  /** As a link has it. */
  readonly link: string;
  readonly panels: readonly boolean[];
}

/** How own files were read, by the checksum of the files. */
export interface KeptDecisions {
  readonly files: string;
  readonly decisions: Decisions;
}

/** What a reading of a record can come to. */
export type Found<Value> =
  | { readonly value: Value; readonly checksum: string }
  | "nothing"
  | "damaged"
  | "newer";

/** A view with its seal. */
export function sealView(view: KeptView): unknown {
  return { version: VERSION, checksum: checksumOfView(view), ...view };
}

/** Bytes up to which a file is a part of its record; beyond, copying it there would hold the page up. */
const SMALL = 1_000_000;

export async function sealFiles(kept: KeptFiles): Promise<{ checksum: string }> {
  const checksum = await checksumOfFiles(kept);
  const files: unknown[] = [];
  for (const { name, blob } of kept.files)
    files.push(
      blob.size > SMALL ? { name, blob } : { name, bytes: new Uint8Array(await blob.arrayBuffer()) },
    );
  return { ...{ version: VERSION, name: kept.name, files }, checksum };
}

export function sealDecisions(kept: KeptDecisions): unknown {
  return { version: VERSION, checksum: checksumOfDecisions(kept), ...kept };
}

export function unsealView(record: unknown): Found<KeptView> {
  return unseal(record, checksumOfView, ({ files, link, panels }) => {
    if (typeof files !== "string" || typeof link !== "string" || !Array.isArray(panels)) return undefined;
    return { files, link, panels: panels.map((open) => open === true) };
  });
}

export async function unsealFiles(record: unknown): Promise<Found<KeptFiles>> {
  const found = outline(record, ({ name, files }) => {
    if (typeof name !== "string" || !Array.isArray(files)) return undefined;
    const whole = files.map(fileOf).filter((file) => file !== undefined);
    return whole.length === files.length && whole.length > 0 ? { name, files: whole } : undefined;
  });
  if (typeof found === "string") return found;
  const { value, checksum } = found;
  const sum = value && (await checksumOfFiles(value).catch(() => undefined)); // a file can be gone
  return value && sum === checksum ? { value, checksum } : "damaged";
}

function fileOf(file: { name?: unknown; bytes?: unknown; blob?: unknown } | null): KeptFile | undefined {
  if (typeof file?.name !== "string") return undefined;
  const { name, bytes, blob } = file;
  if (blob instanceof Blob) return { name, blob };
  return bytes instanceof Uint8Array ? { name, blob: new Blob([new Uint8Array(bytes)]) } : undefined;
}

/** The checksum tells decisions that we wrote from anything else; only their outline is looked at before. */
export function unsealDecisions(record: unknown): Found<KeptDecisions> {
  return unseal(record, checksumOfDecisions, ({ files, decisions }) =>
    typeof files === "string" && isDecisions(decisions) ? { files, decisions } : undefined,
  );
}

function isDecisions(value: unknown): value is Decisions {
  if (typeof value !== "object" || value === null) return false;
  const { words, merges, statements, files } = value as Partial<Decisions>;
  return (
    [words, merges, files].every((map) => map instanceof Map) &&
    STATEMENT_RULES.some((rule) => rule === statements)
  );
}

function unseal<Value>(
  record: unknown,
  sum: (value: Value) => string,
  read: (fields: Record<string, unknown>) => Value | undefined,
): Found<Value> {
  const found = outline(record, read);
  if (typeof found === "string") return found;
  const { value, checksum } = found;
  return value !== undefined && sum(value) === checksum ? { value, checksum } : "damaged";
}

/** What a record says of itself, before its checksum is compared. */
function outline<Value>(
  record: unknown,
  read: (fields: Record<string, unknown>) => Value,
): Exclude<Found<Value>, object> | { readonly value: Value; readonly checksum: string } {
  if (record === undefined) return "nothing";
  if (typeof record !== "object" || record === null) return "damaged";
  const fields: Record<string, unknown> = { ...record };
  const { version, checksum } = fields;
  if (typeof version === "number" && version > VERSION) return "newer";
  return version === VERSION && typeof checksum === "string" ? { value: read(fields), checksum } : "damaged";
}

function checksumOfView({ files, link, panels }: KeptView): string {
  return new Checksum().text(files).text(link).numbers(panels.map(Number)).hex;
}

function checksumOfDecisions({ files, decisions }: KeptDecisions): string {
  return new Checksum().text(files).text(decisionsText(decisions)).hex;
}

async function checksumOfFiles({ name, files }: KeptFiles): Promise<string> {
  const sum = new Checksum().text(name);
  for (const file of files) await sum.text(file.name).blob(file.blob);
  return sum.hex;
}
