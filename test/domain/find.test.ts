/** Finding: which query finds whom, in which order, and which part of the name is marked. */
import { expect, test } from "vitest";
import type { Dataset } from "../../src/domain/dataset.ts";
import { buildNames, type Named, partsFound, searchNames } from "../../src/domain/findNames.ts";
import { createStatementIndex } from "../../src/domain/findStatements.ts";
import { foldText } from "../../src/domain/text.ts";
import { draw, rowName } from "../support/pictures.ts";

const actor = (name: string, names: Record<string, string> = {}, ...aliases: string[]): Named => ({
  name,
  names: new Map(Object.entries(names)),
  aliases,
});

const ACTORS = [
  actor("Hamas", { ar: "حماس", he: "חמאס" }),
  actor("United States", { ar: "الولايات المتحدة", he: "ארצות הברית" }, "US", "USA", "US officials"),
  actor("Mustafa", { ar: "مصطفى" }),
  actor("Itamar Ben-Gvir", { he: "איתמר בן־גביר" }),
  actor("Hamas government", {}),
  actor("New Hamas", {}),
  actor("Bahamas", { ar: "باهاماس" }),
  actor("Gideon Sa’ar", { he: "גדעון סער" }),
  actor("Peace council", {}, "Council of peace"),
  actor("Gaza", { ar: "غزة" }),
];
const found = (query: string, weight: readonly number[] = ACTORS.map(() => 1)) =>
  searchNames(buildNames(ACTORS, weight), foldText(query)).map(({ index }) => ACTORS[index]!.name);

test.for([
  ["hamas", "Hamas | Hamas government | New Hamas | Bahamas"],
  ["Hamás", "Hamas | Hamas government | New Hamas | Bahamas"],
  ["حماس", "Hamas"],
  ["حَمَاس", "Hamas"],
  ["חמאס", "Hamas"],
  ["us", "United States | Mustafa"],
  ["u.s.", "United States | Mustafa"],
  ["USA", "United States"],
  ["الولايات", "United States"],
  ["מדינות", ""],
  ["مصطفي", "Mustafa"],
  ["غزه", "Gaza"],
  ["ben gvir", "Itamar Ben-Gvir"],
  ["bengvir", "Itamar Ben-Gvir"],
  ["בן גביר", "Itamar Ben-Gvir"],
  ["saar", "Gideon Sa’ar"],
  ["sa'ar", "Gideon Sa’ar"],
  ["gvir itamar", "Itamar Ben-Gvir"],
  ["peace of council", "Peace council"],
  ["nobody", ""],
  ["", ""],
])("%s finds %s", ([query, names]) => {
  expect(found(query!).join(" | ")).toBe(names);
});

test("of two that fit alike the one with more statements comes first, but never before a better fit", () => {
  expect(found("a", [0, 0, 0, 0, 0, 0, 9, 5, 0, 1]).slice(0, 2)).toEqual(["Bahamas", "Gideon Sa’ar"]);
  expect(found("hamas", [0, 0, 0, 0, 0, 0, 99, 0, 0, 0])[0]).toBe("Hamas");
});

const marked = (text: string, query: string) => {
  let at = 0;
  const pieces = partsFound(text, foldText(query)).map(({ start, end }) => {
    const piece = `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
    return piece;
  });
  return pieces.join("") + text.slice(at);
};

test.for([
  ["Hamas", "ham", "[Ham]as"],
  ["HAMÁS", "hamas", "[HAMÁS]"],
  ["Hama\u0301s", "hama", "[Hama\u0301]s"],
  ["Bahamas and Hamas", "hamas", "Bahamas and [Hamas]"],
  ["حَمَاس", "حم", "[حَمَ]اس"],
  ["Ben-Gvir", "ben gvir", "[Ben-Gvir]"],
  ["Ben-Gvir", "bengv", "[Ben-Gv]ir"],
  ["Gideon Sa’ar", "saar", "Gideon [Sa’ar]"],
  ["Peace council", "council peace", "[Peace] [council]"],
  ["straße", "strass", "[straß]e"],
  ["Hamas", "x", "Hamas"],
])("in %s, %s marks %s", ([text, query, expected]) => {
  expect(marked(text!, query!)).toBe(expected);
});

const DATASET: Dataset = draw(
  `
            Truce  Aid
  Israel    -+     c
  Hamas     +      ?
  `,
  {
    evidence: ["It resists the truce.", "Aid waits.", "Aid goes on.", "Welcomes the truce", ""],
    voice: ["Channel 12", "Truce monitor", "", "Al Jazeera", "the article"],
    sources: [{ title: "Truce report" }, { outlet: "Daily" }],
    source: [2, 1, 2, 0, 1],
  },
);

const statements = (query: string, limit = 10) => {
  const index = createStatementIndex(DATASET);
  while (!index.step(5)) {
    // in the smallest portions
  }
  const { rows, total } = index.search(foldText(query), limit);
  return [...rows.map((row) => rowName(DATASET, row)), total];
};

test("statements: words before voice before source, then words apart; names of both ends help longer queries", () => {
  expect(statements("truce")).toEqual([
    "Israel - Truce",
    "Hamas + Truce",
    "Israel + Truce",
    "Hamas ? Aid",
    4,
  ]);
  expect(statements("channel")).toEqual(["Israel - Truce", 1]);
  expect(statements("daily")).toEqual(["Israel - Truce", "Israel c Aid", 2]);
  expect(statements("hamas")).toEqual([0]);
  expect(statements("hamas welcomes")).toEqual(["Hamas + Truce", 1]);
  expect(statements("truce", 2)).toEqual(["Israel - Truce", "Hamas + Truce", 4]);
  expect(statements("t")).toEqual([0]);
});

test("what has not been read yet is not found, and does not fail", () => {
  const index = createStatementIndex(DATASET);
  expect(index.search("truce", 10)).toEqual({ rows: [], total: 0 });
  expect(index.step(1)).toBe(false);
  expect(index.step(10_000)).toBe(true);
  expect(index.search("truce", 10).total).toBe(4);
});
