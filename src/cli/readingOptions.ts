/** How files are to be read, as it is typed: encoding, separator, words, columns. */
import { STATEMENT_RULES } from "../domain/dataset.ts";
import { TABLE_CHOICES } from "../domain/decisions.ts";
import { STANCES, type Stance } from "../domain/stance.ts";
import type { LoadOptions } from "../ingest/load.ts";
import { Failure, type Option } from "./command.ts";
import { t } from "./words.ts";

/** Options of each command that reads. */
export const READING_OPTIONS: readonly Option[] = [
  { flag: "--encoding", value: "NAME", takesValue: true, summary: "cli.encoding" },
  { flag: "--separator", value: "CHARACTER", takesValue: true, summary: "cli.separator" },
  { flag: "--words", value: "WORD=STANCE;…", takesValue: true, summary: "cli.words" },
  { flag: "--columns", value: "HEADING=COLUMN;…", takesValue: true, summary: "cli.columns" },
  { flag: "--table", value: TABLE_CHOICES.join("|"), takesValue: true, summary: "cli.table" },
  { flag: "--several", value: STATEMENT_RULES.join("|"), takesValue: true, summary: "cli.several" },
];

/** What was typed, checked. */
export function readingOptions(typed: ReadonlyMap<string, string>): LoadOptions {
  const encoding = typed.get("--encoding");
  const separator = typed.get("--separator")?.replace("\\t", "\t");
  const words = typed.get("--words");
  const columns = typed.get("--columns");
  const table = oneOf("--table", TABLE_CHOICES, typed);
  const statements = oneOf("--several", STATEMENT_RULES, typed);
  return {
    ...(encoding !== undefined && { encoding }),
    ...(separator !== undefined && { separator: oneCharacter(separator) }),
    ...(words !== undefined && { words: new Map(pairs("--words", words).map(stanceOf)) }),
    ...(table !== undefined && { table }),
    ...(statements !== undefined && { statements }),
    ...(columns !== undefined && {
      columns: new Map(pairs("--columns", columns).map(([heading, role]) => [heading, role || null])),
    }),
  };
}

function oneOf<Value extends string>(
  option: string,
  values: readonly Value[],
  typed: ReadonlyMap<string, string>,
): Value | undefined {
  const value = typed.get(option);
  const known = values.find((each) => each === value);
  if (value !== undefined && known === undefined)
    throw new Failure(t("cli.option-value-wrong", { option, value }));
  return known;
}

function oneCharacter(separator: string): string {
  if (separator.length === 1) return separator;
  throw new Failure(t("cli.option-value-wrong", { option: "--separator", value: separator }));
}

/** `a=b;c=d` as pairs; the last `=` of each parts them. */
function pairs(option: string, text: string): [string, string][] {
  return text
    .split(";")
    .filter((pair) => pair.trim() !== "")
    .map((pair) => {
      const at = pair.lastIndexOf("=");
      if (at < 0) throw new Failure(t("cli.option-value-wrong", { option, value: pair }));
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    });
}

function stanceOf([word, stance]: [string, string]): [string, Stance] {
  const known = STANCES.find((each) => each === stance);
  if (!known) throw new Failure(t("cli.option-value-wrong", { option: "--words", value: stance }));
  return [word, known];
}
