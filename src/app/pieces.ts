/** Large columns on their way to a worker, piece by piece: copying all of them at once would hold the page up. Pure. */

type Column =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** A part of a column, as a copy of its own. */
export interface Piece {
  readonly column: number;
  readonly length: number;
  readonly at: number;
  readonly values: Column;
}

/** Plain data of some kind whose large columns are left out, and known by number. */
export interface Framed<Whole> {
  readonly frame: unknown;
  readonly columns: number;
  /** Never there: whose frame it is. */
  readonly whole?: Whole;
}

/** Bytes of a piece: copied in some milliseconds. */
const MOST_BYTES = 2 ** 21;

class LeftOut {
  readonly leftOut = true;
  readonly column: number;
  constructor(column: number) {
    this.column = column;
  }
}

const isLeftOut = (value: unknown): value is LeftOut =>
  typeof value === "object" && value !== null && "leftOut" in value;

/** Plain objects alone are looked into. */
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const changed = (whole: unknown, change: (value: unknown) => unknown): unknown => {
  const other = change(whole);
  if (other !== whole || !isPlain(whole)) return other;
  return Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, changed(value, change)]));
};

/** The frame at once; the pieces are copied as they are asked for. */
export function takeApart<Whole extends object>(whole: Whole, most = MOST_BYTES) {
  const large: Column[] = [];
  const frame = changed(whole, (value) => {
    if (!ArrayBuffer.isView(value) || value.byteLength <= most) return value;
    large.push(value as Column);
    return new LeftOut(large.length - 1);
  });
  function* pieces(): Generator<Piece> {
    for (const [column, values] of large.entries()) {
      const step = Math.max(1, Math.floor(most / values.BYTES_PER_ELEMENT));
      for (let at = 0; at < values.length; at += step)
        yield { column, length: values.length, at, values: values.slice(at, at + step) };
    }
  }
  const framed: Framed<Whole> = { frame, columns: large.length };
  return { framed, pieces };
}

/** Where pieces come together again. */
export class Gathered {
  readonly #columns = new Map<number, { values: Column; missing: number }>();

  add({ column, length, at, values }: Piece): void {
    const Kind = values.constructor as new (length: number) => Column;
    const known = this.#columns.get(column) ?? { values: new Kind(length), missing: length };
    known.values.set(values, at);
    known.missing -= values.length;
    this.#columns.set(column, known);
  }

  /** The whole; undefined where a piece is missing. */
  whole<Whole>({ frame, columns }: Framed<Whole>): Whole | undefined {
    const there = [...this.#columns.values()].filter(({ missing }) => missing === 0).length;
    if (there < columns) return undefined;
    return changed(frame, (value) =>
      isLeftOut(value) ? this.#columns.get(value.column)!.values : value,
    ) as Whole;
  }
}
