/** A figure by its name, opened: what was put in, its bounds, and what it would be under each reading of the unknown. */
import { FORMULAS } from "../../analytics/formulas.ts";
import type { Unknown } from "../../analytics/pairTable.ts";
import type { FigureRef } from "./figure.ts";
import { actorSiblings, openActor } from "./openActor.ts";
import type { Opened, OpenedFigure, Parts, Sibling } from "./opened.ts";
import { issueSiblings, openOfIssue } from "./openIssue.ts";
import { openPairOf, pairSiblings } from "./openPair.ts";
import { networkSiblings, openAuditOf, openNetwork, openTie, tieSiblings } from "./openWhole.ts";
import type { Basis } from "./task.ts";
import { openWindow } from "./windows.ts";

export type { Arithmetic, FigureAnswer, OpenedFigure, Parts, Sibling, Term } from "./opened.ts";

const OF_BLOCS: ReadonlySet<string> = new Set(["groupConsensus", "representativeness"]);

/** Which of these it needs. */
export function needs(ref: FigureRef): { readonly [Name in keyof Parts]?: boolean } {
  return {
    pairs: (ref.of === "actor" && ref.measure !== "known") || ref.of === "network",
    networks: ref.of === "network" || OF_BLOCS.has(ref.measure),
    robustness: ref.measure === "together",
  };
}

/** How a figure is asked about. */
export interface Question {
  readonly unknown: Unknown;
  /** Ids of issues whose wording is turned round; it matters only between issues. */
  readonly flipped: readonly string[];
}

/** Undefined where there is none. */
export function openFigure(
  ref: FigureRef,
  basis: Basis,
  parts: Parts,
  unknown: Unknown,
  flipped: readonly string[] = [],
): OpenedFigure | undefined {
  const opened = open(ref, basis, parts, { unknown, flipped });
  return opened && { ...opened, formula: FORMULAS[opened.arithmetic.formula] };
}

function open(ref: FigureRef, basis: Basis, parts: Parts, asked: Question): Opened | undefined {
  switch (ref.of) {
    case "pair":
      return openPairOf(ref, basis, parts, asked.flipped);
    case "issue":
      return openOfIssue(ref, basis, parts, asked.unknown);
    case "actor":
      return openActor(ref, basis, parts, asked.unknown);
    case "tie":
      return openTie(ref, basis);
    case "audit":
      return openAuditOf(ref, basis);
    case "window":
      return openWindow(ref, basis);
    case "network":
      return openNetwork(ref.measure, basis, parts, asked.unknown);
  }
}

/** Other figures of the same thing, with their values. */
export function siblings(
  ref: FigureRef,
  basis: Basis,
  parts: Parts,
  flipped: readonly string[] = [],
): readonly Sibling[] {
  const found = ((): readonly Sibling[] => {
    switch (ref.of) {
      case "pair":
        return pairSiblings(ref, basis, flipped);
      case "issue":
        return issueSiblings(ref.issue, basis, parts);
      case "actor":
        return actorSiblings(ref.actor, basis, parts);
      case "tie":
        return tieSiblings(ref, basis);
      case "network":
        return networkSiblings(basis, parts);
      case "audit":
      case "window":
        return [];
    }
  })();
  return found.filter(({ value }) => !Number.isNaN(value));
}
