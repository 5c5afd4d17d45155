/** What the frame offers to its parts: its dialogs, and opening files with a report afterwards. */
import { createContext, use } from "react";
import type { DialogName } from "../state/model.ts";

export type { DialogName };

export interface Shell {
  readonly narrow: boolean;
  readonly showDialog: (name: DialogName) => void;
  /** Opens files of the person's own; what became of their records is said afterwards. */
  readonly openOwnFiles: (files: readonly File[]) => void;
}

export const ShellContext = createContext<Shell | undefined>(undefined);

export function useShell(): Shell {
  const shell = use(ShellContext);
  if (!shell) throw new Error("No ShellContext above this component.");
  return shell;
}
