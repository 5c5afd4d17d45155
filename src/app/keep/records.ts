/** Records as they lie in the store: with a version, and a checksum that tells a damaged one. */
import { Checksum } from "../../base/hash.ts";
import { STATEMENT_RULES } from "../../domain/dataset.ts";
import { type Decisions, decisionsText } from "../../domain/decisions.ts";

/** Raised when a later version could not read what this one writes, or the other way round. */
export const VERSION = 1;

export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
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

export function sealFiles(files: KeptFiles): { checksum: string } {
  return { ...files, ...{ version: VERSION, checksum: checksumOfFiles(files) } };
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

export function unsealFiles(record: unknown): Found<KeptFiles> {
  return unseal(record, checksumOfFiles, ({ name, files }) => {
    if (typeof name !== "string" || !Array.isArray(files)) return undefined;
    const kept = files.flatMap((file: Partial<KeptFile> | null): KeptFile[] =>
      typeof file?.name === "string" && file.bytes instanceof Uint8Array
        ? [{ name: file.name, bytes: file.bytes }]
        : [],
    );
    return kept.length === files.length && kept.length > 0 ? { name, files: kept } : undefined;
  });
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
  if (record === undefined) return "nothing";
  if (typeof record !== "object" || record === null) return "damaged";
  const fields: Record<string, unknown> = { ...record };
  const { version, checksum } = fields;
  if (typeof version === "number" && version > VERSION) return "newer";
  const value = version === VERSION ? read(fields) : undefined;
  if (value === undefined || typeof checksum !== "string" || sum(value) !== checksum) return "damaged";
  return { value, checksum };
}

function checksumOfView({ files, link, panels }: KeptView): string {
  return new Checksum().text(files).text(link).numbers(panels.map(Number)).hex;
}

function checksumOfDecisions({ files, decisions }: KeptDecisions): string {
  return new Checksum().text(files).text(decisionsText(decisions)).hex;
}

function checksumOfFiles({ name, files }: KeptFiles): string {
  const sum = new Checksum().text(name);
  for (const file of files) sum.text(file.name).bytes(file.bytes);
  return sum.hex;
}
