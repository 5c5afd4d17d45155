/** Folding of text for search: case, accents, points, forms of one letter, apostrophes and hyphens do not matter. */

/** What is left out: marks (accents, harakat, niqqud), tatweel, invisible characters, apostrophes, quotes, full stops. */
const NOTHING =
  /[\p{M}\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff'’‘‛ʼʻʹʿʾ`´′″"“”„׳״.]/gu;
/** What parts words: white space, hyphens and dashes (also the Hebrew maqaf), and other punctuation. */
const GAP = /[\s\-‐-―−־_/\\|,;:!?()[\]{}<>«»‹›·•…،؛؟]+/gu;
/** Letters that have one meaning and several forms, and digits of other scripts. */
const FORMS = /[ٱةىیېےۀہھکڪ٠-٩۰-۹ךםןףץςßæœøłđðþıħ]/gu;
const SAME: Readonly<Record<string, string>> = {
  ٱ: "ا",
  ة: "ه",
  ۀ: "ه",
  ہ: "ه",
  ھ: "ه",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ے: "ي",
  ک: "ك",
  ڪ: "ك",
  ך: "כ",
  ם: "מ",
  ן: "נ",
  ף: "פ",
  ץ: "צ",
  ς: "σ",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
};
const ASCII = /^[\0-\x7f]*$/;

/** The text as search compares it: NFKD without marks, lower case, one form a letter, single spaces. */
export function foldText(text: string): string {
  return foldLetters(text).replace(GAP, " ").trim();
}

function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/['`".]/g, "");
  return text.normalize("NFKD").toLowerCase().replace(NOTHING, "").replace(FORMS, formOf);
}

function formOf(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  return SAME[letter] ?? letter;
}

/** A folded text, and where each of its characters stood. */
export interface Folded {
  readonly text: string;
  /** Index in the original of the character that each folded one came from. */
  readonly from: readonly number[];
}

/** {@link foldText} with the way back, for marking what was found. */
export function foldWithPlaces(text: string): Folded {
  let folded = "";
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    for (const piece of foldLetters(letter).replace(GAP, " ")) {
      if (piece === " " && (folded === "" || folded.endsWith(" "))) continue;
      folded += piece;
      for (let unit = 0; unit < piece.length; unit++) from.push(at);
    }
    at += letter.length;
  }
  return folded.endsWith(" ")
    ? { text: folded.slice(0, -1), from: from.slice(0, -1) }
    : { text: folded, from };
}

/** The base direction of a text: that of its first strong character, as browsers decide it. */
export function directionOf(text: string): "ltr" | "rtl" {
  if (/^[a-z]/i.test(text)) return "ltr";
  const strong = /[\p{L}]/u.exec(text)?.[0];
  return strong !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(strong)
    ? "rtl"
    : "ltr";
}
