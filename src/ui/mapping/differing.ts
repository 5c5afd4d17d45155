/** Where two names that look alike differ: characters with their code points, since the eye may not see it. Pure. */

/** More than these are not hidden from the eye. */
const MOST = 4;

/** Characters of one name that the other does not have, as `é (U+00E9)`; empty where only order or number differ. */
export function differing(a: string, b: string): string[] {
  const [left, right] = [a, b].map((name) => new Set(name.normalize("NFC"))) as [Set<string>, Set<string>];
  const only = [...left].filter((char) => !right.has(char));
  only.push(...[...right].filter((char) => !left.has(char)));
  return only.slice(0, MOST).map((char) => `${char} (U+${hex(char)})`);
}

const hex = (char: string) => char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
