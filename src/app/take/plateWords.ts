/** What a plate says: what is shown, what narrows it, on whose words it rests. */
import { type Dataset, nameIn, type Source, textAt } from "../../domain/dataset.ts";
import { type DaySpan, NO_DAY } from "../../domain/days.ts";
import { BASES, STANCES } from "../../domain/stance.ts";
import { directionOf } from "../../domain/text.ts";
import type { IntlShape, SpokenId } from "../../i18n/intl.ts";
import { localeOf } from "../../i18n/locales.ts";
import type { State } from "../../state/model.ts";
import { nodeRadius, sizeSamples } from "../../state/nodeSize.ts";
import { ALL_PAIRS_UP_TO } from "../../state/pairs.ts";
import type { Selectors } from "../../state/selectors.ts";
import { countDataset } from "../../state/totals.ts";
import { countedSo } from "../../ui/countedSo.ts";
import { PLAIN_TAGS } from "../../ui/counts/wholeTags.tsx";
import { spanInWords } from "../../ui/dates.ts";
import { type Chip, chipsOf } from "../../ui/filters/chips.ts";
import { chipWords } from "../../ui/filters/chipWords.ts";
import { plain } from "../../ui/plain.ts";
import type { PlateWords } from "../../view/plate.ts";
import type { LegendWords } from "../../view/plateLegend.ts";
import { nameLanguage } from "../sceneOf.ts";

/** So many sources and voices are named; the others are counted. */
const MOST_NAMED = 3;

type Say = (id: SpokenId, values?: Readonly<Record<string, string | number>>) => string;

interface Speaker {
  readonly intl: IntlShape;
  readonly t: Say;
  readonly dataset: Dataset;
  readonly state: State;
  /** Rows that pass the filter. */
  readonly rows: readonly number[];
}

/** A name between marks that keep its direction from its neighbours. */
const isolated = (name: string) => `\u2068${plain(name)}\u2069`;

export function plateWords(intl: IntlShape, state: State, selectors: Selectors, now: Date): PlateWords {
  const t: Say = (id, values) => intl.formatMessage({ id }, values);
  const dataset = state.opened!.dataset;
  const mask = selectors.mask(state);
  const rows = Array.from({ length: dataset.stances.length }, (_, row) => row).filter(
    (row) => !mask || mask.has(row),
  );
  const speaker: Speaker = { intl, t, dataset, state, rows };
  const fold = selectors.fold(state)!;
  const folded = dataset.actors.filter((_, index) => fold[index] !== index).length;
  return {
    direction: localeOf(state.session.locale).direction,
    title: plain(dataset.name),
    titleDirection: directionOf(dataset.name),
    lead: [
      wholeSentence(speaker, fold),
      ...(mask ? [narrowedSentence(speaker)] : []),
      ...focusSentence(speaker),
    ],
    legend: legendWords(speaker, selectors.measures(state)?.max ?? 0),
    foot: [
      sourcesSentence(speaker),
      voicesSentence(speaker),
      datesSentence(speaker),
      t(state.drawnPairs ? "plate.noPairLine" : "plate.noLine"),
      ...pairsSentence(speaker),
      ...(state.drawnLines ? [t("plate.someLines", { ...state.drawnLines })] : []),
      ...countedSo(dataset, t),
      ...(folded > 0 ? [t("plate.folded", { count: folded })] : []),
    ],
    namesLeftOut: (count) => t("plate.namesLeftOut", { count }),
    outside: (count) => t("plate.outside", { count }),
    maker: t("shell.name"),
    made: t("plate.made", { date: intl.formatDate(now, { dateStyle: "long" }) }),
  };
}

function wholeSentence({ intl, dataset }: Speaker, fold: Uint32Array): string {
  const { span, ...numbers } = countDataset(dataset, fold);
  const values = { ...numbers, ...PLAIN_TAGS, date: span ? spanInWords(intl, span) : "none" };
  return String(intl.formatMessage({ id: "map.sentence" }, values));
}

/** "Shows 12 of 42 statements. Actor: Hamas or Israel, Stance: opposes." */
function narrowedSentence({ intl, t, dataset, state, rows }: Speaker): string {
  const { filter } = state.document;
  const language = nameLanguage(state);
  const byClause = new Map<string, Chip[]>();
  for (const chip of chipsOf(filter)) byClause.set(chip.clause, [...(byClause.get(chip.clause) ?? []), chip]);
  const clauses = [...byClause.values()].map((chips) => {
    const values = chips.map((chip) =>
      isolated(chipWords(intl, dataset, filter, (thing) => nameIn(thing, language), chip)),
    );
    return t("filters.chip", {
      kind: t(chips[0]!.kind),
      value: intl.formatList(values, { type: "disjunction" }),
    });
  });
  const filters = intl.formatList(clauses, { type: "unit", style: "short" });
  return t("plate.narrowed", { shown: rows.length, all: dataset.stances.length, filters });
}

function focusSentence({ t, dataset, state }: Speaker): string[] {
  const { selection, compared } = state.document;
  const language = nameLanguage(state);
  const nameOf = (things: Dataset["actors"] | Dataset["issues"], id: string) => {
    const thing = things.find((each) => each.id === id);
    return isolated(thing ? nameIn(thing, language) : id);
  };
  if (compared) {
    const both = compared.kind === "actor" ? dataset.actors : dataset.issues;
    return [t("plate.focusPair", { a: nameOf(both, compared.a), b: nameOf(both, compared.b) })];
  }
  if (!selection) return [];
  if (selection.kind === "tie")
    return [
      t("plate.focusTie", {
        actor: nameOf(dataset.actors, selection.actor),
        issue: nameOf(dataset.issues, selection.issue),
      }),
    ];
  const things = selection.kind === "actor" ? dataset.actors : dataset.issues;
  return [t("plate.focusNode", { name: nameOf(things, selection.id) })];
}

/** Of a map of one kind of node: how many of its pairs are drawn. */
function pairsSentence({ t, state: { drawnPairs } }: Speaker): string[] {
  if (!drawnPairs) return [];
  const { kind, drawn, all } = drawnPairs;
  return [
    all > ALL_PAIRS_UP_TO ? t(`legend.pairs.some.${kind}`, { drawn, all }) : t("legend.pairs.all", { all }),
  ];
}

/** Values of the rows by how often they are met, the most frequent first. */
function byFrequency<Value>(values: Iterable<Value>): Value[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function sourcesSentence({ intl, t, dataset, rows }: Speaker): string {
  const indexes = byFrequency(rows.map((row) => dataset.stances.source[row]!).filter((index) => index > 0));
  const named = indexes
    .slice(0, MOST_NAMED)
    .map((index) => sourceWords(intl, t, dataset.sources[index - 1]!));
  const list = named.join("; ");
  const others = indexes.length - named.length;
  return t("plate.sources", {
    count: indexes.length,
    list: others > 0 ? t("plate.otherSources", { list, others }) : list,
  });
}

/** Title, outlet, author, date: what the data tell of it. */
function sourceWords(intl: IntlShape, t: Say, source: Source): string {
  const { id, title, outlet, author, date, described, licence } = source;
  const untitled = title === "" || (described && title === id);
  const parts = [
    untitled ? t("plate.sourceUntitled") : isolated(title),
    ...[outlet, author].filter((part) => part !== "").map(isolated),
    ...(date ? [spanInWords(intl, date)] : []),
    ...(licence === "" ? [] : [isolated(licence)]),
  ];
  return intl.formatList(parts, { type: "unit", style: "short" });
}

function voicesSentence({ intl, t, dataset, rows }: Speaker): string {
  const voices = byFrequency(
    rows.map((row) => textAt(dataset.stances, "voice", row)).filter((voice) => voice !== ""),
  );
  if (voices.length === 0) return t("plate.noVoices");
  const named = voices.slice(0, MOST_NAMED).map(isolated);
  const others = voices.length - named.length;
  const list = intl.formatList(
    named,
    others > 0 ? { type: "unit", style: "short" } : { type: "conjunction" },
  );
  return t("plate.voices", { voices: others > 0 ? t("plate.otherVoices", { list, others }) : list });
}

function datesSentence({ intl, t, dataset, rows }: Speaker): string {
  const { from, to } = dataset.stances;
  const dated = rows.filter((row) => from[row] !== NO_DAY);
  if (dated.length === 0) return t("plate.undated");
  const span = dated.reduce<DaySpan>(
    (all, row) => ({ from: Math.min(all.from, from[row]!), to: Math.max(all.to, to[row]!) }),
    { from: from[dated[0]!]!, to: to[dated[0]!]! },
  );
  return t("plate.dates", { date: spanInWords(intl, span), undated: rows.length - dated.length });
}

/** What the signs of stances say between two of one kind. */
const PAIR_WORDS = {
  support: "agree",
  oppose: "disagree",
  conditional: "both",
  neutral: "both",
  "not found": "both",
  "not applicable": "both",
} as const;

function legendWords({ t, state }: Speaker, max: number): LegendWords {
  const kind = state.drawnPairs?.kind;
  return {
    stance: t(kind ? "legend.pairs" : "legend.stance"),
    basis: t(kind ? "legend.pairs.basis" : "legend.basis"),
    shape: t("legend.shape"),
    size: t(`legend.size.${state.document.sizeBy}`),
    stances: STANCES.slice(0, 4).map((stance) =>
      t(kind ? `legend.pairs.${PAIR_WORDS[stance]}.${kind}` : `stance.${stance}`),
    ),
    bases: BASES.map((basis) =>
      t(kind ? `legend.pairs.${basis === "attributed" ? "hollow" : "firm"}.${kind}` : `basis.${basis}`),
    ),
    shapes: {
      actor: t("kind.actor"),
      person: t("legend.person"),
      proposed: t("legend.proposed"),
      unknown: t("legend.unknown"),
      issue: t("kind.issue"),
      member: t("legend.member"),
      differ: t("legend.differ"),
      doubtful: t("legend.doubtful"),
      held: t("legend.held"),
      reach: t("legend.reach"),
    },
    sizes: sizeSamples(max).map((value) => ({
      label: t("legend.number", { value }),
      radius: nodeRadius(value, max),
    })),
  };
}
