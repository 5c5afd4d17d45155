/** Reads our own source files, and parses them with the parser that Vite brings. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { type ESTree, parseSync, Visitor, type VisitorObject } from "vite";

/** A file of the project; `path` is relative to its top level, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const CODE = new Set([".ts", ".tsx", ".mts", ".mjs", ".js", ".jsx"]);
export const isCode = ({ path }: Source): boolean => CODE.has(extname(path));
export const isStyle = ({ path }: Source): boolean => extname(path) === ".css";

/** All files under a folder. */
export function sources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

const programs = new WeakMap<Source, ESTree.Program>();

/** Walks the syntax tree of a file. A file that cannot be parsed throws: the type check names it better. */
export function walk(file: Source, visitor: VisitorObject): void {
  const program = programs.get(file) ?? parsed(file);
  programs.set(file, program);
  new Visitor(visitor).visit(program);
}

function parsed({ path, text }: Source): ESTree.Program {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.codeframe ?? "cannot be parsed"}`);
  return program;
}

/** `src/ui/App.tsx:12`, as editors open it. */
export function at(file: Source, offset: number): string {
  return `${file.path}:${file.text.slice(0, offset).split("\n").length}`;
}

/** A file for a rule's own test. */
export const fixture = (path: string, text: string): Source => ({ path, text });
