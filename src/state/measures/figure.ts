/** Any figure by name: what it is of, by ids, so that it can be asked for from anywhere and stays itself when data are filtered. */
import type { IssueMeasure, PairMeasure } from "../../analytics/arithmetic.ts";

/** Measures of an actor, and of the whole network, that can be opened. */
export const ACTOR_FIGURES = ["meanAgreement", "known", "strength", "ambivalence", "mediator"] as const;
export type ActorFigure = (typeof ACTOR_FIGURES)[number];
export const NETWORK_FIGURES = ["lineIndex", "triangleIndex"] as const;
export type NetworkFigure = (typeof NETWORK_FIGURES)[number];

export type FigureRef =
  | {
      readonly of: "pair";
      readonly measure: PairMeasure;
      readonly kind: "actor" | "issue";
      readonly a: string;
      readonly b: string;
    }
  | { readonly of: "issue"; readonly measure: IssueMeasure; readonly issue: string }
  | { readonly of: "actor"; readonly measure: ActorFigure; readonly actor: string }
  | { readonly of: "network"; readonly measure: NetworkFigure };
