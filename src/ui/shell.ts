/** What the frame offers to its parts: its dialogs. */
import { createContext, use } from "react";
import type { DialogName } from "../state/model.ts";

export type { DialogName };

export interface Shell {
  readonly narrow: boolean;
  readonly showDialog: (name: DialogName) => void;
}

export const ShellContext = createContext<Shell | undefined>(undefined);

export function useShell(): Shell {
  const shell = use(ShellContext);
  if (!shell) throw new Error("No ShellContext above this component.");
  return shell;
}
