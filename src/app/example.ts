/** The case that the app opens on: its tables, as files beside the app. */
import actors from "../../data/gaza-phase-two/actors.csv?url";
import events from "../../data/gaza-phase-two/events.csv?url";
import issues from "../../data/gaza-phase-two/issues.csv?url";
import sources from "../../data/gaza-phase-two/sources.csv?url";
import stances from "../../data/gaza-phase-two/stances.csv?url";
import type { EngineFile } from "./engineMessages.ts";

const FILES = {
  "stances.csv": stances,
  "actors.csv": actors,
  "issues.csv": issues,
  "sources.csv": sources,
  "events.csv": events,
};

/** Fetches the example's tables; rejects with the name of a file that did not come. */
export async function fetchExample(): Promise<EngineFile[]> {
  return Promise.all(
    Object.entries(FILES).map(async ([name, url]) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
}
