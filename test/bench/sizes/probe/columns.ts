/** The made tables straight into columns: every name in them ends in its number, every stance begins with its own letter. */

const COMMA = 44;
const LINE = 10;
const ZERO = 48;
const STANCES = ["support", "oppose", "neutral", "conditional"];
const FIRST_LETTERS = [..."sonc"].map((letter) => letter.charCodeAt(0));

export function readColumns(bytes: Uint8Array) {
  let most = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LINE) most++;
  const actor = new Uint16Array(most);
  const issue = new Uint16Array(most);
  const stance = new Uint8Array(most);
  const year = new Int16Array(most);
  let [at, rows, actors, issues] = [bytes.indexOf(LINE) + 1, 0, 0, 0];
  /** The number at the end of a cell; moves on to the next. */
  const number = () => {
    let value = 0;
    for (; bytes[at] !== COMMA; at++) {
      const digit = bytes[at]! - ZERO;
      value = digit >= 0 && digit <= 9 ? 10 * value + digit : 0;
    }
    at++;
    return value;
  };
  for (; at < bytes.length; rows++) {
    actor[rows] = number() - 1;
    issue[rows] = number() - 1;
    stance[rows] = FIRST_LETTERS.indexOf(bytes[at]!);
    while (bytes[at++] !== COMMA);
    for (const end = at + 4; at < end; at++) year[rows] = 10 * year[rows]! + bytes[at]! - ZERO;
    while (bytes[at++] !== LINE);
    if (actor[rows]! >= actors) actors = actor[rows]! + 1;
    if (issue[rows]! >= issues) issues = issue[rows]! + 1;
  }
  return { actors, issues, rows, actor, issue, stance, year, names: STANCES };
}
