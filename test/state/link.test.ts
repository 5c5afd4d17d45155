/** Faults 10, 15, 26, 27: links come back as what they were, and whatever else stands in one is dropped by name. */
import { describe, expect, test } from "vitest";
import { type Random, seededRandom } from "../../src/base/random.ts";
import type { Dataset } from "../../src/domain/dataset.ts";
import { STATEMENT_RULES } from "../../src/domain/dataset.ts";
import { NO_DAY } from "../../src/domain/days.ts";
import { fingerprint } from "../../src/domain/fingerprint.ts";
import { BASES, STANCES } from "../../src/domain/stance.ts";
import { EMPTY_DOCUMENT, type MapCamera, VIEWS } from "../../src/state/document.ts";
import { checkLink, LONGEST_LINK, readLink, writeLink } from "../../src/state/link.ts";
import { EMPTY_VIEW, type LinkedView } from "../../src/state/linkParts.ts";
import { randomDocument } from "../support/documents.ts";
import { draw } from "../support/pictures.ts";

const plain = draw(
  `
              Truce (security)  Aid & food  c:d,e=f
  Hamas       c                 .           +
  > Wing      +                 -           .
  Israel      -                 +           /
`,
  { voice: ["", "Channel 12", "A & B, C"], date: ["2025-12", "2026-01-19"] },
);
/** Ids that are hostile to a link, to an object, and to a careless decoder. */
const dataset: Dataset = {
  ...plain,
  name: "Gaza (phase two)",
  actors: plain.actors.map((actor, i) => ({ ...actor, id: ["__proto__", "حماس!", "a:b,c&d=e#f%"][i]! })),
};

function randomView(random: Random): LinkedView {
  const camera: MapCamera = {
    x: (Math.round(random() * 8000) - 4000) / 10,
    y: (Math.round(random() * 8000) - 4000) / 10,
    zoom: Math.round(1000 * (0.5 + random() * 20)) / 1000,
  };
  const view = VIEWS[Math.floor(random() * VIEWS.length)]!;
  const second = VIEWS[Math.floor(random() * VIEWS.length)]!;
  return {
    document: randomDocument(random, dataset),
    view,
    beside: second === view ? undefined : { view: second, share: Math.round(20 + random() * 60) / 100 },
    camera: random() < 0.5 ? undefined : camera,
  };
}

const open = (text: string) => {
  const link = readLink(text);
  return typeof link === "string" ? link : { ...checkLink(link, dataset), newer: link.newer, cut: link.cut };
};
/** The link with these parts, all else well. */
const withParts = (...parts: string[]) => open(["v1", ...parts, "end"].join("&"));

test("a thousand views come back as they were, in signs that no mail program cuts", () => {
  const random = seededRandom(26);
  for (let i = 0; i < 1000; i++) {
    const view = randomView(random);
    const text = writeLink(view, dataset);
    expect(text).toMatch(/^v1&[\w.,:=&%-]+&end$/);
    expect(open(text)).toEqual({ ...view, dropped: [], newer: false, cut: false });
  }
});

test("how statements count comes back whatever it is, and what is usual needs no word", () => {
  for (const statements of STATEMENT_RULES)
    for (const conditional of [undefined, 0, 0.25, 0.75, 1, 0.3333]) {
      const halfLife = statements === "recent" && conditional !== 0 ? { halfLife: 90 } : {};
      const counting = { statements, ...halfLife, ...(conditional !== undefined && { conditional }) };
      const text = writeLink(EMPTY_VIEW, { ...dataset, ...counting });
      const usual = statements === "latest" && conditional === undefined;
      expect(text.includes("several=")).toBe(statements !== "latest");
      expect(text.includes("conditional=")).toBe(conditional !== undefined);
      expect(open(text)).toEqual({
        ...EMPTY_VIEW,
        ...(!usual && { counting }),
        dropped: [],
        newer: false,
        cut: false,
      });
    }
  expect(withParts("several=recent:365")).toMatchObject({ counting: { statements: "recent" }, dropped: [] });
  expect(withParts("several=recent:365")).not.toHaveProperty("counting.halfLife");
  expect(withParts("conditional=0.5")).toMatchObject({ counting: { statements: "latest" }, dropped: [] });
});

test("a link is short, and can be read by people", () => {
  const filter = { ...EMPTY_DOCUMENT.filter, stances: ["oppose" as const], text: "arms deal" };
  const document = { ...EMPTY_DOCUMENT, filter, selection: { kind: "issue" as const, id: "truce" } };
  expect(writeLink({ ...EMPTY_VIEW, document }, { ...plain, name: "Gaza" })).toBe(
    `v1&data=${fingerprint(plain)}:Gaza&stance=oppose&text=arms%20deal&select=issue:truce&end`,
  );
});

test("ten thousand mutated links never fail, and never give a document that the dataset does not bear out", () => {
  const random = seededRandom(27);
  for (let i = 0; i < 10_000; i++) {
    const text = mutate(writeLink(randomView(random), dataset), random);
    const view = open(text);
    if (typeof view !== "string") expectValid(view);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
});

const SCRAPS = [
  "&",
  "=",
  ",",
  ":",
  "%",
  "%E0%A4",
  "&end",
  "NaN",
  "1e999",
  "-",
  "__proto__",
  "constructor",
  "\u0000",
  "\ud800",
  "&stance=oppose",
  "&at=0:0:0",
  "&moved=a:x:1:2",
  "v2",
  "&select=tie",
  "&from=2026-13-45",
  "[[[[",
  "&text=",
];

function mutate(text: string, random: Random): string {
  let mutated = text;
  const at = () => Math.floor(random() * (mutated.length + 1));
  for (let i = 0; i < 1 + random() * 4; i++) {
    const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
    const scrap = SCRAPS[Math.floor(random() * SCRAPS.length)]!;
    const way = random();
    if (way < 0.3) mutated = mutated.slice(0, from) + scrap + mutated.slice(from);
    else if (way < 0.6) mutated = mutated.slice(0, from) + mutated.slice(Math.min(to, from + 6));
    else if (way < 0.7) mutated = mutated.slice(0, to);
    else if (way < 0.8) mutated += mutated.slice(from, to);
    else mutated = mutated.slice(0, from) + String.fromCharCode(random() * 0x3000) + mutated.slice(from + 1);
  }
  return mutated;
}

function expectValid({ document, view, camera }: LinkedView): void {
  const { filter, places, selection } = document;
  const actors = dataset.actors.map(({ id }) => id);
  const issues = dataset.issues.map(({ id }) => id);
  const wrong = [
    ...unlike(filter.actors, actors),
    ...unlike(filter.issues, issues),
    ...unlike(
      filter.actorTypes,
      dataset.actors.map(({ type }) => type),
    ),
    ...unlike(
      filter.topics,
      dataset.issues.map(({ topic }) => topic),
    ),
    ...unlike(filter.stances, STANCES),
    ...unlike(filter.bases, BASES),
    ...unlike(filter.voices, [...dataset.stances.text.voice!.values]),
    ...unlike(document.unfolded, actors),
    ...unlike([document.sizeBy], ["ties", "statements"]),
    ...unlike([view], VIEWS),
    ...unlike([...places.keys()], [...actors.map((id) => `a:${id}`), ...issues.map((id) => `i:${id}`)]),
    ...(selection && "actor" in selection ? unlike([selection.actor], actors) : []),
    ...(selection && "id" in selection
      ? unlike([selection.id], selection.kind === "actor" ? actors : issues)
      : []),
  ];
  const numbers = [
    filter.minConfidence,
    filter.from,
    filter.to,
    ...[...places.values()].flatMap(({ x, y }) => [x, y]),
  ];
  if (camera) numbers.push(camera.x, camera.y, camera.zoom, 1 / camera.zoom);
  expect(wrong).toEqual([]);
  expect(numbers.every(Number.isFinite)).toBe(true);
  expect(filter.minConfidence >= 0 && filter.minConfidence <= 1).toBe(true);
  expect(filter.to === NO_DAY || filter.from <= filter.to).toBe(true);
  expect(typeof filter.text).toBe("string");
}

/** The values that are not among the known, or come twice. */
function unlike(values: readonly string[], known: readonly string[]): string[] {
  return values.filter((value, i) => !known.includes(value) || values.indexOf(value) !== i);
}

describe("what does not hold is dropped and named, and the rest is shown", () => {
  test.each([
    ["an id that the data does not have", "actors=__proto__,nobody", "actors", "nobody", "missing"],
    ["a part of objects as an issue", "issues=constructor", "issues", "constructor", "missing"],
    ["a part of objects as a part", "__proto__=1", "__proto__", "1", "unknown"],
    ["a stance of no kind", "stance=oppose,hates", "stance", "hates", "unknown"],
    ["no number", "confidence=NaN", "confidence", "NaN", "bad"],
    ["a number without end", "at=1e999:0:1", "at", "1e999:0:1", "bad"],
    ["a camera at no distance", "at=0:0:0", "at", "0:0:0", "bad"],
    ["a day that does not exist", "from=2026-02-30", "from", "2026-02-30", "bad"],
    ["a broken encoding", "text=%E0%A4", "text", "%E0%A4", "bad"],
    ["a selection of nothing", "select=tie:__proto__", "select", "tie:__proto__", "bad"],
    ["a tie to an issue that is not there", "select=tie:__proto__:peace", "select", "peace", "missing"],
    ["a node that is not there", "moved=a:nobody:1:2", "moved", "nobody", "missing"],
    ["a place that is none", "moved=a:__proto__:1", "moved", "a:__proto__:1", "bad"],
    ["a part of another program", "utm_source=mail", "utm_source", "mail", "unknown"],
    ["a view of another version", "view=globe", "view", "globe", "bad"],
    ["a rule of another version", "several=median", "several", "median", "bad"],
    ["a half-life of no days", "several=recent:0", "several", "recent:0", "bad"],
    ["a half-life in parts of days", "several=recent:1.5", "several", "recent:1.5", "bad"],
    ["a half-life of a rule without age", "several=mean:90", "several", "mean:90", "bad"],
    ["a rule with more than it has", "several=recent:90:1", "several", "recent:90:1", "bad"],
    ["a conditional beyond support", "conditional=1.5", "conditional", "1.5", "bad"],
    ["a conditional against", "conditional=-0.5", "conditional", "-0.5", "bad"],
    ["a conditional in words", "conditional=half", "conditional", "half", "bad"],
    ["an order of another version", "order=blocs:weight", "order", "blocs:weight", "bad"],
  ])("%s", (_what, part, name, value, why) => {
    const view = withParts(part, "size=statements");
    expect(view).toMatchObject({ dropped: [{ part: name, value, why }], document: { sizeBy: "statements" } });
    expect(view).not.toHaveProperty("counting");
  });

  test("a part said twice counts once; days in the wrong order lose the later end", () => {
    expect(withParts("view=table", "view=map")).toMatchObject({ view: "table", dropped: [{ why: "twice" }] });
    expect(withParts("from=2026-02-01", "to=2026-01-01")).toMatchObject({
      document: { filter: { to: NO_DAY } },
      dropped: [{ part: "to", why: "bad" }],
    });
  });

  test("a script is a value like any other, and is told only in part", () => {
    const script = `<script>${"x".repeat(500)}</script>`;
    const view = withParts(`actors=${encodeURIComponent(script)}`);
    expect(view).toMatchObject({ dropped: [{ value: script.slice(0, 80), why: "missing" }] });
  });
});

test("a link of a newer version says so, and shows what could be read", () => {
  expect(open("v2&stance=oppose&mood=calm&end")).toMatchObject({
    newer: true,
    document: { filter: { stances: ["oppose"] } },
    dropped: [{ part: "mood", why: "unknown" }],
  });
});

test("a link cut by a mail program says so, wherever it was cut", () => {
  const whole = writeLink(randomView(seededRandom(3)), dataset);
  for (let length = 3; length < whole.length; length++)
    expect(open(whole.slice(0, length))).toMatchObject({ cut: true });
});

test("what is no link is refused, and so is what is longer than any", () => {
  expect(open("section-2")).toBe("unreadable");
  expect(open("v0&end")).toBe("unreadable");
  expect(open(`v1&actors=${"a,".repeat(1_000_000)}&end`)).toBe("long");
  expect(open(`v1&text=${"[".repeat(LONGEST_LINK)}&end`)).toBe("long");
});

test("a link says for which data it was made", () => {
  const link = readLink(writeLink(EMPTY_VIEW, dataset));
  expect(link).toMatchObject({ data: { print: fingerprint(dataset), name: "Gaza (phase two)" } });
  expect(fingerprint({ ...plain, name: "other" })).toBe(fingerprint(plain));
  expect(fingerprint(dataset)).not.toBe(fingerprint(plain));
  expect(fingerprint(draw("Truce\nHamas  c"))).not.toBe(fingerprint(draw("Truce\nHamas  +")));
  expect(withParts("data=1:x")).toMatchObject({ dropped: [{ part: "data", why: "bad" }] });
});

test("half a sign in a filter does not stop a link from being made", () => {
  const filter = { ...EMPTY_DOCUMENT.filter, text: "a\ud800b" };
  expect(open(writeLink({ ...EMPTY_VIEW, document: { ...EMPTY_DOCUMENT, filter } }, dataset))).toMatchObject({
    document: { filter: { text: "a\ufffdb" } },
  });
});
