/** What people read comes from the catalogue, and the page can be turned round for right-to-left languages. */
import { expect, test } from "vitest";
import { fixture, sources } from "../support/source.ts";
import { bareWords, physicalStyles } from "./rules/words.ts";

const src = sources("src");
const inUi = (jsx: string) => bareWords([fixture("src/ui/X.tsx", `const x = ${jsx};`)]);

test("no text for people is written in src/ui", () => {
  expect(bareWords(src)).toEqual([]);
});

test.each([
  "<p>Filters</p>",
  "<>Filters</>",
  '<p>{"Filters"}</p>',
  '<p>{open ? "Close" : t("open")}</p>',
  '<p>{open && "Close"}</p>',
  '<p>{count + " actors"}</p>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a component
  "<p>{`${count} actors`}</p>",
  '<p aria-label="Filters" />',
  '<p title={"Filters"} />',
  '<Field label="Find" />',
  '<input placeholder={open ? "Find" : undefined} />',
])("%s is a fault", (jsx) => {
  expect(inUi(jsx)).toHaveLength(1);
});

test.each([
  '<p className="quiet" id="a" data-bench="b">{t("filters.title")}</p>',
  "<p>{count} / {all} · —</p>",
  "<kbd>Ctrl</kbd>",
  "<p>{count}&nbsp;/ {all}</p>",
  '<Clause label="filters.actors" />',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a component
  "<p aria-label={t(`problem.${code}`)}>{`${a} – ${b}`}</p>",
])("%s is none", (jsx) => {
  expect(inUi(jsx)).toEqual([]);
});

test("a fault is named with its line", () => {
  expect(inUi("<p>\n  Clear all\n</p>")).toEqual(["src/ui/X.tsx:2: “Clear all” is not in the catalogue"]);
});

test("styles know start and end, not left and right", () => {
  expect(physicalStyles(src)).toEqual([]);
  const css = [
    "a { left: 0; }",
    "a{color:red;margin-left:1px}",
    "a { text-align: right; }",
    "/* left: 0; */",
  ];
  expect(physicalStyles([fixture("src/ui/a.css", css.join("\n"))])).toEqual([
    "src/ui/a.css:1: left: 0 does not turn round with the language",
    "src/ui/a.css:2: margin-left:1px does not turn round with the language",
    "src/ui/a.css:3: text-align: right does not turn round with the language",
  ]);
  const fine =
    "a { --left: 0; inset-inline-start: 0; text-align: start; margin-top: 1px; transform-origin: left; }";
  expect(physicalStyles([fixture("src/ui/a.css", fine)])).toEqual([]);
});
