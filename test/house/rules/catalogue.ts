/** Which messages the program asks for, and whether the catalogue has them, and no others. */
import type { ESTree } from "vite";
import { at, isCode, type Source, walk } from "../../support/source.ts";

export type Catalogue = ReadonlyMap<string, string>;

/** The English messages of every file of the folder, and the keys that two files have. */
export function readCatalogue(
  files: readonly Source[],
  language = "en",
): { messages: Catalogue; twice: string[] } {
  const messages = new Map<string, string>();
  const twice: string[] = [];
  for (const file of files.filter(({ path }) => path.endsWith(`.${language}.json`)))
    for (const [key, text] of Object.entries(JSON.parse(file.text) as Record<string, string>)) {
      if (messages.has(key)) twice.push(`${file.path}: ${key} is in another file too`);
      messages.set(key, text);
    }
  return { messages, twice };
}

/** Where people are spoken to; below, `t` may be anything. */
const SPEAKS = /^src\/(ui|app|cli|main)\b/;
/** Calls that take a key first, or an object with it as `id`; elements that take it as `id`. */
const CALL = /^t$/;
const CALL_WITH_ID = /^(formatMessage|\$t|defineMessage)$/;
const ELEMENT = /^(FormattedMessage|Text|T|Message)$/;

/** Keys written where only a key can stand, that the catalogue does not have. */
export function unknownKeys(files: readonly Source[], messages: Catalogue): string[] {
  const speaking = files.filter((file) => isCode(file) && SPEAKS.test(file.path));
  return speaking.flatMap((file) => {
    const faults: string[] = [];
    const key = (node: ESTree.Node | null | undefined) => {
      const literal = node?.type === "JSXExpressionContainer" ? node.expression : node;
      if (literal?.type !== "Literal" || typeof literal.value !== "string") return;
      if (!messages.has(literal.value))
        faults.push(`${at(file, literal.start)}: no message ${literal.value}`);
    };
    walk(file, {
      CallExpression: ({ callee, arguments: [first] }) => {
        const name = calledName(callee);
        if (CALL.test(name)) key(first);
        if (CALL_WITH_ID.test(name)) key(idOf(first));
      },
      JSXOpeningElement: ({ name, attributes }) => {
        if (name.type !== "JSXIdentifier" || !ELEMENT.test(name.name)) return;
        for (const attribute of attributes)
          if (attribute.type === "JSXAttribute" && attribute.name.name === "id") key(attribute.value);
      },
    });
    return faults;
  });
}

function calledName(callee: ESTree.Node): string {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return "";
  return callee.property.name;
}

function idOf(node: ESTree.Node | undefined): ESTree.Node | undefined {
  if (node?.type !== "ObjectExpression") return;
  for (const property of node.properties)
    if (property.type === "Property" && property.key.type === "Identifier" && property.key.name === "id")
      return property.value;
  return;
}

/** A key put together by the program, such as `problem.${code}`, as a pattern of the keys it can become. */
interface Composed {
  readonly place: string;
  readonly pattern: RegExp;
}

/** Keys put together where people are spoken to. With `asked`, only those that certainly are keys: what `t` is given. */
export function composedKeys(files: readonly Source[], asked = false): Composed[] {
  const speaking = files.filter((file) => isCode(file) && SPEAKS.test(file.path));
  return speaking.flatMap((file) => {
    const found: Composed[] = [];
    const add = (node: ESTree.Node | undefined) => {
      if (node?.type !== "TemplateLiteral" || !/^[a-z]\w*\./.test(node.quasis[0]?.value.raw ?? "")) return;
      const parts = node.quasis.map(({ value }) => value.raw.replaceAll(".", "\\."));
      found.push({ place: at(file, node.start), pattern: new RegExp(`^${parts.join(".*")}$`) });
    };
    walk(
      file,
      asked
        ? { CallExpression: ({ callee, arguments: [first] }) => CALL.test(calledName(callee)) && add(first) }
        : { TemplateLiteral: add },
    );
    return found;
  });
}

/** Composed keys that no message has. */
export function unknownComposed(files: readonly Source[], messages: Catalogue): string[] {
  return composedKeys(files, true)
    .filter(({ pattern }) => ![...messages.keys()].some((key) => pattern.test(key)))
    .map(({ place, pattern }) => `${place}: no message fits ${pattern.source}`);
}

/** Messages that nothing asks for: no text in the program is their key, and no composed key can become it. */
export function unusedKeys(files: readonly Source[], messages: Catalogue): string[] {
  const texts = new Set<string>();
  for (const file of files.filter(isCode))
    walk(file, {
      Literal: ({ value }) => {
        if (typeof value === "string") texts.add(value);
      },
    });
  const composed = composedKeys(files);
  return [...messages.keys()].filter(
    (key) => !texts.has(key) && !composed.some(({ pattern }) => pattern.test(key)),
  );
}
