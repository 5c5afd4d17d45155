/** How well the encodings of Chinese, Japanese and Korean fit: by which bytes lead a character, and which follow. */

type Range = readonly [from: number, to: number];

/** How an encoding pairs bytes, and which leading bytes are common in text. */
interface Pairing {
  readonly encoding: string;
  readonly lead: readonly Range[];
  readonly trail: readonly Range[];
  /** Bytes that are a character by themselves. */
  readonly single: readonly Range[];
  readonly common: readonly Range[];
  /** Share of pairs that should have a lead in here at least, where there are many pairs. */
  readonly typical?: { readonly lead: readonly Range[]; readonly share: number };
  /** Share of pairs whose second byte should be below 0x80 at least, where there are many pairs. */
  readonly lowTrails?: number;
}

const within = (byte: number, ranges: readonly Range[]) =>
  ranges.some(([from, to]) => byte >= from && byte <= to);

const WIDE: readonly Range[] = [
  [0x40, 0x7e],
  [0x80, 0xfe],
];

const PAIRINGS: readonly Pairing[] = [
  {
    encoding: "shift_jis",
    lead: [
      [0x81, 0x9f],
      [0xe0, 0xfc],
    ],
    trail: [
      [0x40, 0x7e],
      [0x80, 0xfc],
    ],
    single: [[0xa1, 0xdf]],
    common: [
      [0x81, 0x83],
      [0x88, 0x97],
    ],
  },
  {
    encoding: "big5",
    lead: [[0x81, 0xfe]],
    trail: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
    single: [],
    common: [
      [0xa1, 0xa1],
      [0xa4, 0xc6],
    ],
    lowTrails: 0.15,
  },
  {
    encoding: "gb18030",
    lead: [[0x81, 0xfe]],
    trail: WIDE,
    single: [],
    common: [
      [0xa1, 0xa3],
      [0xb0, 0xd7],
    ],
    typical: { lead: [[0xc9, 0xf7]], share: 0.1 },
  },
  {
    encoding: "euc-kr",
    lead: [[0xa1, 0xfe]],
    trail: [[0xa1, 0xfe]],
    single: [],
    common: [
      [0xa1, 0xa3],
      [0xb0, 0xc8],
    ],
    typical: { lead: [[0xb0, 0xc8]], share: 0.85 },
  },
];

const ENOUGH = 8;

/** Score by encoding, 0 … 1; 0 where the bytes cannot be read so. */
export function cjkScores(bytes: Uint8Array): [string, number][] {
  return PAIRINGS.map((pairing) => [pairing.encoding, score(bytes, pairing)]);
}

function score(bytes: Uint8Array, pairing: Pairing): number {
  const { lead, trail, single, common, typical, lowTrails } = pairing;
  let pairs = 0;
  let singles = 0;
  let usual = 0;
  let typicals = 0;
  let low = 0;
  let lonely = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    if (within(byte, single)) {
      singles++;
      continue;
    }
    const next = bytes[i + 1] ?? 0;
    if (!within(byte, lead) || !within(next, trail)) return 0;
    pairs++;
    if (next < 0x80) low++;
    // One high byte among ASCII letters is an accent in a word, not a character.
    if (next < 0x80 && isLetter(bytes[i - 1]) && (bytes[i + 2] ?? 0) < 0x80) lonely++;
    // Trails of the plane in use only: what lies beyond is rare.
    if (within(byte, common) && (pairing.encoding !== "gb18030" || next >= 0xa1)) usual++;
    if (typical && within(byte, typical.lead)) typicals++;
    i++;
  }
  if (pairs === 0) return 0;
  const fits = usual / (pairs + singles) - lonely / pairs;
  if (pairs < ENOUGH) return Math.max(0, fits) * 0.95;
  const odd = (typical && typicals / pairs < typical.share) || (lowTrails && low / pairs < lowTrails);
  return Math.max(0, fits) * (odd ? 0.5 : 0.98);
}

const isLetter = (byte: number | undefined) => byte !== undefined && /[a-z]/i.test(String.fromCharCode(byte));
