/** Any figure by name: what it is of, by ids, so that it can be asked for from anywhere and stays itself when data are filtered. */
import { type IssueMeasure as Alone, PAIR_MEASURES, type PairMeasure } from "../../analytics/arithmetic.ts";
import type { Kernel } from "../../analytics/kernels.ts";
import type { Day } from "../../domain/days.ts";

/** Also under how many settings two are in one coalition, and what they could trade. */
export const PAIR_FIGURES = [...PAIR_MEASURES, "together", "trade"] as const;
export type PairFigure = PairMeasure | "together" | "trade";
/** Of an actor on an issue: the share of what is said. */
export const TIE_FIGURES = ["activity", "prominence"] as const;
export type TieFigure = (typeof TIE_FIGURES)[number];
export const GROUP_FIGURES = ["groupConsensus", "representativeness", "winShare", "feasibility"] as const;
export type IssueFigure = Alone | (typeof GROUP_FIGURES)[number];
export const ACTOR_FIGURES = [
  "meanAgreement",
  "known",
  "strength",
  "betweenness",
  "eigenvector",
  "ambivalence",
  "mediator",
  "capability",
  "competitiveness",
  "mobilisation",
  "volatility",
] as const;
export type ActorFigure = (typeof ACTOR_FIGURES)[number];
export const NETWORK_FIGURES = [
  "lineIndex",
  "triangleIndex",
  "coalitions",
  "stress",
  "networkDistance",
  "krippendorffAlpha",
] as const;
export type NetworkFigure = (typeof NETWORK_FIGURES)[number];
/** What the evidence of an actor or an issue is. */
export const AUDIT_FIGURES = ["own", "reported", "weak", "noBasis", "single"] as const;
export type AuditFigure = (typeof AUDIT_FIGURES)[number];

/** Of all in view around one day. */
export const WINDOW_FIGURES = ["windowStatements", "windowAgreement", "windowLine", "windowMoved"] as const;
export type WindowFigure = (typeof WINDOW_FIGURES)[number];

export type FigureRef =
  | {
      readonly of: "pair";
      readonly measure: PairFigure;
      readonly kind: "actor" | "issue";
      readonly a: string;
      readonly b: string;
    }
  | { readonly of: "tie"; readonly measure: TieFigure; readonly actor: string; readonly issue: string }
  | { readonly of: "issue"; readonly measure: IssueFigure; readonly issue: string }
  | { readonly of: "actor"; readonly measure: ActorFigure; readonly actor: string }
  | {
      readonly of: "audit";
      readonly measure: AuditFigure;
      readonly kind: "actor" | "issue";
      readonly id: string;
    }
  | { readonly of: "network"; readonly measure: NetworkFigure }
  /** As it was around a day; what moved, since another. */
  | {
      readonly of: "window";
      readonly measure: WindowFigure;
      readonly kernel: Kernel;
      /** Days either way. */
      readonly width: number;
      readonly day: Day;
      readonly since: Day;
    };
