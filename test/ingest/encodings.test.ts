/** Encodings: found by what the bytes give when read, said, and changeable. */
import { describe, expect, test } from "vitest";
import { guessEncoding } from "../../src/ingest/guess-encoding.ts";
import { load } from "../../src/ingest/load.ts";
import { encodingChoices } from "../../src/ingest/material.ts";
import { encoded } from "./encoded.ts";
import { said, stances } from "./reading.ts";

const table = (...names: string[]) =>
  `actor,issue,stance\n${names.map((name, i) => `${name},${names[(i + 1) % names.length]},yes\n`).join("")}`;

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ["windows-1252", "French", ["Société des Vélos", "Hôpital – Urgences", "Café “L’Étape”"]],
  ["windows-1252", "German", ["Bürgermeister", "Straßenbau für Fußgänger", "Öffentlichkeit"]],
  ["windows-1252", "Spanish", ["Asociación de Peatones", "¿Más autobuses?", "Niños"]],
  ["windows-1252", "Portuguese", ["Associação", "Estação de ônibus", "São João"]],
  ["windows-1252", "Swedish", ["Göteborgs Spårväg", "Åkeri", "Hälsa"]],
  ["windows-1252", "Danish", ["Københavns Kommune", "Ærø", "Åben grænse"]],
  ["windows-1252", "Icelandic", ["Alþingi", "Þjóðkirkjan", "Sjálfstæðisflokkur"]],
  ["windows-1250", "Polish", ["Związek Pieszych", "Ścieżki rowerowe", "Łódź"]],
  ["windows-1250", "Czech", ["Městský úřad", "Cyklistické pruhy", "Dopravní podnik Žižkov"]],
  ["windows-1250", "Hungarian", ["Fővárosi Önkormányzat", "Kerékpárút", "Gyalogosok Szövetsége"]],
  ["windows-1250", "Romanian", ["Primăria Municipiului", "Piste pentru biciclişti", "Asociaţia"]],
  ["windows-1250", "Croatian", ["Udruga pješaka", "Biciklističke staze", "Gradsko vijeće"]],
  ["windows-1251", "Russian", ["Городской совет", "Велодорожки", "Союз пешеходов"]],
  ["windows-1251", "Ukrainian", ["Міська рада", "Велодоріжки", "Спілка пішоходів"]],
  ["windows-1251", "Serbian", ["Градско веће", "Бициклистичке стазе", "Удружење пешака"]],
  ["windows-1253", "Greek", ["Δημοτικό Συμβούλιο", "Ποδηλατόδρομοι", "Σύλλογος Πεζών"]],
  ["windows-1254", "Turkish", ["Büyükşehir Belediyesi", "Bisiklet yolları", "Yayalar Derneği", "İstanbul"]],
  ["windows-1255", "Hebrew", ["עיריית חיפה", "שבילי אופניים", "איגוד הולכי הרגל"]],
  ["windows-1256", "Arabic", ["مجلس المدينة", "مسارات الدراجات", "اتحاد المشاة"]],
  ["windows-1256", "Persian", ["شوراي شهر", "مسير دوچرخه", "انجمن پياده روها"]],
  ["shift_jis", "Japanese", ["市議会", "自転車レーン", "歩行者の会"]],
  ["big5", "Chinese", ["市議會", "自行車道", "行人協會", "計程車公會"]],
  ["gb18030", "Chinese", ["市议会", "自行车道", "行人协会", "出租车公司"]],
  ["euc-kr", "Korean", ["시의회", "자전거 도로", "보행자 협회"]],
  ["cp850", "Finnish", ["Jyväskylän kaupunki", "Pyörätiet", "Jalankulkijoiden yhdistys"]],
  ["cp850", "German", ["Bürgermeister", "Straßenbau für Fußgänger", "Öffentlichkeit"]],
];

describe.each(CASES)("%s, %s", (encoding, _, names) => {
  test("is found, said, and read without a lost letter", async () => {
    const bytes = encoded(table(...names), encoding);
    expect(guessEncoding(bytes)[0]).toMatchObject({ encoding });
    const result = await load([{ name: "stances.csv", bytes }]);
    expect(stances(result)).toEqual(
      names.map((name, i) => `${name} > ${names[(i + 1) % names.length]}: support`),
    );
    expect(said(result)).toEqual(["warning encoding-guessed"]);
    expect(result.files[0]!.encoding).toBe(encoding);
  });

  test("and can be chosen", async () => {
    const result = await load([{ name: "stances.csv", bytes: encoded(table(...names), encoding) }], {
      encoding,
    });
    expect(said(result)).toEqual([]);
    expect(result.dataset!.actors[0]!.name).toBe(names[0]);
  });
});

test("one name is enough where it can be enough", () => {
  for (const [text, encoding] of [
    ["Musée", "windows-1252"],
    ["Łódź", "windows-1250"],
    ["Москва", "windows-1251"],
    ["Αθήνα", "windows-1253"],
    ["ירושלים", "windows-1255"],
    ["القاهرة", "windows-1256"],
    ["自転車レーン", "shift_jis"],
  ] as const)
    expect([text, guessEncoding(encoded(`${text},X,yes\n`, encoding))[0]!.encoding]).toEqual([
      text,
      encoding,
    ]);
});

test("quotes and dashes alone are Windows-1252", () => {
  expect(guessEncoding(encoded("“A” – b,X,yes\n", "windows-1252"))[0]!.encoding).toBe("windows-1252");
});

test("a chosen encoding that does not fit says so; one that is none is refused", async () => {
  const bytes = encoded(table("Société", "b"), "windows-1252");
  const wrong = await load([{ name: "a.csv", bytes }], { encoding: "utf-8" });
  expect(said(wrong)).toContain("warning encoding-damaged");
  const none = await load([{ name: "a.csv", bytes }], { encoding: "klingon" });
  expect([none.refused, said(none)]).toEqual([true, ["error encoding-unknown"]]);
});

test("what fits nothing whole is said to be damaged", async () => {
  const bytes = encoded(table("시의회의원모임", "자전거도로", "보행자협회와시민"), "euc-kr");
  const result = await load([{ name: "a.csv", bytes: Uint8Array.from([...bytes, 0xc8]) }]);
  expect(result.files[0]!.encoding).not.toBe("utf-8");
  expect(said(result).some((line) => line.startsWith("warning encoding-"))).toBe(true);
});

test("UTF-16 that ends within a character is read, and said to be damaged", async () => {
  const bytes = Buffer.from("\ufeffactor,issue,stance\nZoë,X,yes\n", "utf16le");
  const result = await load([{ name: "a.csv", bytes: Uint8Array.from([...bytes, 0x41]) }]);
  expect([result.files[0]!.encoding, result.dataset!.actors[0]!.name]).toEqual(["utf-16le", "Zoë"]);
  expect(said(result)[0]).toBe("warning encoding-damaged");
});

describe("the choices, for a person to see", () => {
  const file = (bytes: Uint8Array) => ({ name: "a.csv", bytes: new Uint8Array(bytes) });

  test("why the first is first, and what each would give", async () => {
    const choices = await encodingChoices(file(encoded(table("Город", "Совет"), "windows-1251")));
    expect(choices[0]).toMatchObject({ encoding: "windows-1251", name: "Windows-1251", why: "letters" });
    expect(choices[0]!.sample).toContain("Город,Совет,yes");
    expect(choices.find(({ encoding }) => encoding === "windows-1252")!.sample).toContain("Ãîðîä");
    expect(choices.map(({ encoding }) => encoding)).toContain("cp850");
  });

  test("a mark decides, then UTF-8 if it fits", async () => {
    const text = table("Музей", "X");
    expect((await encodingChoices(file(Buffer.from(text))))[0]).toMatchObject({
      encoding: "utf-8",
      why: "fits",
    });
    expect((await encodingChoices(file(Buffer.from(`\ufeff${text}`))))[0]).toMatchObject({ why: "mark" });
    const wide = Buffer.from(`\ufeff${text}`, "utf16le");
    expect((await encodingChoices(file(wide)))[0]).toMatchObject({ encoding: "utf-16le", why: "mark" });
    expect((await encodingChoices(file(Buffer.from(wide).swap16())))[0]).toMatchObject({
      encoding: "utf-16be",
    });
    expect((await encodingChoices(file(Buffer.from([0x1f, 0x8b, 1]))))[0]).toMatchObject({
      encoding: "utf-8",
    });
  });
});

test("a long file is judged by the part with letters", () => {
  const plain = "abc,def,yes\n".repeat(20_000);
  const bytes = encoded(`${plain}Москва,X,yes\n${"Город,X,yes\n".repeat(8000)}`, "windows-1251");
  expect(guessEncoding(bytes)[0]!.encoding).toBe("windows-1251");
  const one = Uint8Array.from({ length: 100_000 }, (_, i) => (i % 7 === 6 ? 0x20 : 0xe0 + ((i * 5) % 27)));
  expect(guessEncoding(one).length).toBeGreaterThan(5);
});
