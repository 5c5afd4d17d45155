/** The draft of a report's choices, with what is to be seen before choosing. */
import { startTransition, useCallback, useEffect, useMemo, useReducer, useState } from "react";
import {
  AS_FOUND,
  type Decisions,
  decisionsText,
  kindOfChoice,
  TABLE_KINDS,
  type TableChoice,
} from "../../domain/decisions.ts";
import type {
  AlikeNames,
  ColumnPreview,
  FileMaterial,
  FoundWord,
  Material,
  ShownRow,
  Spot,
} from "../../domain/material.ts";
import type { FileAccount } from "../../domain/problem.ts";
import { headingsUnknown } from "../../state/headings.ts";
import { usePorts } from "../context.tsx";
import type { Told } from "../own/useTold.ts";
import { chooseIn, columnsOf, missingRoles, rolesIn } from "./draft.ts";
import { spotsOf } from "./spots.ts";

/** A table, or a text that may be one. */
export interface MappedFile {
  readonly file: string;
  readonly preview: ColumnPreview;
  /** Its headings say too little. */
  readonly unknown: boolean;
  /** What it is as its headings say; undefined where they do not. */
  readonly found: TableChoice | undefined;
  /** Nothing says how its columns are to be read: the best guess is offered. */
  readonly proposed: boolean;
  /** What it is under the draft, and as it is applied. */
  readonly table: TableChoice;
  readonly tableBefore: TableChoice;
  /** What each column is read as under the draft, and as it is applied. */
  readonly roles: readonly (string | null)[];
  readonly before: readonly (string | null)[];
}

export interface ReadText extends FileMaterial {
  /** The encoding that was found, where none was chosen. */
  readonly found: string | undefined;
}

export type Mapping = ReturnType<typeof useMapping>;

export function useMapping(told: Told) {
  const applied = told.decisions ?? AS_FOUND;
  const [draft, choose] = useReducer(chooseIn, applied);
  const material = useMaterial(told, applied, draft);
  useEffect(() => choose({ kind: "all", decisions: applied }), [applied]);
  const tables = useMemo(() => tablesOf(told, applied, draft, material), [told, applied, draft, material]);
  const texts = useMemo(() => textsOf(told, applied, draft, material), [told, applied, draft, material]);
  const rows = useMemo(() => new Map(material?.rows.map((shown) => [keyOf(shown), shown])), [material]);
  const next = useMemo(() => withProposals(draft, tables), [draft, tables]);
  const rowAt = useCallback(
    (spot: Pick<Spot, "file" | "row">): ShownRow | undefined => rows.get(keyOf(spot)),
    [rows],
  );
  return {
    applied,
    draft,
    choose,
    tables,
    texts,
    rowAt,
    words: useWords(told, applied),
    names: useNamesAlike(told, applied),
    /** The draft with what is proposed for tables whose headings say too little. */
    next,
    ready: material !== undefined || !told.own,
    /** Something waits to be applied. */
    pending: decisionsText(next) !== decisionsText(applied),
    changes: countChanges(applied, draft, tables),
    /** Tables whose columns were chosen by hand and are not enough. */
    lacking: tables.some(
      ({ file, preview, table, roles }) =>
        (draft.files.get(file)?.columns || draft.files.get(file)?.table) &&
        missingRoles(preview, table, roles).length > 0,
    ),
    /** Encoding or separator are what is wrong. */
    open: told.refused || told.problems.some(({ code }) => code.startsWith("encoding-")),
  };
}

const keyOf = ({ file, row }: Pick<Spot, "file" | "row">) => JSON.stringify([file, row]);

/** Asked for anew when files were read anew, and when a choice shows them otherwise. */
function useMaterial(told: Told, applied: Decisions, draft: Decisions): Material | undefined {
  const { own } = usePorts();
  const [material, setMaterial] = useState<Material>();
  const asked = useMemo(() => ({ ...AS_FOUND, files: lookOf(applied, draft) }), [applied, draft]);
  const key = decisionsText(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether what is asked has changed
  useEffect(() => {
    if (!told.own) return;
    let current = true;
    own.material(asked, spotsOf(told)).then(
      (found) => current && found && startTransition(() => setMaterial(found)),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [own, told, key]);
  return material;
}

/** Encoding and separator as chosen, columns as applied: where the heading stands is found by these. */
function lookOf(applied: Decisions, draft: Decisions): Decisions["files"] {
  const names = new Set([...applied.files.keys(), ...draft.files.keys()]);
  return new Map(
    [...names].map((name) => {
      const { columns: _, table: __, ...look } = draft.files.get(name) ?? {};
      const { columns, table } = applied.files.get(name) ?? {};
      return [name, { ...look, ...(columns && { columns }), ...(table && { table }) }];
    }),
  );
}

function tablesOf(
  { files, problems, refused }: Told,
  applied: Decisions,
  draft: Decisions,
  material: Material | undefined,
): MappedFile[] {
  return (material?.files ?? []).flatMap(({ file, preview }) => {
    const report = files.find((each) => each.file === file);
    if (!preview || !report) return [];
    const unknown = headingsUnknown(problems, file);
    const found = tableFound(report);
    const told = applied.files.get(file)?.table;
    // What was taken for another format and gave nothing may have been no such thing.
    if (!unknown && !found && !told && report.format !== "matrix" && !refused) return [];
    const tableBefore = told ?? found ?? preview.table;
    const table = draft.files.get(file)?.table ?? (told ? (found ?? preview.table) : tableBefore);
    const proposed = table !== (unknown ? found : (found ?? tableBefore));
    const roles = rolesIn(draft, file, preview, proposed, table);
    const before = rolesIn(applied, file, preview, unknown && tableBefore !== found, tableBefore);
    return [
      {
        file,
        preview,
        unknown,
        found: told ? undefined : found,
        proposed,
        table,
        tableBefore,
        roles,
        before,
      },
    ];
  });
}

/** Formats with tables of text of our own making: they have no encoding. */
const PACKED = ["xlsx", "parquet"];

/** What a file was taken for, where its headings say so: one of our tables. */
function tableFound({ table, format }: FileAccount): TableChoice | undefined {
  return ["native", ...PACKED].includes(format ?? "")
    ? TABLE_KINDS.find((kind) => kind === table)
    : undefined;
}

/** Files whose encoding and separator can be chosen; those of a choice that shows nothing too, so that it can be taken back. */
function textsOf(
  { files }: Told,
  applied: Decisions,
  draft: Decisions,
  material: Material | undefined,
): ReadText[] {
  return (material?.files ?? []).flatMap((text) => {
    const report = files.find(({ file }) => file === text.file);
    const chosenFor = draft.files.has(text.file) || applied.files.has(text.file);
    if (!(text.preview || chosenFor) || ["json", ...PACKED].includes(report?.format ?? "")) return [];
    const chosen = applied.files.get(text.file)?.encoding !== undefined;
    return [{ ...text, found: chosen ? undefined : (report?.encoding ?? undefined) }];
  });
}

/** A guess that is complete counts as chosen once the person confirms. */
function withProposals(draft: Decisions, tables: readonly MappedFile[]): Decisions {
  let next = draft;
  for (const { file, preview, proposed, table, roles } of tables) {
    const own = next.files.get(file);
    if (!proposed || own?.columns || missingRoles(preview, table, roles).length > 0) continue;
    const columns = kindOfChoice(table) ? { columns: columnsOf(preview.headings, roles) } : {};
    next = { ...next, files: new Map(next.files).set(file, { ...own, ...columns, table }) };
  }
  return next;
}

/** Words of this reading, and those that were told and are in no row any more. */
function useWords({ doubts }: Told, { words: told }: Decisions): readonly FoundWord[] {
  return useMemo(() => {
    const found = doubts?.words ?? [];
    const known = new Set(found.map(({ key }) => key));
    const gone = [...told.keys()].filter((key) => !known.has(key));
    return [...found, ...gone.map((key) => ({ word: key, key, count: 0, kept: undefined, examples: [] }))];
  }, [doubts, told]);
}

function useNamesAlike({ doubts }: Told, { merges }: Decisions): readonly AlikeNames[] {
  return useMemo(() => {
    const merged = [...merges].map(([name, other]) => ({ column: "", name, other }));
    return [...(doubts?.names ?? []), ...merged];
  }, [doubts, merges]);
}

/** How many single choices tell two decisions apart. */
function countChanges(applied: Decisions, draft: Decisions, tables: readonly MappedFile[]): number {
  const differ = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>) =>
    [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key)).length;
  let count = differ(applied.words, draft.words) + differ(applied.merges, draft.merges);
  const { statements, halfLife } = draft;
  count += Number(applied.statements !== statements || applied.halfLife !== halfLife);
  count += Number(applied.conditional !== draft.conditional);
  for (const file of new Set([...applied.files.keys(), ...draft.files.keys()])) {
    const [a, b] = [applied.files.get(file) ?? {}, draft.files.get(file) ?? {}];
    count += Number(a.encoding !== b.encoding) + Number(a.separator !== b.separator);
  }
  for (const { table, tableBefore, roles, before } of tables)
    count += table === tableBefore ? roles.filter((role, i) => role !== before[i]).length : 1;
  return count;
}
