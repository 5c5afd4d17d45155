/** Pseudo-locales: English made longer with accents, or mirrored to run from right to left, so that gaps show early. */
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

type Dress = (text: string) => string;

const ACCENTED = new Map(
  Array.from("aàcçeéiíoôuûnñsšyýAÀCÇEÉIÍOÔUÛNÑSŠYÝ".matchAll(/(.)(.)/gu), ([, plain, dressed]) => [
    plain!,
    dressed!,
  ]),
);

/** `[Cléàr àll ~~]`: accents on what can carry them, a third longer, ends marked. */
export function accent(text: string): string {
  if (text.trim() === "") return text;
  const body = Array.from(text, (letter) => ACCENTED.get(letter) ?? letter).join("");
  return body + "~".repeat(Math.ceil(text.trim().length / 4));
}

/** Each word between right-to-left override marks: it reads backwards, as a right-to-left script would run. */
export function mirror(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}’'-]*/gu, "\u202e$&\u202c");
}

/** The catalogue, parsed or not, with its literal text dressed; arguments, plurals and tags stay as they are. */
export function pseudoMessages(
  messages: Readonly<Record<string, string | MessageFormatElement[]>>,
  kind: "accented" | "mirrored",
): Record<string, MessageFormatElement[]> {
  const dress = kind === "accented" ? accent : mirror;
  return Object.fromEntries(
    Object.entries(messages).map(([id, text]) => [
      id,
      dressElements(typeof text === "string" ? parse(text) : text, dress),
    ]),
  );
}

function dressElements(elements: readonly MessageFormatElement[], dress: Dress): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: dress(element.value) };
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return {
        ...element,
        options: Object.fromEntries(
          Object.entries(element.options).map(([name, option]) => [
            name,
            { ...option, value: dressElements(option.value, dress) },
          ]),
        ),
      };
    if (element.type === TYPE.tag) return { ...element, children: dressElements(element.children, dress) };
    return element;
  });
}
