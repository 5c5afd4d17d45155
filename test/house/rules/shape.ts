/** How long a file may be, how it opens, what it may not export, and what each folder says of itself. */
import { posix } from "node:path";
import { at, isCode, isStyle, type Source, walk } from "../../support/source.ts";

const MOST_LINES = 300;

export function tooLong(files: readonly Source[]): string[] {
  return files
    .filter((file) => isCode(file) || isStyle(file))
    .map((file) => ({ path: file.path, lines: file.text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${MOST_LINES}`);
}

/** The first line is a comment that says what the file is for. */
export function withoutPurpose(files: readonly Source[]): string[] {
  return files
    .filter((file) => isCode(file) || isStyle(file))
    .filter(({ text }) => !/^(#!.*\n)?\s*(\/\/|\/\*\*?)\s*\S+(\s+\S+){2}/.test(text))
    .map(({ path }) => `${path}: does not open with a sentence of purpose`);
}

/** A `.d.ts` describes what others export, and is left out. */
export function defaultExports(files: readonly Source[]): string[] {
  const ours = files.filter((file) => isCode(file) && !file.path.endsWith(".d.ts"));
  return ours.flatMap((file) => {
    const faults: string[] = [];
    const fault = (offset: number) => faults.push(`${at(file, offset)}: default export`);
    walk(file, {
      ExportDefaultDeclaration: ({ start }) => fault(start),
      ExportSpecifier: ({ exported, start }) => {
        if ((exported.type === "Literal" ? exported.value : exported.name) === "default") fault(start);
      },
    });
    return faults;
  });
}

/** Folders that hold code, and those directly in `src`, say in a README what belongs there. */
export function withoutReadme(files: readonly Source[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const folders = new Set(
    files.flatMap((file) => {
      const folder = posix.dirname(file.path);
      const layer = folder.split("/").slice(0, 2).join("/");
      return isCode(file) || isStyle(file) ? [layer, folder] : [layer];
    }),
  );
  folders.delete("src");
  return [...folders]
    .filter((folder) => !paths.has(`${folder}/README.md`))
    .map((folder) => `${folder}: no README.md`);
}
