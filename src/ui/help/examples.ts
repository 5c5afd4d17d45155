/** An example from the open data for each sign of the map, where there is one. */
import { POSITION_CODES, STANCES } from "../../domain/stance.ts";
import type { Picture } from "../useShown.ts";

/** A tie by the indexes of its ends. */
export interface Pair {
  readonly actor: number;
  readonly issue: number;
  readonly stance: number;
}

export interface Examples {
  /** By stance code, and by basis code. */
  readonly stance: readonly (Pair | undefined)[];
  readonly basis: readonly (Pair | undefined)[];
  readonly differ: Pair | undefined;
  /** Indexes of displayed actors; −1 = none. */
  readonly actor: number;
  readonly person: number;
  readonly proposed: number;
  readonly unknown: number;
}

const BASES = 6;

/** The first of each kind, in the order of the ties. O(ties + actors). */
export function findExamples({ dataset, fold, ties, summary }: Picture): Examples {
  const stance: (Pair | undefined)[] = STANCES.map(() => undefined);
  const basis: (Pair | undefined)[] = Array.from({ length: BASES }, () => undefined);
  const known = new Set<number>();
  let differ: Pair | undefined;
  for (let tie = 0; tie < ties.length; tie++) {
    if (summary.count[tie] === 0) continue;
    const code = summary.stance[tie]!;
    const pair = { actor: ties.actor[tie]!, issue: ties.issue[tie]!, stance: code };
    stance[code] ??= pair;
    if (!POSITION_CODES.some((each) => each === code)) continue;
    known.add(pair.actor);
    basis[summary.basis[tie]!] ??= pair;
    const kinds = POSITION_CODES.filter((each) => (summary.kinds[tie]! & (1 << each)) !== 0);
    if (kinds.length > 1) differ ??= pair;
  }
  const first = (test: (index: number) => boolean) =>
    dataset.actors.findIndex((_, index) => fold[index] === index && test(index));
  return {
    stance,
    basis,
    differ,
    actor: first((index) => known.has(index) && dataset.actors[index]!.status === ""),
    person: dataset.actors.findIndex(({ type }) => type === "person"),
    proposed: first((index) => dataset.actors[index]!.status === "proposed"),
    unknown: first((index) => !known.has(index)),
  };
}
