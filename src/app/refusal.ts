/** Why nothing was opened: from whatever went wrong to problems that the page can say. */
import type { Problem } from "../domain/problem.ts";
import type { Refused } from "../state/model.ts";
import { EngineStopped } from "./engine.ts";

export interface Refusal extends Refused {
  readonly problems: readonly Problem[];
}

const problemOf = (file: string, code: string, value = ""): Problem => ({
  code,
  level: "error",
  file,
  row: null,
  line: null,
  column: null,
  value,
});

/** Every row was set aside: there is nothing to show, and what was on screen stays. */
export const nothingKept = (file: string): Problem => problemOf(file, "nothing-kept");

/** Carries the problems that an error was made of; see `addresses.ts`. */
interface Carrier {
  readonly problems: readonly Problem[];
}

export function refusalOf(name: string, error: unknown): Refusal {
  if (isCarrier(error)) return { problems: error.problems, again: true };
  if (error instanceof EngineStopped) return { problems: [problemOf(name, "engine-stopped")], again: true };
  const value = error instanceof Error ? error.message : String(error);
  return { problems: [problemOf(name, "file-unreadable", value)], again: true };
}

function isCarrier(error: unknown): error is Error & Carrier {
  return error instanceof Error && error.name === "AddressesRefused" && "problems" in error;
}
