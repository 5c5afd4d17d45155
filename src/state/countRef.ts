/** Any count on the screen by name, so that it can be asked for from anywhere and stays itself when data are filtered. */
import type { Day } from "../domain/days.ts";
import type { ListClause } from "../domain/filter.ts";
import type { Stance } from "../domain/stance.ts";

export const WHOLES = ["actors", "issues", "positions", "statements", "sources"] as const;
export type Whole = (typeof WHOLES)[number];

export type CountRef =
  /** Of the whole dataset. */
  | { readonly of: "whole"; readonly what: Whole }
  /** Statements that pass the filter; pairs of actor and issue that they are about. */
  | { readonly of: "shown" | "pairs" }
  /** What a value of the filter would leave, its own clause left out. */
  | { readonly of: "choice"; readonly clause: ListClause; readonly value: string }
  | { readonly of: "noConfidence" | "dated" | "undated" }
  /** Days, inclusive. */
  | { readonly of: "days"; readonly from: Day; readonly to: Day }
  /** Statements behind what is selected, of one stance or of all. */
  | { readonly of: "selected"; readonly stance?: Stance };
