/** Of large data: what the screen will ask of them first, made where they were read. */
import { fingerprint } from "../domain/fingerprint.ts";
import { prepare } from "../state/prepared.ts";
import type { Loaded, ReadFiles } from "./engineMessages.ts";

export function prepareAway(loaded: ReadFiles): Loaded {
  if (!loaded.dataset) return loaded;
  const dataset = { ...loaded.dataset, print: fingerprint(loaded.dataset) };
  return { ...loaded, dataset, prepared: prepare(dataset) };
}
