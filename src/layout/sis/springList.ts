/** Springs, added one by one to columns as long as they will be. */
import type { Springs } from "./types.ts";

export class SpringList {
  #length = 0;
  readonly #a: Uint32Array;
  readonly #b: Uint32Array;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #weight: Float64Array;

  constructor(count: number) {
    this.#a = new Uint32Array(count);
    this.#b = new Uint32Array(count);
    this.#low = new Float64Array(count);
    this.#high = new Float64Array(count);
    this.#weight = new Float64Array(count);
  }

  add(a: number, b: number, low: number, high: number, weight: number): void {
    const k = this.#length++;
    this.#a[k] = a;
    this.#b[k] = b;
    this.#low[k] = low;
    this.#high[k] = high;
    this.#weight[k] = weight;
  }

  /** To be asked for when all are there. */
  springs(): Springs {
    return { a: this.#a, b: this.#b, low: this.#low, high: this.#high, weight: this.#weight };
  }
}
