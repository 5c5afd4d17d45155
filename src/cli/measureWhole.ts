/** The rest of `measure --json`: change over time, trades, coders, the plane, and each tie's share of what is said. */
import { networkDistance } from "../analytics/change.ts";
import { alphaOf, kappasOf } from "../analytics/coded.ts";
import type { Overview } from "../analytics/overview.ts";
import { measurePairs } from "../analytics/pairs.ts";
import type { Scaling } from "../analytics/scaling.ts";
import { combined, twoModeShare } from "../analytics/statements.ts";
import { NO_ROW } from "../analytics/ties.ts";
import { trades } from "../analytics/trades.ts";
import type { Dataset } from "../domain/dataset.ts";
import { GRADE_FIELDS, gradeAt, readGrade } from "../domain/grades.ts";
import { number } from "./measureNumber.ts";

type Json = Record<string, unknown>;

/** So many ties are listed unasked, and so many trades at all. */
const TIES = 100_000;
const TRADES = 200;

/** @param allTies also where there are very many. */
export function wholeJson(dataset: Dataset, found: Overview, allTies: boolean): Json {
  const actor = (i: number) => dataset.actors[i]!.name;
  const issue = (k: number) => dataset.issues[k]!.name;
  return {
    change: changeJson(found, actor, issue),
    trades: trades(found.matrix, TRADES).map(({ actor: a, partner, p, q, advantage }) => ({
      actor: actor(a),
      partner: actor(partner),
      gains: issue(p),
      gives: issue(q),
      advantage,
    })),
    coders: codersJson(dataset, found),
    scaling: found.scaling ? scalingJson(found.scaling, actor) : null,
    grades: found.grades ?? null,
    ties: found.tieIndex.length <= TIES || allTies ? tiesJson(dataset, found, actor, issue) : null,
  };
}

/** From the first dated statements to the current ones; null where nothing can have changed. */
function changeJson(
  { development, matrix, pairs }: Overview,
  actor: (i: number) => string,
  issue: (k: number) => string,
): Json | null {
  if (!development) return null;
  const { before, change } = development;
  return {
    moves: change.moves.map((move) => ({
      actor: actor(move.row),
      issue: issue(move.column),
      before: move.before,
      after: move.after,
    })),
    compared: change.compared,
    network: networkDistance(measurePairs({ ...matrix, ...before }), pairs),
  };
}

function scalingJson({ stress, imputed, pairs, rows, x, y }: Scaling, actor: (i: number) => string): Json {
  const places = rows.map((row, i) => ({ actor: actor(row), x: x[i], y: y[i] }));
  return { stress: number(stress), imputed, pairs, places };
}

function codersJson({ stances }: Dataset, { coded }: Overview): Json | null {
  if (!coded) return null;
  const name = (at: number) => stances.text.coder!.values.at(coded.coders[at]!);
  return {
    alpha: number(alphaOf(coded)),
    units: coded.ties.length,
    kappas: kappasOf(coded).map(({ a, b, kappa, units }) => ({
      a: name(a),
      b: name(b),
      kappa: number(kappa),
      units,
    })),
  };
}

/** Of the statement that counts, the two Admiralty grades, where they are grades. */
function gradesJson(dataset: Dataset, row: number): Json {
  return Object.fromEntries(
    GRADE_FIELDS.map((field) => [
      field,
      row === NO_ROW ? null : (readGrade(field, gradeAt(dataset, field, row)) ?? null),
    ]),
  );
}

/** Statements for and against, as Discourse Network Analyzer counts them in the two-mode network. */
function* tiesJson(
  dataset: Dataset,
  { tieIndex, statements, current }: Overview,
  actor: (i: number) => string,
  issue: (k: number) => string,
): Generator<Json> {
  const activity = twoModeShare(tieIndex, statements, "activity");
  const prominence = twoModeShare(tieIndex, statements, "prominence");
  const kinds = combined(statements);
  for (let t = 0; t < tieIndex.length; t++)
    yield {
      actor: actor(tieIndex.actor[t]!),
      issue: issue(tieIndex.issue[t]!),
      support: statements.support[t],
      oppose: statements.oppose[t],
      combined: kinds[t],
      activity: activity[t],
      prominence: prominence[t],
      ...gradesJson(dataset, current[t]!),
    };
}
