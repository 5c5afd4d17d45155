/** Live counts for the filter panels: how many statements each choice would leave, its own clause left out. */
import { BitSet } from "../base/bitset.ts";
import type { Dataset } from "../domain/dataset.ts";
import { CLAUSES, type Clause } from "../domain/filter.ts";
import { BASES, STANCES } from "../domain/stance.ts";

/** The rows each clause lets through; a clause that narrows nothing is absent. */
export type ClauseMasks = ReadonlyMap<Clause, BitSet>;

/** Rows that pass every clause, or undefined when nothing is narrowed. */
export function combineMasks(length: number, masks: ClauseMasks, except?: Clause): BitSet | undefined {
  const sets = CLAUSES.flatMap((clause) => {
    const mask = clause === except ? undefined : masks.get(clause);
    return mask ? [mask] : [];
  });
  return sets.length === 0 ? undefined : BitSet.intersection(length, sets);
}

export interface FacetCounts {
  /** Statements by index of actor (a member counts for its bodies too), issue, stance code, basis code, voice code. */
  readonly actors: Uint32Array;
  readonly issues: Uint32Array;
  readonly actorTypes: ReadonlyMap<string, number>;
  readonly topics: ReadonlyMap<string, number>;
  readonly stances: Uint32Array;
  readonly bases: Uint32Array;
  readonly voices: ReadonlyMap<string, number>;
  /** Statements by tenth of confidence: entry k counts k/10 ≤ confidence < (k + 1)/10, the last one includes 1. */
  readonly confidence: Uint32Array;
  readonly withoutConfidence: number;
}

/** Counts all facets, each without its own clause. O(clauses × statements). */
export function countFacets(dataset: Dataset, masks: ClauseMasks): FacetCounts {
  const { stances } = dataset;
  const tally = (clause: Clause, size: number, codeOf: (row: number) => number): Uint32Array => {
    const counts = new Uint32Array(size);
    eachRow(stances.length, combineMasks(stances.length, masks, clause), (row) => {
      const code = codeOf(row);
      if (code >= 0) counts[code]!++;
    });
    return counts;
  };
  const actors = tally("actors", dataset.actors.length, (row) => stances.actor[row]!);
  const byType = tally("actorTypes", dataset.actors.length, (row) => stances.actor[row]!);
  const byTopic = tally("topics", dataset.issues.length, (row) => stances.issue[row]!);
  const voice = stances.text.voice;
  const voices = tally("voices", voice?.values.length ?? 1, (row) => voice?.codes[row] ?? 0);
  const tenths = tally("confidence", 11, (row) => {
    const value = stances.confidence?.[row] ?? Number.NaN;
    return Number.isNaN(value) ? 10 : Math.min(9, Math.floor(value * 10 + 1e-9));
  });
  return {
    actors: withMembers(dataset, actors),
    issues: tally("issues", dataset.issues.length, (row) => stances.issue[row]!),
    actorTypes: byText(byType, (i) => dataset.actors[i]!.type),
    topics: byText(byTopic, (i) => dataset.issues[i]!.topic),
    stances: tally("stances", STANCES.length, (row) => stances.stance[row]!),
    bases: tally("bases", BASES.length, (row) => stances.basis[row]!),
    voices: byText(voices, (i) => voice?.values[i] ?? ""),
    confidence: tenths.slice(0, 10),
    withoutConfidence: tenths[10]!,
  };
}

function eachRow(length: number, mask: BitSet | undefined, visit: (row: number) => void): void {
  if (mask) mask.forEach(visit);
  else for (let row = 0; row < length; row++) visit(row);
}

function withMembers(dataset: Dataset, own: Uint32Array): Uint32Array {
  const total = own.slice();
  dataset.actors.forEach((actor, index) => {
    for (let body = actor.partOf; body >= 0; body = dataset.actors[body]!.partOf) total[body]! += own[index]!;
  });
  return total;
}

function byText(counts: Uint32Array, textOf: (index: number) => string): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  counts.forEach((count, index) => {
    const text = textOf(index);
    total.set(text, (total.get(text) ?? 0) + count);
  });
  return total;
}
