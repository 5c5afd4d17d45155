/** Live counts for the filter panels: how many statements each choice would leave, its own clause left out. */
import { BitSet } from "../base/bitset.ts";
import type { Dataset, StanceTable } from "../domain/dataset.ts";
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

type Codes = Uint32Array | Uint16Array | Uint8Array;

/** Counts all facets, each without its own clause. O(clauses × statements). */
export function countFacets(dataset: Dataset, masks: ClauseMasks): FacetCounts {
  const { stances } = dataset;
  const whole = combineMasks(stances.length, masks);
  // Names and types of actors, issues and their topics: the same codes, as a rule under the same mask.
  const counted = new Map<Codes, Uint32Array>();
  const tally = (clause: Clause, size: number, codes: Codes): Uint32Array => {
    if (masks.has(clause)) return countCodes(codes, size, combineMasks(stances.length, masks, clause));
    const counts = counted.get(codes) ?? countCodes(codes, size, whole);
    counted.set(codes, counts);
    return counts;
  };
  const actors = tally("actors", dataset.actors.length, stances.actor);
  const byType = tally("actorTypes", dataset.actors.length, stances.actor);
  const byTopic = tally("topics", dataset.issues.length, stances.issue);
  const voice = stances.text.voice;
  const voices = tally("voices", voice?.values.length ?? 1, voice?.codes ?? new Uint8Array(stances.length));
  const tenths = tally("confidence", NO_TENTH + 1, tenthsOf(stances));
  return {
    actors: withMembers(dataset, actors),
    issues: tally("issues", dataset.issues.length, stances.issue),
    actorTypes: byText(byType, (i) => dataset.actors[i]!.type),
    topics: byText(byTopic, (i) => dataset.issues[i]!.topic),
    stances: tally("stances", STANCES.length, stances.stance),
    bases: tally("bases", BASES.length, stances.basis),
    voices: byText(voices, (i) => voice?.values.at(i) ?? ""),
    confidence: tenths.slice(0, NO_TENTH),
    withoutConfidence: tenths[NO_TENTH]!,
  };
}

/** How often each code occurs in the rows of a mask, or in all. Plain loops: they run at each change of a filter. */
function countCodes(codes: Codes, size: number, mask: BitSet | undefined): Uint32Array {
  const counts = new Uint32Array(size);
  if (!mask) {
    for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
    return counts;
  }
  const { words } = mask;
  for (let w = 0; w < words.length; w++)
    for (let word = words[w]!; word !== 0; ) {
      const low = word & -word;
      counts[codes[(w << 5) + 31 - Math.clz32(low)]!]!++;
      word ^= low;
    }
  return counts;
}

/** Code of a statement without a confidence. */
const NO_TENTH = 10;
const tenths = new WeakMap<StanceTable, Uint8Array>();

/** Tenth of confidence of each statement; of each table once. */
function tenthsOf(table: StanceTable): Uint8Array {
  const known = tenths.get(table);
  if (known) return known;
  const codes = new Uint8Array(table.length).fill(NO_TENTH);
  table.confidence?.forEach((value, row) => {
    if (!Number.isNaN(value)) codes[row] = Math.min(NO_TENTH - 1, Math.floor(value * 10 + 1e-9));
  });
  tenths.set(table, codes);
  return codes;
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
