/** Folding: what search takes for the same, and the way back to what was written. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, foldWithPlaces } from "../../src/domain/text.ts";

test.for([
  ["case and accents", "HAMÁS", "hamas"],
  [
    "letters that accents do not explain",
    "Łódź, Øst, straße, Æsir, Diyarbakır",
    "lodz ost strasse aesir diyarbakir",
  ],
  ["Turkish capital İ", "İstanbul", "istanbul"],
  ["Greek final sigma", "ΛΌΓΟΣ λόγος", "λογοσ λογοσ"],
  ["full width", "ＵＮ ２０２６", "un 2026"],
  ["apostrophes and quotes", "Gideon Sa’ar Sa'ar Saʿar “Saar”", "gideon saar saar saar saar"],
  ["hyphens and dashes", "Ben-Gvir Ben‑Gvir Ben – Gvir", "ben gvir ben gvir ben gvir"],
  ["full stops of abbreviations", "U.S. a.k.a. USA.", "us aka usa"],
  ["Arabic alef forms", "أحمد إحمد آحمد ٱحمد", "احمد احمد احمد احمد"],
  ["Arabic teh marbuta and heh", "غزة غزه", "غزه غزه"],
  ["Arabic yeh and alef maksura", "مصطفى مصطفي مصطفی", "مصطفي مصطفي مصطفي"],
  ["Arabic harakat and tatweel", "حَمَاس حمـــاس", "حماس حماس"],
  ["Arabic keheh and kaf", "کتاب كتاب", "كتاب كتاب"],
  ["Arabic-Indic and Persian digits", "٢٠٢٥ ۲۰۲۵", "2025 2025"],
  ["Hebrew points", "חַמָאס", "חמאס"],
  ["Hebrew final letters", "שלום שלומ ארץ נתנין", "שלומ שלומ ארצ נתנינ"],
  ["Hebrew maqaf and gershayim", 'תל־אביב ארה״ב ארה"ב', "תל אביב ארהב ארהב"],
  ["invisible characters", "\u200fGa\u200bza\u2066 Strip\u2069", "gaza strip"],
])("%s", ([, written, folded]) => {
  expect(foldText(written!)).toBe(folded);
  expect(foldWithPlaces(written!).text).toBe(folded);
});

test("folding again changes nothing, and the way back gives the same text letter by letter", () => {
  const letters = fc.constantFrom(..."aÁ ß-–’.İσς\u0301\u0640أىة٣כךם־״ﷺ한か゛𝔘\ud83d\ude00\n…½");
  const texts = fc.oneof(
    fc.array(letters, { maxLength: 12 }).map((list) => list.join("")),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      const { text: again, from } = foldWithPlaces(text);
      expect(again).toBe(folded);
      expect(from).toHaveLength(folded.length);
      expect([...from].sort((a, b) => a - b)).toEqual(from);
    }),
  );
});
