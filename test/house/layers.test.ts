/** Imports point down only, and each package and service has one home. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fixture, sources } from "../support/source.ts";
import { cycles, layerFaults, undeclared } from "./rules/layers.ts";

const files = sources("src");
const faultsOf = (path: string, text: string) => layerFaults([fixture(path, text)]);

test("every import of src is in the table", () => {
  expect(layerFaults(files)).toEqual([]);
});

test("no file needs a file that needs it", () => {
  expect(cycles(files)).toEqual([]);
});

test("every package imported is in package.json", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(undeclared(files, Object.keys({ ...dependencies, ...devDependencies }))).toEqual([]);
});

test.each([
  ["upwards", 'import { a } from "../ui/a.ts";'],
  ["across several lines", 'import {\n  a,\n  b,\n} from "../ui/a.ts";'],
  ["for its types only", 'import type { A } from "../ui/a.ts";'],
  ["as a type expression", 'type A = import("../ui/a.ts").A;'],
  ["to pass it on", 'export { a } from "../ui/a.ts";'],
  ["whole, to pass it on", 'export * from "../ui/a.ts";'],
  ["later", 'const a = () => import("../ui/a.ts");'],
  ["as a worker", 'import url from "../ui/a.ts?worker&url";'],
  ["by address", 'const url = new URL("../ui/a.ts", import.meta.url);'],
  ["by pattern", 'const all = import.meta.glob(["../ui/*.ts"]);'],
])("domain may not import ui: %s", (_how, text) => {
  const line = text.startsWith("import {\n") ? 4 : 1;
  expect(faultsOf("src/domain/x.ts", text)).toEqual([`src/domain/x.ts:${line}: domain may not import ui`]);
});

test("what a comment or a string says is not an import", () => {
  const text = '// import a from "../ui/a.ts";\nconst b = `import a from "../ui/a.ts"`;';
  expect(faultsOf("src/domain/x.ts", text)).toEqual([]);
});

test.each([
  ["src/ui/x.tsx", "papaparse"],
  ["src/state/x.ts", "graphology"],
  ["src/layout/x.ts", "graphology"],
  ["src/view/x.ts", "graphology-layout-noverlap/iterate"],
  ["src/ui/x.tsx", "sigma/rendering"],
  ["src/ui/x.tsx", "zustand"],
  ["src/state/x.ts", "react"],
  ["src/app/x.tsx", "react-aria-components"],
  ["src/view/x.ts", "react-intl"],
  ["src/ingest/x.ts", "node:fs"],
  ["src/domain/x.ts", "lodash"],
])("%s may not import %s", (path, name) => {
  expect(faultsOf(path, `import "${name}";`)).toHaveLength(1);
});

test.each([
  ["src/ingest/x.ts", "papaparse"],
  ["src/view/x.ts", "sigma/rendering"],
  ["src/ui/x.tsx", "react-dom/client"],
  ["src/main.tsx", "react-dom/client"],
  ["src/cli/x.mjs", "node:fs/promises"],
  ["src/view/deep/x.ts", "../../graph/network.ts"],
  ["src/app/x.ts", "../../data/gaza-phase-two/stances.csv?url"],
])("%s may import %s", (path, name) => {
  expect(faultsOf(path, `import "${name}";`)).toEqual([]);
});

test.each([
  ["src/layout/x.ts", "new Worker(url);"],
  ["src/state/x.ts", "fetch(url);"],
  ["src/ui/x.ts", "localStorage.clear();"],
  ["src/ingest/x.ts", "process.exit();"],
])("%s may not say %s", (path, text) => {
  expect(faultsOf(path, text)).toHaveLength(1);
});

test("names that every object has are not services", () => {
  expect(faultsOf("src/base/x.ts", "constructor(a); toString.call(b); ports.fetch(url);")).toEqual([]);
});

test("a folder outside the table, a file beside main, and data read from below are named", () => {
  expect(faultsOf("src/helpers/x.ts", "")).toEqual(["src/helpers/x.ts: belongs to no layer"]);
  expect(faultsOf("src/x.ts", "")).toEqual(["src/x.ts: belongs to no layer"]);
  expect(faultsOf("src/ui/x.ts", 'import "../helpers/x.ts";')).toHaveLength(1);
  expect(faultsOf("src/ui/x.ts", 'import "../../data/x.csv?url";')).toHaveLength(1);
});

test("a circle of three is found, also one of types", () => {
  const circle = [
    fixture("src/base/a.ts", 'import "./b.ts";'),
    fixture("src/base/b.ts", 'import type { C } from "./c.ts";'),
    fixture("src/base/c.ts", 'export * from "./a.ts";'),
    fixture("src/base/d.ts", 'import "./a.ts";'),
  ];
  expect(cycles(circle)).toEqual(["src/base/a.ts → src/base/b.ts → src/base/c.ts → src/base/a.ts"]);
});

test("a package that is there by luck is named", () => {
  const file = fixture("src/i18n/x.ts", 'import { parse } from "@formatjs/icu-messageformat-parser";');
  expect(undeclared([file], ["react"])).toHaveLength(1);
  expect(undeclared([file], ["@formatjs/icu-messageformat-parser"])).toEqual([]);
});
