/** Many different texts as one: a hundred thousand single ones cost more to keep and to hand over than what they say. */

/** Texts by their codes; an array is one. */
export interface TextList extends Iterable<string> {
  readonly length: number;
  at(index: number): string | undefined;
}

/** One long text, and where each of them ends in it. Handed to another thread it arrives as these two alone. */
export class PackedTexts implements TextList {
  readonly text: string;
  readonly ends: Uint32Array;

  constructor(text: string, ends: Uint32Array) {
    this.text = text;
    this.ends = ends;
  }

  get length(): number {
    return this.ends.length;
  }

  at(index: number): string | undefined {
    const end = this.ends[index];
    return end === undefined ? undefined : this.text.slice(index === 0 ? 0 : this.ends[index - 1], end);
  }

  *[Symbol.iterator](): Generator<string> {
    for (let index = 0; index < this.length; index++) yield this.at(index)!;
  }
}

/** Fewer are left as they are; and so are those that would make too long a text for an engine. */
const PACKED_FROM = 20_000;
const MOST_CHARACTERS = 400_000_000;

export function packTexts(values: readonly string[]): TextList {
  if (values.length < PACKED_FROM) return values;
  const ends = new Uint32Array(values.length);
  let end = 0;
  values.forEach((value, index) => {
    end += value.length;
    ends[index] = end;
  });
  return end > MOST_CHARACTERS ? values : new PackedTexts(values.join(""), ends);
}

/** What came from another thread, as it was. */
export function revivedTexts(list: TextList | Pick<PackedTexts, "text" | "ends">): TextList {
  return "ends" in list ? new PackedTexts(list.text, list.ends) : list;
}
