/** Discourse Network Analyzer: the list of statements, and the matrix of organizations and concepts. */
import { NEUTRAL, OPPOSE, SUPPORT } from "../../domain/stance.ts";
import { EVENT_ACTORS, EVENT_ISSUES, EVENT_STANCES, eventColumns } from "../event-list.ts";
import type { RawColumn } from "../raw-table.ts";
import { readNumber } from "../values.ts";
import { Columns, computed, mapped, valueAt, wordsOf } from "./columns.ts";
import type { HeadOfTable, PartOfFile, TableFormat, Told } from "./format.ts";
import { melt, sayBareRows } from "./melt.ts";

export const DNA_EVENTS: TableFormat = {
  id: "dna-events",
  kind: "events",
  recognise: ({ folded }: HeadOfTable) => eventColumns(folded),
};

/** Agreement is yes or no. */
const AGREEMENT = { "1": SUPPORT, "0": OPPOSE, true: SUPPORT, false: OPPOSE } as const;
/** As a number with a sign, 0 is in the middle. */
const SIGNED = { "1": SUPPORT, "0": NEUTRAL, "-1": OPPOSE } as const;

/** Statements become stances: an organization, else a person, on a concept; documents become sources. */
export function joinEvents(parts: readonly PartOfFile[], { words }: Told): void {
  for (const part of parts) {
    const columns = new Columns(part);
    const organization = columns.find(...EVENT_ACTORS);
    const person = columns.find("person");
    const { length } = columns.raw;
    const actor =
      organization && person
        ? computed(length, organization.heading, (i) => valueAt(organization, i) || valueAt(person, i))
        : (organization ?? person!);
    const document = columns.find("document_id");
    const stance = columns.get(...EVENT_STANCES);
    const signed = stance.values.some((text) => /^[-\u2212]/.test(text));
    const roles = {
      actor,
      issue: columns.get(...EVENT_ISSUES),
      stance,
      date: columns.find("time"),
      evidence: columns.find("text"),
      coder: columns.find("coder"),
      voice: organization ? person : undefined,
      locator: locators(columns),
      source: document,
    };
    part.tables.push(columns.native("stances", roles, wordsOf(signed ? SIGNED : AGREEMENT, words)));
    if (document) part.tables.push(columns.described("sources", sources(columns, document)));
    columns.sayLeft(part.report);
  }
}

/** Characters of the document, from and to. */
function locators(columns: Columns): RawColumn {
  const start = columns.get("start_position");
  const stop = columns.find("stop_position");
  return computed(columns.raw.length, start.heading, (i) =>
    [valueAt(start, i), valueAt(stop, i)].filter((place) => place !== "").join("–"),
  );
}

function sources(columns: Columns, document: RawColumn) {
  const section = columns.find("document_section");
  const type = columns.find("document_type");
  const note = computed(columns.raw.length, "document_section", (i) =>
    [valueAt(section, i), valueAt(type, i)].filter((text) => text !== "").join("; "),
  );
  return {
    id: document,
    title: columns.find("document_title"),
    author: columns.find("document_author"),
    outlet: columns.find("document_source"),
    note,
  };
}

const isNumber = (text: string) => readNumber(text, false) !== undefined;

/** A corner without a heading, semicolons, and numbers throughout. */
export const DNA_MATRIX: TableFormat = {
  id: "dna-matrix",
  kind: "matrix",
  firstOnly: true,
  recognise: ({ folded, records, index, separator }: HeadOfTable) => {
    const body = records.slice(index + 1).filter(({ cells }) => cells.length > 1);
    const fits =
      separator === ";" &&
      folded[0] === "" &&
      folded.slice(1).some((heading) => heading !== "") &&
      body.length > 0 &&
      body.every(({ cells }) => cells.length === folded.length && cells.slice(1).every(isNumber));
    return fits ? [0] : undefined;
  },
};

/** A number of statements becomes a stance by its sign, and stays as the word; none is nothing. */
export function joinMatrix(parts: readonly PartOfFile[], { words }: Told): void {
  for (const part of parts) {
    const { table } = part.part;
    const columns = new Columns(part);
    const actor = columns.at(0);
    const names = new Set(actor.values);
    // An empty heading is what statements without a value leave behind.
    const wide = table.headings.flatMap((name, i) =>
      i > 0 && name !== "" ? [{ column: columns.at(i), name }] : [],
    );
    if (wide.length > 0 && wide.every(({ name }) => names.has(name))) {
      part.report.add("error", "matrix-one-mode", null);
      part.report.count("setAside", columns.raw.length);
      continue;
    }
    const { decimalComma } = columns.raw;
    const signOf = (text: string) => Math.sign(readNumber(text, decimalComma) ?? Number.NaN);
    const long = melt(columns.raw, { actor }, wide, "issue", "stance", (text) => signOf(text) !== 0);
    sayBareRows(columns.raw, long, part.report);
    columns.sayLeft(part.report);
    const count = long.columns.get("stance")!;
    // What is no number stays without a position, and is set aside.
    const sign = mapped(count, (text) => `${signOf(text) || ""}`, "position");
    const all = new Map([...long.columns, ["position", sign]]);
    part.tables.push({
      kind: "stances",
      separator: table.separator,
      raw: { ...long, columns: all, scaled: true, ...(words && { words }) },
    });
    const unsigned = count.values.every((text) => !(signOf(text) < 0));
    if (unsigned) part.report.add("warning", "matrix-unsigned", null);
    else part.report.add("info", "matrix-signed", null);
  }
}
