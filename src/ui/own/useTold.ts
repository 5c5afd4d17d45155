/** What the report tells of: a refused file while it is spoken of, else what is open. */
import { useEffect, useMemo, useRef } from "react";
import type { Decisions } from "../../domain/decisions.ts";
import type { Doubts } from "../../domain/material.ts";
import type { Account, FileAccount, Problem } from "../../domain/problem.ts";
import { digestOf, type ProblemDigest, withMore } from "../../domain/problemGroups.ts";
import type { State } from "../../state/model.ts";
import { isOwn } from "../../state/ownChanges.ts";
import { useApp } from "../context.tsx";

export interface Told {
  readonly name: string;
  readonly account: Account | undefined;
  /** Of very many the first of each kind. */
  readonly problems: readonly Problem[];
  readonly digest: ProblemDigest;
  /** Not all problems are at hand. */
  readonly many: boolean;
  readonly files: readonly FileAccount[];
  /** What was on screen before is still there. */
  readonly refused: boolean;
  /** The person's own data, so that she may say how they are read. */
  readonly own: boolean;
  /** The case that the app comes with: of that only how statements count can be chosen. */
  readonly example: boolean;
  /** How many are shown. */
  readonly statements: number;
  readonly decisions: Decisions | undefined;
  readonly doubts: Doubts | undefined;
}

/** While files are read again, what was told of them stays. */

export function useTold(): Told | undefined {
  const load = useApp((state) => state.load);
  const opened = useApp((state) => state.opened);
  const before = useRef<Told>(undefined);
  const told = useMemo(() => toldOf(load, opened), [load, opened]);
  useEffect(() => {
    if (load.phase !== "loading") before.current = told;
  }, [load, told]);
  return load.phase === "loading" ? (before.current ?? told) : told;
}

function toldOf(load: State["load"], opened: State["opened"]): Told | undefined {
  if (load.phase === "failed") {
    const { name, account, files = [], decisions, doubts } = load;
    const rest = { refused: true, own: files.length > 0, example: false, statements: 0, decisions, doubts };
    return { name, account, ...problemsOf(load), files, ...rest };
  }
  if (!opened) return undefined;
  const { dataset, account, files = [], decisions, doubts } = opened;
  const statements = dataset.stances.length;
  const own = isOwn(opened);
  const example = opened.origin?.kind === "example";
  const rest = { refused: false, own, example, statements, decisions, doubts };
  return { name: dataset.name, account, ...problemsOf(opened), files, ...rest };
}

function problemsOf({ problems, digest }: Pick<Told, "problems"> & { readonly digest?: ProblemDigest }) {
  if (!digest) return { problems, digest: digestOf(problems), many: false };
  const known = new Set(digest.groups.flatMap(({ entries }) => entries.map(({ problem }) => problem)));
  const beside = problems.filter((problem) => !known.has(problem));
  return { problems, digest: withMore(digest, beside), many: true };
}
