/** Of large data: what the screen will ask of them first, made where they were read. The layout is told at once what it lays out. */
import type { Dataset } from "../domain/dataset.ts";
import { fingerprint } from "../domain/fingerprint.ts";
import type { KnownPositions } from "../graph/positions.ts";
import { type PreparedBase, prepare, prepareBase } from "../state/prepared.ts";
import type { Loaded, ReadFiles } from "./engineMessages.ts";
import type { HandedBase } from "./layoutMessages.ts";
import { inputOf, radiiOf } from "./sheet.ts";
import { NAMED_UP_TO } from "./sheetFrame.ts";

export { apart, buffersIn, listParts } from "./apart.ts";

/** @param hand gives the layout what it lays out. @returns which layout it was; undefined = there is none. */
export function prepareAway(
  loaded: ReadFiles,
  hand: (base: HandedBase, transfer: Transferable[]) => number | undefined,
): Loaded {
  if (!loaded.dataset) return loaded;
  const { base, known } = prepareBase(loaded.dataset);
  const nameless = base.order.keys.length > NAMED_UP_TO;
  const handed = nameless ? handOver(loaded.dataset, base, known, hand) : undefined;
  const dataset = { ...loaded.dataset, print: fingerprint(loaded.dataset) };
  return { ...loaded, dataset, prepared: { ...prepare(dataset, base), handed } };
}

/** Room for names is worked out where their language is known: this is for maps without. */
function handOver(
  dataset: Dataset,
  { base, order, members, ties }: PreparedBase,
  known: KnownPositions,
  hand: Parameters<typeof prepareAway>[1],
): number | undefined {
  const input = inputOf(order, known, members);
  const radius = radiiOf(dataset, order, ties);
  const columns = [input.actor, input.issue, input.position, radius] as Float32Array<ArrayBuffer>[];
  return hand(
    { name: base, input, radius },
    columns.map(({ buffer }) => buffer),
  );
}
