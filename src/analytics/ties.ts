/** What each tie shows of its statements: of all, or of those that a filter leaves. */
import type { BitSet } from "../base/bitset.ts";
import { halfLifeOf, type StanceTable, type TieRule } from "../domain/dataset.ts";
import { type Day, NO_DAY } from "../domain/days.ts";
import {
  BASIS_ATTRIBUTED,
  BASIS_MANDATE,
  BASIS_STRENGTH,
  isPosition,
  NEUTRAL,
  POSITION_CODES,
  STANCES,
  stanceOfPosition,
} from "../domain/stance.ts";
import { halfLifeWeight } from "./kernels.ts";
import type { TieIndex } from "./tieIndex.ts";

export * from "./tieIndex.ts";

/** What a tie shows under a filter. Entry t belongs to tie t. */
export interface TieSummary {
  /** How many of its statements pass. */
  readonly count: Uint32Array;
  /** Row of the current statement, or NO_ROW: by the rule among those that pass, a position before a search that found none. */
  readonly current: Uint32Array;
  /** The current position, NaN where there is none: that of the current statement, or the mean, as the rule says. */
  readonly position: Float64Array;
  /** Stance code of the current statement, or NO_STANCE. */
  readonly stance: Uint8Array;
  /** The strongest basis on which the current stance rests, among the passing statements that take it. */
  readonly basis: Uint8Array;
  /** Bit s is set when a passing statement has stance code s: more than one bit means that statements differ. */
  readonly kinds: Uint8Array;
  /** Bit s is set when stance s rests on nothing better than attribution or mandate. */
  readonly weak: Uint8Array;
}

export const NO_ROW = 0xffffffff;
export const NO_STANCE = 255;

/**
 * What each tie shows when only the rows of `mask` count; undefined = all rows. O(statements).
 * @param rule which of several statements counts: the latest; of those on the strongest basis the latest; or the mean of
 * all positions, whose stance is then that of the mean unless all agree.
 * @param whole what each shows by the same rule when all rows count, where that is known: then little is looked up.
 */
export function summarizeTies(
  ties: TieIndex,
  table: StanceTable,
  mask: BitSet | undefined,
  rule: TieRule = "latest",
  whole?: TieSummary,
): TieSummary {
  if (whole && mask)
    return new NarrowSummary(whole, () => ({
      singles: singlesThatPass(ties, mask),
      ...takeSeveral(ties, table, mask, rule),
    }));
  const into = emptySummary(ties.length);
  for (let t = 0; t < ties.length; t++) takeTie(into, t, ties, t, table, mask, rule);
  return into;
}

/**
 * The same from that of everything. Most ties rest on one statement, which passes or not; and of many columns few are asked
 * for. So each is made when it is first read: this runs at each change of a filter.
 */
class NarrowSummary implements TieSummary {
  readonly #whole: TieSummary;
  readonly #passes: () => Passing;
  #count: Uint32Array | undefined;
  #current: Uint32Array | undefined;
  #position: Float64Array | undefined;
  #stance: Uint8Array | undefined;
  #basis: Uint8Array | undefined;
  #kinds: Uint8Array | undefined;
  #weak: Uint8Array | undefined;

  constructor(whole: TieSummary, passing: () => Passing) {
    let known: Passing | undefined;
    this.#whole = whole;
    this.#passes = () => {
      known ??= passing();
      return known;
    };
  }

  #column(name: keyof TieSummary, none: number): Column {
    const { singles, several, taken } = this.#passes();
    const into = this.#whole[name].slice();
    for (let t = 0; t < into.length; t++) if (singles[t] === 0) into[t] = none;
    several.forEach((t, at) => {
      into[t] = taken[name][at]!;
    });
    return into;
  }

  get count(): Uint32Array {
    this.#count ??= this.#column("count", 0) as Uint32Array;
    return this.#count;
  }
  get current(): Uint32Array {
    this.#current ??= this.#column("current", NO_ROW) as Uint32Array;
    return this.#current;
  }
  get position(): Float64Array {
    this.#position ??= this.#column("position", Number.NaN) as Float64Array;
    return this.#position;
  }
  get stance(): Uint8Array {
    this.#stance ??= this.#column("stance", NO_STANCE) as Uint8Array;
    return this.#stance;
  }
  get basis(): Uint8Array {
    this.#basis ??= this.#column("basis", 0) as Uint8Array;
    return this.#basis;
  }
  get kinds(): Uint8Array {
    this.#kinds ??= this.#column("kinds", 0) as Uint8Array;
    return this.#kinds;
  }
  get weak(): Uint8Array {
    this.#weak ??= this.#column("weak", 0) as Uint8Array;
    return this.#weak;
  }
}

type Column = TieSummary[keyof TieSummary];

/** What passes: of each tie of one statement 0 or 1; of those of several what they show. */
interface Passing {
  readonly singles: Uint8Array;
  readonly several: Uint32Array;
  readonly taken: TieSummary;
}

/** 1 for each tie whose only statement passes. */
function singlesThatPass({ length, start, rows }: TieIndex, { words }: BitSet): Uint8Array {
  const passes = new Uint8Array(length);
  for (let t = 0; t < length; t++) {
    const first = start[t]!;
    const row = rows[first]!;
    if (start[t + 1]! - first === 1) passes[t] = (words[row >>> 5]! >>> (row & 31)) & 1;
  }
  return passes;
}

/** Ties of several statements, and what they show. */
function takeSeveral(
  ties: TieIndex,
  table: StanceTable,
  mask: BitSet,
  rule: TieRule,
): Omit<Passing, "singles"> {
  const several = severalOf(ties);
  const taken = emptySummary(several.length);
  several.forEach((t, at) => {
    takeTie(taken, at, ties, t, table, mask, rule);
  });
  return { several, taken };
}

const knownSeveral = new WeakMap<TieIndex, Uint32Array>();

function severalOf(ties: TieIndex): Uint32Array {
  const known = knownSeveral.get(ties);
  if (known) return known;
  const { length, start } = ties;
  const tie = new Uint32Array(length);
  let count = 0;
  for (let t = 0; t < length; t++) if (start[t + 1]! - start[t]! > 1) tie[count++] = t;
  const found = tie.slice(0, count);
  knownSeveral.set(ties, found);
  return found;
}

/** A summary of so many ties that show nothing. */
export function emptySummary(length: number): TieSummary {
  return {
    count: new Uint32Array(length),
    current: new Uint32Array(length).fill(NO_ROW),
    position: new Float64Array(length).fill(Number.NaN),
    stance: new Uint8Array(length).fill(NO_STANCE),
    basis: new Uint8Array(length),
    kinds: new Uint8Array(length),
    weak: new Uint8Array(length),
  };
}

function clearTie(into: TieSummary, t: number): void {
  into.count[t] = into.basis[t] = into.kinds[t] = into.weak[t] = 0;
  into.current[t] = NO_ROW;
  into.position[t] = Number.NaN;
  into.stance[t] = NO_STANCE;
}

/** The strongest basis of each stance of the tie at hand. */
const best = new Uint8Array(STANCES.length);

/** Writes what tie t shows into a place of a summary. */
export function takeTie(
  into: TieSummary,
  at: number,
  ties: TieIndex,
  t: number,
  table: StanceTable,
  mask: BitSet | undefined,
  rule: TieRule = "latest",
): void {
  clearTie(into, at);
  const end = ties.start[t + 1]!;
  let current = NO_ROW;
  let known = false;
  let strength = 0;
  let kinds = 0;
  let count = 0;
  best.fill(0);
  for (let i = ties.start[t]!; i < end; i++) {
    const row = ties.rows[i]!;
    if (mask && !mask.has(row)) continue;
    const stance = table.stance[row]!;
    const basis = table.basis[row]!;
    count++;
    kinds |= 1 << stance;
    if (BASIS_STRENGTH[basis]! > BASIS_STRENGTH[best[stance]!]!) best[stance] = basis;
    const counts = rule === "strongest" ? BASIS_STRENGTH[basis]! : 0;
    if (known && (!isPosition(stance) || counts < strength)) continue;
    current = row;
    known = isPosition(stance);
    strength = counts;
  }
  if (count === 0) return;
  let stance = table.stance[current]!;
  let position = table.position[current]!;
  const halfLife = halfLifeOf(rule);
  if ((halfLife !== undefined || rule === "mean") && known) {
    position = meanPosition(ties, t, table, mask, halfLife);
    if (differs(kinds)) stance = stanceOfPosition(position);
  }
  into.count[at] = count;
  into.current[at] = current;
  into.position[at] = position;
  into.stance[at] = stance;
  into.basis[at] = best[stance]!;
  into.kinds[at] = kinds;
  for (let code = 0; code <= NEUTRAL; code++)
    if ((kinds & (1 << code)) !== 0 && isWeak(best[code]!)) into.weak[at]! |= 1 << code;
}

/** Whether a stance rests on nothing that its actor said or did. */
const isWeak = (basis: number): boolean => basis === BASIS_ATTRIBUTED || basis === BASIS_MANDATE;

/** Whether statements of the kinds take different positions. */
function differs(kinds: number): boolean {
  return POSITION_CODES.filter((code) => (kinds & (1 << code)) !== 0).length > 1;
}

/** @param halfLife in days; undefined = each weighs the same. Beside dated statements undated ones then weigh nothing. */
function meanPosition(
  ties: TieIndex,
  tie: number,
  table: StanceTable,
  mask: BitSet | undefined,
  halfLife: number | undefined,
): number {
  let sum = 0;
  let weights = 0;
  let latest: Day = NO_DAY;
  // Statements stand in order of time, undated first: what came before weighs less with each that is newer.
  for (let i = ties.start[tie]!; i < ties.start[tie + 1]!; i++) {
    const row = ties.rows[i]!;
    if (!isPosition(table.stance[row]!) || (mask && !mask.has(row))) continue;
    const day = table.from[row]!;
    if (halfLife !== undefined && day !== latest) {
      const left = latest === NO_DAY ? 0 : halfLifeWeight(day - latest, halfLife);
      sum *= left;
      weights *= left;
      latest = day;
    }
    sum += table.position[row]!;
    weights++;
  }
  return sum / weights;
}
