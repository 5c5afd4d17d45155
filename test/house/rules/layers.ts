/** The table of the architecture: who may import whom, and which package or service has which home. */
import type { Import } from "../../support/imports.ts";
import { importsOf } from "../../support/imports.ts";
import { at, isCode, type Source, walk } from "../../support/source.ts";

/** Imports point down only. `app`, and `main.tsx` which starts it, may import all. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  domain: ["base"],
  ingest: ["domain", "base"],
  analytics: ["domain", "base"],
  graph: ["analytics", "domain", "base"],
  layout: ["base"],
  i18n: ["base"],
  state: ["graph", "analytics", "domain", "base"],
  commands: ["state", "domain", "base", "i18n"],
  view: ["graph", "domain", "base"],
  ui: ["commands", "state", "domain", "i18n", "base"],
  cli: ["ingest", "analytics", "graph", "layout", "domain", "i18n", "base"],
  app: [
    "cli",
    "ui",
    "view",
    "commands",
    "state",
    "graph",
    "layout",
    "analytics",
    "ingest",
    "i18n",
    "domain",
    "base",
  ],
  main: [
    "app",
    "ui",
    "view",
    "commands",
    "state",
    "graph",
    "layout",
    "analytics",
    "ingest",
    "i18n",
    "domain",
    "base",
  ],
};
const LEAVES_SRC = new Set(["app", "main", "cli"]);

/** The first that matches decides; a package that none names has no home. */
const PACKAGES: readonly (readonly [name: RegExp, homes: readonly string[]])[] = [
  [/^papaparse$|^hyparquet$/, ["ingest"]],
  [/^graphology-layout-/, ["layout"]],
  [/^graphology/, ["graph", "view"]],
  [/^sigma$/, ["view"]],
  [/^zustand$/, ["state"]],
  [/^react$|^react-dom$/, ["ui", "app", "main"]],
  [/^react-aria-components$|^lucide-react$/, ["ui"]],
  [/^react-intl$/, ["i18n", "ui"]],
  [/^@formatjs\/icu-messageformat-parser$/, ["i18n"]],
  [/^@fontsource-variable\//, ["ui", "app", "main"]],
  [/^node:$|^vite$/, ["cli"]],
];

/** What reaches out of the program. */
const SERVICES = new Map([
  ["Worker", ["app"]],
  ["SharedWorker", ["app"]],
  ["fetch", ["app"]],
  ["indexedDB", ["app"]],
  ["localStorage", ["app"]],
  ["sessionStorage", ["app"]],
  ["process", ["cli"]],
]);

export function layerFaults(files: readonly Source[]): string[] {
  return files.filter(isCode).flatMap((file) => {
    const layer = layerOf(file.path);
    if (layer === undefined) return file.path.endsWith(".d.ts") ? [] : [`${file.path}: belongs to no layer`];
    return [...importsOf(file).flatMap((found) => importFault(layer, found)), ...serviceFaults(layer, file)];
  });
}

/** `src/ui/x/y.ts` → ui; `src/main.tsx` → main; undefined for what has no place. */
function layerOf(path: string): string | undefined {
  const [top, name, rest] = path.split("/");
  if (top !== "src" || name === undefined) return;
  if (rest === undefined) return name === "main.tsx" ? "main" : undefined;
  return Object.hasOwn(LAYERS, name) && name !== "main" ? name : undefined;
}

function importFault(layer: string, found: Import): string[] {
  const place = at(found.from, found.offset);
  if (found.package !== undefined) {
    const homes = PACKAGES.find(([name]) => name.test(found.package!))?.[1];
    if (!homes) return [`${place}: ${found.package} has no home in the table of packages`];
    return homes.includes(layer)
      ? []
      : [`${place}: ${found.package} belongs to ${homes.join(", ")}, not ${layer}`];
  }
  const path = found.file!;
  if (!path.startsWith("src/"))
    return LEAVES_SRC.has(layer) ? [] : [`${place}: only app and cli reach outside src (${path})`];
  const [, name, rest] = path.split("/");
  if (rest === undefined && path.endsWith(".css")) return [];
  const other = layerOf(path) ?? name ?? "";
  if (other === layer || LAYERS[layer]!.includes(other)) return [];
  return [`${place}: ${layer} may not import ${other}`];
}

function serviceFaults(layer: string, file: Source): string[] {
  const faults: string[] = [];
  const use = (node: { type: string; name?: unknown; start: number }) => {
    const homes = node.type === "Identifier" ? SERVICES.get(String(node.name)) : undefined;
    if (homes && !homes.includes(layer))
      faults.push(
        `${at(file, node.start)}: ${String(node.name)} belongs to ${homes.join(", ")}, not ${layer}`,
      );
  };
  walk(file, {
    NewExpression: ({ callee }) => use(callee),
    CallExpression: ({ callee }) => use(callee),
    MemberExpression: ({ object }) => use(object),
  });
  return faults;
}

/** Packages that `package.json` does not name; they would be there by luck. */
export function undeclared(files: readonly Source[], declared: readonly string[]): string[] {
  const known = new Set(["node:", ...declared]);
  return files
    .filter(isCode)
    .flatMap(importsOf)
    .filter((found) => found.package !== undefined && !known.has(found.package))
    .map((found) => `${at(found.from, found.offset)}: ${found.package} is not in package.json`);
}

/** Circles of imports, each once, types included: two files that need each other are one. */
export function cycles(files: readonly Source[]): string[] {
  const known = new Map(files.filter(isCode).map((file) => [file.path, file]));
  const next = new Map(
    [...known].map(([path, file]) => [
      path,
      importsOf(file).flatMap(({ file: to }) => (to && known.has(to) ? [to] : [])),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(" → "));
    if (start >= 0 || done.has(path)) return;
    for (const to of next.get(path)!) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}
