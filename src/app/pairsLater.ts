/**
 * The lines of maps of one kind: of few positions worked out here, by code that is fetched once the picture is there; of many by
 * the engine, and until it has answered, and while a newer question is under way, those of before are drawn.
 */
import { memoLast, sameItems } from "../base/memo.ts";
import { NEUTRAL_VALUE } from "../state/arrangement.ts";
import type { Selectors } from "../state/selectors.ts";
import type { Store } from "../state/store.ts";
import { fetchedLater } from "../ui/lazily.ts";
import type { MeasurePort } from "./measurePort.ts";
import type { LinesQuestion, pairLines } from "./pairScene.ts";
import type { PairLines } from "./pairTargets.ts";

/** @returns undefined where they are not there yet; the same object for the same question. */
export type PairLinesOf = (...question: LinesQuestion) => PairLines | undefined;

/** Up to so many ties it takes a few milliseconds. */
const HERE = 10_000;

const fetchPairs = fetchedLater(() => import("./pairScene.ts"));

/**
 * @param come told when there is more to be had.
 * @param measure asks the engine; without it all is worked out here.
 */
export function pairsLater(
  come: () => void,
  store: Store,
  selectors: Selectors,
  measure?: MeasurePort,
): PairLinesOf {
  const here = linesHere(come);
  if (!measure) return here;
  const away = linesAway(come, store, selectors, measure);
  return (...question) => (question[1].length > HERE ? away(...question) : here(...question));
}

function linesHere(come: () => void): PairLinesOf {
  let found: typeof pairLines | undefined;
  let asked = false;
  return (...question) => {
    if (found || asked) return found?.(...question);
    asked = true;
    fetchPairs().then(
      (file) => {
        found = memoLast(file.pairLines);
        come();
      },
      () => {
        asked = false; // no network, or a new version on the server: the map stays as it is
      },
    );
    return undefined;
  };
}

function linesAway(come: () => void, store: Store, selectors: Selectors, measure: MeasurePort): PairLinesOf {
  let asked: LinesQuestion | undefined;
  let found: { readonly of: LinesQuestion; readonly lines: PairLines } | undefined;
  const ask = (question: LinesQuestion) => {
    const [{ ofActor, ofIssue }, ties, summary, neutral, mode, lines, turned] = question;
    const state = store.getState();
    const { dataset } = state.opened!;
    const shown = { dataset, fold: selectors.fold(state)!, ties, summary, mask: selectors.mask(state) };
    asked = question;
    measure(
      "lines",
      { order: { ofActor, ofIssue }, mode, lines, turned },
      shown,
      NEUTRAL_VALUE[neutral],
    ).then(
      (answer) => {
        if (asked !== question) return;
        found = { of: question, lines: answer };
        come();
      },
      () => {
        if (asked === question) asked = undefined; // the engine was stopped: asked again when something changes
      },
    );
  };
  return (...question) => {
    if (!asked || !sameItems(asked, question)) ask(question);
    return found && sameNodes(found.of, question) ? found.lines : undefined;
  };
}

const sameNodes = (a: LinesQuestion, b: LinesQuestion) => a[0] === b[0] && a[4] === b[4];
