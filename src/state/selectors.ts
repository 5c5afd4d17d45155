/** What follows from the state, computed once per change of what it depends on. */
import { BitSet } from "../base/bitset.ts";
import { memoLast } from "../base/memo.ts";
import { type Dataset, ruleOf } from "../domain/dataset.ts";
import { CLAUSES, type Clause, type Filter, resolveClause } from "../domain/filter.ts";
import { type ClauseMasks, combineMasks, countFacets } from "../graph/facets.ts";
import { resolveFold } from "../graph/fold.ts";
import { createMeasure, createPassing, measureNodes } from "../graph/measure.ts";
import { createNarrowing } from "../graph/narrowed.ts";
import { buildNetwork } from "../graph/network.ts";
import { buildTies, summarizeTies, type TieIndex, type TieSummary } from "../graph/ties.ts";
import { buildChoices } from "./choices.ts";
import { buildEvidence } from "./evidence.ts";
import type { State } from "./model.ts";
import { buildFrame, buildTimeline } from "./timeline.ts";
import { countDataset } from "./totals.ts";

/** Ids to indexes, for the way from files, links and DOM inwards. */
export interface Lookup {
  readonly actor: ReadonlyMap<string, number>;
  readonly issue: ReadonlyMap<string, number>;
}

export type Selectors = ReturnType<typeof createSelectors>;

/** One set of memoised selectors; each takes the state, and answers undefined while no dataset is open. */
export function createSelectors() {
  const lookup = memoLast(
    (dataset: Dataset): Lookup => ({
      actor: new Map(dataset.actors.map(({ id }, index) => [id, index])),
      issue: new Map(dataset.issues.map(({ id }, index) => [id, index])),
    }),
  );
  const fold = memoLast((dataset: Dataset, unfolded: readonly string[]) =>
    resolveFold(dataset.actors, new Set(unfolded)),
  );
  const ties = memoLast((dataset: Dataset, folded: Uint32Array) =>
    buildTies(dataset.stances, folded, dataset.issues.length),
  );
  const masks = createMaskSelector();
  const combined = memoLast((dataset: Dataset, clauses: ClauseMasks) =>
    combineMasks(dataset.stances.length, clauses),
  );
  const narrow = createNarrowing();
  const summary = memoLast((dataset: Dataset, index: TieIndex, mask: BitSet, whole: TieSummary) =>
    narrow(index, dataset.stances, mask, ruleOf(dataset), whole),
  );
  const wholeSummary = memoLast((dataset: Dataset, index: TieIndex) =>
    summarizeTies(index, dataset.stances, undefined, ruleOf(dataset)),
  );
  const network = memoLast(buildNetwork);
  const known = memoLast(measureNodes);
  const facets = memoLast(countFacets);
  const measures = createMeasure();
  const passing = createPassing();
  const totals = memoLast(countDataset);
  const evidence = memoLast(buildEvidence);
  const choices = memoLast(buildChoices);
  const frame = memoLast(buildFrame);
  const timeline = memoLast(buildTimeline);
  const anyDateMask = memoLast((length: number, ...masks: readonly (BitSet | undefined)[]) => {
    const sets = masks.filter((mask) => mask !== undefined);
    return sets.length === 0 ? undefined : BitSet.intersection(length, sets);
  });

  const withData =
    <Result>(compute: (dataset: Dataset, state: State) => Result) =>
    (state: State): Result | undefined =>
      state.opened ? compute(state.opened.dataset, state) : undefined;
  /** What was made beforehand holds while nothing is unfolded. */
  const preparedFor = ({ opened, document }: State) =>
    document.unfolded.length === 0 ? opened?.prepared : undefined;
  const foldOf = (dataset: Dataset, state: State) =>
    preparedFor(state)?.fold ?? fold(dataset, state.document.unfolded);
  const tiesOf = (dataset: Dataset, state: State) =>
    preparedFor(state)?.ties ?? ties(dataset, foldOf(dataset, state));
  const masksOf = (dataset: Dataset, state: State) => masks(dataset, state.document.filter);
  const maskOf = (dataset: Dataset, state: State) => combined(dataset, masksOf(dataset, state));
  const wholeOf = (dataset: Dataset, state: State) =>
    preparedFor(state)?.summary ?? wholeSummary(dataset, tiesOf(dataset, state));
  const summaryOf = (dataset: Dataset, state: State) => {
    const mask = maskOf(dataset, state);
    const whole = wholeOf(dataset, state);
    return mask ? summary(dataset, tiesOf(dataset, state), mask, whole) : whole;
  };
  const knownOf = (dataset: Dataset, state: State) =>
    preparedFor(state)?.measures ??
    known(
      tiesOf(dataset, state),
      wholeOf(dataset, state),
      "ties",
      dataset.actors.length,
      dataset.issues.length,
    );
  /** Moving the dates leaves this as it is. */
  const exceptDates = (dataset: Dataset, state: State) => {
    const clauses = masksOf(dataset, state);
    const others = CLAUSES.filter((clause) => clause !== "dates").map((clause) => clauses.get(clause));
    return anyDateMask(dataset.stances.length, ...others);
  };

  return {
    lookup: withData((dataset) => lookup(dataset)),
    /** What was made where the files were read, while it holds. */
    prepared: preparedFor,
    /** Displayed actor by actor. */
    fold: withData(foldOf),
    /** Ties between displayed actors and issues, all statements. */
    ties: withData(tiesOf),
    /** Rows by clause, for facet counts. */
    masks: withData(masksOf),
    /** Rows that pass the whole filter; undefined also when nothing is narrowed. */
    mask: withData(maskOf),
    /** What each tie shows under the filter. */
    summary: withData(summaryOf),
    /** All known positions, whatever the filter, as a network: made when it is asked for, since many ties take long. */
    network: withData((dataset, state) =>
      network(dataset, foldOf(dataset, state), tiesOf(dataset, state), wholeOf(dataset, state)),
    ),
    /** What each tie shows of everything, whatever the filter. */
    whole: withData(wholeOf),
    /** Actors as displayed, so that the number is what one can count on the map. */
    totals: withData(
      (dataset, state) => preparedFor(state)?.totals ?? totals(dataset, foldOf(dataset, state)),
    ),
    /** How many positions are known of each actor and issue, whatever the filter. */
    known: withData(knownOf),
    facets: withData((dataset, state) => {
      const clauses = masksOf(dataset, state);
      const totals = clauses.size === 0 ? state.opened?.prepared?.choices.totals : undefined;
      return totals ?? facets(dataset, clauses);
    }),
    measures: withData((dataset, state) => {
      const summaryNow = summaryOf(dataset, state);
      if (state.document.sizeBy === "ties" && summaryNow === wholeOf(dataset, state))
        return knownOf(dataset, state);
      const { actors, issues } = dataset;
      const ties = tiesOf(dataset, state);
      return measures(summaryNow, ties, state.document.sizeBy, actors.length, issues.length);
    }),
    /** How many ties of each actor and issue show anything under the filter. */
    passing: withData((dataset, state) => {
      const { actors, issues } = dataset;
      return passing(summaryOf(dataset, state), tiesOf(dataset, state), actors.length, issues.length);
    }),
    /** The statements behind the selection; undefined also when nothing is selected. */
    evidence: withData((dataset, state) =>
      evidence(
        dataset,
        lookup(dataset),
        foldOf(dataset, state),
        tiesOf(dataset, state),
        summaryOf(dataset, state),
        maskOf(dataset, state),
        state.document.selection,
      ),
    ),
    /** What the filters offer, whatever is narrowed. */
    choices: withData((dataset, state) => state.opened?.prepared?.choices ?? choices(dataset)),
    /** Statements over time; undefined also when nothing is dated. */
    timeline: withData((dataset, state) => {
      const { prepared } = state.opened!;
      const bins = prepared ? prepared.frame : frame(dataset);
      return bins && timeline(bins, exceptDates(dataset, state));
    }),
  };
}

/** Masks by clause; a change of one clause leaves the masks of the others as they are. */
function createMaskSelector(): (dataset: Dataset, filter: Filter) => ClauseMasks {
  const known = new Map<Clause, { dataset: Dataset; parts: readonly unknown[]; mask: BitSet | undefined }>();
  return memoLast((dataset: Dataset, filter: Filter): ClauseMasks => {
    const masks = new Map<Clause, BitSet>();
    for (const clause of CLAUSES) {
      const parts = clauseParts(filter, clause);
      let entry = known.get(clause);
      if (!entry || entry.dataset !== dataset || entry.parts.some((part, i) => part !== parts[i])) {
        entry = { dataset, parts, mask: resolveClause(dataset, filter, clause) };
        known.set(clause, entry);
      }
      if (entry.mask) masks.set(clause, entry.mask);
    }
    return masks;
  });
}

function clauseParts(filter: Filter, clause: Clause): readonly unknown[] {
  if (clause === "confidence") return [filter.minConfidence];
  if (clause === "dates") return [filter.from, filter.to];
  return [filter[clause]];
}
