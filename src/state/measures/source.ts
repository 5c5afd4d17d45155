/** What a worker keeps of a dataset to measure it under any filter: columns and ids, no words. */
import { memoLast } from "../../base/memo.ts";
import {
  type Actor,
  type Dataset,
  type Issue,
  ruleOf,
  type StanceTable,
  type TextColumn,
} from "../../domain/dataset.ts";
import { summarizeTies, type TieIndex } from "../../graph/ties.ts";
import type { Shown } from "../describe.ts";

type Columns = Pick<
  StanceTable,
  | "length"
  | "stance"
  | "position"
  | "positionGiven"
  | "salience"
  | "from"
  | "to"
  | "seconds"
  | "basis"
  | "source"
>;

/** Plain data; the ties are those of one fold. */
export interface MeasureSource {
  readonly actors: readonly string[];
  /** NaN = not given. */
  readonly influence: Float64Array;
  readonly influences: readonly (ReadonlyMap<string, number> | undefined)[];
  readonly issues: readonly string[];
  readonly statements: Dataset["statements"];
  readonly halfLife: Dataset["halfLife"];
  readonly conditional: Dataset["conditional"];
  readonly stances: Columns;
  /** Codes of what was answered word for word, of who coded it, and of who says so; a file may lack them. */
  readonly word: Uint32Array | undefined;
  readonly coder: Uint32Array | undefined;
  readonly voice: Uint32Array | undefined;
  readonly fold: Uint32Array;
  readonly ties: TieIndex;
}

export function sourceOf({ dataset, fold, ties }: Shown): MeasureSource {
  const { stances: all, actors, issues } = dataset;
  const { length, stance, position, positionGiven, salience, from, to, seconds, basis, source } = all;
  return {
    actors: actors.map(({ id }) => id),
    influence: Float64Array.from(actors, ({ influence }) => influence),
    influences: actors.map(({ influences }) => influences),
    issues: issues.map(({ id }) => id),
    statements: dataset.statements,
    halfLife: dataset.halfLife,
    conditional: dataset.conditional,
    stances: { length, stance, position, positionGiven, salience, from, to, seconds, basis, source },
    word: all.text.word?.codes,
    coder: all.text.coder?.codes,
    voice: all.text.voice?.codes,
    fold,
    ties,
  };
}

const NO_CODES = new Uint32Array(0);
const NO_NAMES: ReadonlyMap<string, string> = new Map();

const NOBODY = { name: "", names: NO_NAMES, partOf: -1 };

/** A dataset that answers what measures ask of it, and nothing else. */
function datasetOf(source: MeasureSource): Dataset {
  const { stances, word, coder, voice } = source;
  const column = (codes: Uint32Array | undefined): TextColumn | undefined => codes && { codes, values: [] };
  const text = { word: column(word), coder: column(coder), voice: column(voice) };
  return {
    name: "",
    files: [],
    actors: source.actors.map(
      (id, i) =>
        ({ ...NOBODY, id, influence: source.influence[i]!, influences: source.influences[i] }) as Actor,
    ),
    issues: source.issues.map((id) => ({ id, name: id, names: NO_NAMES }) as Issue),
    sources: [],
    events: [],
    stances: {
      ...stances,
      actor: NO_CODES,
      issue: NO_CODES,
      row: NO_CODES,
      line: NO_CODES,
      file: new Uint8Array(0),
      confidence: undefined,
      text: Object.fromEntries(Object.entries(text).filter(([, codes]) => codes !== undefined)),
    },
    ...(source.statements && { statements: source.statements }),
    ...(source.halfLife !== undefined && { halfLife: source.halfLife }),
    ...(source.conditional !== undefined && { conditional: source.conditional }),
  };
}

/** The picture of it under a filter. */
export function shownFrom(source: MeasureSource): (mask: Shown["mask"]) => Shown {
  const dataset = datasetOf(source);
  const { fold, ties } = source;
  const { stances } = dataset;
  const rule = ruleOf(dataset);
  const whole = memoLast(() => summarizeTies(ties, stances, undefined, rule));
  const summaryOf = (mask: Shown["mask"]) =>
    mask ? summarizeTies(ties, stances, mask, rule, whole()) : whole();
  return (mask) => ({ dataset, fold, ties, mask, summary: summaryOf(mask) });
}
