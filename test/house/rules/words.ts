/** Text that people see comes from the catalogue, and the page can be mirrored. */
import type { ESTree } from "vite";
import { at, isStyle, type Source, walk } from "../../support/source.ts";

const LETTER = /\p{L}/u;
const ENTITY = /&[\w#]+;/g;
/** A component may take a key and look the text up itself; the compiler then knows it as a key. */
const KEY = /^[a-z]\w*(\.\w+)+$/;
/** Attributes that are shown or spoken. */
const SPOKEN =
  /^(title|placeholder|label|alt|description|errorMessage|aria-(label|description|roledescription|valuetext|placeholder))$/;
/** Names of keys are the same in every language. */
const SAME_EVERYWHERE = new Set(["kbd", "code"]);

/** Text between tags, and in attributes that people see or hear, in the components of `src/ui`. */
export function bareWords(files: readonly Source[]): string[] {
  return files
    .filter(({ path }) => path.startsWith("src/ui/") && path.endsWith(".tsx"))
    .flatMap((file) => {
      const faults: string[] = [];
      const text = (node: ESTree.Node | null) => {
        for (const { value, start } of words(node))
          faults.push(`${at(file, start)}: “${value.trim()}” is not in the catalogue`);
      };
      walk(file, {
        JSXElement: ({ openingElement: { name }, children }) => {
          if (name.type !== "JSXIdentifier" || !SAME_EVERYWHERE.has(name.name)) children.forEach(text);
        },
        JSXFragment: ({ children }) => children.forEach(text),
        JSXAttribute: ({ name, value }) => {
          if (name.type === "JSXIdentifier" && SPOKEN.test(name.name)) text(value);
        },
      });
      return faults;
    });
}

/** The text that a child or an attribute's value can turn into, as far as it is written there. */
function words(node: ESTree.Node | null): { value: string; start: number }[] {
  switch (node?.type) {
    case "JSXText":
      return LETTER.test(node.value.replace(ENTITY, ""))
        ? [{ value: node.value, start: node.start + node.value.search(/\S/) }]
        : [];
    case "Literal":
      return typeof node.value === "string" && LETTER.test(node.value) && !KEY.test(node.value)
        ? [{ value: node.value, start: node.start }]
        : [];
    case "TemplateLiteral":
      return node.quasis
        .map(({ value, start }) => ({ value: value.raw, start }))
        .filter(({ value }) => LETTER.test(value));
    case "JSXExpressionContainer":
      return words(node.expression);
    case "ConditionalExpression":
      return [...words(node.consequent), ...words(node.alternate)];
    case "LogicalExpression":
      return [...words(node.left), ...words(node.right)];
    case "BinaryExpression":
      return node.operator === "+" ? [...words(node.left), ...words(node.right)] : [];
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
    case "ParenthesizedExpression":
      return words(node.expression);
    default:
      return [];
  }
}

const PHYSICAL = [
  /^(left|right)$/,
  /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-|$)/,
  /^border-(top|bottom)-(left|right)-radius$/,
];
const PHYSICAL_VALUE = /^(text-align|float|clear|caption-side)$/;

/** Left and right; top and bottom do not change with the language. */
export function physicalStyles(files: readonly Source[]): string[] {
  return files.filter(isStyle).flatMap((file) => {
    const text = file.text.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"|'[^'\n]*'/g, (part) =>
      part.replace(/[^\n]/g, " "),
    );
    return [...text.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)]
      .filter(
        ([, property, value]) =>
          PHYSICAL.some((physical) => physical.test(property!)) ||
          (PHYSICAL_VALUE.test(property!) && /\b(left|right)\b/.test(value!)),
      )
      .map((match) => `${at(file, match.index)}: ${match[0].trim()} does not turn round with the language`);
  });
}
