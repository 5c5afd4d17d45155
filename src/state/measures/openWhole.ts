/** Figures of the whole, of one tie, and of the evidence, opened. */
import { type Arithmetic, OPEN, opened } from "../../analytics/arithmetic.ts";
import { openCoalitions, openLine, openTriangles } from "../../analytics/arithmeticNetwork.ts";
import { openAlpha, openNetworkDistance, openStress, openTwoMode } from "../../analytics/arithmeticWhole.ts";
import { codedBy } from "../../analytics/coded.ts";
import { rowsInView } from "../../analytics/matrix.ts";
import { measurePairs } from "../../analytics/pairs.ts";
import type { Unknown } from "../../analytics/pairTable.ts";
import { classicalScaling } from "../../analytics/scaling.ts";
import { countStatements } from "../../analytics/statements.ts";
import { isPosition } from "../../domain/stance.ts";
import { findTie, rowsOfTie } from "../../graph/ties.ts";
import { hasOneSource, KIND_OF_BASIS } from "./audit.ts";
import { type FigureRef, NETWORK_FIGURES, type NetworkFigure, TIE_FIGURES } from "./figure.ts";
import { displayed, indexOf, underEach } from "./indexes.ts";
import type { Opened, Parts, Sibling } from "./opened.ts";
import { type Basis, developed } from "./task.ts";

/** More actors are not laid on a plane. */
const SCALED_UP_TO = 300;

export function openNetwork(
  measure: NetworkFigure,
  basis: Basis,
  { networks, pairs }: Parts,
  unknown: Unknown,
): Opened | undefined {
  const { matrix, shown } = basis;
  const plain = (arithmetic: Arithmetic | undefined) => arithmetic && { arithmetic, readings: undefined };
  const network = networks?.[unknown];
  switch (measure) {
    case "krippendorffAlpha": {
      const coded = codedBy(shown.ties, shown.dataset.stances, shown.mask);
      return plain(coded && openAlpha(coded, shown.ties));
    }
    case "networkDistance": {
      const development = pairs && developed(basis);
      return plain(
        development && openNetworkDistance(development, matrix, measurePairs(development.before), pairs),
      );
    }
    case "stress": {
      const rows = rowsInView(matrix);
      if (!pairs || pairs.length === 0 || rows.length > SCALED_UP_TO) return undefined;
      return plain(openStress(pairs, classicalScaling(pairs, rows)));
    }
    case "lineIndex":
      return (
        network && {
          arithmetic: openLine(matrix, network.ties, network.line),
          readings: underEach((each) => networks?.[each]?.line.frustrated ?? Number.NaN),
        }
      );
    case "coalitions":
      return (
        network && {
          arithmetic: openCoalitions(matrix, network.ties, network.coalitions),
          readings: underEach((each) => networks?.[each]?.coalitions.frustratedStrength ?? Number.NaN),
        }
      );
    case "triangleIndex":
      return (
        network?.triangles && {
          arithmetic: openTriangles(network.triangles),
          readings: underEach((each) => networks?.[each]?.triangles?.index ?? Number.NaN),
        }
      );
  }
}

export function networkSiblings(basis: Basis, parts: Parts): Sibling[] {
  return NETWORK_FIGURES.map((measure) => ({
    ref: { of: "network", measure },
    value: openNetwork(measure, basis, parts, "ignore")?.arithmetic.value ?? Number.NaN,
  }));
}

type TieRef = Extract<FigureRef, { of: "tie" }>;

export function openTie(ref: TieRef, basis: Basis): Opened | undefined {
  const { ties, dataset, mask } = basis.shown;
  const tie = findTie(ties, displayed(basis, ref.actor), indexOf(dataset.issues, ref.issue));
  if (tie < 0) return undefined;
  const counts = countStatements(ties, dataset.stances, mask);
  const arithmetic = openTwoMode(ties, counts, tie, ref.measure, (each) => rowsOfTie(ties, each, mask));
  return arithmetic && { arithmetic, readings: undefined };
}

export function tieSiblings(ref: TieRef, basis: Basis): Sibling[] {
  return TIE_FIGURES.map((measure) => ({
    ref: { ...ref, measure },
    value: openTie({ ...ref, measure }, basis)?.arithmetic.value ?? Number.NaN,
  }));
}

/** Known positions that rest on such evidence, and their statements. */
export function openAuditOf(
  { kind, id, measure }: Extract<FigureRef, { of: "audit" }>,
  { shown, matrix, byIssue }: Basis,
): Opened | undefined {
  const { ties, summary, dataset, mask, fold } = shown;
  const index = indexOf(kind === "actor" ? dataset.actors : dataset.issues, id);
  if (index < 0) return undefined;
  const thing = kind === "actor" ? fold[index]! : index;
  const ends = kind === "actor" ? ties.actor : ties.issue;
  let known = 0;
  const terms = [];
  for (let tie = 0; tie < ties.length; tie++) {
    if (ends[tie] !== thing || !isPosition(summary.stance[tie]!)) continue;
    known++;
    const fits =
      measure === "single" ? hasOneSource(shown, tie) : KIND_OF_BASIS[summary.basis[tie]!] === measure;
    if (!fits) continue;
    const [actor, issue] = [ties.actor[tie]!, ties.issue[tie]!];
    const values = { x: summary.position[tie]! };
    terms.push({ actors: [actor], issues: [issue], values, rows: rowsOfTie(ties, tie, mask) });
  }
  const of = kind === "actor" ? matrix.columnsInView : byIssue.columnsInView;
  const formula = measure === "single" ? "singleSource" : "evidence";
  const counts = { n: known, of };
  return { arithmetic: opened(formula, terms.length, counts, OPEN, terms), readings: undefined };
}
