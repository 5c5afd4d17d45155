/** The program asks for messages that exist, the catalogue has no others, and each can be read. */
import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { fixture, sources } from "../support/source.ts";
import {
  type Catalogue,
  readCatalogue,
  unknownComposed,
  unknownKeys,
  unusedKeys,
} from "./rules/catalogue.ts";

const src = sources("src");
const { messages, twice } = readCatalogue(src);

test("every message that the program asks for exists", () => {
  expect(unknownKeys(src, messages)).toEqual([]);
  expect(unknownComposed(src, messages)).toEqual([]);
});

test("every message is asked for", () => {
  expect(unusedKeys(src, messages)).toEqual([]);
});

test("no key is in two files, and there are messages", () => {
  expect(twice).toEqual([]);
  expect(messages.size).toBeGreaterThan(0);
});

test("every message can be read", () => {
  expect(unreadable(messages)).toEqual([]);
});

test("translations have the same keys as the English", () => {
  const languages = new Set(
    src.flatMap(({ path }) => path.match(/\/messages\/[\w-]+\.([\w-]+)\.json$/)?.[1] ?? []),
  );
  for (const language of languages)
    expect([...readCatalogue(src, language).messages.keys()].sort(), language).toEqual(
      [...messages.keys()].sort(),
    );
});

test("an unknown key is named, wherever a key can stand", () => {
  const text = `
    t("a.known"); t("a.lost"); intl.formatMessage({ id: "b.lost" }, { id: "x" });
    const x = <><FormattedMessage id="c.lost" /><T id={"d.lost"} /><Row id="not.a.key" /></>;`;
  expect(unknownKeys([fixture("src/ui/X.tsx", text)], new Map([["a.known", ""]]))).toEqual([
    "src/ui/X.tsx:2: no message a.lost",
    "src/ui/X.tsx:2: no message b.lost",
    "src/ui/X.tsx:3: no message c.lost",
    "src/ui/X.tsx:3: no message d.lost",
  ]);
});

test("a message that nothing asks for is named, and so are composed keys that become none", () => {
  const catalogue = new Map(
    ["command.fit", "problem.bad.date", "problem.row", "old.one"].map((key) => [key, ""]),
  );
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the text of a component
  const file = fixture(
    "src/ui/x.ts",
    'const c = { label: "command.fit" };\nt(`problem.${code}`);\nt(`none.${code}`);',
  );
  const below = fixture("src/ingest/x.ts", "const file = `old.${code}`;");
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the text of a component
  expect(unusedKeys([file, below], catalogue)).toEqual(["old.one"]);
  expect(unknownComposed([file, below], catalogue)).toEqual(["src/ui/x.ts:3: no message fits ^none\\..*$"]);
});

test("a message that cannot be read is named", () => {
  const broken = new Map([
    ["good", "{n, plural, one {# tie} other {# ties, <b>{who}</b>}} {when, date, long} '{'"],
    ["brace", "{n, plural, one {# tie} other {# ties}"],
    ["plural", "{n, plural, one {# tie}}"],
    ["tag", "<b>bold"],
  ]);
  expect(unreadable(broken)).toHaveLength(3);
});

/** ICU syntax, checked by the formatter itself: without values it complains of a missing value, or of what it cannot read. */
function unreadable(catalogue: Catalogue): string[] {
  const faults: string[] = [];
  for (const [id, text] of catalogue) {
    const onError = ({ message }: Error) => {
      if (!message.includes("was not provided to the string"))
        faults.push(`${id}: ${message.split("\n").at(-1)}`);
    };
    createIntl({ locale: "en", messages: { [id]: text }, onError }).formatMessage({ id });
  }
  return faults;
}
