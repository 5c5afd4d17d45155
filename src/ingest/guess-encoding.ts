/** Which encoding fits bytes that are not UTF-8: each is tried, and what it gives is held against how languages are written. */
import { decodeText, type Encoding } from "./encodings.ts";
import { cjkScores } from "./guess-cjk.ts";

/** An encoding that was tried. */
export interface Tried {
  readonly encoding: Encoding;
  /** How well it fits: 1 = as a language is written, 0 and less = not at all. */
  readonly score: number;
  /** The first lines with letters beyond ASCII, read so. */
  readonly sample: string;
}

interface Language {
  readonly encodings: readonly Encoding[];
  /** Letters beyond ASCII; of scripts other than Latin the most frequent first. */
  readonly letters: string;
  readonly latin: boolean;
}

const language = (encodings: string, letters: string, latin = true): Language => ({
  encodings: encodings.split(" "),
  letters,
  latin,
});
const WEST = "windows-1252 cp850";
const other = (encoding: string, letters: string) => language(encoding, letters, false);

const LANGUAGES: readonly Language[] = [
  language(WEST, "éèàçêâôîûëïùœæ"),
  language(WEST, "äöüß"),
  language(WEST, "åäöæøé"),
  language(WEST, "áéíóúñü"),
  language(WEST, "ãõáéíóúâêôçà"),
  language(WEST, "àèéìòù"),
  language(WEST, "áðéíóúýþæö"),
  language("windows-1250", "ąćęłńóśźż"),
  language("windows-1250", "áčďéěíňóřšťúůýžäĺľôŕ"),
  language("windows-1250", "áéíóöőúüű"),
  language("windows-1250", "ăâîşţ"),
  language("windows-1250", "čćđšž"),
  language("windows-1254", "çğıöşüi̇âîû"),
  other("windows-1251", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"),
  other("windows-1251", "оаніиветрслкудмпязьбгчйхцжїюєґшщф"),
  other("windows-1251", "аоиеунтсрјвкдмлпзгбљшчћцњђжхфџ"),
  other("windows-1253", "αοιετσνηυρπκμλςίωόάέγδήθύχώφβξζψϊΐϋΰ"),
  other("windows-1255", "יוהלארתבמשםנכדעקחגפזסטצןךףץ"),
  other("windows-1256", "اليمنوترهبدعسكفقحةجشصطأخضثزغىذءئإظؤآپچژگ"),
];

/** Quotes, dashes and signs that stand in text of any language. */
const SIGNS = /[\u00a0–—‘’“”„‚…€«»·•°§©®™№،؛؟]/;
const LETTER = /\p{L}|\p{M}/u;
const NOT_ASCII = /[^\0-\x7f]/;

/** The encodings that were tried, the best first; there is always one. */
export function guessEncoding(bytes: Uint8Array): readonly Tried[] {
  const sample = sampleOf(bytes);
  const scores = new Map<Encoding, number>(cjkScores(sample));
  for (const encoding of new Set(LANGUAGES.flatMap(({ encodings }) => encodings)))
    scores.set(encoding, singleByteScore(sample, encoding));
  const tried = [...scores].map(([encoding, score]) => ({ encoding, score, sample: "" }));
  // Sorting is stable, and Windows-1252 stands first: it is taken where nothing tells them apart.
  tried.sort((a, b) => Number(b.encoding === "windows-1252") - Number(a.encoding === "windows-1252"));
  tried.sort((a, b) => b.score - a.score);
  return tried.map((each) => ({ ...each, sample: firstLines(sample, each.encoding) }));
}

const SAMPLE = 1 << 16;

/** Whole lines from the first byte beyond ASCII on. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    bytes.findIndex((byte) => byte > 0x7f),
    0,
  );
  const start = bytes.lastIndexOf(0x0a, first) + 1;
  if (bytes.length - start <= SAMPLE) return bytes.subarray(start);
  const end = bytes.lastIndexOf(0x0a, start + SAMPLE);
  return bytes.subarray(start, end > start ? end : start + SAMPLE);
}

function firstLines(sample: Uint8Array, encoding: Encoding): string {
  const lines = decodeText(sample.subarray(0, 4096), encoding).split(/\r\n?|\n/);
  return lines
    .filter((line) => NOT_ASCII.test(line))
    .slice(0, 3)
    .map((line) => line.slice(0, 120))
    .join("\n");
}

function singleByteScore(sample: Uint8Array, encoding: Encoding): number {
  const text = decodeText(sample, encoding);
  const languages = LANGUAGES.filter(({ encodings }) => encodings.includes(encoding));
  return Math.max(...languages.map((each) => languageScore(text, each)));
}

/** The mean over the characters beyond ASCII: a usual letter in a usual place counts 1, an impossible one −1. */
function languageScore(text: string, { letters, latin }: Language): number {
  const rank = new Map([...letters].map((letter, i) => [letter, latin ? 0 : i / letters.length]));
  let sum = 0;
  let count = 0;
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char <= "\x7f") {
      run = 0;
      continue;
    }
    const before = text[i - 1] ?? " ";
    const after = text[i + 1] ?? " ";
    run = LETTER.test(char) ? run + 1 : 0;
    if (SIGNS.test(char)) {
      sum += char === "’" || !LETTER.test(before) || !LETTER.test(after) ? 0.6 : -1;
    } else sum += letterScore(char, before, after, run, rank, latin);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function letterScore(
  char: string,
  before: string,
  after: string,
  run: number,
  rank: ReadonlyMap<string, number>,
  latin: boolean,
): number {
  const small = char.toLowerCase();
  const at = rank.get(small);
  if (at === undefined) return -1;
  // A capital after a small letter of the same word.
  if (char !== small && LETTER.test(before) && before !== before.toUpperCase()) return -1;
  if (char === small && /[A-Z]/.test(after)) return -1;
  if (latin) return run > 2 ? -1 : 1;
  return /[a-z]/i.test(before) || /[a-z]/i.test(after) ? -1 : 1 - 1.4 * at;
}
