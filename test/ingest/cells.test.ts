/** Dates, numbers, basis, links and odd characters: what cannot be read is named, and the row is kept. */
import { describe, expect, test } from "vitest";
import { formatSpan, NO_DAY } from "../../src/domain/days.ts";
import { GRADE_FIELDS, gradeAt, readGrade } from "../../src/domain/grades.ts";
import { isUnsafeLink } from "../../src/ingest/values.ts";
import { read, said, stances } from "./reading.ts";

describe("fault 6: dates", () => {
  const dates = async (...cells: string[]) => {
    const result = await read(
      `actor,issue,stance,date\n${cells.map((cell, i) => `A${i},X,support,${cell}\n`).join("")}`,
    );
    const { from, to, seconds } = result.dataset!.stances;
    const read_ = cells.map((_, i) =>
      from[i] === NO_DAY ? "" : `${formatSpan({ from: from[i]!, to: to[i]! })} ${seconds?.[i] ?? ""}`.trim(),
    );
    return { read: read_, said: said(result) };
  };

  test("keep their precision", async () => {
    const { read, said } = await dates("2024", "2024-05", "2024-05-17", "2025-12/2026-01", "");
    expect(read).toEqual(["2024", "2024-05", "2024-05-17", "2025-12/2026-01", ""]);
    expect(said).toEqual([]);
  });

  test("the written day and the written time count, in whatever zone", async () => {
    const { read } = await dates("2015-06-30T08:49:52Z", "2015-06-30 23:59:00+14:00", "2015-06-30");
    expect(read).toEqual(["2015-06-30 31792", "2015-06-30 86340", "2015-06-30 0"]);
  });

  test.each([
    "17.5.24",
    "2024-02-30",
    "30.02.2024",
    "13/13/2024",
    "5 Smarch 2024",
    "2024-13",
    "yesterday",
    "2024-05-17T25:00",
    "45000",
    "2026/2025",
  ])("%s is not guessed", async (cell) => {
    const { read, said } = await dates(cell);
    expect(read).toEqual([""]);
    expect(said).toEqual(["warning date-unreadable 2/2 date"]);
  });

  test("common forms are read where there is one way to read them, and that is said once", async () => {
    const forms = [
      ["17.5.2024", "2024-05-17"],
      ["3.4.2024", "2024-04-03"],
      ["17/05/2024", "2024-05-17"],
      ["5/17/2024", "2024-05-17"],
      ["4/4/2024", "2024-04-04"],
      ["2024/5/17", "2024-05-17"],
      ["20240517", "2024-05-17"],
      ["17 May 2024", "2024-05-17"],
      ["17th May, 2024", "2024-05-17"],
      ["May 17, 2024", "2024-05-17"],
      ["Friday, 17 May 2024", "2024-05-17"],
      ["17-Sept-2024", "2024-09-17"],
      ["May 2024", "2024-05"],
      ["05/2024", "2024-05"],
    ] as const;
    const { read, said } = await dates(...forms.map(([written]) => `"${written}"`));
    expect(read).toEqual(forms.map(([, meant]) => meant));
    expect(said).toEqual(["info date-written 2/2 date"]);
    const clock = await dates("17.05.2024 14:30", "Tue Jun 30 15:49:52 WIB 2015");
    expect(clock.read).toEqual(["2024-05-17 52200", "2015-06-30 56992"]);
  });

  test.each(["Pacific/Auckland", "America/St_Johns", "Asia/Jerusalem", "UTC"])(
    "the written day is the same in %s",
    async (zone) => {
      const before = process.env["TZ"];
      process.env["TZ"] = zone;
      try {
        const { read } = await dates("2024-05-17", "17 May 2024", "2024-05-17T23:59:00Z", "05/2024");
        expect(read.map((date) => date.split(" ")[0])).toEqual([
          "2024-05-17",
          "2024-05-17",
          "2024-05-17",
          "2024-05",
        ]);
      } finally {
        if (before === undefined) delete process.env["TZ"];
        else process.env["TZ"] = before;
      }
    },
  );

  test("a day and a month that could change places are no date, and the stance is kept", async () => {
    const { read, said } = await dates("03/04/2024", "05-06-2024");
    expect(read).toEqual(["", ""]);
    expect(said).toEqual(["warning date-ambiguous 2/2 date", "warning date-ambiguous 3/3 date"]);
  });
});

test("salience and confidence are between 0 and 1", async () => {
  const result = await read(
    "actor,issue,stance,salience,confidence\nA,X,support,0.5,1\nB,X,support,high,\nC,X,support,0,-3\nD,X,support,,2\n",
  );
  expect([...result.dataset!.stances.salience!]).toEqual([0.5, Number.NaN, 0, Number.NaN]);
  expect([...result.dataset!.stances.confidence!]).toEqual([1, Number.NaN, Number.NaN, Number.NaN]);
  expect(said(result)).toEqual([
    "warning number-unreadable 3/3 salience",
    "warning number-out-of-range 4/4 confidence",
    "warning number-out-of-range 5/5 confidence",
  ]);
});

test("decimal commas where the comma does not separate", async () => {
  const result = await read("actor;issue;stance;salience\nA;X;support;0,75\nB;X;oppose;,5\n");
  expect([...result.dataset!.stances.salience!]).toEqual([0.75, 0.5]);
});

test("a column that no row fills is not there", async () => {
  const { stances: table } = (await read("actor,issue,stance,salience,note\nA,X,support,,\n")).dataset!;
  expect([table.salience, table.seconds, table.text]).toEqual([undefined, undefined, {}]);
});

test("basis", async () => {
  const result = await read(
    "actor,issue,stance,basis\nA,X,support,Stated\nB,X,support,hearsay\nC,X,support,\n",
  );
  expect([...result.dataset!.stances.basis]).toEqual([1, 0, 0]);
  expect(said(result)).toEqual(["warning basis-unknown 3/3 basis"]);
});

test("a grade that its scale does not have is named, and kept as it is written", async () => {
  const result = await read({
    "stances.csv":
      "actor,issue,stance,source,reliability,credibility\nA,X,support,s1,b,2\nB,X,oppose,s1,,\nC,X,oppose,s2,B2,7\n",
    "sources.csv": "id,title,reliability\ns1,One,C\ns2,Two,G\n",
  });
  expect(said(result)).toEqual([
    "warning reliability-unknown 4/4 reliability",
    "warning credibility-unknown 4/4 credibility",
    "warning reliability-unknown 3/3 reliability",
  ]);
  expect(result.problems.map(({ file, value }) => `${file} ${value}`)).toEqual([
    "stances.csv B2",
    "stances.csv 7",
    "sources.csv G",
  ]);
  const dataset = result.dataset!;
  const grades = [0, 1, 2].map((row) => GRADE_FIELDS.map((field) => gradeAt(dataset, field, row)));
  // Of a statement without one the reliability is that of its source; the credibility is of what is said there.
  expect(grades).toEqual([
    ["b", "2"],
    ["C", ""],
    ["B2", "7"],
  ]);
  expect(readGrade("reliability", " b ")).toBe("B");
});

describe("fault 12: links", () => {
  test.each([
    "https://example.org/?a=1&b=2",
    "http://x",
    "mailto:a@b.org",
    "www.example.org",
    "p. 12",
    "",
    "/a/b",
  ])("%j is let be", (link) => expect(isUnsafeLink(link)).toBe(false));

  test.each([
    "javascript:alert(1)",
    " JaVaScRiPt:x",
    "java\nscript:x",
    "\u0001javascript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "vbscript:x",
    "blob:x",
  ])("%j is kept as text and named", (link) => expect(isUnsafeLink(link)).toBe(true));

  test("the text is kept", async () => {
    const result = await read("actor,issue,stance,source_url\nA,X,support,javascript:x\n");
    expect(result.dataset!.stances.text.sourceUrl!.values).toEqual(["", "javascript:x"]);
    expect(said(result)).toEqual(["warning link-unsafe 2/2 source_url"]);
  });
});

test("characters that should not be there are named where they first stand", async () => {
  const result = await read(
    "actor,issue,stance,note\nTaxi\0 Guild,X,support,\nTaxi\0 Guild,Y,support,a\ufffdb\nC,X,oppose,\u202etxt\n",
  );
  expect(stances(result)[0]).toBe("Taxi Guild > X: support");
  expect(said(result)).toEqual([
    "warning control-character 2/2 actor",
    "warning replacement-character 3/3 note",
    "warning direction-character 4/4 note",
  ]);
});

test("a guard against formulas is taken off once, and only where it is one", async () => {
  const result = await read(
    "actor,issue,stance,note\n'=1+1,X,support,'abc\n''=1,X,support,'@SUM\n-3,X,support,'\n",
  );
  expect(stances(result)).toEqual(["=1+1 > X: support", "'=1 > X: support", "-3 > X: support"]);
  expect(result.dataset!.stances.text.note!.values).toEqual(["", "'abc", "@SUM", "'"]);
});
