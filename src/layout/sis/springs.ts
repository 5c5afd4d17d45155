/** The springs of a signed map: stances, bonds, pairs of actors. Nothing is known of the other pairs, so they have none. */
import type { Components } from "./components.ts";
import { BOND_UP_TO, disagreementLength, longestOf, shortestOf } from "./lengths.ts";
import { type ActorPairs, compareActors } from "./pairs.ts";
import type { SignedInput, Springs, Stances } from "./types.ts";

/** How much all pairs of actors may weigh against all stances. */
const LEAST_SHARE = 0.02;
const MOST_SHARE = 4;
/** A pair with this many common issues weighs half as much as one with very many. */
const HALF_TRUSTED = 2;

/** All springs, stances first. Each group of nodes is treated as if it were alone. */
export function buildSprings(
  stances: Stances,
  bonds: SignedInput["bonds"],
  groups: Components,
  seed: number,
): Springs {
  const list = new SpringList();
  addStances(list, stances);
  for (let k = 0; k < (bonds?.a.length ?? 0); k++) list.add(bonds!.a[k]!, bonds!.b[k]!, 0, BOND_UP_TO, 1);
  for (let c = 0; c < groups.count; c++) {
    const nodes = groups.nodes.subarray(groups.start[c]!, groups.start[c + 1]!);
    const actors = nodes.filter((node) => node < stances.actors);
    addPairs(list, compareActors(stances, actors, seed), stancesOf(stances, actors));
  }
  return list.springs();
}

function addStances(list: SpringList, { actor, issue, position, actors }: Stances): void {
  for (let e = 0; e < actor.length; e++) {
    const s = position[e]!;
    list.add(actor[e]!, actors + issue[e]!, shortestOf(s), longestOf(s), 1);
  }
}

function stancesOf({ ofActor }: Stances, actors: Uint32Array): number {
  let count = 0;
  for (const a of actors) count += ofActor[a + 1]! - ofActor[a]!;
  return count;
}

/** All pairs together weigh about as much as all stances; a pair weighs more, the more issues it rests on. */
function addPairs(list: SpringList, pairs: ActorPairs, stances: number): void {
  const share = Math.min(MOST_SHARE, Math.max(LEAST_SHARE, stances / Math.max(1, pairs.a.length)));
  for (let k = 0; k < pairs.a.length; k++) {
    const length = disagreementLength(pairs.disagreement[k]!);
    const common = pairs.common[k]!;
    list.add(pairs.a[k]!, pairs.b[k]!, length, length, (share * common) / (common + HALF_TRUSTED));
  }
}

/** Columns that grow. */
class SpringList {
  #length = 0;
  #a = new Uint32Array(1024);
  #b = new Uint32Array(1024);
  #low = new Float64Array(1024);
  #high = new Float64Array(1024);
  #weight = new Float64Array(1024);

  add(a: number, b: number, low: number, high: number, weight: number): void {
    if (this.#length === this.#a.length) this.#grow();
    const k = this.#length++;
    this.#a[k] = a;
    this.#b[k] = b;
    this.#low[k] = low;
    this.#high[k] = high;
    this.#weight[k] = weight;
  }

  springs(): Springs {
    const n = this.#length;
    return {
      a: this.#a.slice(0, n),
      b: this.#b.slice(0, n),
      low: this.#low.slice(0, n),
      high: this.#high.slice(0, n),
      weight: this.#weight.slice(0, n),
    };
  }

  #grow(): void {
    this.#a = wider(this.#a, Uint32Array);
    this.#b = wider(this.#b, Uint32Array);
    this.#low = wider(this.#low, Float64Array);
    this.#high = wider(this.#high, Float64Array);
    this.#weight = wider(this.#weight, Float64Array);
  }
}

function wider<T extends Uint32Array | Float64Array>(column: T, Column: new (length: number) => T): T {
  const next = new Column(column.length * 2);
  next.set(column);
  return next;
}
