/** A figure of the map in words, its formula in signs, and where it comes from. */
import type { FitFigure } from "../../state/fit.ts";
import { useText } from "../context.tsx";

/** Shares of one, said in hundredths. */
const NUMBERS = new Set<FitFigure>(["rho", "kappa"]);

/** Those that are not named are our own. */
const SOURCES: Readonly<Partial<Record<FitFigure, string>>> = {
  explained: "Kruskal 1964; Barlow et al. 1972",
  rho: "Spearman 1904",
  issueAccuracy: "Hanley & McNeil 1982",
  actorAccuracy: "Hanley & McNeil 1982",
  kappa: "Cohen 1960",
  friendFoe: "Hanley & McNeil 1982",
  accuracy: "Hanley & McNeil 1982",
  share: "Purchase 2002",
};

/** Signs that are the same in every language. */
export const FORMULAS: Readonly<Record<FitFigure, string>> = {
  explained: "R² = 1 − Σ(d − f(x))² / Σ(d − d̄)²",
  rho: "ρ = r(rank d, rank x)",
  issueAccuracy: "A = (1/n) Σ U₊₋ / (n₊ · n₋)",
  actorAccuracy: "A = (1/n) Σ U₊₋ / (n₊ · n₋)",
  accuracy: "A = (1/n) Σ U₊₋ / (n₊ · n₋)",
  kappa: "κ = (a − c) / (1 − c)",
  friendFoe: "A = U₊₋ / (n₊ · n₋)",
  share: "s = c / p",
  gathered: "g = (1/n) Σ max(A, 1 − A)",
};

export const RANGES: Readonly<Record<FitFigure, string>> = {
  explained: "0 … 1",
  rho: "−1 … 1",
  issueAccuracy: "0 … 1",
  actorAccuracy: "0 … 1",
  accuracy: "0 … 1",
  kappa: "… 1",
  friendFoe: "0 … 1",
  share: "0 … 1",
  gathered: "½ … 1",
};

/** Null = too little data, undefined = not yet. */
export function useSaid(): (name: FitFigure, value: number | null | undefined) => string {
  const t = useText();
  return (name, value) =>
    value === null
      ? t("faith.none")
      : value === undefined
        ? t("faith.notYet")
        : t(NUMBERS.has(name) ? "faith.number" : "faith.share", { value });
}

export function useFitSource(): (name: FitFigure) => string {
  const t = useText();
  return (name) => {
    const source = SOURCES[name];
    return source ? t("faith.source", { source }) : t("faith.ours");
  };
}
