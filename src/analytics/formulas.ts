/** Every measure by its id: its formula, the range it can take, and where it comes from. */

export interface Formula {
  readonly formula: string;
  /** Least and greatest possible value; m, n = as many as were compared. */
  readonly range: string;
  /** Empty = our own. */
  readonly source: string;
}

const DNA = "Leifeld, Gruber & Bossner, Discourse Network Analyzer Manual; Leifeld 2017";
const MACTOR = "Godet, Creating Futures (2001), MACTOR";
const POLIS = "Small et al. 2021, Polis";

export const FORMULAS = {
  agreement: { formula: "Σ(1 − |x − y|/2) ÷ m", range: "0 … 1", source: "" },
  share: { formula: "identical answers ÷ m", range: "0 … 1", source: "" },
  congruence: { formula: "Σ(1 − |x − y|/2)", range: "0 … m", source: DNA },
  conflict: { formula: "Σ|x − y|/2", range: "0 … m", source: DNA },
  subtract: { formula: "congruence − conflict", range: "−m … m", source: DNA },
  averageActivity: { formula: "(congruence − conflict) ÷ ½(n + n′)", range: "−1 … 1", source: DNA },
  jaccard: { formula: "(congruence − conflict) ÷ (n + n′ − m)", range: "−1 … 1", source: DNA },
  product: { formula: "(congruence − conflict) ÷ (n · n′)", range: "−1 … 1", source: DNA },
  activity: { formula: "statements of the tie ÷ all of its actor", range: "0 … 1", source: DNA },
  prominence: { formula: "statements of the tie ÷ all on its issue", range: "0 … 1", source: DNA },
  signed: { formula: "2 · agreement − 1", range: "−1 … 1", source: "" },
  meanAgreement: { formula: "Σ agreement ÷ actors compared with", range: "0 … 1", source: "" },
  cosine: { formula: "Σxy ÷ √(Σx² · Σy²)", range: "−1 … 1", source: "Salton & McGill 1983" },
  salient: { formula: "Σ√(s·s′)(1 − |x − y|/2) ÷ Σ√(s·s′)", range: "0 … 1", source: "" },
  agreementA: {
    formula: "Σ over layers: weight · U · (1 − (S − 1)/(K − 1))",
    range: "−1 … 1",
    source: "van der Eijk 2001",
  },
  polarization: { formula: "(1 − A) ÷ 2", range: "0 … 1", source: "van der Eijk 2001; R package agrmt" },
  rice: { formula: "|Y − N| ÷ (Y + N)", range: "0 … 1", source: "Rice 1925" },
  agreementIndex: {
    formula: "(max − ½(all − max)) ÷ all",
    range: "0 … 1",
    source: "Hix, Noury & Roland 2005",
  },
  attina: { formula: "(max − rest) ÷ all", range: "−⅓ … 1", source: "Attinà 1990" },
  contestedShare: { formula: "min(Y, N) ÷ (Y + N)", range: "0 … ½", source: "" },
  montalvoReynalQuerol: { formula: "4 Σ π²(1 − π)", range: "0 … 1", source: "Montalvo & Reynal-Querol 2005" },
  estebanRay: { formula: "Σ Σ π_i² π_j |y_i − y_j|", range: "0 … ½", source: "Esteban & Ray 1994" },
  compromise: { formula: "Σ c·s·x ÷ Σ c·s", range: "−1 … 1", source: "Achen, in Thomson et al. 2006" },
  weightedMedian: { formula: "first x with Σ c·s ≥ ½", range: "−1 … 1", source: "Black 1948" },
  winShare: { formula: "V_p^r ÷ (V_p^r + V_q^r)", range: "0 … 1", source: "KTAB" },
  supportShare: { formula: "capability in support ÷ all capability", range: "0 … 1", source: "" },
  groupConsensus: { formula: "Π (A + 1) ÷ (S + 2)", range: "0 … 1", source: POLIS },
  representativeness: { formula: "p inside ÷ p outside, p = (A + 1) ÷ (S + 2)", range: "> 0", source: POLIS },
  ambivalence: { formula: "1 − Σ|CAA − DAA| ÷ Σ(CAA + DAA)", range: "0 … 1", source: MACTOR },
  mediator: { formula: "Σ over quarrels: |t_ij| · min(t_ki⁺, t_kj⁺)", range: "≥ 0", source: "" },
  capability: { formula: "as given", range: "as given", source: "" },
  competitiveness: {
    formula: "n · r ÷ Σr, r = (I − MIDI_ii)/ΣI · I/(I + D)",
    range: "≥ 0, mean 1",
    source: MACTOR,
  },
  mobilisation: { formula: "Σ|3MAO|", range: "≥ 0", source: MACTOR },
  known: { formula: "issues known ÷ issues that arise", range: "0 … 1", source: "" },
  evidence: {
    formula: "known positions whose best evidence is of that kind",
    range: "0 … known",
    source: "",
  },
  singleSource: {
    formula: "known positions whose statements name one source, or none",
    range: "0 … known",
    source: "",
  },
  strength: { formula: "Σt", range: "−(n − 1) … n − 1", source: "Barrat et al. 2004" },
  betweenness: {
    formula: "Σ share of shortest ways ÷ ((n − 1)(n − 2)/2)",
    range: "0 … 1",
    source: "Freeman 1977; Brandes 2001",
  },
  eigenvector: { formula: "λv = A⁺v, |v| = 1", range: "0 … 1", source: "Bonacich 1972" },
  lineIndex: {
    formula: "min over divisions in two: ties⁺ across + ties⁻ within; F = 1 − 2L/m",
    range: "F: 0 … 1",
    source: "Harary 1959; Aref & Wilson 2018",
  },
  triangleIndex: {
    formula: "balanced ÷ all closed triads",
    range: "0 … 1",
    source: "Cartwright & Harary 1956",
  },
  coalitions: {
    formula: "min Σ|t| of ties⁺ between + ties⁻ within",
    range: "≥ 0",
    source: "Davis 1967; Doreian & Mrvar 1996",
  },
  robustness: { formula: "settings that keep a pair together ÷ all settings", range: "0 … 1", source: "" },
  feasibility: {
    formula: "Σ 6·|position| · power · weight",
    range: "≥ 0",
    source: "Reich & Cooper, PolicyMaker",
  },
  volatility: { formula: "Σ|Δx|", range: "≥ 0", source: "" },
  networkDistance: { formula: "Σ|Δt|", range: "≥ 0", source: DNA },
  trade: { formula: "(s_ip/s_iq) ÷ (s_jp/s_jq)", range: "> 1", source: "Stokman & van Oosten 1994" },
  krippendorffAlpha: { formula: "1 − D_o ÷ D_e", range: "≤ 1", source: "Krippendorff 2004" },
  cohenKappa: { formula: "(p_o − p_e) ÷ (1 − p_e)", range: "≤ 1", source: "Cohen 1960" },
  window: {
    formula: "uniform ½[|u| ≤ 1] · Epanechnikov ¾(1 − u²)⁺ · triangular (1 − |u|)⁺ · Gaussian φ(u)",
    range: "≥ 0",
    source: "Silverman 1986",
  },
  pairsAgreement: { formula: "Σ agreement ÷ pairs", range: "0 … 1", source: "" },
  stress: { formula: "√(Σ(d − δ)² ÷ Σδ²)", range: "≥ 0", source: "Torgerson 1952" },
} as const satisfies Record<string, Formula>;
export type FormulaId = keyof typeof FORMULAS;
