/** Many different texts as one: a hundred thousand single ones cost more to keep and to hand over than what they say. */

/** Texts by their codes; an array is one. */
export interface TextList extends Iterable<string> {
  readonly length: number;
  at(index: number): string | undefined;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** So many bytes become text at once where all are wanted. */
const BLOCK = 1 << 16;

/**
 * All texts in UTF-8, one after the other, and where each of them ends; a text is made when somebody looks at it. Handed to
 * another thread it arrives as these two columns alone, which move without being copied.
 */
export class PackedTexts implements TextList {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;

  constructor(bytes: Uint8Array, ends: Uint32Array) {
    this.bytes = bytes;
    this.ends = ends;
  }

  get length(): number {
    return this.ends.length;
  }

  /** Where the bytes of a text start. */
  start(index: number): number {
    return index === 0 ? 0 : this.ends[index - 1]!;
  }

  at(index: number): string | undefined {
    const end = this.ends[index];
    return end === undefined ? undefined : decoder.decode(this.bytes.subarray(this.start(index), end));
  }

  *[Symbol.iterator](): Generator<string> {
    for (let index = 0; index < this.length; ) {
      const from = this.start(index);
      const first = index;
      while (index < this.length && (index === first || this.ends[index]! - from <= BLOCK)) index++;
      const to = this.ends[index - 1]!;
      const block = decoder.decode(this.bytes.subarray(from, to));
      // Where each byte is one character, the texts are cut from the block.
      const plain = block.length === to - from;
      for (let i = first; i < index; i++)
        yield plain ? block.slice(this.start(i) - from, this.ends[i]! - from) : this.at(i)!;
    }
  }
}

/** Fewer are left as they are; and so are those that UTF-8 cannot write, because half a character stands in one. */
const PACKED_FROM = 20_000;
const HALF = /\p{Surrogate}/u;

export function packTexts(values: readonly string[]): TextList {
  return values.length < PACKED_FROM || values.some((value) => HALF.test(value)) ? values : packed(values);
}

function packed(values: readonly string[]): PackedTexts {
  const encoder = new TextEncoder();
  const parts = values.map((value) => encoder.encode(value));
  return new PackedTexts(joined(parts), endsOf(parts));
}

/** One list after the other, as one; texts that are not packed are. */
export function joinTexts(lists: readonly (readonly string[] | PackedTexts)[]): PackedTexts {
  const parts = lists.map((list) => (list instanceof PackedTexts ? list : packed(list)));
  const ends = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let index = 0;
  let before = 0;
  for (const part of parts) {
    for (const end of part.ends) ends[index++] = before + end;
    before += part.bytes.length;
  }
  return new PackedTexts(joined(parts.map(({ bytes }) => bytes)), ends);
}

function endsOf(parts: readonly Uint8Array[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(parts, (part) => (end += part.length));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What came from another thread, as it was. */
export function revivedTexts(list: TextList | Pick<PackedTexts, "bytes" | "ends">): TextList {
  return "ends" in list ? new PackedTexts(list.bytes, list.ends) : list;
}
