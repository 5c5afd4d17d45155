/** What comes back from measuring, made ready to be read. */
import {
  type MeasuredNetworks,
  type MeasurePart,
  measureCost,
  measureSteps,
} from "../../analytics/measured.ts";
import type { PairCore } from "../../analytics/pairTable.ts";
import { PairTable } from "../../analytics/pairTable.ts";
import { Robustness } from "../../analytics/robustness.ts";
import type { Basis } from "./task.ts";

export type { MeasureAnswers, MeasureTask } from "../../analytics/measured.ts";
export { type MeasurePart, measureCost, measureSteps };

/** Pairs, and the positions that they were worked out from. */
export interface FoundPairs {
  readonly basis: Basis;
  readonly pairs: PairTable;
}

/** The networks, and the positions that they were worked out from. */
export interface FoundNetworks {
  readonly basis: Basis;
  readonly under: MeasuredNetworks["under"];
  readonly robustness: Robustness | undefined;
}

export interface Found {
  readonly pairs: FoundPairs;
  readonly networks: FoundNetworks;
}

/** What a worker sent, as the tables that answer questions. */
export function foundPairs(basis: Basis, core: PairCore): FoundPairs {
  return { basis, pairs: new PairTable(basis.matrix, core) };
}

export function foundNetworks(basis: Basis, { under, robustness: firm }: MeasuredNetworks): FoundNetworks {
  return {
    basis,
    under,
    robustness: firm && new Robustness(firm.nodes, firm.settings, firm.together),
  };
}
