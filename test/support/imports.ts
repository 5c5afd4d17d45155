/** Finds everything that a file takes from another file or package. */
import { posix } from "node:path";
import type { ESTree } from "vite";
import { type Source, walk } from "./source.ts";

export interface Import {
  readonly from: Source;
  /** Where in the text. */
  readonly offset: number;
  /** Path of the other file from the top level (without `?query`), or undefined for a package. */
  readonly file: string | undefined;
  /** Name of the package; `node:` for all of Node's own. */
  readonly package: string | undefined;
}

/** Static, type-only, dynamic, `import("…")` types, re-exports, `import.meta.glob`, and `new URL("…", import.meta.url)`. */
export function importsOf(from: Source): Import[] {
  const found: Import[] = [];
  const add = (node: ESTree.Node | null | undefined) => {
    if (node?.type !== "Literal" || typeof node.value !== "string") return;
    found.push({ from, offset: node.start, ...target(from.path, node.value) });
  };
  walk(from, {
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
    CallExpression: ({ callee, arguments: args }) => {
      if (!isMetaGlob(callee)) return;
      const [first] = args;
      if (first?.type === "ArrayExpression") first.elements.forEach(add);
      else add(first);
    },
    NewExpression: ({ callee, arguments: args }) => {
      if (callee.type === "Identifier" && callee.name === "URL" && isMetaUrl(args[1])) add(args[0]);
    },
  });
  return found;
}

function isMetaGlob(node: ESTree.Node): boolean {
  return isOfMeta(node, "glob");
}

function isMetaUrl(node: ESTree.Node | undefined): boolean {
  return node !== undefined && isOfMeta(node, "url");
}

function isOfMeta(node: ESTree.Node, name: string): boolean {
  return (
    node.type === "MemberExpression" &&
    node.object.type === "MetaProperty" &&
    node.property.type === "Identifier" &&
    node.property.name === name
  );
}

function target(path: string, specifier: string): Pick<Import, "file" | "package"> {
  const plain = specifier.replace(/[?*].*$/, "");
  if (plain.startsWith(".")) return { file: posix.join(posix.dirname(path), plain), package: undefined };
  if (plain.startsWith("/")) return { file: plain.slice(1), package: undefined };
  if (plain.startsWith("node:")) return { file: undefined, package: "node:" };
  const [scope, name] = plain.split("/");
  return { file: undefined, package: plain.startsWith("@") ? `${scope}/${name}` : scope };
}
