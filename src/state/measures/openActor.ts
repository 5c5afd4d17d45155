/** Figures of an actor, opened. */
import { ambivalence, mediatorPotential } from "../../analytics/actors.ts";
import { openAmbivalence, openMediator, openStrength } from "../../analytics/arithmeticNetwork.ts";
import {
  openCapability,
  openCentrality,
  openCompetitiveness,
  openMobilisation,
} from "../../analytics/arithmeticPower.ts";
import { openVolatility } from "../../analytics/arithmeticWhole.ts";
import { centralities } from "../../analytics/centrality.ts";
import { meanAgreement, openKnown, openMeanAgreement } from "../../analytics/isolation.ts";
import { rowsInView } from "../../analytics/matrix.ts";
import type { PairTable, Unknown } from "../../analytics/pairTable.ts";
import { powerOf } from "../../analytics/power.ts";
import { type SignedTies, signedTies } from "../../analytics/signed.ts";
import type { ActorFigure, FigureRef } from "./figure.ts";
import { displayed, underEach } from "./indexes.ts";
import type { Opened, Parts, Sibling } from "./opened.ts";
import { type Basis, developed } from "./task.ts";

/** Steps that ways through a network may take. */
const WORK = 1e9;

export function openActor(
  { actor: id, measure }: Extract<FigureRef, { of: "actor" }>,
  basis: Basis,
  { pairs }: Parts,
  unknown: Unknown,
): Opened | undefined {
  const actor = displayed(basis, id);
  if (actor < 0) return undefined;
  const { matrix } = basis;
  if (measure === "known") return { arithmetic: openKnown(matrix, actor), readings: undefined };
  if (!pairs) return undefined;
  if (measure === "meanAgreement") {
    const at = (each: Unknown) => meanAgreement(pairs, matrix.rows, each).value[actor]!;
    return { arithmetic: openMeanAgreement(matrix, pairs, actor), readings: underEach(at) };
  }
  if (measure === "strength" || measure === "mediator") {
    const openIn = measure === "strength" ? openStrength : openMediator;
    const ties = (each: Unknown) => signedTies(pairs, matrix.rows, { unknown: each });
    const at = (each: Unknown) =>
      measure === "strength" ? sumOf(ties(each), actor) : mediatorPotential(ties(each))[actor]!;
    return { arithmetic: openIn(matrix, ties(unknown), actor), readings: underEach(at) };
  }
  const arithmetic = openPlain(measure, actor, basis, pairs);
  return arithmetic && { arithmetic, readings: undefined };
}

type Plain = Exclude<ActorFigure, "known" | "meanAgreement" | "strength" | "mediator">;

/** Those that are not worked out under other readings. */
function openPlain(measure: Plain, actor: number, basis: Basis, pairs: PairTable) {
  const { matrix, capability, influence } = basis;
  switch (measure) {
    case "ambivalence":
      return openAmbivalence(matrix, pairs, actor);
    case "betweenness":
    case "eigenvector": {
      const ties = signedTies(pairs, matrix.rows);
      if (ties.length * matrix.rows > WORK) return undefined;
      return openCentrality(matrix, ties, centralities(ties), actor, measure);
    }
    case "capability":
      return capability && openCapability(capability, rowsInView(matrix), actor);
    case "volatility": {
      const development = developed(basis);
      return development && openVolatility(development, actor);
    }
    default: {
      const power = powerOf(matrix, capability, influence);
      if (!power) return undefined;
      return measure === "mobilisation"
        ? openMobilisation(matrix, power, actor)
        : openCompetitiveness(power, capability, rowsInView(matrix), actor);
    }
  }
}

function sumOf({ a, b, strength }: SignedTies, actor: number): number {
  return strength.reduce((sum, t, e) => (a[e] === actor || b[e] === actor ? sum + t : sum), 0);
}

export function actorSiblings(id: string, basis: Basis, { pairs }: Parts): Sibling[] {
  const actor = displayed(basis, id);
  if (actor < 0 || !pairs) return [];
  const { matrix, capability, influence } = basis;
  const ties = signedTies(pairs, matrix.rows);
  const middle = ties.length * matrix.rows <= WORK ? centralities(ties) : undefined;
  const power = powerOf(matrix, capability, influence);
  const values: Record<ActorFigure, number | undefined> = {
    meanAgreement: meanAgreement(pairs, matrix.rows, "ignore").value[actor],
    known: openKnown(matrix, actor).value,
    strength: sumOf(ties, actor),
    betweenness: middle?.betweenness[actor],
    eigenvector: middle?.eigenvector[actor],
    ambivalence: ambivalence(matrix, pairs)[actor],
    mediator: mediatorPotential(ties)[actor],
    capability: capability?.[actor],
    competitiveness: power?.competitiveness[power.actors.indexOf(actor)],
    mobilisation: power && openMobilisation(matrix, power, actor).value,
    volatility: developed(basis)?.change.volatility[actor],
  };
  return Object.entries(values).map(([measure, value]) => ({
    ref: { of: "actor", actor: id, measure: measure as ActorFigure },
    value: value ?? Number.NaN,
  }));
}
