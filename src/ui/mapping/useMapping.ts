/** The draft of a report's choices, with what is to be seen before choosing. */
import { useCallback, useEffect, useMemo, useReducer, useState } from "react";
import { AS_FOUND, type Decisions, decisionsText } from "../../domain/decisions.ts";
import type {
  AlikeNames,
  ColumnPreview,
  FileMaterial,
  FoundWord,
  Material,
  ShownRow,
  Spot,
} from "../../domain/material.ts";
import { headingsUnknown } from "../../state/headings.ts";
import { usePorts } from "../context.tsx";
import type { Told } from "../own/useTold.ts";
import { chooseIn, columnsOf, missingRoles, rolesIn } from "./draft.ts";
import { spotsOf } from "./spots.ts";

/** A table of statements, or a text that may be one. */
export interface MappedFile {
  readonly file: string;
  readonly preview: ColumnPreview;
  /** Its headings say too little. */
  readonly unknown: boolean;
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
    ready: material !== undefined,
    /** Something waits to be applied. */
    pending: decisionsText(next) !== decisionsText(applied),
    changes: countChanges(applied, draft, tables),
    /** Tables whose columns were chosen by hand and are not enough. */
    lacking: tables.some(
      ({ file, roles }) => draft.files.get(file)?.columns && missingRoles(roles).length > 0,
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
      (found) => current && found && setMaterial(found),
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
      const { columns: _, ...look } = draft.files.get(name) ?? {};
      const columns = applied.files.get(name)?.columns;
      return [name, { ...look, ...(columns && { columns }) }];
    }),
  );
}

function tablesOf(
  { files, problems }: Told,
  applied: Decisions,
  draft: Decisions,
  material: Material | undefined,
): MappedFile[] {
  return (material?.files ?? []).flatMap(({ file, preview }) => {
    const report = files.find((each) => each.file === file);
    if (!preview || !report) return [];
    const unknown = headingsUnknown(problems, file);
    const native = report.table === "stances" && ["native", "xlsx"].includes(report.format ?? "");
    if (!unknown && !native) return [];
    const roles = rolesIn(draft, file, preview, unknown);
    const before = rolesIn(applied, file, preview, unknown);
    return [{ file, preview, unknown, roles, before }];
  });
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
    if (!(text.preview || chosenFor) || report?.format === "xlsx" || report?.format === "json") return [];
    const chosen = applied.files.get(text.file)?.encoding !== undefined;
    return [{ ...text, found: chosen ? undefined : (report?.encoding ?? undefined) }];
  });
}

/** A guess that is complete counts as chosen once the person confirms. */
function withProposals(draft: Decisions, tables: readonly MappedFile[]): Decisions {
  let next = draft;
  for (const { file, preview, unknown, roles } of tables) {
    const own = next.files.get(file);
    if (!unknown || own?.columns || missingRoles(roles).length > 0) continue;
    const columns = columnsOf(preview.headings, roles);
    next = { ...next, files: new Map(next.files).set(file, { ...own, columns }) };
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
  count += Number(applied.statements !== draft.statements);
  for (const file of new Set([...applied.files.keys(), ...draft.files.keys()])) {
    const [a, b] = [applied.files.get(file) ?? {}, draft.files.get(file) ?? {}];
    count += Number(a.encoding !== b.encoding) + Number(a.separator !== b.separator);
  }
  for (const { roles, before } of tables) count += roles.filter((role, i) => role !== before[i]).length;
  return count;
}
