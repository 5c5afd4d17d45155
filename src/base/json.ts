/** JSON written so that people and line counters can read it, in parts, so that no string gets too long. */

const PART = 1 << 16;

/** An object whose lists have one item a line; a list may be made as it is written. */
export function* jsonParts(object: Readonly<Record<string, unknown>>): Generator<string> {
  let part = "{";
  let first = true;
  for (const [key, value] of Object.entries(object)) {
    part += `${first ? "" : ","}\n  ${JSON.stringify(key)}: `;
    first = false;
    if (!isList(value)) {
      part += JSON.stringify(value) ?? "null";
      continue;
    }
    part += "[";
    let empty = true;
    for (const item of value) {
      part += `${empty ? "" : ","}\n    ${JSON.stringify(item)}`;
      empty = false;
      if (part.length < PART) continue;
      yield part;
      part = "";
    }
    part += empty ? "]" : "\n  ]";
  }
  yield `${part}\n}\n`;
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
