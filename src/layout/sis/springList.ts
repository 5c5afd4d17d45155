/** Springs, added one by one to columns that grow. */
import type { Springs } from "./types.ts";

export class SpringList {
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
