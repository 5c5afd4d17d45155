/** How faithful the map on screen is, in figures and by name; the words are made in `ui`. */
import type { LayoutWay, MapMode } from "./arrangement.ts";

/** The measures of a map, see `layout/run/fit.ts`; each mode has some of them. */
export const FIT_FIGURES = [
  "explained",
  "rho",
  "issueAccuracy",
  "actorAccuracy",
  "kappa",
  "friendFoe",
  "accuracy",
  "share",
  "gathered",
] as const;
export type FitFigure = (typeof FIT_FIGURES)[number];
/** Null where there is too little to measure; absent where the mode has no such figure. */
export type FitFigures = Readonly<Partial<Record<FitFigure, number | null>>>;

/** A node by its key, and the share of its pairs that are drawn the right way round. */
export interface DrawnNode {
  readonly key: string;
  readonly accuracy: number;
}

export interface MapFit {
  readonly mode: MapMode;
  readonly way: LayoutWay;
  readonly figures: FitFigures;
  /** What shuffled stances would show; undefined while that is being found out. */
  readonly floor: FitFigures | undefined;
  /** Actors and issues with a known position. */
  readonly actors: number;
  readonly issues: number;
  /** Issues and actors with both camps; the others cannot be tested. */
  readonly testedIssues: number;
  readonly testedActors: number;
  /** Pairs of actors with enough issues in common to be compared. */
  readonly pairs: number;
  /** Nodes that the map cannot place, worst first. */
  readonly misplaced: readonly DrawnNode[];
}

/** Below this share a node is said to be not placeable. */
export const PLACED_FROM = 0.8;

/** Fewer comparable pairs of actors than this are too few to speak of blocs. */
const THIN_PAIRS = 10;
/** Where shuffled stances would show as much as this, a picture of them fits nearly anything. */
const LOOSE_FLOOR = 0.6;
/** Below this share the plane is too narrow for what there is to show. */
const FLAT_BELOW = 0.5;

/**
 * What is to be said of a map first: that there is nothing to test; too few pairs to compare; so few positions that shuffled
 * ones are drawn nearly as well; more than a plane can show; or its figures.
 */
export type Verdict = "untested" | "thin" | "loose" | "flat" | "shown" | "columns";

export function verdictOf({ mode, figures, floor, pairs, testedIssues }: MapFit): Verdict {
  if (mode === "columns") return "columns";
  const explained = figures.explained ?? null;
  if (explained === null && pairs === 0 && testedIssues === 0) return "untested";
  if (pairs < THIN_PAIRS || explained === null) return "thin";
  if ((floor?.explained ?? 0) >= LOOSE_FLOOR) return "loose";
  return explained < FLAT_BELOW ? "flat" : "shown";
}
