/** Parquet files written byte by byte, as the format has it: plain pages, one for each column. */

type Field = readonly [id: number, type: "i32" | "i64" | "text" | "struct" | "list", value: unknown];
const TYPES = { i32: 5, i64: 6, text: 8, list: 9, struct: 12 } as const;

/** Thrift in its compact form. */
function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127n; left >>= 7n) bytes.push(Number(left & 127n) | 128);
  return [...bytes, Number(left)];
}
const zigzag = (value: number) => varint(BigInt(value) * (value < 0 ? -2n : 2n) - (value < 0 ? 1n : 0n));
const utf8 = (text: string) => [...new TextEncoder().encode(text)];

function written(type: Field[1], value: unknown): number[] {
  if (type === "text") return [...varint(BigInt(utf8(value as string).length)), ...utf8(value as string)];
  if (type === "struct") return struct(value as Field[]);
  if (type !== "list") return zigzag(value as number);
  const [inner, items] = value as [Field[1], unknown[]];
  return [(items.length << 4) | TYPES[inner], ...items.flatMap((item) => written(inner, item))];
}

function struct(fields: readonly Field[]): number[] {
  let last = 0;
  const bytes = fields.flatMap(([id, type, value]) => {
    const head = ((id - last) << 4) | TYPES[type];
    last = id;
    return [head, ...written(type, value)];
  });
  return [...bytes, 0];
}

export interface Column {
  readonly name: string;
  /** Of the format: 1 = 32 bits, 2 = 64 bits, 3 = 96 bits (milliseconds, written as a day and its nanoseconds), 5 = double, 6 = bytes, 7 = as many bytes as the first value has. */
  readonly type: 1 | 2 | 3 | 5 | 6 | 7;
  readonly means?: number;
  readonly values: readonly (string | number)[];
  /** Of a column of records with one value: what these are called. */
  readonly within?: string;
  /** Of a column of lists: for each value whether it goes on with the list before it (up to eight values). */
  readonly goesOn?: readonly boolean[];
}

/** Which values start a list, bit by bit; and that each of them is there. */
function levels({ values, goesOn }: Column): number[] {
  if (!goesOn) return [];
  const bits = goesOn.reduce((sum, more, i) => sum | (Number(more) << i), 0);
  return [2, 0, 0, 0, 3, bits, 2, 0, 0, 0, values.length << 1, 1];
}

function plain({ type, values }: Column): number[] {
  return values.flatMap((value) => {
    const view = new DataView(new ArrayBuffer(8));
    if (type === 7) return utf8(String(value));
    if (type === 6) {
      view.setUint32(0, utf8(String(value)).length, true);
      return [...new Uint8Array(view.buffer, 0, 4), ...utf8(String(value))];
    }
    if (type === 3) {
      view.setBigInt64(0, BigInt(Number(value) % 86_400_000) * 1_000_000n, true);
      const day = Math.floor(Number(value) / 86_400_000) + 2_440_588;
      return [...new Uint8Array(view.buffer), ...new Uint8Array(Int32Array.of(day).buffer)];
    }
    if (type === 5) view.setFloat64(0, Number(value), true);
    else view.setBigInt64(0, BigInt(value), true);
    return [...new Uint8Array(view.buffer, 0, type === 1 ? 4 : 8)];
  });
}

/** One stretch of plain bytes, as Snappy packs what does not repeat. */
const snappy = (bytes: number[]) => [
  ...varint(BigInt(bytes.length)),
  0xf4,
  (bytes.length - 1) & 255,
  (bytes.length - 1) >> 8,
  ...bytes,
];

/**
 * @param codec 0 = as it is, 1 = Snappy, 6 = Zstandard
 * @param said what pages say that they unpack to, where they lie
 * @param saidRows how many rows the file says it has, where it lies
 */
export function parquet(columns: readonly Column[], codec = 0, said?: number, saidRows?: number): Uint8Array {
  const rows = columns[0]!.values.length;
  const file = utf8("PAR1");
  const chunks = columns.map((column) => {
    const values = [...levels(column), ...plain(column)];
    const packed = codec === 1 ? snappy(values) : values;
    const header = struct([
      [1, "i32", 0],
      [2, "i32", said ?? values.length],
      [3, "i32", packed.length],
      [
        5,
        "struct",
        [
          [1, "i32", column.values.length],
          [2, "i32", 0],
          [3, "i32", 3],
          [4, "i32", 3],
        ],
      ],
    ]);
    const at = file.length;
    file.push(...header, ...packed);
    const size = header.length + packed.length;
    return [
      [2, "i64", at],
      [
        3,
        "struct",
        [
          [1, "i32", column.type],
          [2, "list", ["i32", [0]]],
          [3, "list", ["text", column.within ? [column.within, column.name] : [column.name]]],
          [4, "i32", codec],
          [5, "i64", column.values.length],
          [6, "i64", size],
          [7, "i64", size],
          [9, "i64", at],
        ],
      ],
    ];
  });
  const elements = columns.flatMap(({ name, type, means, values, goesOn, within }) => [
    ...(within
      ? [
          [
            [3, "i32", 0],
            [4, "text", within],
            [5, "i32", 1],
          ],
        ]
      : []),
    [
      [1, "i32", type],
      ...(type === 7 ? [[2, "i32", String(values[0]).length]] : []),
      [3, "i32", goesOn ? 2 : 0],
      [4, "text", name],
      ...(means === undefined ? [] : [[6, "i32", means]]),
    ],
  ]);
  const footer = struct([
    [1, "i32", 1],
    [
      2,
      "list",
      [
        "struct",
        [
          [
            [4, "text", "schema"],
            [5, "i32", columns.length],
          ],
          ...elements,
        ],
      ],
    ],
    [3, "i64", saidRows ?? rows],
    [
      4,
      "list",
      [
        "struct",
        [
          [
            [1, "list", ["struct", chunks]],
            [2, "i64", file.length],
            [3, "i64", rows],
          ],
        ],
      ],
    ],
  ]);
  const length = new Uint8Array(Uint32Array.of(footer.length).buffer);
  return new Uint8Array([...file, ...footer, ...length, ...utf8("PAR1")]);
}
