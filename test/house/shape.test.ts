/** Files are short, say what they are for, export by name, and live in folders that say what belongs there. */
import { expect, test } from "vitest";
import { fixture, sources } from "../support/source.ts";
import { defaultExports, tooLong, withoutPurpose, withoutReadme } from "./rules/shape.ts";

const src = sources("src");

test("no file of src is over 300 lines", () => {
  expect(tooLong(src)).toEqual([]);
  expect(
    tooLong([fixture("src/base/a.ts", "x\n".repeat(301)), fixture("src/base/b.ts", "x\n".repeat(300))]),
  ).toEqual(["src/base/a.ts: 301 lines, at most 300"]);
});

test("every file opens with a sentence of purpose", () => {
  expect(withoutPurpose([...src, ...sources("test/support"), ...sources("test/house")])).toEqual([]);
  expect(
    withoutPurpose([
      fixture("src/base/a.ts", 'import "b";\n/** Too late to say it here. */'),
      fixture("src/base/b.ts", "/** Says what it is for. */"),
      fixture("src/cli/c.mjs", "#!/usr/bin/env node\n// Says what it is for."),
      fixture("src/ui/d.css", "/* Says what it is for. */"),
    ]),
  ).toEqual(["src/base/a.ts: does not open with a sentence of purpose"]);
});

test("nothing is exported as default", () => {
  expect(defaultExports(src)).toEqual([]);
  expect(defaultExports([fixture("src/base/a.ts", "const a = 1;\nexport default a;")])).toEqual([
    "src/base/a.ts:2: default export",
  ]);
  expect(defaultExports([fixture("src/base/a.ts", "const a = 1;\nexport { a as default };")])).toHaveLength(
    1,
  );
  expect(defaultExports([fixture("src/base/a.ts", 'import a from "papaparse";\nexport { a };')])).toEqual([]);
});

test("every folder of src has a README", () => {
  expect(withoutReadme(src)).toEqual([]);
  expect(
    withoutReadme([
      fixture("src/main.tsx", ""),
      fixture("src/ui/README.md", ""),
      fixture("src/ui/a.ts", ""),
      fixture("src/ui/deep/a.ts", ""),
      fixture("src/i18n/messages/a.en.json", ""),
    ]),
  ).toEqual(["src/ui/deep: no README.md", "src/i18n: no README.md"]);
});
