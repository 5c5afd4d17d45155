/** What the report tells of: a refused file while it is spoken of, else what is open. */
import { useMemo } from "react";
import type { Account, FileAccount, Problem } from "../../domain/problem.ts";
import type { State } from "../../state/model.ts";
import { useApp } from "../context.tsx";

export interface Told {
  readonly name: string;
  readonly account: Account | undefined;
  readonly problems: readonly Problem[];
  readonly files: readonly FileAccount[];
}

export function useTold(): Told | undefined {
  const load = useApp((state) => state.load);
  const opened = useApp((state) => state.opened);
  return useMemo(() => toldOf(load, opened), [load, opened]);
}

function toldOf(load: State["load"], opened: State["opened"]): Told | undefined {
  if (load.phase === "failed") {
    const { name, account, problems, files = [] } = load;
    return { name, account, problems, files };
  }
  if (!opened) return undefined;
  const { dataset, account, problems, files = [] } = opened;
  return { name: dataset.name, account, problems, files };
}
