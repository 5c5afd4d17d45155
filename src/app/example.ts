/** The case that the app opens on: its tables, as files beside the app. */
import actors from "../../data/gaza-phase-two/actors.csv?url";
import events from "../../data/gaza-phase-two/events.csv?url";
import issues from "../../data/gaza-phase-two/issues.csv?url";
import sources from "../../data/gaza-phase-two/sources.csv?url";
import stances from "../../data/gaza-phase-two/stances.csv?url";
import type { EngineFile } from "./engineMessages.ts";

const TABLES: readonly (readonly [string, string])[] = [
  ["stances.csv", stances],
  ["actors.csv", actors],
  ["issues.csv", issues],
  ["sources.csv", sources],
  ["events.csv", events],
];

/** The example's tables by their addresses, for the engine to fetch. */
export function exampleFiles(): EngineFile[] {
  return TABLES.map(([name, url]) => ({ name, url: new URL(url, location.href).href }));
}
