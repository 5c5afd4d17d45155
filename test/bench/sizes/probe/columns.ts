/** Plain rows of actor, issue, stance, date, … straight into columns: no quotes, no objects, for the made tables alone. */

const COMMA = 44;
const LINE = 10;

export function readColumns(bytes: Uint8Array) {
  const decoder = new TextDecoder();
  const dictionary = () => {
    const codes = new Map<string, number>();
    return {
      codes,
      code(from: number, to: number): number {
        const text = decoder.decode(bytes.subarray(from, to));
        const known = codes.get(text);
        if (known !== undefined) return known;
        codes.set(text, codes.size);
        return codes.size - 1;
      },
    };
  };
  const [people, things, stances] = [dictionary(), dictionary(), dictionary()];
  const most = bytes.reduce((lines, byte) => lines + (byte === LINE ? 1 : 0), 0);
  const actor = new Uint16Array(most);
  const issue = new Uint16Array(most);
  const stance = new Uint8Array(most);
  const year = new Int16Array(most);
  let rows = 0;
  for (let at = bytes.indexOf(LINE) + 1; at < bytes.length; rows++) {
    const ends = [0, 0, 0];
    let from = at;
    for (let k = 0; k < 3; k++) {
      const end = bytes.indexOf(COMMA, from);
      ends[k] = end;
      from = end + 1;
    }
    actor[rows] = people.code(at, ends[0]!);
    issue[rows] = things.code(ends[0]! + 1, ends[1]!);
    stance[rows] = stances.code(ends[1]! + 1, ends[2]!);
    year[rows] = [0, 1, 2, 3].reduce((sum, k) => sum * 10 + bytes[from + k]! - 48, 0);
    at = bytes.indexOf(LINE, from) + 1 || bytes.length;
  }
  const names = [...stances.codes.keys()];
  return { actors: people.codes.size, issues: things.codes.size, rows, actor, issue, stance, year, names };
}
