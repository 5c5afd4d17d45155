/** The evidence: every statement with its words, who says so and where; nothing settled, nothing hidden unsaid. */
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Dataset } from "../../src/domain/dataset.ts";
import type { Selection } from "../../src/state/model.ts";
import { changeFilter, select, setUnfolded } from "../../src/state/store.ts";
import { EvidencePanel } from "../../src/ui/evidence/EvidencePanel.tsx";
import { quoted } from "../support/csv.ts";
import {
  type PanelOptions,
  readCase,
  settled,
  showPanel,
  smallCase,
  violations,
} from "../support/panels.tsx";
import { draw } from "../support/pictures.ts";
import { translatePage } from "../support/translate.ts";

afterEach(() => {
  delete document.documentElement.dataset["theme"];
});

const actor = (id: string): Selection => ({ kind: "actor", id });
const issue = (id: string): Selection => ({ kind: "issue", id });
const tie = (a: string, i: string): Selection => ({ kind: "tie", actor: a, issue: i });

async function show(selection: Selection | undefined, options: PanelOptions & { dataset?: Dataset } = {}) {
  const { dataset = await smallCase(), ...rest } = options;
  const shown = await showPanel(<EvidencePanel />, dataset, { height: 2000, ...rest });
  select(shown.store, selection);
  await settled();
  return shown;
}

/** The lines of a statement, by its line in the file. */
function statement(line: number): string[] {
  const found = [...document.querySelectorAll(".statement")].find((each) =>
    each.textContent.includes(`line ${line}`),
  );
  return [...(found?.children ?? [])]
    .filter((part) => part.className !== "miscoding")
    .map((part) => part.textContent);
}
const text = (selector: string) => [...document.querySelectorAll(selector)].map((part) => part.textContent);

test("with nothing selected it tells how to read the map, or what it is given", async () => {
  const { unmount } = await showPanel(<EvidencePanel />, await smallCase());
  await expect.element(page.getByRole("heading", { level: 2 })).toBeVisible();
  await unmount();
  await showPanel(<EvidencePanel empty={<p>Nothing yet</p>} />, await smallCase());
  await expect.element(page.getByText("Nothing yet")).toBeVisible();
});

test("an actor: names, type, members, numbers, and statements by issue", async () => {
  await show(actor("israel"));
  await expect.element(page.getByRole("heading", { level: 2, name: "Israel" })).toBeVisible();
  expect(
    [...document.querySelectorAll<HTMLElement>(".evidence-names bdi")].map((name) => [
      name.lang,
      name.dir,
      name.textContent,
    ]),
  ).toEqual([
    ["ar", "rtl", "إسرائيل"],
    ["he", "rtl", "ישראל"],
  ]);
  expect(text(".evidence-kind")).toEqual(["state"]);
  expect(text(".evidence-summary p, .evidence-summary li")).toEqual([
    "4 statements",
    "opposes3",
    "conditional1",
  ]);
  expect(text(".evidence-heading")).toEqual(["Phase two", "Aid"]);
  expect(text(".evidence-members li")).toEqual(["Israel Katz"]);
});

test("names follow the chosen language; the others stand below", async () => {
  await show(actor("israel"), { session: { names: "ar" } });
  await expect.element(page.getByRole("heading", { level: 2, name: "إسرائيل" })).toBeVisible();
  expect(text(".evidence-names bdi")).toEqual(["Israel", "ישראל"]);
});

test("each basis has its own words, and every statement its source, date and line", async () => {
  await show(actor("israel"));
  expect(statement(2)).toEqual([
    "opposesposition −0.5",
    "Israel’s officials are described as wary.",
    "reported by Channel 13confidence fairly high, 0.7",
    "Coder’s note:Leaning.",
    "Source not namedDecember 2025¶ 5coded by Teamstances.csv, line 2",
  ]);
  expect(statement(3)).toEqual([
    "opposes",
    "Israel Katz, for Israel",
    "Forces “will never leave”.",
    "in Israel Katz’s own wordsconfidence high, 0.9",
    "Source not namedpublished December 2025November 2025¶ 7coded by Teamstances.csv, line 3",
  ]);
  expect(statement(5)).toEqual([
    "opposes",
    "Aid is described as restricted.",
    "inferred from conduct, as reported by the articleconfidence medium, 0.5",
    "Aid reportSome DailyA. Writerpublished January 2026October – December 2025¶ 6example.org(opens in a new tab)stances.csv, line 5",
  ]);
});

test("a condition in words and as another stance; attributed to the one who holds it", async () => {
  await show(tie("israel", "truce"));
  expect(statement(4).slice(-3)).toEqual([
    "Condition:Only under pressureDepends on:United StatessupportsAid",
    "attributed to Israel by Daniel Levyconfidence medium, 0.5",
    "Source not namedDecember 2025¶ 8coded by Teamstances.csv, line 4",
  ]);
});

test("a role, the source’s own word, and a statement that says next to nothing", async () => {
  await show(issue("aid"));
  expect(statement(9)).toContain(
    "follows from a formal act or a role given to it; the articleconfidence medium, 0.6",
  );
  expect(statement(7)).toEqual([
    "supports“yes”",
    "confidence low, 0.2",
    "Bad addressJanuary 19, 2026javascript:alert(1)(not a web address, so not a link)stances.csv, line 7",
  ]);
});

test("not found and not applicable are said in words, never as neutral", async () => {
  const { store } = await show(actor("hamas"));
  expect(statement(6)).toEqual([
    "no position found",
    "Its view is not given.",
    "Looked for; the source gives no position.",
    "brought up by the article",
    "Source not namedDecember 2025¶ 4stances.csv, line 6",
  ]);
  select(store, actor("council"));
  await settled();
  expect(statement(8)).toContain("The question does not apply to it.");
  expect(text(".evidence-kind-words")).toEqual(["international bodyproposed"]);
});

test("statements that differ are counted and stand side by side; the one on the map is marked", async () => {
  await show(tie("israel", "truce"));
  await expect
    .element(
      page.getByText(
        "These statements differ: 2 oppose, 1 conditional. The map draws the latest; none is settled here.",
      ),
    )
    .toBeVisible();
  expect(text(".statement-stance")[0]).toContain("drawn on the map");
  expect(text(".statement")).toHaveLength(3);
  expect(text(".evidence-stance")).toEqual([]);
});

test("an issue: what its stances mean, and statements by stance and actor", async () => {
  await show(issue("truce"));
  expect(text(".evidence-meaning")).toEqual([
    "Supporting means:The holder prepares it.",
    "Opposing means:The holder delays it.",
  ]);
  expect(text(".evidence-section h3, .evidence-section h4")).toEqual([
    "opposes2",
    "Israel",
    "conditional1",
    "Israel",
    "no position found1",
    "Hamas",
  ]);
});

test("what the filter hides is counted, shown on request, and marked", async () => {
  const { store } = await show(actor("israel"));
  changeFilter(store, { stances: ["conditional"] });
  await settled();
  expect(text(".statement")).toHaveLength(1);
  await expect.element(page.getByText("3 more are hidden by filters:")).toBeVisible();
  await page.getByRole("button", { name: "show", exact: true }).click();
  await settled();
  expect(text(".statement")).toHaveLength(4);
  expect(
    text(".statement[data-filtered-out] .statement-stance").every((line) =>
      line.includes("hidden by filters"),
    ),
  ).toBe(true);
  await page.getByRole("button", { name: "hide again" }).click();
  await settled();
  expect(text(".statement")).toHaveLength(1);
});

test("a pair that nobody brings up is not a pair without a position", async () => {
  await show(tie("hamas", "aid"));
  await expect.element(page.getByText("No row of this dataset concerns it.")).toBeVisible();
});

test("names select, and the focus goes to the new heading; closing leaves it in the panel", async () => {
  const { store } = await show(actor("israel"));
  (page.getByRole("button", { name: "Phase two" }).element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await settled();
  expect(store.getState().document.selection).toEqual(issue("truce"));
  await expect.element(page.getByRole("heading", { level: 2, name: "Phase two" })).toHaveFocus();
  await page.getByRole("button", { name: "Clear selection" }).click();
  await settled();
  expect(store.getState().document.selection).toBeUndefined();
  expect(document.activeElement?.className).toBe("evidence-panel");
});

test("selecting from elsewhere takes no focus; the heading can be asked to", async () => {
  await show(actor("israel"));
  expect(document.activeElement).toBe(document.body);
  const heading = document.querySelector<HTMLElement>("[data-evidence-heading]")!;
  heading.focus();
  expect(document.activeElement).toBe(heading);
});

test("a body is unfolded and folded from here; a folded member is brought out", async () => {
  const { store } = await show(actor("israel"));
  await page.getByRole("button", { name: "Unfold" }).click();
  await settled();
  expect(store.getState().document.unfolded).toEqual(["israel"]);
  expect(text(".statement")).toHaveLength(3);
  await page.getByRole("button", { name: "Fold in" }).click();
  await settled();
  expect(text(".statement")).toHaveLength(4);
  select(store, actor("katz"));
  await settled();
  expect(text(".statement")).toHaveLength(1);
  await page.getByRole("button", { name: "Show on its own" }).click();
  await settled();
  expect(store.getState().document.unfolded).toEqual(["israel"]);
  await expect.element(page.getByRole("heading", { level: 2, name: "Israel Katz" })).toHaveFocus();
});

test("links lead to the web only, with their host, and to nobody’s knowledge", async () => {
  const { store } = await show(actor("israel"));
  select(store, issue("aid"));
  await settled();
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
  expect(links.length).toBeGreaterThan(0);
  for (const { href, rel, target, textContent } of links) {
    expect(href).toBe("https://example.org/aid?x=1");
    expect([rel, target]).toEqual(["noopener noreferrer", "_blank"]);
    expect(textContent).toContain("example.org");
  }
});

test("6,000 statements: fifty at a time, and the focus goes to the first that came", async () => {
  const rows = Array.from(
    { length: 6000 },
    (_, index) => `Canada,Resolution ${index},${index % 2 ? "yes" : "no"}`,
  );
  const dataset = await readCase({ "stances.csv": ["actor,issue,stance", ...rows].join("\n") });
  const { store } = await showPanel(<EvidencePanel />, dataset, { height: 800 });
  const before = performance.now();
  select(store, actor("Canada"));
  await expect.poll(() => text(".statement").length, { interval: 5 }).toBeGreaterThan(0);
  expect(performance.now() - before).toBeLessThan(400);
  await expect.poll(() => text(".statement").length).toBe(50);
  await expect.element(page.getByText("5,950 more statements.")).toBeInTheDocument();
  await page.getByRole("button", { name: "Show 50 more" }).click();
  await expect.poll(() => text(".statement").length).toBe(100);
  await expect.poll(() => document.activeElement).toBe(document.querySelectorAll(".statement")[50]);
});

test("text that wants to be something else is text", async () => {
  const evil = '<img src=x onerror="window.__pwned=1">';
  const cell = quoted([evil]);
  const dataset = await readCase({
    "stances.csv": `actor,issue,stance,evidence,voice,locator,note,coder,condition,source,source_url\n__proto__,${cell},support,${cell},${cell},${cell},${cell},${cell},${cell},${cell},data:text/html;x`,
  });
  await show(actor("__proto__"), { dataset });
  expect(text(".statement-words")).toEqual([evil]);
  expect(document.querySelectorAll("main img, main a")).toHaveLength(0);
  expect((window as { __pwned?: number }).__pwned).toBeUndefined();
});

test("an override of direction in a name is a mark, and the words around it stay in place", async () => {
  const dataset = await readCase({
    "stances.csv": "actor,issue,stance,voice\nA\u202eB,aid,support,V\u202eW",
  });
  await show(actor("A\u202eB"), { dataset });
  expect(text(".evidence-title")).toEqual(["A⟦RLO⟧B"]);
  expect(document.querySelector("main")!.textContent).not.toMatch(/[\u202d\u202e]/);
});

test("a translated page goes on working", async () => {
  const { store } = await show(actor("israel"));
  translatePage();
  changeFilter(store, { stances: ["conditional"] });
  await settled();
  setUnfolded(store, "israel", true);
  await settled();
  translatePage();
  select(store, issue("truce"));
  await settled();
  changeFilter(store, { stances: [] });
  await settled();
  select(store, undefined);
  await settled();
  expect(document.querySelector(".evidence")).toBeNull();
});

const STATES: Readonly<Record<string, Selection | undefined>> = {
  none: undefined,
  actor: actor("israel"),
  member: actor("katz"),
  issue: issue("aid"),
  tie: tie("israel", "truce"),
  "no tie": tie("hamas", "aid"),
};

test.for(
  Object.entries(STATES).flatMap(([name, selection]) =>
    (["light", "dark", "contrast"] as const).map((theme) => [name, theme, selection] as const),
  ),
)("axe finds nothing: %s, %s", async ([, theme, selection]) => {
  document.documentElement.dataset["theme"] = theme;
  const { store } = await show(
    selection,
    theme === "dark" ? { session: { locale: "ar-XB", names: "ar" } } : {},
  );
  expect(await violations()).toEqual([]);
  if (theme !== "light") return;
  changeFilter(store, { stances: ["support"] });
  await settled();
  expect(await violations()).toEqual([]);
});

test("own words are the voice’s only where the voice is the holder", async () => {
  const dataset = draw(
    `
              Truce
    Israel    --
    `,
    { voice: ["Israel", "Daniel Levy"], basis: ["stated", "stated"] },
  );
  await show(tie("israel", "truce"), { dataset });
  expect(text(".statement-basis")).toEqual([
    "the holder’s own words, as told by Daniel Levy",
    "in Israel’s own words",
  ]);
});

test("the Admiralty grades of source and content stand beside a statement as two; what the scale does not have is said", async () => {
  const dataset = draw("      One  Two\nAnn   +    -", { reliability: ["b", ""], credibility: ["2", "7"] });
  await show(actor("ann"), { dataset });
  const facts = [...document.querySelectorAll(".statement-basis")].map((line) => line.textContent);
  expect(facts[0]).toContain("source B: usually reliable");
  expect(facts[0]).toContain("what it says 2: probably true");
  expect(facts[1]).toContain("what it says “7”: not a grade from 1 to 6");
  expect(facts[1]).not.toContain("source");
});
