/** Reading the same files once more: what was arranged goes over to the new reading, and chosen columns are remembered. */
import type { Dataset } from "../domain/dataset.ts";
import type { Decisions, FileDecisions } from "../domain/decisions.ts";
import type { Document } from "../state/document.ts";
import { checkLink, readLink, writeLink } from "../state/link.ts";
import type { State } from "../state/model.ts";
import { rememberTable } from "./columnMemory.ts";
import type { ReadFiles } from "./engineMessages.ts";

export { rememberedTables } from "./columnMemory.ts";

/** What was arranged for one reading of some data, as far as another reading of them bears it out. */
export function carryOver({ opened, document, session }: State, dataset: Dataset): Document | undefined {
  if (!opened) return undefined;
  const text = writeLink({ document, view: session.view, camera: undefined }, opened.dataset);
  const link = readLink(text, text.length);
  return typeof link === "string" ? undefined : checkLink(link, dataset).document;
}

/** Remembers columns as they were chosen by hand, and forgets those that were given up. */
export function keepChosenColumns(
  { decisions, signatures }: Pick<ReadFiles, "decisions" | "signatures">,
  before: Pick<ReadFiles, "decisions" | "signatures"> | undefined,
  /** Something came of them. */
  good: boolean,
): void {
  for (const [file, signature] of before?.signatures ?? [])
    if (!chosenFor(decisions, file)) rememberTable(signature, undefined);
  for (const [file, signature] of (good && signatures) || []) {
    const chosen = chosenFor(decisions, file);
    if (chosen) rememberTable(signature, chosen);
  }
}

function chosenFor({ files }: Decisions, file: string): Pick<FileDecisions, "columns" | "table"> | undefined {
  const { columns, table } = files.get(file) ?? {};
  return columns || table ? { ...(columns && { columns }), ...(table && { table }) } : undefined;
}
