/** JSON written so that people and line counters can read it, in parts, so that no string gets too long. */

const PART = 1 << 16;

/** An object whose lists have one item a line. */
export function* jsonParts(object: Readonly<Record<string, unknown>>): Generator<string> {
  let part = "{";
  let first = true;
  for (const [key, value] of Object.entries(object)) {
    part += `${first ? "" : ","}\n  ${JSON.stringify(key)}: `;
    first = false;
    if (!Array.isArray(value)) {
      part += JSON.stringify(value);
      continue;
    }
    part += "[";
    for (const [i, item] of value.entries()) {
      part += `${i === 0 ? "" : ","}\n    ${JSON.stringify(item)}`;
      if (part.length < PART) continue;
      yield part;
      part = "";
    }
    part += value.length === 0 ? "]" : "\n  ]";
  }
  yield `${part}\n}\n`;
}
